import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    scores:
      'Pairs of records by their probability of being one customer. Good tables make two heaps, far left and far right, with little between them; what lies between is worth a look by a person. The line is where a match begins.',
    overlap:
      'Customers found in both tables, and in one alone. The first bar is what the channels share; added up naively, it would be counted twice.',
    agreement:
      'Of the matches, in how many a field is the same, alike, different or missing. A field with much “different” is out of date in one of the tables; one with much “missing” decides little.',
  },
  zh: {
    scores:
      '记录对按“是同一位客户”的概率分布。理想情况是左右两堆、中间稀少；中间的需要人来判断。竖线是匹配阈值。',
    overlap:
      '同时在两表中的客户，以及只在一个表中的客户。第一根条是两个渠道共有的部分，简单相加就会重复计数。',
    agreement:
      '匹配的记录对中，各字段相同、相近、不同或缺失的比例。“不同”多，说明某个表的资料过时；“缺失”多，说明该字段起的作用小。',
  },
};
