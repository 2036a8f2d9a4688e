import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What kinds of customers do we have?',
    'Group similar customers together',
    'Which types of accounts are there?',
  ],
  zh: ['我们有哪几类客户？', '把相似的客户分成组', '客户有哪些类型？'],
};
