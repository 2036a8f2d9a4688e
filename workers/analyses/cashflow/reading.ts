import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    growth: 'Money as it comes, and worth today, added up. The gap between the lines is what waiting costs.',
    flows:
      'For each period what comes and what it is worth today. Later pairs of bars drift apart: money far away counts less.',
    payback:
      'The share of customers that have paid back what it cost to win them. Where the line lies flat below 100%, the rest never will at this pace.',
  },
  zh: {
    growth: '累计的名义金额与折现金额。两线之间的差距就是等待的代价。',
    flows: '各期的金额与折现值。越往后两根条差得越多：越远的钱越不值钱。',
    payback: '已收回获客成本的客户比例。若在 100% 以下走平，其余客户照此下去收不回来。',
  },
};
