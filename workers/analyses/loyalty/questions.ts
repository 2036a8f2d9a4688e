import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Are our customers loyal?',
    'Who buys less than before?',
    'Whose loyalty is falling, who is turning away?',
  ],
  zh: ['客户忠诚吗？', '哪些客户买得比以前少了？', '谁的忠诚度在下降，谁正在离开？'],
};
