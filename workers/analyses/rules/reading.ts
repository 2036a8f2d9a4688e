import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    sizes:
      'A bar is the number of customers that meet the rules of a segment. A segment with nearly everybody, or nobody, tells nothing: move its limit.',
    overlaps:
      'A cell says which share of the segment of its row is in that of its column, too. Dark cells off the diagonal: two rules catch the same customers.',
    profile:
      'How each segment differs from all in each number. What stands far from the middle describes the segment in words.',
  },
  zh: {
    sizes: '条的长度是符合该分群规则的客户数。几乎包含所有人或没有人的分群没有意义，应调整界限。',
    overlaps: '每格表示行分群中有多少比例也属于列分群。对角线以外颜色深，说明两条规则圈住了同一批客户。',
    profile: '各分群在每项指标上与总体的差别。离中间最远的那些，就是描述该分群的关键词。',
  },
};
