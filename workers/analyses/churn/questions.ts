import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which customers are about to leave, and why?',
    'Who has left and will not come back?',
    'How many customers are we going to lose?',
  ],
  zh: ['哪些客户即将流失，为什么？', '谁已经离开、不会再回来？', '我们将失去多少客户？'],
};
