import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which customers are worth the most in the future?',
    'What is a customer worth over the lifetime?',
    'Who is still an active customer?',
    'How many purchases will each customer make next year?',
  ],
  zh: ['哪些客户最有价值？', '一位客户一生值多少钱？', '哪些客户还活跃？', '每位客户明年会买几次？'],
};
