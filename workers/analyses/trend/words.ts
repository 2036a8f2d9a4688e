import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Trend',
    summary: 'Where has it been going, against last period and last year, and which groups drive it?',
    method: method.en,

    'role.time': 'Time',
    'role.time.help': 'When it happened: a date, or a date with a time of day.',
    'role.value': 'Value',
    'role.value.help': 'What is summed for every period, such as an amount or a quantity.',
    'role.group': 'Group',
    'role.group.help': 'Optional: one line for each of its values, such as a channel or a product family.',

    'param.grain': 'Grain',
    'param.grain.help':
      'Length of a period. Automatic takes the finest that is well filled and still easy to read.',
    'choice.grain.auto': 'Automatic',
    'choice.grain.day': 'Day',
    'choice.grain.week': 'Week',
    'choice.grain.month': 'Month',
    'choice.grain.quarter': 'Quarter',
    'choice.grain.year': 'Year',
    'param.fill': 'Periods without data',
    'param.fill.help':
      'Zero is right for sums such as sales: no row means no sale. For prices or stock, keep the last value or draw a straight line.',
    'choice.fill.none': 'Leave out',
    'choice.fill.zero': 'Zero',
    'choice.fill.forward': 'Last value',
    'choice.fill.linear': 'Straight line',

    'table.': 'Periods',

    'column.period': 'Period',
    'column.group': 'Group',
    'column.value': 'Value',
    'column.change': 'Change',
    'column.change_pct': 'Change, %',
    'column.yoy_pct': 'Year on year',
    'column.moving_average': 'Moving average',
    'column.pending': 'Not complete',
    'column.rise': 'Rise',
    'column.fall': 'Fall',
    'column.gain': 'Gain',
    'column.loss': 'Loss',
    'column.before': 'Before',
    'column.now': 'Now',
    'column.growth': 'Growth',
    'column.year': 'Year',
    'column.place': 'Place in the year',

    'value.other-groups': 'Other',
    'value.no-group': 'No group',

    'finding.latest': '**{period:period}**: **{value:number}**.',
    'finding.latest.up':
      '**{period:period}**: **{value:number}**, up **{pct:percent}** on {previous:period}.',
    'finding.latest.down':
      '**{period:period}**: **{value:number}**, down **{pct:percent}** on {previous:period}.',
    'finding.latest.same': '**{period:period}**: **{value:number}**, the same as {previous:period}.',
    'finding.year.up': '**{period:period}** is **{pct:percent}** above the same period a year before.',
    'finding.year.down': '**{period:period}** is **{pct:percent}** below the same period a year before.',
    'finding.year.same': '**{period:period}** is level with the same period a year before.',
    'finding.group.up':
      '**{group:label}** grew fastest: up **{pct:percent}** to **{now:number}** over {from:period} to {to:period}, against as many periods before.',
    'finding.group.down':
      '**{group:label}** lost most ground: down **{pct:percent}** to **{now:number}** over {from:period} to {to:period}, against as many periods before.',
    'finding.group.year.up':
      '**{group:label}** grew fastest: up **{pct:percent}** to **{now:number}** over {from:period} to {to:period}, against the same time a year before.',
    'finding.group.year.down':
      '**{group:label}** lost most ground: down **{pct:percent}** to **{now:number}** over {from:period} to {to:period}, against the same time a year before.',
    'finding.cagr.up':
      'Growth of **{rate:percent}** a year over **{years:number}** {years:plural|year|years}.',
    'finding.cagr.down':
      'Decline of **{rate:percent}** a year over **{years:number}** {years:plural|year|years}.',
    'finding.cagr.same':
      'No growth from the first year to the last, **{years:number}** {years:plural|year|years} apart.',
    'finding.extremes':
      'Best: **{best:period}** with **{high:number}**. Weakest: **{worst:period}** with **{low:number}**.',
    'finding.total': '**{total:number}** in all from {from:date} to {to:date}.',

    'chart.trend.up': 'Up {pct:percent} on as many periods before: {from:period} to {to:period}',
    'chart.trend.down': 'Down {pct:percent} on as many periods before: {from:period} to {to:period}',
    'chart.trend.year.up': 'Up {pct:percent} on the year before: {from:period} to {to:period}',
    'chart.trend.year.down': 'Down {pct:percent} on the year before: {from:period} to {to:period}',
    'chart.trend.plain': 'Value by period',
    'chart.trend.average': 'Average of {window:integer} periods',
    'chart.trend.caption': 'Faint: each period. Strong: the average of the last {window:integer}.',
    'chart.trend.caption.partial':
      'Faint: each period. Strong: the average of the last {window:integer}. Dashed: to a period that the data cover only in part.',
    'chart.groups.up': '{group:label} gained {change:number}, the largest change',
    'chart.groups.down': '{group:label} lost {change:number}, the largest change',
    'chart.groups.caption': '{from:period} to {to:period} against as many periods before.',
    'chart.groups.caption.year': '{from:period} to {to:period} against the same time a year before.',
    'chart.season.up':
      '{year:text} up to {period:period}: {pct:percent} above the same time of {before:text}',
    'chart.season.down':
      '{year:text} up to {period:period}: {pct:percent} below the same time of {before:text}',
    'chart.season.plain': 'The years laid over each other',
    'chart.changes': '{up:integer} of {of:integer} {of:plural|period|periods} rose',

    'axis.place.week': 'Week of the year',
    'axis.place.month': 'Month of the year',
    'axis.place.quarter': 'Quarter of the year',

    'fault.trend-no-rows': 'The table has no rows.',
    'fault.trend-no-rows.fix': 'Choose a table with dated values, or load the file again.',
    'fault.trend-empty-column':
      'The column {column:text} holds no value that can be read in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.trend-empty-column.fix':
      'Choose another column for this role, or change its type in an SQL cell first.',
    'fault.trend-one-day': 'All rows of {column:text} are on one day, {day:date}: a trend needs two periods.',
    'fault.trend-one-day.fix': 'Check that the time column is when it happened and not when it was exported.',
    'fault.trend-one-period': 'All rows fall in one period, {period:period}: a trend needs two.',
    'fault.trend-one-period.fix': 'Choose a finer grain, or automatic.',
    'fault.trend-too-many-rows':
      '{groups:integer} groups over {periods:integer} periods are {rows:integer} rows; {most:integer} is the most.',
    'fault.trend-too-many-rows.fix':
      'Choose a group with fewer values or a coarser grain, and check for dates far in the past or future.',
    'fault.trend-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_time:integer} without a readable date, {no_value:integer} without a value.',
    'fault.trend-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.trend-last-incomplete':
      '{period:period} is not complete: data end on {day:date}. It is in the table, but not in the findings.',
    'fault.trend-last-incomplete.fix': 'Add the rest of the period when it is there.',
    'fault.trend-first-incomplete':
      '{period:period} is not complete: data begin on {day:date}. It is in the table, but not in the findings.',
    'fault.trend-first-incomplete.fix': 'Add the earlier days of the period if you have them.',
    'fault.trend-gaps-none':
      '{periods:integer} of {of:integer} periods have no data and are left out; the change after each is empty.',
    'fault.trend-gaps-none.fix': 'Choose how to fill them under “Periods without data”.',
    'fault.trend-gaps-zero': '{periods:integer} of {of:integer} periods have no data and count as zero.',
    'fault.trend-gaps-zero.fix': 'For prices or stock, keep the last value or draw a straight line instead.',
    'fault.trend-gaps-forward':
      '{periods:integer} of {of:integer} periods have no data and take the last value before them.',
    'fault.trend-gaps-forward.fix': 'For sums such as sales, choose zero instead.',
    'fault.trend-gaps-linear':
      '{periods:integer} of {of:integer} periods have no data and lie on a straight line between their neighbours.',
    'fault.trend-gaps-linear.fix': 'For sums such as sales, choose zero instead.',
  },
  zh: {
    title: '趋势',
    summary: '走势如何？环比、同比怎样？由哪些分组带动？',
    method: method.zh,

    'role.time': '时间',
    'role.time.help': '发生的时间：日期，或带时刻的日期。',
    'role.value': '数值',
    'role.value.help': '按周期求和的数值，例如金额或数量。',
    'role.group': '分组',
    'role.group.help': '可选：每个取值一条线，例如渠道或产品系列。',

    'param.grain': '粒度',
    'param.grain.help': '周期的长度。自动会选取数据充足且便于阅读的最细粒度。',
    'choice.grain.auto': '自动',
    'choice.grain.day': '日',
    'choice.grain.week': '周',
    'choice.grain.month': '月',
    'choice.grain.quarter': '季',
    'choice.grain.year': '年',
    'param.fill': '无数据的周期',
    'param.fill.help': '销售额等合计值应填零：没有记录即没有销售。价格或库存宜沿用前值或线性插值。',
    'choice.fill.none': '不填补',
    'choice.fill.zero': '填零',
    'choice.fill.forward': '沿用前值',
    'choice.fill.linear': '线性插值',

    'table.': '各周期',

    'column.period': '周期',
    'column.group': '分组',
    'column.value': '数值',
    'column.change': '变化',
    'column.change_pct': '环比',
    'column.yoy_pct': '同比',
    'column.moving_average': '移动平均',
    'column.pending': '未完整',
    'column.rise': '上升',
    'column.fall': '下降',
    'column.gain': '增加',
    'column.loss': '减少',
    'column.before': '前期',
    'column.now': '本期',
    'column.growth': '增长率',
    'column.year': '年份',
    'column.place': '年内位置',

    'value.other-groups': '其他',
    'value.no-group': '未分组',

    'finding.latest': '**{period:period}**：**{value:number}**。',
    'finding.latest.up':
      '**{period:period}**：**{value:number}**，较{previous:period}增长 **{pct:percent}**。',
    'finding.latest.down':
      '**{period:period}**：**{value:number}**，较{previous:period}下降 **{pct:percent}**。',
    'finding.latest.same': '**{period:period}**：**{value:number}**，与{previous:period}持平。',
    'finding.year.up': '**{period:period}**同比增长 **{pct:percent}**。',
    'finding.year.down': '**{period:period}**同比下降 **{pct:percent}**。',
    'finding.year.same': '**{period:period}**与去年同期持平。',
    'finding.group.up':
      '**“{group:label}”**增长最快：{from:period}至{to:period}合计 **{now:number}**，较此前同样长的时期增长 **{pct:percent}**。',
    'finding.group.down':
      '**“{group:label}”**下滑最大：{from:period}至{to:period}合计 **{now:number}**，较此前同样长的时期下降 **{pct:percent}**。',
    'finding.group.year.up':
      '**“{group:label}”**增长最快：{from:period}至{to:period}合计 **{now:number}**，同比增长 **{pct:percent}**。',
    'finding.group.year.down':
      '**“{group:label}”**下滑最大：{from:period}至{to:period}合计 **{now:number}**，同比下降 **{pct:percent}**。',
    'finding.cagr.up': '**{years:number}** 年间年均增长 **{rate:percent}**。',
    'finding.cagr.down': '**{years:number}** 年间年均下降 **{rate:percent}**。',
    'finding.cagr.same': '首尾两年相隔 **{years:number}** 年，没有增长。',
    'finding.extremes':
      '最高：**{best:period}**，**{high:number}**；最低：**{worst:period}**，**{low:number}**。',
    'finding.total': '{from:date}至{to:date}合计 **{total:number}**。',

    'chart.trend.up': '{from:period}至{to:period}较此前同样长的时期增长 {pct:percent}',
    'chart.trend.down': '{from:period}至{to:period}较此前同样长的时期下降 {pct:percent}',
    'chart.trend.year.up': '{from:period}至{to:period}同比增长 {pct:percent}',
    'chart.trend.year.down': '{from:period}至{to:period}同比下降 {pct:percent}',
    'chart.trend.plain': '各周期的数值',
    'chart.trend.average': '{window:integer} 期移动平均',
    'chart.trend.caption': '浅色为各周期数值，深色为最近 {window:integer} 期的平均。',
    'chart.trend.caption.partial':
      '浅色为各周期数值，深色为最近 {window:integer} 期的平均；虚线连接数据尚不完整的周期。',
    'chart.groups.up': '“{group:label}”增加 {change:number}，变化最大',
    'chart.groups.down': '“{group:label}”减少 {change:number}，变化最大',
    'chart.groups.caption': '{from:period}至{to:period}，与此前同样长的时期相比。',
    'chart.groups.caption.year': '{from:period}至{to:period}，与上年同期相比。',
    'chart.season.up': '{year:text} 年截至{period:period}，比 {before:text} 年同期高 {pct:percent}',
    'chart.season.down': '{year:text} 年截至{period:period}，比 {before:text} 年同期低 {pct:percent}',
    'chart.season.plain': '历年对照',
    'chart.changes': '{of:integer} 个周期中有 {up:integer} 个上升',

    'axis.place.week': '第几周',
    'axis.place.month': '月份',
    'axis.place.quarter': '季度',

    'fault.trend-no-rows': '表中没有数据行。',
    'fault.trend-no-rows.fix': '请选择含日期与数值的表，或重新导入文件。',
    'fault.trend-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可读取的值。',
    'fault.trend-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.trend-one-day': '列 {column:text} 的所有行都在同一天（{day:date}）：趋势至少需要两个周期。',
    'fault.trend-one-day.fix': '请确认时间列是发生日期，而不是导出日期。',
    'fault.trend-one-period': '所有行都在同一周期（{period:period}）：趋势至少需要两个周期。',
    'fault.trend-one-period.fix': '请选择更细的粒度，或选“自动”。',
    'fault.trend-too-many-rows':
      '{groups:integer} 个分组、{periods:integer} 个周期共 {rows:integer} 行，超过上限 {most:integer} 行。',
    'fault.trend-too-many-rows.fix': '请选择取值较少的分组或更粗的粒度，并检查是否有过早或过晚的日期。',
    'fault.trend-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_time:integer} 行日期无法读取，{no_value:integer} 行缺少数值。',
    'fault.trend-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.trend-last-incomplete':
      '{period:period}尚不完整：数据截至 {day:date}。该周期列于表中，但不用于结论。',
    'fault.trend-last-incomplete.fix': '待该周期结束后补充数据。',
    'fault.trend-first-incomplete':
      '{period:period}并不完整：数据始于 {day:date}。该周期列于表中，但不用于结论。',
    'fault.trend-first-incomplete.fix': '如有该周期更早的数据，请补充。',
    'fault.trend-gaps-none':
      '{of:integer} 个周期中有 {periods:integer} 个没有数据，未列出；其后一期的变化为空。',
    'fault.trend-gaps-none.fix': '可在“无数据的周期”中选择填补方式。',
    'fault.trend-gaps-zero': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按零计。',
    'fault.trend-gaps-zero.fix': '若为价格或库存，请改用沿用前值或线性插值。',
    'fault.trend-gaps-forward': '{of:integer} 个周期中有 {periods:integer} 个没有数据，沿用其前的数值。',
    'fault.trend-gaps-forward.fix': '若为销售额等合计值，请改为填零。',
    'fault.trend-gaps-linear': '{of:integer} 个周期中有 {periods:integer} 个没有数据，按前后数值线性插值。',
    'fault.trend-gaps-linear.fix': '若为销售额等合计值，请改为填零。',
  },
});
