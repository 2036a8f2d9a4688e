import { defineWords } from '../../../workers/contract/message';
import { i18n } from '../../i18n/i18n.svelte';
import type { TemplateValues } from '../../i18n/template';

/** Words of the customer card; they come with it. */
const customerWords = defineWords({
  en: {
    'card.title': 'Customer {customer}',
    'card.place': '{row:integer} of {rows:integer}',
    'card.previous': 'Previous customer',
    'card.next': 'Next customer',
    'card.groups': 'Groups',
    'card.group': '{column} in {cell}',
    'card.history': 'History',
    'card.history.none': 'No analysis of this notebook says when this customer bought.',
    'card.purchases': '{days:integer} {days:plural|day|days} with purchases',
    'card.total': '{total:currency} in all',
    'card.span': '{first:date} to {last:date}',
    'card.chart': 'What was bought when',
    'card.chart.counts': 'Purchases by day',
    'card.cut': 'Only the latest {days:integer} days are shown.',
    'card.interval': '{level:percent}: {low} to {high}',
    'axis.day': 'Day',
    'axis.amount': 'Amount',
    'axis.rows': 'Purchases',
    'column.day': 'Day',
    'column.amount': 'Amount',
    'column.rows': 'Rows',
    'column.kind': 'Kind',
    'value.purchase': 'Purchase',
    'value.refund': 'Refund',
  },
  zh: {
    'card.title': '客户 {customer}',
    'card.place': '第 {row:integer} 位，共 {rows:integer} 位',
    'card.previous': '上一位客户',
    'card.next': '下一位客户',
    'card.groups': '所属分组',
    'card.group': '{cell} 中的{column}',
    'card.history': '购买历史',
    'card.history.none': '此笔记本中没有分析说明该客户的购买时间。',
    'card.purchases': '{days:integer} 天有购买',
    'card.total': '合计 {total:currency}',
    'card.span': '{first:date} 至 {last:date}',
    'card.chart': '何时买了多少',
    'card.chart.counts': '每日购买次数',
    'card.cut': '仅显示最近 {days:integer} 天。',
    'card.interval': '{level:percent}：{low} 至 {high}',
    'axis.day': '日期',
    'axis.amount': '金额',
    'axis.rows': '购买次数',
    'column.day': '日期',
    'column.amount': '金额',
    'column.rows': '行数',
    'column.kind': '类型',
    'value.purchase': '购买',
    'value.refund': '退款',
  },
});

export { customerWords };

export function say(key: string, values: TemplateValues = {}): string {
  return i18n.say(key, values, customerWords);
}
