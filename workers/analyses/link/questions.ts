import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which records are the same customer?',
    'Merge customers from two systems or channels',
    'Match my CRM with the web shop',
  ],
  zh: ['哪些记录是同一位客户？', '合并两个系统或渠道的客户', '把 CRM 与网店的客户对上'],
};
