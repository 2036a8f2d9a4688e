import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    course:
      'The goal and what is expected, added up over the year, with bands. If the goal lies above the band, it will not be reached by going on as before.',
    periods:
      'Plan and expectation by period. Months in which the expectation stays below the plan are where measures have to work.',
    missing:
      'Parts of the business by what they are expected to miss or exceed. The longest bars to the left come first.',
  },
  zh: {
    course: '目标与预期的累计走势及区间。若目标在区间之上，照旧做下去是达不到的。',
    periods: '各期的计划与预期。预期低于计划的月份，就是措施要见效的时候。',
    missing: '各部分预计的缺口或超出。向左最长的先处理。',
  },
};
