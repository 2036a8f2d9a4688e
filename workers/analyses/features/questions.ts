import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Make new columns for a model',
    'Which columns carry information about the target?',
    'Lags, ratios, date parts and encodings',
  ],
  zh: ['为模型生成新的列', '哪些列对目标有信息量？', '滞后、比率、日期拆分与编码'],
};
