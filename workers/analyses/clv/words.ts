import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Customer lifetime value',
    summary: 'Who is still a customer, how often will each buy, and what is that worth today?',
    method: method.en,

    'role.customer': 'Customer',
    'role.customer.help': 'The column that says who bought: a number, a code or a name.',
    'role.time': 'Time',
    'role.time.help': 'When the purchase was made. Purchases of one day count as one.',
    'role.amount': 'Amount',
    'role.amount.help': 'What was paid. Amounts below zero are refunds and are netted into their day.',

    'param.model': 'Model',
    'param.model.help': 'How purchases and leaving are described.',
    'choice.model.bg-nbd': 'BG/NBD with Gamma-Gamma spend',
    'param.unit': 'Unit of time',
    'param.unit.help': 'Recency, age and horizon are counted in it. The result hardly depends on it.',
    'choice.unit.day': 'Day',
    'choice.unit.week': 'Week',
    'choice.unit.month': 'Month',
    'param.horizon': 'Horizon',
    'param.horizon.help': 'How far to look ahead, in units of time: 52 weeks are a year.',
    'param.discount_rate': 'Discount rate per year',
    'param.discount_rate.help': 'How much less money is worth a year later.',
    'param.margin': 'Margin',
    'param.margin.help': 'Share of the amount that is earned. At 100% the value is revenue.',
    'param.as_of': 'As of',
    'param.as_of.help': 'End of observation; later rows are left out. Empty: the day of the last event.',

    'table.': 'Customers',
    'table.params': 'Parameters',
    'table.fit': 'Fit',

    'column.customer': 'Customer',
    'column.frequency': 'Repeat purchases',
    'column.recency': 'First to last purchase',
    'column.age': 'Since first purchase',
    'column.p_alive': 'P(alive)',
    'column.expected_purchases': 'Expected purchases',
    'column.expected_value': 'Expected spend',
    'column.clv': 'Value',
    'column.model': 'Model',
    'column.parameter': 'Parameter',
    'column.value': 'Value',
    'column.log_likelihood': 'Log-likelihood',
    'column.customers': 'Customers',
    'column.converged': 'Converged',
    'column.customers_share': 'Share of customers',
    'column.value_share': 'Share of value',
    'column.repeat_purchases': 'Repeat purchases',
    'column.silence': 'Since last purchase',
    'column.series': 'Customers',
    'column.share': 'Share',
    'column.from': 'From',
    'column.to': 'To',

    'value.bg-nbd': 'BG/NBD',
    'value.gamma-gamma': 'Gamma-Gamma',
    'value.day': 'day',
    'value.days': 'days',
    'value.week': 'week',
    'value.weeks': 'weeks',
    'value.month': 'month',
    'value.months': 'months',
    'value.actual': 'Actual',
    'value.expected': 'Expected by the model',

    'finding.worth':
      'Over the next {horizon:integer} {unit:label}, **{customers:integer}** customers are expected to bring **{total:currency}** in today’s money, {mean:currency} each on average.',
    'finding.concentration':
      'The most valuable tenth, **{customers:integer}** {customers:plural|customer|customers}, holds **{share:percent}** of that value.',
    'finding.left':
      '**{customers:integer}** of {repeaters:integer} repeat customers (**{share:percent}**) {customers:plural|has|have} probably left: the chance that they still buy is below one half.',
    'finding.none-left':
      'All **{repeaters:integer}** repeat {repeaters:plural|customer is|customers are} probably still active: no one’s chance to buy again is below one half.',
    'finding.typical':
      'A typical customer is expected to buy **{median:number}** times in the next {horizon:integer} {unit:label}; the average is {mean:number}.',
    'finding.spend-rises':
      'Frequent buyers spend more per purchase (correlation **{correlation:number}**). The spend model assumes no such link, so frequent buyers are worth more than shown here.',
    'finding.spend-falls':
      'Frequent buyers spend less per purchase (correlation **{correlation:number}**). The spend model assumes no such link, so frequent buyers are worth less than shown here.',

    'chart.concentration': 'The best tenth of customers holds {share:percent} of the value',
    'chart.concentration.value': 'Value',
    'chart.concentration.equal': 'Equal shares',
    'chart.silence':
      '{customers:integer} of {of:integer} customers with {least:integer} or more repeat purchases have probably left',
    'chart.silence.plain': 'The longer the silence, the less likely a customer still buys',
    'chart.silence.caption':
      'Mean chance of still being a customer. Regular buyers who fall silent are given up sooner. One-time buyers are left out: the model has no view of whether they left.',
    'chart.alive': '{share:percent} of repeat customers have probably left',
    'chart.alive.half': 'Even chance',
    'chart.alive.caption': 'Repeat customers by their chance of still being a customer.',
    'chart.frequency': 'Actual and expected purchases agree for {share:percent} of customers',
    'chart.frequency.caption':
      'Customers by number of repeat purchases, and what the fitted model expects of customers of the same ages.',

    'axis.customers_share': 'Share of customers, most valuable first',
    'axis.value_share': 'Share of value',
    'axis.silence': 'Time since the last purchase ({unit:label})',
    'axis.repeat_purchases': 'Repeat purchases',
    'axis.p_alive': 'Chance of still being a customer',
    'axis.repeat_share': 'Share of repeat customers',
    'axis.customers': 'Customers',

    'fault.clv-no-rows': 'The table has no rows.',
    'fault.clv-no-rows.fix': 'Choose a table with purchases, or load the file again.',
    'fault.clv-empty-column':
      'The column {column:text} holds no value that can be read in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.clv-empty-column.fix':
      'Choose another column for this role, or change its type in a SQL cell first.',
    'fault.clv-all-later': 'All {rows:integer} {rows:plural|row lies|rows lie} after {day:date}.',
    'fault.clv-all-later.fix': 'Choose a later day, or leave it empty for the day of the last event.',
    'fault.clv-no-purchases':
      'No row has an amount above zero in {column:text}: {refunds:integer} of {rows:integer} are below zero, {zeros:integer} are zero.',
    'fault.clv-no-purchases.fix':
      'Choose the column that holds what was paid. If sales are written as negative numbers, turn the sign in a SQL cell.',
    'fault.clv-all-refunded': 'Refunds in {column:text} cancel every day with a purchase.',
    'fault.clv-all-refunded.fix':
      'Check the signs of the amounts, or leave refunds out in a SQL cell with amounts above zero only.',
    'fault.clv-one-customer':
      'All purchases are of one customer: the model learns from differences between many.',
    'fault.clv-one-customer.fix':
      'Choose another column than {column:text} for the customer, or load more customers.',
    'fault.clv-one-day':
      'All {customers:integer} customers bought on one day only, {day:date}: nothing can be learned about coming back.',
    'fault.clv-one-day.fix': 'Check that {column:text} is the day of the purchase and not of the export.',
    'fault.clv-no-repeat':
      'None of {customers:integer} customers bought on a second day, so how long customers stay cannot be told.',
    'fault.clv-no-repeat.fix':
      'Check that {column:text} names the customer and not the order, or use data over a longer time.',
    'fault.clv-not-converged':
      'The model of purchases found no best fit for these {customers:integer} customers.',
    'fault.clv-not-converged.fix':
      'Try another unit of time, more customers or a longer time; check for customers with purchases every day, such as cash sales under one number.',
    'fault.clv-bad-unit': '{value:text} is not a unit of time.',
    'fault.clv-bad-unit.fix': 'Choose day, week or month.',
    'fault.clv-bad-horizon': 'The horizon {value:text} is not a whole number above zero.',
    'fault.clv-bad-horizon.fix': 'Write the number of units of time to look ahead, such as 52.',
    'fault.clv-bad-discount': 'The discount rate {value:text} is not a number of zero or more.',
    'fault.clv-bad-discount.fix': 'Write the rate per year, such as 0.1 for 10%.',
    'fault.clv-bad-margin': 'The margin {value:text} is not a number of zero or more.',
    'fault.clv-bad-margin.fix': 'Write the share of the amount that is earned, such as 0.4 for 40%.',
    'fault.clv-bad-date': '{value:text} is not a day.',
    'fault.clv-bad-date.fix': 'Write the day as year-month-day, such as 2024-12-31.',

    'fault.clv-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_customer:integer} without a customer, {no_time:integer} without a readable date, {no_amount:integer} without an amount.',
    'fault.clv-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.clv-later-rows':
      '{rows:integer} {rows:plural|row|rows} after {day:date} {rows:plural|was|were} left out.',
    'fault.clv-later-rows.fix': 'Choose a later day to count them in.',
    'fault.clv-refunds':
      '{rows:integer} {rows:plural|row|rows} with an amount below zero {rows:plural|was|were} taken as refunds and netted into the sum of the day.',
    'fault.clv-refunds.fix': 'To leave refunds out, use a SQL cell with amounts above zero only.',
    'fault.clv-zero-amounts':
      '{rows:integer} {rows:plural|row|rows} with an amount of zero {rows:plural|does|do} not count as purchases.',
    'fault.clv-zero-amounts.fix': 'Give free orders a value in a SQL cell if they should count.',
    'fault.clv-cancelled-days':
      '{days:integer} {days:plural|day|days} of a customer whose amounts sum to zero or less {days:plural|is|are} no purchase, and what was refunded on {days:plural|it|them} is not taken off earlier purchases.',
    'fault.clv-cancelled-days.fix':
      'Give refunds the day of the purchase that they belong to, or lower the margin by their share.',
    'fault.clv-never-bought':
      '{customers:integer} {customers:plural|customer|customers} with refunds or zero amounts only {customers:plural|is|are} not in the result.',
    'fault.clv-never-bought.fix': 'Load the earlier purchases that the refunds belong to.',
    'fault.clv-few-repeaters':
      'Only {repeaters:integer} of {customers:integer} customers came back: the figures of single customers are mostly chance.',
    'fault.clv-few-repeaters.fix': 'Use more customers or a longer time before acting on them.',
    'fault.clv-spend-few':
      'Only {customers:integer} {customers:plural|customer|customers} came back, too few for a model of spend: every purchase is valued at the mean, {mean:currency}.',
    'fault.clv-spend-few.fix': 'Use more customers or a longer time.',
    'fault.clv-spend-alike':
      'All {customers:integer} repeat customers spend the same per purchase: every purchase is valued at the mean, {mean:currency}.',
    'fault.clv-spend-alike.fix': 'Check that the amount is what was paid, if this is not expected.',
    'fault.clv-spend-not-converged':
      'The model of spend found no best fit for {customers:integer} repeat customers: every purchase is valued at the mean, {mean:currency}.',
    'fault.clv-spend-not-converged.fix':
      'Check the amounts for a few very large ones, or use more customers.',
    'fault.clv-spend-no-mean':
      'Spend varies so much between {customers:integer} repeat customers that the model has no mean: every purchase is valued at the mean of the data, {mean:currency}.',
    'fault.clv-spend-no-mean.fix':
      'Look for a few very large amounts, such as business customers, and analyse them separately.',
    'fault.clv-same-rate':
      'The data show no difference in how often active customers buy: r and alpha grow without end and only their ratio has a meaning. Expectations hold.',
    'fault.clv-same-rate.fix': 'If purchases follow a fixed schedule, this model is not the right one.',
    'fault.clv-nobody-leaves':
      'The data show no sign that customers leave: a and b have no meaning of their own, and everyone counts as active.',
    'fault.clv-nobody-leaves.fix': 'Use data over a longer time, or a shorter horizon.',
    'fault.clv-all-leave':
      'Nobody buys again after the first repeat purchase: a and b have no meaning of their own.',
    'fault.clv-all-leave.fix': 'Use data over a longer time, if customers may come back later.',
    'fault.clv-same-dropout':
      'The data show no difference in how soon customers leave: a and b grow without end and only their ratio has a meaning. Expectations hold.',
    'fault.clv-same-dropout.fix': 'Nothing needs to be done; more customers may show a difference.',
    'fault.clv-steady-spend':
      'Every customer always spends nearly the same per purchase: p grows without end. Expectations hold.',
    'fault.clv-steady-spend.fix': 'If these are subscriptions, this model is not the right one.',
    'fault.clv-same-spend':
      'The data show no difference in spend between customers beyond chance: q grows without end. Expectations hold.',
    'fault.clv-same-spend.fix': 'Nothing needs to be done; more customers may show a difference.',
  },
  zh: {
    title: '客户终身价值',
    summary: '谁仍是客户，每人今后会买几次，折算到今天值多少？',
    method: method.zh,

    'role.customer': '客户',
    'role.customer.help': '标明购买者的列：编号、代码或姓名均可。',
    'role.time': '时间',
    'role.time.help': '购买发生的时间。同一天的购买合并为一次。',
    'role.amount': '金额',
    'role.amount.help': '实际支付的金额。负数视为退款，冲抵当天金额。',

    'param.model': '模型',
    'param.model.help': '描述购买与流失的方式。',
    'choice.model.bg-nbd': 'BG/NBD 加 Gamma-Gamma 客单价',
    'param.unit': '时间单位',
    'param.unit.help': '购买跨度、观察时长和预测期都以此计。结果几乎不受其影响。',
    'choice.unit.day': '日',
    'choice.unit.week': '周',
    'choice.unit.month': '月',
    'param.horizon': '预测期',
    'param.horizon.help': '向后预测多少个时间单位：52 周即一年。',
    'param.discount_rate': '年折现率',
    'param.discount_rate.help': '一年后的钱比今天少值多少。',
    'param.margin': '利润率',
    'param.margin.help': '金额中属于利润的比例。取 100% 时价值即为收入。',
    'param.as_of': '截止日期',
    'param.as_of.help': '观察期末，其后的记录不计入。留空则取最后一条记录的日期。',

    'table.': '客户',
    'table.params': '参数',
    'table.fit': '拟合',

    'column.customer': '客户',
    'column.frequency': '复购次数',
    'column.recency': '购买跨度',
    'column.age': '观察时长',
    'column.p_alive': '活跃概率',
    'column.expected_purchases': '预期购买次数',
    'column.expected_value': '预期客单价',
    'column.clv': '终身价值',
    'column.model': '模型',
    'column.parameter': '参数',
    'column.value': '值',
    'column.log_likelihood': '对数似然',
    'column.customers': '客户数',
    'column.converged': '已收敛',
    'column.customers_share': '客户占比',
    'column.value_share': '价值占比',
    'column.repeat_purchases': '复购次数',
    'column.silence': '距上次购买',
    'column.series': '客户数',
    'column.share': '占比',
    'column.from': '从',
    'column.to': '到',

    'value.bg-nbd': 'BG/NBD',
    'value.gamma-gamma': 'Gamma-Gamma',
    'value.day': '天',
    'value.days': '天',
    'value.week': '周',
    'value.weeks': '周',
    'value.month': '个月',
    'value.months': '个月',
    'value.actual': '实际',
    'value.expected': '模型预期',

    'finding.worth':
      '未来 {horizon:integer} {unit:label}，**{customers:integer}** 位客户预计带来 **{total:currency}**（折现到今天），人均 {mean:currency}。',
    'finding.concentration':
      '价值最高的十分之一客户（**{customers:integer}** 位）占总价值的 **{share:percent}**。',
    'finding.left':
      '{repeaters:integer} 位复购客户中，**{customers:integer}** 位（**{share:percent}**）很可能已经流失：再次购买的概率不足一半。',
    'finding.none-left':
      '全部 **{repeaters:integer}** 位复购客户很可能仍然活跃：没有人再次购买的概率低于一半。',
    'finding.typical':
      '未来 {horizon:integer} {unit:label}，普通客户（中位数）预计购买 **{median:number}** 次，平均 {mean:number} 次。',
    'finding.spend-rises':
      '买得越勤，单次花费越高（相关系数 **{correlation:number}**）。客单价模型假定两者无关，因此高频客户的实际价值比这里显示的更高。',
    'finding.spend-falls':
      '买得越勤，单次花费越低（相关系数 **{correlation:number}**）。客单价模型假定两者无关，因此高频客户的实际价值比这里显示的更低。',

    'chart.concentration': '最好的十分之一客户占总价值的 {share:percent}',
    'chart.concentration.value': '价值',
    'chart.concentration.equal': '平均分布',
    'chart.silence':
      '复购 {least:integer} 次及以上的 {of:integer} 位客户中，{customers:integer} 位很可能已经流失',
    'chart.silence.plain': '沉默越久，仍是客户的可能越小',
    'chart.silence.caption':
      '仍是客户的平均概率。平时买得勤的客户一旦沉默，会更早被判断为流失。只买过一次的客户不在其中：模型无从判断其是否流失。',
    'chart.alive': '{share:percent} 的复购客户很可能已经流失',
    'chart.alive.half': '一半可能',
    'chart.alive.caption': '复购客户按仍是客户的概率分布。',
    'chart.frequency': '{share:percent} 的客户，实际与预期的购买次数相符',
    'chart.frequency.caption': '按复购次数统计的客户数，与模型对相同观察时长客户的预期对照。',

    'axis.customers_share': '客户占比（价值由高到低）',
    'axis.value_share': '价值占比',
    'axis.silence': '距上次购买的时间（{unit:label}）',
    'axis.repeat_purchases': '复购次数',
    'axis.p_alive': '仍是客户的概率',
    'axis.repeat_share': '占复购客户的比例',
    'axis.customers': '客户数',

    'fault.clv-no-rows': '表中没有数据行。',
    'fault.clv-no-rows.fix': '请选择含购买记录的表，或重新导入文件。',
    'fault.clv-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可读取的值。',
    'fault.clv-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.clv-all-later': '全部 {rows:integer} 行都在 {day:date} 之后。',
    'fault.clv-all-later.fix': '请选择更晚的日期，或留空以取最后一条记录的日期。',
    'fault.clv-no-purchases':
      '列 {column:text} 中没有大于零的金额：{rows:integer} 行中 {refunds:integer} 行为负，{zeros:integer} 行为零。',
    'fault.clv-no-purchases.fix': '请选择实付金额所在的列。如果销售额记为负数，请在 SQL 单元格中变号。',
    'fault.clv-all-refunded': '列 {column:text} 中的退款冲抵了所有有购买的日子。',
    'fault.clv-all-refunded.fix': '请检查金额的正负号，或在 SQL 单元格中只保留大于零的金额。',
    'fault.clv-one-customer': '所有购买都属于同一位客户：模型需要从众多客户的差异中学习。',
    'fault.clv-one-customer.fix': '请为客户角色另选一列（现为 {column:text}），或导入更多客户。',
    'fault.clv-one-day':
      '全部 {customers:integer} 位客户都只在同一天（{day:date}）购买，无从得知是否会再来。',
    'fault.clv-one-day.fix': '请确认 {column:text} 是购买日期，而不是导出日期。',
    'fault.clv-no-repeat': '{customers:integer} 位客户中没有人在第二天或之后再次购买，无法判断客户会留多久。',
    'fault.clv-no-repeat.fix': '请确认 {column:text} 是客户编号而不是订单编号，或使用时间更长的数据。',
    'fault.clv-not-converged': '购买模型对这 {customers:integer} 位客户没有找到最优拟合。',
    'fault.clv-not-converged.fix':
      '请换一个时间单位，或使用更多客户、更长时间的数据；并检查是否有每天都有购买的客户，例如共用一个编号的散客。',
    'fault.clv-bad-unit': '{value:text} 不是时间单位。',
    'fault.clv-bad-unit.fix': '请选择日、周或月。',
    'fault.clv-bad-horizon': '预测期 {value:text} 不是大于零的整数。',
    'fault.clv-bad-horizon.fix': '请填写向后预测的时间单位数，例如 52。',
    'fault.clv-bad-discount': '折现率 {value:text} 不是大于或等于零的数。',
    'fault.clv-bad-discount.fix': '请填写年折现率，例如 10% 写作 0.1。',
    'fault.clv-bad-margin': '利润率 {value:text} 不是大于或等于零的数。',
    'fault.clv-bad-margin.fix': '请填写金额中属于利润的比例，例如 40% 写作 0.4。',
    'fault.clv-bad-date': '{value:text} 不是有效日期。',
    'fault.clv-bad-date.fix': '请按“年-月-日”填写，例如 2024-12-31。',

    'fault.clv-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_customer:integer} 行缺少客户，{no_time:integer} 行日期无法读取，{no_amount:integer} 行缺少金额。',
    'fault.clv-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.clv-later-rows': '{day:date} 之后的 {rows:integer} 行未计入。',
    'fault.clv-later-rows.fix': '如需计入，请选择更晚的日期。',
    'fault.clv-refunds': '{rows:integer} 行金额为负，视为退款，已冲抵当天金额。',
    'fault.clv-refunds.fix': '如不想计入退款，请在 SQL 单元格中只保留大于零的金额。',
    'fault.clv-zero-amounts': '{rows:integer} 行金额为零，不计为购买。',
    'fault.clv-zero-amounts.fix': '如果免费订单应当计入，请在 SQL 单元格中为其赋值。',
    'fault.clv-cancelled-days':
      '有 {days:integer} 个客户日的净额不大于零，不算购买，当天的退款也不从之前的购买中扣除。',
    'fault.clv-cancelled-days.fix': '请把退款记在对应购买的日期，或按退款比例调低利润率。',
    'fault.clv-never-bought': '{customers:integer} 位客户只有退款或零金额记录，不在结果中。',
    'fault.clv-never-bought.fix': '请导入这些退款所对应的更早的购买记录。',
    'fault.clv-few-repeaters':
      '{customers:integer} 位客户中只有 {repeaters:integer} 位复购：单个客户的数值多半出于偶然。',
    'fault.clv-few-repeaters.fix': '据此行动之前，请使用更多客户或更长时间的数据。',
    'fault.clv-spend-few':
      '只有 {customers:integer} 位客户复购，不足以建立客单价模型：每次购买均按平均金额 {mean:currency} 计。',
    'fault.clv-spend-few.fix': '请使用更多客户或更长时间的数据。',
    'fault.clv-spend-alike':
      '{customers:integer} 位复购客户的单次花费完全相同：每次购买均按平均金额 {mean:currency} 计。',
    'fault.clv-spend-alike.fix': '如果这不合预期，请确认金额列是实付金额。',
    'fault.clv-spend-not-converged':
      '客单价模型对 {customers:integer} 位复购客户没有找到最优拟合：每次购买均按平均金额 {mean:currency} 计。',
    'fault.clv-spend-not-converged.fix': '请检查是否有个别特别大的金额，或使用更多客户。',
    'fault.clv-spend-no-mean':
      '{customers:integer} 位复购客户的花费相差过大，模型没有均值：每次购买均按数据的平均金额 {mean:currency} 计。',
    'fault.clv-spend-no-mean.fix': '请查找个别特别大的金额（例如企业客户），并单独分析。',
    'fault.clv-same-rate':
      '数据中看不出活跃客户购买快慢的差异：r 与 alpha 无限增大，只有其比值有意义。各项预期仍然有效。',
    'fault.clv-same-rate.fix': '如果购买按固定周期进行，则不适用本模型。',
    'fault.clv-nobody-leaves': '数据中看不出客户流失：a 与 b 本身没有意义，所有客户都视为活跃。',
    'fault.clv-nobody-leaves.fix': '请使用时间更长的数据，或缩短预测期。',
    'fault.clv-all-leave': '没有客户在首次复购之后再次购买：a 与 b 本身没有意义。',
    'fault.clv-all-leave.fix': '如果客户以后可能再来，请使用时间更长的数据。',
    'fault.clv-same-dropout':
      '数据中看不出客户流失快慢的差异：a 与 b 无限增大，只有其比值有意义。各项预期仍然有效。',
    'fault.clv-same-dropout.fix': '无需处理；客户更多时或许能看出差异。',
    'fault.clv-steady-spend': '每位客户每次的花费几乎不变：p 无限增大。各项预期仍然有效。',
    'fault.clv-steady-spend.fix': '如果是订阅业务，则不适用本模型。',
    'fault.clv-same-spend': '数据中看不出客户之间花费的差异（偶然波动除外）：q 无限增大。各项预期仍然有效。',
    'fault.clv-same-spend.fix': '无需处理；客户更多时或许能看出差异。',
  },
});
