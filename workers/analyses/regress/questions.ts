import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What does the amount depend on?',
    'Predict a number such as revenue, price or quantity from other columns',
    'Linear regression with p-values, ridge, lasso',
    'Which rows are outliers that drive the fit?',
  ],
  zh: [
    '金额取决于哪些因素？',
    '如何用其他列预测收入、价格或数量？',
    '线性回归、岭回归、lasso，p 值',
    '哪些异常行左右了拟合？',
  ],
};
