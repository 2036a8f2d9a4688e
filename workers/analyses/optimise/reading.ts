import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    plan: 'The value of each variable in the best plan. Zero means that it does not pay under these limits.',
    uses: 'How much of each limit the plan uses. A full bar is what holds the result back; the table has the price of one unit more of it.',
  },
  zh: {
    plan: '最优方案中各变量的取值。为零说明在这些约束下不划算。',
    uses: '方案对各项约束的使用程度。用满的就是瓶颈；表中给出多一单位值多少。',
  },
};
