import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Are we on plan, will we reach the goal?',
    'How far are we behind target?',
    'What must change to reach the yearly goal?',
  ],
  zh: ['我们完成计划了吗，能达成目标吗？', '离目标还差多少？', '要达成年度目标需要改变什么？'],
};
