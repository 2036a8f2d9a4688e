import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which customers meet my conditions?',
    'Make segments by my own thresholds',
    'Who buys often and is satisfied?',
  ],
  zh: ['哪些客户符合我的条件？', '用自己的门槛划分客户', '谁买得多而且满意？'],
};
