import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Where do deals get stuck?',
    'What is our win rate and conversion by stage?',
    'What is in the pipeline, and how long does each stage take?',
  ],
  zh: ['商机卡在哪个阶段？', '各阶段的转化率和赢单率是多少？', '管道里有多少，每个阶段要多久？'],
};
