import type { Questions } from '../../contract/manifest';

/** What a reader may ask, in their own words, that this analysis answers. */
export const questions: Questions = {
  en: [
    'Which channel earned the sale?',
    'What did each touchpoint contribute to conversions?',
    'Last click or first click, which marketing channel matters?',
  ],
  zh: ['哪个渠道带来了成交？', '每个触点对转化的贡献是多少？', '首次点击还是末次点击，哪个营销渠道更重要？'],
};
