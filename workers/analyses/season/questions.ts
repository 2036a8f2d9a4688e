import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'When is our high season?',
    'How strong is the seasonality?',
    'Are sales up without the seasonal effect?',
  ],
  zh: ['旺季在什么时候？', '季节性有多强？', '去掉季节因素后销售是升是降？'],
};
