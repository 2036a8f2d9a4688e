import { defineWords } from '../../../workers/contract/message';

/** What is said of sharing outside of its own dialog, whose words come with it (src/sharing/words.ts). */
export const sharingButtonWords = defineWords({
  en: {
    'share.open': 'Share',
    'share.link': 'Share: copy a link',
    'share.report': 'Share: save a report',
    'share.data': 'Share: save with its data',
    'share.compare': 'Compare with a receipt',
    'link.back': 'Go back to it',
    'link.run': 'Run it',
    'own-data.open': 'Use my data',
    'own-data.remove': 'Remove {samples}',
  },
  zh: {
    'share.open': '分享',
    'share.link': '分享：复制链接',
    'share.report': '分享：保存报告',
    'share.data': '分享：连同数据保存',
    'share.compare': '与凭据比对',
    'link.back': '返回该笔记本',
    'link.run': '运行',
    'own-data.open': '换成我的数据',
    'own-data.remove': '移除 {samples}',
  },
});
