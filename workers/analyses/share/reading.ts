import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    shares:
      'The parts of the market in each period, 100% high. Look for bands that grow thicker or thinner, not for their order.',
    matrix:
      'Growth against the market’s upwards, relative share to the left; area is value. Top left: leaders that still grow; bottom right: small and falling behind.',
    concentration:
      'The Herfindahl index over time with the usual limits. A rising line: fewer and fewer hold the market.',
  },
  zh: {
    shares: '各期市场的构成，总高为 100%。看色带变粗还是变细，而不是排列顺序。',
    matrix: '纵向为增长，左侧为相对份额大者，面积为数值。左上是仍在增长的领先者；右下是小而落后的。',
    concentration: '赫芬达尔指数及常用界限。上升说明市场越来越集中于少数。',
  },
};
