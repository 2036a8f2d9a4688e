import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    due: 'Customers by whether their contact is in time, due or overdue against the planned rhythm. Look for the segment with the longest overdue part.',
    late: 'The customers longest without a contact, in days beyond their rhythm. Start at the top, but mind which of them still buy.',
    weeks: 'Contacts that fall due week by week. A peak above what the team can do is better spread now.',
  },
  zh: {
    due: '客户按计划节奏是否按时、到期或逾期统计。留意逾期部分最长的分群。',
    late: '超出计划节奏天数最多的客户。从最上面开始，同时注意其中哪些仍在购买。',
    weeks: '各周到期的联系数。超过团队能力的高峰，宜提前分散。',
  },
};
