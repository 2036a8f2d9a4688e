import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    strongest:
      'How much each feature alone tells of the target. Features that say the same stand side by side: one of them is enough.',
    kinds:
      'How many features each recipe made. One-hot with very many: the column has too many values for it.',
  },
  zh: {
    strongest: '各特征单独能说明目标多少。含义相同的排在一起，留一个即可。',
    kinds: '各种处理方式生成的特征数。独热编码过多，说明该列取值太多。',
  },
};
