import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'How does our sales process really run?',
    'Where do cases wait, where is the bottleneck?',
    'Which steps are repeated, who hands over to whom?',
  ],
  zh: ['我们的销售流程实际是怎么走的？', '哪里在等待，瓶颈在哪里？', '哪些步骤会返工，谁交接给谁？'],
};
