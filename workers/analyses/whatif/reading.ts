import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    course:
      'The base and the scenario, and the band of the scenario. Where the two lines are within the band, the change would not be noticed.',
    bridge: 'From the base to the scenario, a step for each change. It shows which lever does the work.',
    'price-curve':
      'The sum over the horizon at each change of price. A curve that only falls says that a higher price costs more than it brings.',
  },
  zh: {
    course: '基准与情景的走势及情景的区间。两条线都落在区间内，说明变化难以察觉。',
    bridge: '从基准到情景，每项改动一步。可以看出真正起作用的是哪个杠杆。',
    'price-curve': '各种调价幅度下的总额。若曲线一路下降，说明涨价得不偿失。',
  },
};
