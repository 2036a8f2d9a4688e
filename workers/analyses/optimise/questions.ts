import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What is the best plan under our limits?',
    'How much of each product should we make or buy?',
    'Linear programme with constraints',
  ],
  zh: ['在限制条件下最佳方案是什么？', '每种产品该生产或采购多少？', '线性规划与约束'],
};
