import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Who is about to leave?',
    'Which customers are at risk of churn, and why?',
    'Whom must we call before we lose them?',
  ],
  zh: ['谁快要流失了？', '哪些客户有流失风险，为什么？', '在失去客户之前该给谁打电话？'],
};
