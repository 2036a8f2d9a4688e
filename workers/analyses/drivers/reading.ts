import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    forest:
      'A dot is how much the best differ from the rest in a feature, the line its 95% interval. Lines that touch zero may be chance; far right: the best have more of it.',
    strength:
      'How closely a feature goes with being among the best, from 0 to 1. It ranks features, and says nothing of cause.',
    spread:
      'The two groups along the strongest feature. Where the curves part is where a limit could be drawn; where they overlap, the feature alone decides nothing.',
  },
  zh: {
    forest:
      '点表示头部客户与其余客户在某特征上的差别，线为 95% 区间。区间碰到零的可能是偶然；越靠右，头部客户越多。',
    strength: '特征与“属于头部”的关联强度，0 到 1。用来排序特征，不代表因果。',
    spread: '两组客户在最强特征上的分布。曲线分开处适合划线；重叠处单靠该特征无法区分。',
  },
};
