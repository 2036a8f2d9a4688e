import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What is bought together?',
    'Which products should I bundle or cross-sell?',
    'What goes well with this product?',
    'Market basket, association rules',
  ],
  zh: ['哪些商品会一起购买？', '哪些产品适合捆绑或交叉销售？', '购物篮分析，关联规则'],
};
