import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What is our market share?',
    'Who gains and who loses in the market?',
    'How concentrated is the market, who are the competitors?',
  ],
  zh: ['我们的市场份额是多少？', '市场上谁在增长、谁在下降？', '市场有多集中，竞争对手是谁？'],
};
