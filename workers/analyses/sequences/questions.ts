import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What do customers buy next, after the first purchase?',
    'In which order are products bought?',
    'What comes after what?',
  ],
  zh: ['客户首次购买之后会买什么？', '商品的购买先后顺序是怎样的？', '买了这个之后接着买什么？'],
};
