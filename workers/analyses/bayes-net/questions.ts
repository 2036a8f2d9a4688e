import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'What depends on what?',
    'How likely is it that a customer leaves if the contract is monthly?',
    'What becomes more likely once we know something?',
    'Which variables influence each other?',
  ],
  zh: [
    '什么依赖于什么？',
    '如果合同按月，客户流失的可能性有多大？',
    '知道某些情况后，什么更有可能？',
    '哪些变量相互影响？',
  ],
};
