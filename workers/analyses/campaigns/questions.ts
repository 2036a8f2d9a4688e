import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Did the campaign work?',
    'What does a new customer cost by channel?',
    'What is the return on ad spend?',
    'Which A/B test variant won, is it significant?',
  ],
  zh: [
    '活动有没有效果？',
    '每个渠道的获客成本是多少？',
    '广告投入产出比是多少？',
    'A/B 测试哪个版本胜出，显著吗？',
  ],
};
