import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What is the revenue of a customer worth today?',
    'When has a customer paid back the acquisition cost?',
    'Net present value, discounted value, payback',
    'Ratio of lifetime value to acquisition cost (LTV/CAC)',
  ],
  zh: [
    '客户的收入折成现值是多少？',
    '获客成本多久能收回？',
    '净现值、折现、回本期',
    '生命周期价值与获客成本之比',
  ],
};
