import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    map: 'Boxes are activities, arrows what follows what; thicker is more often. Follow the thick path first, then ask of each thin one whether it ought to be.',
    variants:
      'The ways that cases went, commonest first, a line each. A few ways with most cases: a standard; many with few each: none.',
    bottlenecks:
      'Waiting between two activities, all cases added up. The longest bar is where a day saved counts most.',
  },
  zh: {
    map: '方框是活动，箭头是先后，越粗越频繁。先沿粗线看主路径，再逐一追问细线是否应该存在。',
    variants: '各案例走过的路径，最常见的在上。少数路径占多数，说明有标准；路径多而分散，说明没有。',
    bottlenecks: '两个活动之间的等待时间合计。最长的条是省一天最有价值的地方。',
  },
};
