import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Apply a model to new customers',
    'Score a new list with what was learnt before',
    'Use my saved model on another table',
  ],
  zh: ['把模型用到新客户上', '用已学到的模型给新名单打分', '在另一张表上使用保存的模型'],
};
