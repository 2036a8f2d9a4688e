import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Whom should I call next?',
    'Who has not been contacted for too long?',
    'How satisfied are customers, which complaints are open?',
  ],
  zh: ['接下来该联系谁？', '哪些客户太久没有联系？', '客户满意吗，还有哪些投诉未处理？'],
};
