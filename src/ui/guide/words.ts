import { defineWords } from '../../../workers/contract/message';
import type { TemplateValues } from '../../i18n/template';
import { i18n } from '../../i18n/i18n.svelte';

const words = defineWords({
  en: {
    title: 'Guide to the analyses',
    index: 'Analyses',
    find: 'Find an analysis',
    none: 'Nothing by this name.',
    lead: 'Each analysis has a page: what it answers, the columns it needs, how its charts are read, how it reckons, where it ends.',
    back: 'All analyses',
    answers: 'What it answers',
    columns: 'Columns it needs',
    required: 'needed',
    optional: 'optional',
    many: 'one or more columns',
    'of.table': 'from “{table:text}”',
    charts: 'Reading the charts',
    'charts.lead': 'Pictures of sample data; other charts of the answer have their words below them.',
    'charts.missing': 'The picture could not be loaded.',
    settings: 'Settings',
    default: 'Default:',
    range: '{from:text} to {to:text}',
    least: 'from {from:text}',
    most: 'up to {to:text}',
    tables: 'Tables it leaves',
    'tables.lead': 'SQL cells read them by these names; <name> is the name of the cell.',
    method: 'Method, limits and source',
    add: 'Add to the notebook',
  },
  zh: {
    title: '分析指南',
    index: '分析',
    find: '查找分析',
    none: '没有匹配的分析。',
    lead: '每种分析都有一页：能回答什么、需要哪些列、如何看图、怎样计算、局限在哪里。',
    back: '全部分析',
    answers: '能回答的问题',
    columns: '需要的列',
    required: '必需',
    optional: '可选',
    many: '一列或多列',
    'of.table': '来自“{table:text}”',
    charts: '如何看图',
    'charts.lead': '图为示例数据；结果中的其他图表在图下有说明。',
    'charts.missing': '图片未能加载。',
    settings: '设置',
    default: '默认：',
    range: '{from:text} 至 {to:text}',
    least: '不小于 {from:text}',
    most: '不大于 {to:text}',
    tables: '生成的数据表',
    'tables.lead': 'SQL 单元格可按以下名称读取；<name> 是单元格的名称。',
    method: '方法、局限与来源',
    add: '添加到笔记本',
  },
});

/** Words of the guide. */
export function say(key: keyof typeof words.en, values: TemplateValues = {}): string {
  return i18n.say(key, values, words);
}
