import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'How long will the project take?',
    'Which tasks must not be late?',
    'What would it bring to shorten a step?',
  ],
  zh: ['项目需要多长时间？', '哪些任务不能延误？', '缩短某一步能省多少时间？'],
};
