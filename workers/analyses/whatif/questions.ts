import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What if we raise the price or spend more on ads?',
    'How does the forecast change with the season?',
    'Play through scenarios',
  ],
  zh: ['如果涨价或多投广告会怎样？', '季节变化会怎样影响预测？', '推演不同情景'],
};
