import { defineWords } from '../../../workers/contract/message';

/** What the page says about itself as something that is kept on the device. */
export const offlineFaults = defineWords({
  en: {
    'fault.page-updated': 'A new version of Daybook is ready.',
    'fault.page-updated.fix': 'Reload to use it. Tables and the notebook stay as they are.',
    'page.reload': 'Reload',
  },
  zh: {
    'fault.page-updated': 'Daybook 有新版本可用。',
    'fault.page-updated.fix': '重新加载即可使用，数据表和笔记本保持不变。',
    'page.reload': '重新加载',
  },
});
