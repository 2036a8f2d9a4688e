import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'How much will we sell next month?',
    'What will revenue be next year?',
    'Predict sales, demand or stock by product',
  ],
  zh: ['下个月能卖多少？', '明年的收入会是多少？', '按产品预测销量、需求或库存'],
};
