import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Who will buy next?',
    'Which customers should we call, and why?',
    'How many customers will buy in the coming weeks?',
  ],
  zh: ['接下来谁会购买？', '应该联系哪些客户，为什么？', '未来几周会有多少客户购买？'],
};
