import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which orders look suspicious?',
    'Which rows are outliers, and why?',
    'Which customers behave differently from all others?',
    'Is there fraud, or are there mistakes, in the data?',
  ],
  zh: ['哪些订单可疑？', '哪些行是异常值，为什么？', '哪些客户的行为与众不同？', '数据中是否有欺诈或错误？'],
};
