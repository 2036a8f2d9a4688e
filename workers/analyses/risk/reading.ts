import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    ranked:
      'All rows from the most to the least unusual. A sharp drop at the left is a few that stand apart; an even slope says that the limit is a choice.',
    map: 'Each dot is a row, near ones are alike; the marked ones are unusual. Those alone at the edge are worth a look first.',
    causes:
      'Which features make the marked rows unusual, as a share of all reasons. One long bar: look there for one cause.',
  },
  zh: {
    ranked: '全部行按异常程度排列。左端陡降说明少数明显异常；平缓则界限只是取舍。',
    map: '每个点是一行，越近越相似；标出的是异常行。孤立在边缘的先看。',
    causes: '各特征在异常原因中的占比。若一根条特别长，多半是同一个原因。',
  },
};
