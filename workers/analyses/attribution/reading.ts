import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    models:
      'For each channel the share of conversions that each model gives. Where models agree, the channel’s worth is safe; where they differ, it opens or closes journeys.',
    moves:
      'Conversions by the model less those of last touch. To the right: underrated by last touch; to the left: overrated.',
    network:
      'Channels and how often one follows another; thicker is oftener. Look for what leads to the end without a conversion.',
  },
  zh: {
    models: '各模型分给每个渠道的转化份额。各模型一致处可信；相差大的渠道只擅长开头或收尾。',
    moves: '模型结果减去末次触点结果。向右表示被末次触点低估，向左表示高估。',
    network: '渠道之间的先后次数，越粗越多。留意哪些路径以未转化告终。',
  },
};
