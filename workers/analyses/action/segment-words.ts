import type { Language } from '../../contract/message';

const NAMES: readonly (readonly [name: string, en: string, zh: string])[] = [
  ['Champions', 'Champions', '冠军客户'],
  ['Loyal', 'Loyal', '忠诚客户'],
  ['Potential loyalist', 'Potential loyalist', '潜在忠诚客户'],
  ['New', 'New', '新客户'],
  ['Promising', 'Promising', '有潜力客户'],
  ['Need attention', 'Need attention', '需关注客户'],
  ['About to sleep', 'About to sleep', '即将沉睡客户'],
  ['At risk', 'At risk', '流失风险客户'],
  ['Cannot lose', 'Cannot lose', '不能流失客户'],
  ['Hibernating', 'Hibernating', '沉睡客户'],
  ['Lost', 'Lost', '已流失客户'],
  ['steady', 'Steady', '稳定'],
  ['turning', 'Turning down', '正在下滑'],
  ['gone', 'Probably gone', '可能已流失'],
  ['unknown', 'Too little known', '了解太少'],
];

/** Segments that other analyses leave, as they are called there. */
export const segmentWords: Record<Language, Record<string, string>> = {
  en: Object.fromEntries(NAMES.map(([name, en]) => [`value.${name}`, en])),
  zh: Object.fromEntries(NAMES.map(([name, , zh]) => [`value.${name}`, zh])),
};
