import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Who will say yes, who will not?',
    'Predict a category, such as won or lost, churned or not',
    'Which model predicts best, and why?',
    'What makes customers buy or leave?',
  ],
  zh: [
    '谁会答应，谁不会？',
    '预测类别：赢单或丢单、流失与否',
    '哪个模型预测得最好，为什么？',
    '客户购买或离开的原因是什么？',
  ],
};
