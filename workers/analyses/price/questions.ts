import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What is the best price?',
    'What happens to sales if we raise prices?',
    'How elastic is demand, how do customers react to price?',
  ],
  zh: ['最优价格是多少？', '涨价后销量会怎样？', '需求价格弹性有多大？'],
};
