import type { Reading } from '../../contract/manifest';

/** How its main charts are read: what the marks mean, and what to look for. */
export const reading: Reading = {
  en: {
    map: 'A row is the customers who began in one period, a column the time since then; dark is many still active. Down a column: do later cohorts stay better? A dark diagonal is a season or a campaign that touched all.',
    curve:
      'The share still active by time since the first purchase. The steep start is who only tried; the level at which the line lies flat is the loyal core.',
    revenue:
      'What a customer has brought so far, cohort by cohort. A line that lies higher at the same age is a better cohort; compare it with what a new customer costs.',
  },
  zh: {
    map: '每行是同期开始的客户，每列是此后经过的时间；颜色深表示留存高。竖看：后来的客群是否留得更好？沿对角线的深色是同时影响所有人的季节或活动。',
    curve: '按首购以来的时间看仍活跃的比例。开头陡降的是尝鲜者；曲线走平的高度就是忠实核心。',
    revenue: '各批客户至今的人均累计收入。同样时间更高的线是更好的一批；可与获客成本对比。',
  },
};
