import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What do our best customers have in common?',
    'What sets good customers apart from the others?',
    'Why are some customers better?',
  ],
  zh: ['最好的客户有什么共同点？', '优质客户和其他客户有什么不同？', '为什么有些客户更好？'],
};
