import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What depends on what?',
    'If I know one thing, how likely is another?',
    'Causes and effects as a network of probabilities',
  ],
  zh: ['哪些变量相互影响？', '已知一件事，另一件事的可能性有多大？', '用概率网络看因果关系'],
};
