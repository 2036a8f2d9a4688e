import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    demand:
      'Each dot is a price and what was sold at it; the line is fitted, with its band. The steeper it falls, the more a higher price costs in pieces.',
    money:
      'Revenue, or profit, at each price, with the best one marked. A flat top means that the exact price hardly matters.',
  },
  zh: {
    demand: '每个点是一个价格及其销量；线为拟合，带为区间。下降越陡，涨价损失的销量越多。',
    money: '各价格下的收入或利润，并标出最佳价格。顶部平坦说明价格略有出入无妨。',
  },
};
