import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What should we do for each customer segment?',
    'Which actions, how often and through which channel?',
    'How do we split the care budget between segments?',
    'Did our measures move customers to better segments?',
  ],
  zh: [
    '每个客户分群该采取什么行动？',
    '该用什么渠道、多久联系一次客户？',
    '客户维护预算怎么分给各分群？',
    '我们的措施让客户变好了吗？',
  ],
};
