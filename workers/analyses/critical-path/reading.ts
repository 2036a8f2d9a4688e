import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    gantt:
      'A bar is an activity at its earliest, the pale part the time it can slip. Bars without a pale part are critical: each day there moves the end.',
    network: 'Activities and what they wait for; the critical path stands out. Work beside it can wait.',
    gains:
      'How much earlier all ends if one activity takes less time. Bars of nothing: shortening is wasted there.',
  },
  zh: {
    gantt: '条为最早安排，浅色为可推迟的余量。没有浅色的是关键活动：拖一天，完工就晚一天。',
    network: '活动及其前置关系，关键路径突出显示。路径之外的工作可以等。',
    gains: '某项活动缩短后整体提前多少。没有长度的，缩短也是白费。',
  },
};
