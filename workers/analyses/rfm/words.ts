import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Customer segments (RFM)',
    summary: 'Who are the best customers, who is slipping away, and who could become more?',
    method: method.en,

    'role.customer': 'Customer',
    'role.customer.help': 'The column that says who bought: a number, a code or a name.',
    'role.time': 'Time',
    'role.time.help': 'When the purchase was made: a date, or a date with a time of day.',
    'role.amount': 'Amount',
    'role.amount.help': 'What was paid. Amounts below zero are taken as refunds.',

    'param.quantiles': 'Score classes',
    'param.quantiles.help':
      'Scores run from 1 to this number. Five is usual; with few customers, three separates better.',
    'param.as_of': 'As of',
    'param.as_of.help':
      'Recency is counted to this day, and later rows are left out. Empty: the day after the last event.',
    'param.rules': 'Own segments',
    'param.rules.help':
      'Best first; the first rule that a customer meets names the segment. Columns: r, f, m, recency_days, frequency, monetary. Without rules: the usual eleven.',
    'param.migration_from': 'Migration since',
    'param.migration_from.help':
      'Segments of this day are held against those of today. Empty: a year before, or half the time where there are not two years.',

    'table.': 'Customers',
    'table.segments': 'Segments',
    'table.migration': 'Migration',

    'column.customer': 'Customer',
    'column.recency_days': 'Days since last purchase',
    'column.frequency': 'Purchases',
    'column.monetary': 'Spent',
    'column.r': 'R score',
    'column.f': 'F score',
    'column.m': 'M score',
    'column.segment': 'Segment',
    'column.segment_before': 'Segment before',
    'column.customers': 'Customers',
    'column.share': 'Share',
    'column.revenue': 'Revenue',
    'column.revenue_share': 'Share of revenue',
    'column.mean_recency_days': 'Mean days since last purchase',
    'column.mean_frequency': 'Mean purchases',
    'column.mean_monetary': 'Mean spent',
    'column.measure': 'Share of',
    'column.from': 'From',
    'column.to': 'Below',
    'column.purchases': 'Purchases',
    'column.from-segment': 'Before',
    'column.to-segment': 'Now',

    'value.Champions': 'Champions',
    'value.Loyal': 'Loyal',
    'value.Potential loyalist': 'Potential loyalists',
    'value.New': 'New',
    'value.Promising': 'Promising',
    'value.Need attention': 'Need attention',
    'value.About to sleep': 'About to sleep',
    'value.At risk': 'At risk',
    'value.Cannot lose': 'Cannot lose',
    'value.Hibernating': 'Hibernating',
    'value.Lost': 'Lost',
    'value.Other': 'Other',
    'value.Not yet a customer': 'Not yet a customer',
    'value.share-of-revenue': 'Share of revenue',
    'value.share-of-customers': 'Share of customers',

    'finding.champions':
      '**{segment:label}** are **{share:percent}** of customers and bring **{revenue_share:percent}** of revenue.',
    'finding.top-segment':
      'No segment brings more than **{segment:label}**: **{revenue_share:percent}** of revenue from **{share:percent}** of customers.',
    'finding.slipping':
      '**{customers:integer}** good {customers:plural|customer is|customers are} slipping away (at risk, cannot lose): they brought **{revenue:currency}**, or **{revenue_share:percent}** of revenue, and last bought **{days:days}** ago on average.',
    'finding.moved':
      'Since {day:date}, **{up:integer}** customers went up (**{up_share:percent}**) and **{down:integer}** down (**{down_share:percent}**); {came:integer} are new.',
    'finding.grow':
      'Most room to grow: **{segment:label}**, **{customers:integer}** {customers:plural|customer|customers} at {mean:currency} each. If one in ten came up to the {goal_mean:currency} of {goal:label}, that would bring **{gain:currency}**.',
    'finding.quiet':
      '**{customers:integer}** {customers:plural|customer has|customers have} gone quiet (hibernating, lost): **{share:percent}** of all, with no purchase for **{days:days}** on average.',
    'finding.best-tenth':
      'The best tenth, **{customers:integer}** customers, bring **{revenue_share:percent}** of revenue.',

    'chart.shares': '{segment:label}: {revenue_share:percent} of revenue from {share:percent} of customers',
    'chart.shares.plain': 'Customers by segment',
    'chart.grid':
      '{customers:integer} {customers:plural|customer|customers} ({share:percent}) bought recently and often',
    'chart.grid.caption':
      'Customers by recency and frequency score, 1 to {classes:integer}. A frequency score stays empty where many customers bought equally often.',
    'chart.flow.up':
      'Since {day:date} more customers went up ({up:integer}, {share:percent}) than down ({down:integer})',
    'chart.flow.down':
      'Since {day:date} more customers went down ({down:integer}, {share:percent}) than up ({up:integer})',
    'chart.flow.caption':
      'Left: segments on {from:date}; right: on {to:date}. The best are on top; a ribbon is as high as it has customers.',
    'chart.recency': 'Half of the customers bought within the last {days:days}',
    'chart.frequency': '{share:percent} of customers bought once',
    'chart.monetary': 'Half of the customers spent {middle:currency} or less',
    'chart.monetary.caption':
      '{customers:integer} {customers:plural|customer|customers} who spent more than the last bar are not drawn.',

    'axis.share': 'Share',
    'axis.measure': 'Share of',
    'axis.customers': 'Customers',
    'axis.r': 'Recency score (high: bought lately)',
    'axis.f': 'Frequency score (high: buys often)',
    'axis.recency': 'Days since last purchase',
    'axis.purchases': 'Number of purchases',
    'axis.monetary': 'Spent',
    'axis.day': 'Day',
    'axis.segment-before': 'Segment before',

    'fault.rfm-no-rows': 'The table has no rows.',
    'fault.rfm-no-rows.fix': 'Choose a table with purchases, or load the file again.',
    'fault.rfm-empty-column':
      'The column {column:text} holds no value that can be read in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.rfm-empty-column.fix':
      'Choose another column for this role, or change its type in an SQL cell first.',
    'fault.rfm-all-later': 'All {rows:integer} {rows:plural|row lies|rows lie} after {day:date}.',
    'fault.rfm-all-later.fix': 'Choose a later day, or leave it empty for the day after the last event.',
    'fault.rfm-no-purchases':
      'No row has an amount above zero in {column:text}: {refunds:integer} of {rows:integer} are below zero, {zeros:integer} are zero.',
    'fault.rfm-no-purchases.fix':
      'Choose the column that holds what was paid. If sales are written as negative numbers, turn the sign in an SQL cell.',
    'fault.rfm-bad-date': '{value:text} is not a day.',
    'fault.rfm-bad-date.fix': 'Write the day as year-month-day, such as 2024-12-31.',
    'fault.rfm-too-many-rules': 'There are {rules:integer} rules; {most:integer} are the most there can be.',
    'fault.rfm-too-many-rules.fix': 'Join some of them with “or”.',
    'fault.rfm-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_customer:integer} without a customer, {no_time:integer} without a readable date, {no_amount:integer} without an amount.',
    'fault.rfm-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.rfm-later-rows':
      '{rows:integer} {rows:plural|row|rows} after {day:date} {rows:plural|was|were} left out.',
    'fault.rfm-later-rows.fix': 'Choose a later day to count them in.',
    'fault.rfm-refunds':
      '{rows:integer} {rows:plural|row|rows} with an amount below zero {rows:plural|was|were} taken as refunds: subtracted from what was spent, not counted as purchases.',
    'fault.rfm-refunds.fix': 'To leave refunds out, use an SQL cell with amounts above zero only.',
    'fault.rfm-zero-amounts':
      '{rows:integer} {rows:plural|row|rows} with an amount of zero {rows:plural|was|were} not counted as purchases.',
    'fault.rfm-zero-amounts.fix': 'Give free orders a value in an SQL cell if they should count.',
    'fault.rfm-never-bought':
      '{customers:integer} {customers:plural|customer|customers} with refunds or zero amounts only {customers:plural|is|are} not in the result.',
    'fault.rfm-never-bought.fix': 'Load the earlier purchases that the refunds belong to.',
    'fault.rfm-few-customers':
      'There {customers:plural|is|are} only {customers:integer} {customers:plural|customer|customers} for {classes:integer} score classes: scores compare customers with each other and say little here.',
    'fault.rfm-few-customers.fix':
      'Use more customers or fewer classes; days, purchases and amounts are right as they are.',
    'fault.rfm-one-day':
      'All {customers:integer} customers bought last on the same day, so everyone has the highest recency score.',
    'fault.rfm-one-day.fix': 'Check that the time column is the day of the purchase and not of the export.',
  },
  zh: {
    title: '客户分群（RFM）',
    summary: '谁是最好的客户，谁正在流失，谁还能再成长？',
    method: method.zh,

    'role.customer': '客户',
    'role.customer.help': '标明购买者的列：编号、代码或姓名均可。',
    'role.time': '时间',
    'role.time.help': '购买发生的时间：日期，或带时刻的日期。',
    'role.amount': '金额',
    'role.amount.help': '实际支付的金额。负数视为退款。',

    'param.quantiles': '分档数',
    'param.quantiles.help': '得分从 1 到该数。通常为 5；客户较少时，3 档区分得更清楚。',
    'param.as_of': '截止日期',
    'param.as_of.help': '距今天数算到这一天，其后的记录不计入。留空则取最后一条记录的次日。',
    'param.rules': '自定义分群',
    'param.rules.help':
      '从好到差；客户满足的第一条规则决定其分群。可用列：r、f、m、recency_days、frequency、monetary。留空则用常用的十一个分群。',
    'param.migration_from': '迁移起点',
    'param.migration_from.help': '将该日的分群与今天相比。留空：一年前；数据不足两年时取时间的一半。',

    'table.': '客户',
    'table.segments': '分群',
    'table.migration': '迁移',

    'column.customer': '客户',
    'column.recency_days': '距上次购买天数',
    'column.frequency': '购买次数',
    'column.monetary': '消费金额',
    'column.r': 'R 得分',
    'column.f': 'F 得分',
    'column.m': 'M 得分',
    'column.segment': '分群',
    'column.segment_before': '之前的分群',
    'column.customers': '客户数',
    'column.share': '占比',
    'column.revenue': '收入',
    'column.revenue_share': '收入占比',
    'column.mean_recency_days': '平均距上次购买天数',
    'column.mean_frequency': '平均购买次数',
    'column.mean_monetary': '平均消费金额',
    'column.measure': '指标',
    'column.from': '起',
    'column.to': '止（不含）',
    'column.purchases': '购买次数',
    'column.from-segment': '之前',
    'column.to-segment': '现在',

    'value.Champions': '冠军客户',
    'value.Loyal': '忠诚客户',
    'value.Potential loyalist': '潜在忠诚客户',
    'value.New': '新客户',
    'value.Promising': '有潜力客户',
    'value.Need attention': '需关注客户',
    'value.About to sleep': '即将沉睡客户',
    'value.At risk': '流失风险客户',
    'value.Cannot lose': '不能流失客户',
    'value.Hibernating': '沉睡客户',
    'value.Lost': '已流失客户',
    'value.Other': '其他',
    'value.Not yet a customer': '尚未成为客户',
    'value.share-of-revenue': '收入占比',
    'value.share-of-customers': '客户占比',

    'finding.champions':
      '**{segment:label}**占客户的 **{share:percent}**，贡献了 **{revenue_share:percent}** 的收入。',
    'finding.top-segment':
      '贡献最大的是**{segment:label}**：以 **{share:percent}** 的客户带来 **{revenue_share:percent}** 的收入。',
    'finding.slipping':
      '**{customers:integer}** 位优质客户正在流失（流失风险、不能流失）：他们曾贡献 **{revenue:currency}**，占收入的 **{revenue_share:percent}**，平均已有 **{days:days}**未购买。',
    'finding.moved':
      '自 {day:date} 以来，**{up:integer}** 位客户升级（**{up_share:percent}**），**{down:integer}** 位降级（**{down_share:percent}**）；新增 {came:integer} 位。',
    'finding.grow':
      '最有增长空间的是**{segment:label}**：**{customers:integer}** 位客户，人均 {mean:currency}。若其中十分之一达到{goal:label}的人均 {goal_mean:currency}，可增收 **{gain:currency}**。',
    'finding.quiet':
      '**{customers:integer}** 位客户已沉寂（沉睡、已流失），占 **{share:percent}**，平均 **{days:days}**没有购买。',
    'finding.best-tenth':
      '消费最高的一成客户（**{customers:integer}** 位）贡献了 **{revenue_share:percent}** 的收入。',

    'chart.shares': '{segment:label}：{share:percent} 的客户贡献 {revenue_share:percent} 的收入',
    'chart.shares.plain': '各分群的客户',
    'chart.grid': '{customers:integer} 位客户（{share:percent}）近期购买且购买频繁',
    'chart.grid.caption':
      '按 R 得分与 F 得分统计的客户数，得分为 1 至 {classes:integer}。许多客户购买次数相同时，部分 F 得分没有客户。',
    'chart.flow.up':
      '自 {day:date} 以来，升级的客户（{up:integer} 位，{share:percent}）多于降级的（{down:integer} 位）',
    'chart.flow.down':
      '自 {day:date} 以来，降级的客户（{down:integer} 位，{share:percent}）多于升级的（{up:integer} 位）',
    'chart.flow.caption': '左：{from:date} 的分群；右：{to:date} 的分群。越好越靠上；色带越高，客户越多。',
    'chart.recency': '一半客户在最近 {days:days}内购买过',
    'chart.frequency': '{share:percent} 的客户只购买过一次',
    'chart.monetary': '一半客户的消费不超过 {middle:currency}',
    'chart.monetary.caption': '另有 {customers:integer} 位客户的消费超出最后一根柱，未画出。',

    'axis.share': '占比',
    'axis.measure': '指标',
    'axis.customers': '客户数',
    'axis.r': 'R 得分（越高越近期）',
    'axis.f': 'F 得分（越高越频繁）',
    'axis.recency': '距上次购买天数',
    'axis.purchases': '购买次数',
    'axis.monetary': '消费金额',
    'axis.day': '日期',
    'axis.segment-before': '之前的分群',

    'fault.rfm-no-rows': '表中没有数据行。',
    'fault.rfm-no-rows.fix': '请选择含购买记录的表，或重新导入文件。',
    'fault.rfm-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可读取的值。',
    'fault.rfm-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.rfm-all-later': '全部 {rows:integer} 行都晚于 {day:date}。',
    'fault.rfm-all-later.fix': '请选择更晚的日期，或留空以使用最后一条记录的次日。',
    'fault.rfm-no-purchases':
      '列 {column:text} 中没有大于零的金额：{rows:integer} 行中 {refunds:integer} 行为负、{zeros:integer} 行为零。',
    'fault.rfm-no-purchases.fix': '请选择记录实付金额的列。若销售额以负数记录，请在 SQL 单元格中变换符号。',
    'fault.rfm-bad-date': '{value:text} 不是有效日期。',
    'fault.rfm-bad-date.fix': '请按“年-月-日”填写，例如 2024-12-31。',
    'fault.rfm-too-many-rules': '共有 {rules:integer} 条规则，最多为 {most:integer} 条。',
    'fault.rfm-too-many-rules.fix': '请用 or 合并其中一些。',
    'fault.rfm-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_customer:integer} 行缺少客户，{no_time:integer} 行日期无法读取，{no_amount:integer} 行缺少金额。',
    'fault.rfm-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.rfm-later-rows': '{day:date} 之后的 {rows:integer} 行未计入。',
    'fault.rfm-later-rows.fix': '如需计入，请选择更晚的日期。',
    'fault.rfm-refunds': '{rows:integer} 行金额为负，视为退款：从消费金额中扣除，不计为购买。',
    'fault.rfm-refunds.fix': '若要排除退款，请用 SQL 单元格只保留大于零的金额。',
    'fault.rfm-zero-amounts': '{rows:integer} 行金额为零，不计为购买。',
    'fault.rfm-zero-amounts.fix': '若免费订单应计入，请在 SQL 单元格中为其赋值。',
    'fault.rfm-never-bought': '{customers:integer} 位客户只有退款或零金额记录，不在结果中。',
    'fault.rfm-never-bought.fix': '请导入与这些退款对应的早期购买记录。',
    'fault.rfm-few-customers':
      '只有 {customers:integer} 位客户，却分为 {classes:integer} 档：得分是客户之间的比较，此处意义不大。',
    'fault.rfm-few-customers.fix': '请增加客户或减少分档数；天数、次数与金额本身是准确的。',
    'fault.rfm-one-day': '全部 {customers:integer} 位客户的最后购买都在同一天，因此 R 得分都是最高分。',
    'fault.rfm-one-day.fix': '请确认时间列是购买日期，而不是导出日期。',
  },
});
