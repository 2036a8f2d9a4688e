import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    shares:
      'For each channel its share of spend and of what it brings. Spend longer than return: ask what else it is for.',
    curves:
      'Return against spend for each channel: dots as seen, the line fitted. Where the line lies flat, more money brings little.',
  },
  zh: {
    shares: '各渠道的花费占比与产出占比。花费长于产出时，要问它还有什么作用。',
    curves: '各渠道的产出与花费：点为实际，线为拟合。曲线走平处，多花也难多得。',
  },
};
