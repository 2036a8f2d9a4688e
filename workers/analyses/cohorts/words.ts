import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Cohorts: who comes back',
    summary: 'Of those who first bought in a period, how many return, and what do they bring?',
    method: method.en,

    'role.customer': 'Customer',
    'role.customer.help': 'The column that says who bought.',
    'role.time': 'Time',
    'role.time.help': 'When the purchase was made.',
    'role.amount': 'Amount',
    'role.amount.help': 'What was paid; refunds are below zero. Without it every row is a purchase.',
    'param.grain': 'Length of a period',
    'param.grain.help': 'Customers who first bought in the same period are one cohort.',
    'choice.grain.auto': 'Automatic',
    'choice.grain.week': 'Week',
    'choice.grain.month': 'Month',
    'choice.grain.quarter': 'Quarter',
    'choice.grain.year': 'Year',

    'table.': 'Cohorts by period',
    'table.curve': 'Retention curve',
    'table.customers': 'Customers',

    'column.cohort': 'First purchase',
    'column.period': 'Periods since',
    'column.customers': 'Customers',
    'column.active': 'Active',
    'column.retention': 'Retention',
    'column.purchases': 'Purchases',
    'column.revenue': 'Revenue',
    'column.revenue_per_customer': 'Revenue per customer',
    'column.cumulative_revenue': 'Revenue so far',
    'column.cumulative_revenue_per_customer': 'Revenue per customer so far',
    'column.cohorts': 'Cohorts',
    'column.lowest': 'Lowest cohort',
    'column.highest': 'Highest cohort',
    'column.customer': 'Customer',
    'column.active_periods': 'Active periods',
    'column.last_period': 'Last active period',
    'column.periods': 'Periods with a purchase',
    'column.measure': 'After',

    'value.week': 'week',
    'value.month': 'month',
    'value.quarter': 'quarter',
    'value.year': 'year',
    'value.after-1': '1 period',
    'value.after-3': '3 periods',
    'value.after-6': '6 periods',
    'value.after-12': '12 periods',

    'finding.returning':
      '**{next:percent}** of customers are back in the {grain:label} after their first, **{later:percent}** in the {grain:label} {periods:integer} later.',
    'finding.returning.next':
      '**{next:percent}** of customers are back in the {grain:label} after their first.',
    'finding.once':
      '**{customers:integer}** {customers:plural|customer has|customers have} bought in a single {grain:label} only: **{share:percent}** of those who had time to return.',
    'finding.newer.better':
      'Newer cohorts return more: **{now:percent}** in the next {grain:label} since {since:period}, {before:percent} before.',
    'finding.newer.worse':
      'Newer cohorts return less: **{now:percent}** in the next {grain:label} since {since:period}, {before:percent} before.',
    'finding.best':
      'The cohort of **{cohort:period}** ({customers:integer} customers) returns most in the next {grain:label}: **{rate:percent}**, against {mean:percent} on average.',
    'finding.revenue':
      'A customer brings **{total:currency}** up to the {grain:label} {periods:integer} after the first, **{share:percent}** of it in the first.',
    'finding.size':
      '**{customers:integer}** {customers:plural|customer|customers} in **{cohorts:integer}** {cohorts:plural|cohort|cohorts} by {grain:label} of first purchase.',

    'chart.map': '{next:percent} are back in the next {grain:label}',
    'chart.map.plain': 'Who comes back, by cohort',
    'chart.map.caption':
      'Customers active, as a share of their cohort. Cells after the end of the data are empty; the first cohorts may hold old customers.',
    'chart.map.caption.latest':
      'The latest {cohorts:integer} cohorts. Cells after the end of the data are empty.',
    'chart.curve': '{retention:percent} are active in the {grain:label} {periods:integer} after the first',
    'chart.curve.range': 'Lowest to highest cohort',
    'chart.later': 'Retention of each cohort after a number of periods',
    'chart.revenue':
      'A customer brings {total:currency} up to the {grain:label} {periods:integer} after the first',
    'chart.revenue.plain': 'Revenue per customer so far, by cohort',
    'chart.sizes': '{mean:integer} new customers a {grain:label} on average',

    'axis.period.week': 'Weeks since first purchase',
    'axis.period.month': 'Months since first purchase',
    'axis.period.quarter': 'Quarters since first purchase',
    'axis.period.year': 'Years since first purchase',

    'fault.cohorts-no-rows': 'The table has no rows.',
    'fault.cohorts-no-rows.fix': 'Choose a table with purchases, or load the file again.',
    'fault.cohorts-empty-column':
      'The column {column:text} holds no value that can be used in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.cohorts-empty-column.fix':
      'Choose another column for this role, or change its type in an SQL cell first.',
    'fault.cohorts-no-purchases':
      'No row has an amount above zero in {column:text}: {refunds:integer} of {rows:integer} are below zero, {zeros:integer} are zero.',
    'fault.cohorts-no-purchases.fix':
      'Choose the column that holds what was paid, or none to count every row as a purchase.',
    'fault.cohorts-one-period':
      'All dates in {column:text} lie close to {day:date}: there is no later period.',
    'fault.cohorts-one-period.fix':
      'Use data of at least two weeks, and the column with the day of purchase.',
    'fault.cohorts-one-grain': 'All data lie in one {grain:label}, that of {period:period}.',
    'fault.cohorts-one-grain.fix': 'Choose shorter periods.',
    'fault.cohorts-too-many':
      '{cohorts:integer} cohorts make {cells:integer} cells; {most:integer} is the most there can be.',
    'fault.cohorts-too-many.fix': 'Choose longer periods.',
    'fault.cohorts-last-incomplete':
      'The data end on {day:date}, so {period:period} is not over: it stands in the table, but not in the curve and the findings.',
    'fault.cohorts-last-incomplete.fix': 'Nothing to do; add the rest of the period when it is there.',
    'fault.cohorts-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_customer:integer} without a customer, {no_time:integer} without a readable date, {no_amount:integer} without an amount.',
    'fault.cohorts-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.cohorts-refunds':
      '{rows:integer} {rows:plural|row|rows} with an amount below zero {rows:plural|lowers|lower} the revenue of the period and {rows:plural|is|are} no purchase.',
    'fault.cohorts-refunds.fix': 'To leave refunds out, use an SQL cell with amounts above zero only.',
    'fault.cohorts-zero-amounts':
      '{rows:integer} {rows:plural|row|rows} with an amount of zero {rows:plural|was|were} not counted as purchases.',
    'fault.cohorts-zero-amounts.fix': 'Give free orders a value in an SQL cell if they should count.',
    'fault.cohorts-never-bought':
      '{customers:integer} {customers:plural|customer|customers} with refunds or zero amounts only {customers:plural|is|are} in no cohort.',
    'fault.cohorts-never-bought.fix': 'Load the earlier purchases that the refunds belong to.',
  },
  zh: {
    title: '客群留存',
    summary: '同期首次购买的客户，有多少会再来，带来多少收入？',
    method: method.zh,

    'role.customer': '客户',
    'role.customer.help': '标明购买者的列。',
    'role.time': '时间',
    'role.time.help': '购买发生的时间。',
    'role.amount': '金额',
    'role.amount.help': '实付金额，负数为退款。不选则每行都是一次购买。',
    'param.grain': '每期长度',
    'param.grain.help': '同一期首次购买的客户为一个客群。',
    'choice.grain.auto': '自动',
    'choice.grain.week': '周',
    'choice.grain.month': '月',
    'choice.grain.quarter': '季',
    'choice.grain.year': '年',

    'table.': '客群与期次',
    'table.curve': '留存曲线',
    'table.customers': '客户',

    'column.cohort': '首次购买',
    'column.period': '其后期数',
    'column.customers': '客户数',
    'column.active': '活跃客户',
    'column.retention': '留存率',
    'column.purchases': '购买次数',
    'column.revenue': '收入',
    'column.revenue_per_customer': '人均收入',
    'column.cumulative_revenue': '累计收入',
    'column.cumulative_revenue_per_customer': '人均累计收入',
    'column.cohorts': '客群数',
    'column.lowest': '最低客群',
    'column.highest': '最高客群',
    'column.customer': '客户',
    'column.active_periods': '活跃期数',
    'column.last_period': '最后活跃期',
    'column.periods': '有购买的期',
    'column.measure': '经过',

    'value.week': '周',
    'value.month': '月',
    'value.quarter': '季',
    'value.year': '年',
    'value.after-1': '1 期',
    'value.after-3': '3 期',
    'value.after-6': '6 期',
    'value.after-12': '12 期',

    'finding.returning':
      '**{next:percent}** 的客户在首购后的下一{grain:label}再来，第 {periods:integer} {grain:label}为 **{later:percent}**。',
    'finding.returning.next': '**{next:percent}** 的客户在首购后的下一{grain:label}再来。',
    'finding.once':
      '**{customers:integer}** 位客户只在一{grain:label}内购买过，占有时间再来者的 **{share:percent}**。',
    'finding.newer.better':
      '较新的客群回访更多：{since:period}以来，下一{grain:label}的留存率为 **{now:percent}**，此前为 {before:percent}。',
    'finding.newer.worse':
      '较新的客群回访更少：{since:period}以来，下一{grain:label}的留存率为 **{now:percent}**，此前为 {before:percent}。',
    'finding.best':
      '下一{grain:label}留存率最高的是 **{cohort:period}** 的客群（{customers:integer} 位）：**{rate:percent}**，平均为 {mean:percent}。',
    'finding.revenue':
      '到首购后第 {periods:integer} {grain:label}，人均带来 **{total:currency}**，其中 **{share:percent}** 来自第一{grain:label}。',
    'finding.size':
      '按首购所在{grain:label}，**{customers:integer}** 位客户分为 **{cohorts:integer}** 个客群。',

    'chart.map': '{next:percent} 的客户在下一{grain:label}再来',
    'chart.map.plain': '各客群的留存',
    'chart.map.caption': '活跃客户占客群的比例。数据结束之后的单元格为空；最早的客群可能包含老客户。',
    'chart.map.caption.latest': '最近 {cohorts:integer} 个客群。数据结束之后的单元格为空。',
    'chart.curve': '首购后第 {periods:integer} {grain:label}，{retention:percent} 的客户仍活跃',
    'chart.curve.range': '最低至最高客群',
    'chart.later': '各客群经过若干期后的留存率',
    'chart.revenue': '到首购后第 {periods:integer} {grain:label}，人均带来 {total:currency}',
    'chart.revenue.plain': '各客群的人均累计收入',
    'chart.sizes': '平均每{grain:label}新增 {mean:integer} 位客户',

    'axis.period.week': '首购后周数',
    'axis.period.month': '首购后月数',
    'axis.period.quarter': '首购后季数',
    'axis.period.year': '首购后年数',

    'fault.cohorts-no-rows': '表中没有数据行。',
    'fault.cohorts-no-rows.fix': '请选择含购买记录的表，或重新导入文件。',
    'fault.cohorts-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可用的值。',
    'fault.cohorts-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.cohorts-no-purchases':
      '列 {column:text} 中没有大于零的金额：{rows:integer} 行中 {refunds:integer} 行为负、{zeros:integer} 行为零。',
    'fault.cohorts-no-purchases.fix': '请选择记录实付金额的列，或不选，将每行视为一次购买。',
    'fault.cohorts-one-period': '列 {column:text} 的日期都在 {day:date} 附近，没有后续的期。',
    'fault.cohorts-one-period.fix': '请使用至少两周的数据，并确认选择的是购买日期。',
    'fault.cohorts-one-grain': '全部数据都在同一{grain:label}（{period:period}）内。',
    'fault.cohorts-one-grain.fix': '请选择更短的期。',
    'fault.cohorts-too-many': '{cohorts:integer} 个客群共 {cells:integer} 个单元格，最多为 {most:integer}。',
    'fault.cohorts-too-many.fix': '请选择更长的期。',
    'fault.cohorts-last-incomplete':
      '数据截至 {day:date}，{period:period}尚未结束：表中列出，但不计入曲线与结论。',
    'fault.cohorts-last-incomplete.fix': '无需处理；本期数据齐全后再补充即可。',
    'fault.cohorts-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_customer:integer} 行缺少客户，{no_time:integer} 行日期无法读取，{no_amount:integer} 行缺少金额。',
    'fault.cohorts-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.cohorts-refunds': '{rows:integer} 行金额为负，从当期收入中扣除，不计为购买。',
    'fault.cohorts-refunds.fix': '若要排除退款，请用 SQL 单元格只保留大于零的金额。',
    'fault.cohorts-zero-amounts': '{rows:integer} 行金额为零，不计为购买。',
    'fault.cohorts-zero-amounts.fix': '若免费订单应计入，请在 SQL 单元格中为其赋值。',
    'fault.cohorts-never-bought': '{customers:integer} 位客户只有退款或零金额记录，不属于任何客群。',
    'fault.cohorts-never-bought.fix': '请导入与这些退款对应的早期购买记录。',
  },
});
