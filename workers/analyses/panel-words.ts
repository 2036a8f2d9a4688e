import { defineWords } from '../contract/message';

/** Words that analyses of sums by period share: roles, grain, and what is wrong with the rows. */
export const panelWords = defineWords({
  en: {
    'role.time': 'Time',
    'role.time.help': 'When it happened: a date, or a date with a time of day.',
    'role.value': 'Value',
    'role.value.help': 'What is summed for every period, such as an amount or a quantity.',
    'param.grain': 'Grain',
    'param.grain.help': 'Length of a period. Automatic takes the finest that is well filled.',
    'choice.grain.auto': 'Automatic',
    'choice.grain.day': 'Day',
    'choice.grain.week': 'Week',
    'choice.grain.month': 'Month',
    'choice.grain.quarter': 'Quarter',
    'choice.grain.year': 'Year',
    'column.period': 'Period',
    'column.value': 'Value',
    'value.unit-day': 'days',
    'value.unit-week': 'weeks',
    'value.unit-month': 'months',
    'value.unit-quarter': 'quarters',
    'value.unit-year': 'years',
    'fault.series-no-rows': 'The table has no rows.',
    'fault.series-no-rows.fix': 'Choose a table with dated values, or load the file again.',
    'fault.series-empty-column':
      'The column {column:text} holds no value that can be read in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.series-empty-column.fix':
      'Choose another column for this role, or change its type in a SQL cell first.',
    'fault.series-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_time:integer} without a readable date, {no_value:integer} without a value.',
    'fault.series-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.series-duplicates':
      '{periods:integer} of {of:integer} {unit:label} have more than one row, where the others have one; their values were added up.',
    'fault.series-duplicates.fix':
      'If these are the same row twice, remove one in the source or with the analysis Quality.',
  },
  zh: {
    'role.time': '时间',
    'role.time.help': '发生的时间：日期，或带时刻的日期。',
    'role.value': '数值',
    'role.value.help': '按周期求和的数值，例如金额或数量。',
    'param.grain': '粒度',
    'param.grain.help': '周期的长度。自动会选取数据充足的最细粒度。',
    'choice.grain.auto': '自动',
    'choice.grain.day': '日',
    'choice.grain.week': '周',
    'choice.grain.month': '月',
    'choice.grain.quarter': '季',
    'choice.grain.year': '年',
    'column.period': '周期',
    'column.value': '数值',
    'value.unit-day': '天',
    'value.unit-week': '周',
    'value.unit-month': '个月',
    'value.unit-quarter': '个季度',
    'value.unit-year': '年',
    'fault.series-no-rows': '表中没有数据行。',
    'fault.series-no-rows.fix': '请选择含日期与数值的表，或重新导入文件。',
    'fault.series-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可读取的值。',
    'fault.series-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.series-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_time:integer} 行日期无法读取，{no_value:integer} 行缺少数值。',
    'fault.series-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.series-duplicates':
      '{of:integer} {unit:label}中有 {periods:integer} {unit:label}不止一行，其余都只有一行；这些行的数值已相加。',
    'fault.series-duplicates.fix': '如果是重复录入，请在数据源中删去一行，或用“数据质量”分析清理。',
  },
});
