import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    scores:
      'Rows by their probability, and the threshold. Heaps at the ends are clear cases; a heap at the threshold is where calls are a toss-up.',
    drift:
      'How far each feature has moved since the model was learnt. Beyond the dashed line, learn it anew before you trust it.',
  },
  zh: {
    scores: '各行的概率分布与阈值。两端的是明确的；堆在阈值附近的近似抛硬币。',
    drift: '各特征与建模时相比的漂移。超过虚线，应重新训练后再用。',
  },
};
