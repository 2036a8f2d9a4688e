import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What should I offer to which customer?',
    'Which product will this customer like next?',
    'Recommendations for each customer',
  ],
  zh: ['该向哪位客户推荐什么？', '这位客户接下来会喜欢哪件商品？', '为每位客户做推荐'],
};
