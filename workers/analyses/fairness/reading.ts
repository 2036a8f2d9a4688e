import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    selection:
      'The share selected in each group, with its 95% interval. Intervals that do not meet are a real difference; whether it is fair is yours to judge.',
    errors:
      'Of those who are positive, who is found; of the others, who is selected all the same. A group low in the first and high in the second is treated worst.',
    calibration:
      'What was said against what came, a line for each group. A group off the dashed line gets probabilities that do not hold for it.',
  },
  zh: {
    selection: '各组被选中的比例及 95% 区间。区间不相交，差别是真实的；是否公平由您判断。',
    errors: '真正符合者中被找到的比例；不符合者中被误选的比例。前者低而后者高的组最吃亏。',
    calibration: '预测概率与实际比例，每组一条线。偏离虚线的组，其概率并不可信。',
  },
};
