import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'How many customers come back?',
    'What is our retention by month of first purchase?',
    'Do newer customers stay longer than older ones?',
  ],
  zh: ['有多少客户会回来？', '按首购月份看留存率是多少？', '新客户比老客户留得更久吗？'],
};
