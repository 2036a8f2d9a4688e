import { defineWords } from '../contract/message';

/** Words that analyses of one value per period share: roles, grain, gaps, and what is wrong with such a series. */
export const steadyWords = defineWords({
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
    'param.fill': 'Periods without data',
    'param.fill.help':
      'Zero is right for sums such as sales: no row means no sale. For prices or stock, keep the last value or draw a straight line.',
    'choice.fill.zero': 'Zero',
    'choice.fill.forward': 'Last value',
    'choice.fill.linear': 'Straight line',

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
    'fault.series-too-few':
      'From {from:date} to {to:date} there are only {periods:integer} whole {unit:label}; at least {least:integer} are needed.',
    'fault.series-too-few.fix': 'Choose a finer grain, or add earlier data.',
    'fault.series-constant':
      'The column {column:text} adds up to {value:number} in each of {periods:integer} periods: nothing changes, so there is nothing to take apart.',
    'fault.series-constant.fix':
      'Check that it is the column that you mean, and that no filter has emptied it.',
    'fault.series-last-incomplete':
      '{period:period} is not complete: data end on {day:date}. It was left out.',
    'fault.series-last-incomplete.fix': 'Add the rest of the period when it is there.',
    'fault.series-first-incomplete':
      '{period:period} is not complete: data begin on {day:date}. It was left out.',
    'fault.series-first-incomplete.fix': 'Add the earlier days of the period if you have them.',
    'fault.series-gaps-zero': '{periods:integer} of {of:integer} periods have no data and count as zero.',
    'fault.series-gaps-zero.fix': 'For prices or stock, keep the last value or draw a straight line instead.',
    'fault.series-gaps-forward':
      '{periods:integer} of {of:integer} periods have no data and take the last value before them.',
    'fault.series-gaps-forward.fix': 'For sums such as sales, choose zero instead.',
    'fault.series-gaps-linear':
      '{periods:integer} of {of:integer} periods have no data and lie on a straight line between their neighbours.',
    'fault.series-gaps-linear.fix': 'For sums such as sales, choose zero instead.',
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
    'param.fill': '无数据的周期',
    'param.fill.help': '销售额等合计值应填零：没有记录即没有销售。价格或库存宜沿用前值或线性插值。',
    'choice.fill.zero': '填零',
    'choice.fill.forward': '沿用前值',
    'choice.fill.linear': '线性插值',

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
    'fault.series-too-few':
      '{from:date}至{to:date}只有 {periods:integer} {unit:label}完整数据，至少需要 {least:integer} {unit:label}。',
    'fault.series-too-few.fix': '请选择更细的粒度，或补充更早的数据。',
    'fault.series-constant':
      '列 {column:text} 在 {periods:integer} 个周期中的合计都是 {value:number}：没有变化，无从分解。',
    'fault.series-constant.fix': '请确认选对了列，且没有被筛选清空。',
    'fault.series-last-incomplete': '{period:period}尚不完整：数据截至 {day:date}，未计入。',
    'fault.series-last-incomplete.fix': '待该周期结束后补充数据。',
    'fault.series-first-incomplete': '{period:period}并不完整：数据始于 {day:date}，未计入。',
    'fault.series-first-incomplete.fix': '如有该周期更早的数据，请补充。',
    'fault.series-gaps-zero': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按零计。',
    'fault.series-gaps-zero.fix': '若为价格或库存，请改用沿用前值或线性插值。',
    'fault.series-gaps-forward': '{of:integer} 个周期中有 {periods:integer} 个没有数据，沿用其前的数值。',
    'fault.series-gaps-forward.fix': '若为销售额等合计值，请改为填零。',
    'fault.series-gaps-linear': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按前后数值线性插值。',
    'fault.series-gaps-linear.fix': '若为销售额等合计值，请改为填零。',
    'fault.series-duplicates':
      '{of:integer} {unit:label}中有 {periods:integer} {unit:label}不止一行，其余都只有一行；这些行的数值已相加。',
    'fault.series-duplicates.fix': '如果是重复录入，请在数据源中删去一行，或用“数据质量”分析清理。',
  },
});
