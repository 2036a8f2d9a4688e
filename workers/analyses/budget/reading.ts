import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    plan: 'What each item gets in the best plan. Items at their least or most are held by a limit, not by their return.',
    curve: 'The best return at each budget. Where the line bends, the good places for money are full.',
    marginal:
      'What the next unit of money brings at each budget. Below what money costs you elsewhere, stop.',
  },
  zh: {
    plan: '最优方案中各项分得的金额。恰在下限或上限的项，是被约束而不是被收益决定的。',
    curve: '各预算下的最大回报。曲线拐弯处，好的去处已经用满。',
    marginal: '各预算下再多一元带来的回报。低于资金在别处的收益时就该停。',
  },
};
