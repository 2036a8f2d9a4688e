import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which columns tell most about the target?',
    'Make features for a model: one-hot encoding, lags, rolling means, ratios, date parts',
    'Feature selection by mutual information',
  ],
  zh: [
    '哪些列最能说明目标？',
    '为模型制作特征：独热编码、滞后、滚动均值、比率、日期部分',
    '按互信息选择特征',
  ],
};
