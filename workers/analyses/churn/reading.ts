import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    list: 'Customers by what is at risk: spending times the probability of leaving. It puts a large customer at some risk before a small one at great risk.',
    silence: 'Mean probability of leaving by days since the last purchase. The steep part is when to call.',
    gains:
      'Which share of those who left the likeliest customers hold, against the base lines. If the curves run together, the simple rule is enough.',
  },
  zh: {
    list: '按风险金额排列：消费乘以流失概率。大客户的小风险排在小客户的大风险之前。',
    silence: '按距上次购买天数看平均流失概率。陡升的一段就是该联系的时候。',
    gains: '最可能流失的客户包含了多少实际流失者，并与基准对比。若曲线重合，用简单规则即可。',
  },
};
