import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'How should I split the marketing budget?',
    'Where does the next euro or dollar bring most?',
    'What to spend on which channel?',
  ],
  zh: ['营销预算该怎么分配？', '多花一块钱放在哪里回报最高？', '各渠道该花多少钱？'],
};
