import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'How are sales going?',
    'Are we growing compared with last year?',
    'Which products or regions drive growth?',
  ],
  zh: ['销售走势如何？', '与去年相比增长了吗？', '哪些产品或地区带动了增长？'],
};
