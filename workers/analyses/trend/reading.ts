import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    trend:
      'The faint line is each period, the strong one the average of several. Follow the strong line; the faint one only shows how much single periods jump.',
    bridge:
      'From the year before to now, a step for each group: up is gain, down is loss. The longest steps explain the change.',
    multiples:
      'One small chart for each group on one scale. Compare shapes: who rises steadily, who only in season, who has stopped.',
  },
  zh: {
    trend: '浅线是每期数值，深线是若干期平均。看深线的走向；浅线只说明单期波动有多大。',
    bridge: '从上年到现在，每个分组一步：向上为增，向下为减。最长的几步解释了总变化。',
    multiples: '每组一张小图，刻度相同。比较形状：谁稳步上升，谁只在旺季上升，谁已停滞。',
  },
};
