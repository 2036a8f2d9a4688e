import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    shares:
      'Two bars for each segment: its share of customers and of revenue. Where revenue is much longer than customers, few people carry much: look after them first.',
    grid: 'Recency runs one way, frequency the other; a darker cell has more customers. The corner of high scores is the core of the business; high frequency with low recency is who slips away.',
    flow: 'Segments before on the left, now on the right; a ribbon is as thick as it has customers. Ribbons that fall are customers on their way out; compare what rises with what falls.',
  },
  zh: {
    shares: '每个分群两根条：客户占比与收入占比。收入远长于客户的分群，少数人撑起大头，应优先维护。',
    grid: '一个方向是最近购买得分，另一个方向是频次得分；颜色越深客户越多。两项都高的一角是核心客户；频次高而最近得分低的，正在流失。',
    flow: '左为之前的分群，右为现在；色带越粗客户越多。向下的色带是正在滑落的客户，可与向上的对比。',
  },
};
