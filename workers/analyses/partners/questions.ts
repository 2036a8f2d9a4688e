import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which partners and contracts pay off?',
    'Which contracts run out soon and who renews?',
    'How dependent are we on a few partners?',
  ],
  zh: ['哪些合作方和合同划算？', '哪些合同即将到期，谁会续约？', '我们对少数合作方的依赖有多大？'],
};
