import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    roc: 'What share is caught (up) at what share of false alarms (right). The further the curve is from the dashed line, the better; on the line it is a coin.',
    gains:
      'Going through the rows from the likeliest on: which share of all has been found. Read off how many calls catch half.',
    calibration:
      'What was said against what came. Dots on the line can be taken at their word; above it came more than was said.',
    importance:
      'How much worse the model gets when one feature is shuffled. Long bars are what it lives on; bars at zero could be left out.',
  },
  zh: {
    roc: '纵轴为找到的比例，横轴为误报的比例。曲线离虚线越远越好；贴着虚线等于抛硬币。',
    gains: '从可能性最大的开始逐行处理，已找到全部的多少。可读出打多少电话能找到一半。',
    calibration: '预测概率与实际比例。点在线上，概率可信；在线上方，实际多于预测。',
    importance: '打乱某个特征后模型变差多少。长条是模型的依靠；为零的可以去掉。',
  },
};
