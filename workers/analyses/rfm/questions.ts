import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Who are our best customers?',
    'Who is slipping away or has been lost?',
    'Segment customers by recency, frequency and spend',
  ],
  zh: ['谁是我们最好的客户？', '谁正在流失或已经流失？', '按最近购买、频次和金额给客户分群'],
};
