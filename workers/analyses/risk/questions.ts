import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which orders or accounts are unusual?',
    'Find fraud, anomalies and outliers',
    'Which customers are a risk?',
  ],
  zh: ['哪些订单或账户异常？', '查找欺诈、异常和离群值', '哪些账户可疑？'],
};
