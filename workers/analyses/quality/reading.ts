import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    cells:
      'A row is a column of the table, a column an issue; the darker a cell, the more rows have it. Read along a row to see all that ails one column, down a column to see whether one slip is made everywhere.',
    counted:
      'A bar counts in how many columns an issue was found, its colours say how serious. Begin with the serious ones: they make sums and joins wrong.',
    gaps: 'A bar is the share of rows without a value. A long bar in a column that you group or link by is the first thing to mend; a long bar in a remark hardly matters.',
  },
  zh: {
    cells:
      '每行是数据表的一列，每列是一类问题；颜色越深，受影响的行越多。横看可知某一列有哪些毛病，竖看可知某类问题是否到处都有。',
    counted: '每根条表示某类问题出现在多少列中，颜色表示严重程度。先处理严重的：它们会让求和与关联出错。',
    gaps: '条的长度是缺失值占比。用于分组或关联的列若缺得多，应首先补全；备注类的列缺一些无妨。',
  },
};
