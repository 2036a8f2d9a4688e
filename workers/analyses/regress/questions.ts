import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What does an amount depend on?',
    'Predict a number from other columns',
    'How much does each factor add, linear regression',
  ],
  zh: ['金额取决于什么？', '用其他列预测一个数值', '每个因素的影响有多大，线性回归'],
};
