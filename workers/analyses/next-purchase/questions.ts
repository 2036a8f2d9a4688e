import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Who will buy next?',
    'Which customers are likely to order in the next weeks?',
    'Whom should I offer something now?',
  ],
  zh: ['谁会接着购买？', '哪些客户未来几周可能下单？', '现在该向谁推销？'],
};
