import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    lines:
      'The values, and the trend with the season taken out. Where they part is season; where the trend itself bends, business changed.',
    parts:
      'Season and remainder on one scale. A season larger than the remainder can be planned for; a remainder as large as the season cannot.',
  },
  zh: {
    lines: '原值与去除季节后的趋势。两者分开处是季节；趋势自身拐弯处是生意变了。',
    parts: '季节与残差用同一刻度。季节大于残差，可以据此计划；残差与季节一样大，则不可靠。',
  },
};
