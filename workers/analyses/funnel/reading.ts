import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    stages:
      'Cases that reached each stage, and the share that goes on. The steepest loss is not always the worst: compare it with what a lost case costs there.',
    times:
      'The dot is the median of days in a stage, the line holds the middle half. A long line says that the stage has no rhythm.',
    pipeline:
      'What is open at each stage, and the same weighted by its chance. The weighted bars together are what can be expected.',
  },
  zh: {
    stages: '到达各阶段的数量及继续推进的比例。跌得最陡的未必最糟：还要看在那里丢掉一个要付出多少。',
    times: '点为停留天数的中位数，线为中间一半。线很长说明该阶段没有节奏。',
    pipeline: '各阶段的未结金额及按赢单概率折算的金额。折算部分合计就是可期待的。',
  },
};
