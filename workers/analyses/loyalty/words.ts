import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Loyalty, and who is turning away',
    summary: 'Do customers come back and buy more, and whose loyalty has begun to fall?',
    method: method.en,

    'role.customer': 'Customer',
    'role.customer.help': 'Who buys.',
    'role.time': 'Time',
    'role.time.help': 'When the purchase was made.',
    'role.amount': 'Amount',
    'role.amount.help': 'What was spent; below zero is a refund.',
    'role.wallet': 'Spending in the category',
    'role.wallet.help': "The customer's spending a year wherever bought, for the share of wallet.",
    'role.satisfaction': 'Satisfaction',
    'role.satisfaction.help': 'A rating; higher is better. Rows without one are fine.',

    'param.year': 'Years',
    'param.year.help': 'Calendar years, or years that end on the last day.',
    'choice.year.calendar': 'Calendar years',
    'choice.year.rolling': 'Rolling years',
    'param.alpha': 'False alarms at most',
    'param.alpha.help':
      'Of steady customers, the share that may be named in error. More finds more, and earlier.',
    'param.as_of': 'As of',
    'param.as_of.help': 'Later rows are left out. Empty: the last day with data.',

    'table.': 'Customers',
    'table.years': 'Years of customers',
    'table.summary': 'Years',
    'table.signals': 'Signals',

    'column.customer': 'Customer',
    'column.status': 'Loyalty',
    'column.signals': 'Signals',
    'column.signal': 'Signal',
    'column.revenue': 'Revenue',
    'column.revenue_52w': 'Revenue, last 52 weeks',
    'column.revenue_52w_before': 'Revenue, 52 weeks before',
    'column.growth': 'Growth',
    'column.growth_to_date': 'Growth to date',
    'column.median_growth': 'Median growth of customers',
    'column.purchases': 'Purchases',
    'column.first_purchase': 'First purchase',
    'column.last_purchase': 'Last purchase',
    'column.interval': 'Days between purchases',
    'column.interval_median': 'Median days between purchases',
    'column.days_since': 'Days since the last purchase',
    'column.due_by': 'Due by',
    'column.share_of_wallet': 'Share of wallet',
    'column.satisfaction': 'Satisfaction',
    'column.satisfaction_before': 'Satisfaction before',
    'column.silence_p': 'p of the silence',
    'column.revenue_p': 'p of the fall in revenue',
    'column.satisfaction_p': 'p of the fall in satisfaction',
    'column.year': 'Year',
    'column.whole': 'Whole year',
    'column.customers': 'Customers',
    'column.new_customers': 'New customers',
    'column.retained': 'Bought again',
    'column.lost': 'Did not buy again',
    'column.retention_rate': 'Retention',
    'column.revenue_retention': 'Revenue retention',
    'column.repeat_rate': 'Repeat rate',
    'column.judged': 'Could be judged',
    'column.fired': 'Signal',
    'column.share': 'Share',
    'column.from': 'From',
    'column.to': 'Below',

    'value.steady': 'Steady',
    'value.turning': 'Turning down',
    'value.gone': 'Probably gone',
    'value.unknown': 'Too little known',
    'value.silence': 'Silent too long',
    'value.revenue': 'Revenue falls',
    'value.satisfaction': 'Less satisfied',
    'value.silence-revenue': 'Silent, revenue falls',
    'value.silence-satisfaction': 'Silent, less satisfied',
    'value.revenue-satisfaction': 'Revenue falls, less satisfied',
    'value.silence-revenue-satisfaction': 'All three',
    'value.before': 'Year before',
    'value.lost': 'Not back',
    'value.less': 'Buy less',
    'value.more': 'Buy more',
    'value.new': 'New or back',
    'value.now': 'This year',

    'finding.turning':
      '**{customers:integer}** {customers:plural|customer is|customers are} **turning down** ({share:percent} of {judged:integer} that can be judged); they brought **{revenue:currency}** in the last 52 weeks. Of steady customers at most {alpha:percent} are named in error.',
    'finding.turning.none':
      'None of the {judged:integer} customers that can be judged shows signs of turning down, with at most {alpha:percent} false alarms.',
    'finding.unknown': 'No customer can be judged: nobody has bought on several days.',
    'finding.largest.silence':
      'The largest of them, **{customer:text}** ({revenue:currency} in 52 weeks), has been silent for **{days:integer} {days:plural|day|days}**; usual are {interval:integer} between purchases.',
    'finding.largest.revenue':
      'The largest of them, **{customer:text}**, has bought less and less: **{revenue:currency}** in the last 52 weeks, {before:currency} in the 52 before.',
    'finding.largest.satisfaction':
      'The largest of them, **{customer:text}** ({revenue:currency} in 52 weeks), was last satisfied with **{rating:number}**, before with {rating_before:number}.',
    'finding.gone':
      '**{customers:integer}** {customers:plural|customer is|customers are} **probably gone** ({share:percent} of all): silent for a year, or for so long as comes about once in a thousand times.',
    'finding.retention':
      'Of {customers:integer} customers of {before:text}, **{rate:percent}** bought again in {year:text}, for **{revenue:percent}** of their revenue of the year before.',
    'finding.growth.up':
      'Revenue grew by **{growth:percent}** in {year:text}; the median customer changed by **{median:percent}**, and {share:percent} of {customers:integer} brought less.',
    'finding.growth.down':
      'Revenue fell by **{growth:percent}** in {year:text}; the median customer changed by **{median:percent}**, and {share:percent} of {customers:integer} brought less.',
    'finding.repeat':
      '**{share:percent}** of customers have bought on several days ({several:integer} of {customers:integer}).',
    'finding.rhythm': 'Half of those who come back buy every **{days:integer} days** or more often.',
    'finding.rhythm.regular':
      'Half of those who come back buy every **{days:integer} days** or more often, and **regularly** (k = {regularity:decimal}): a missed purchase is noticed early.',
    'finding.rhythm.chance':
      'Half of those who come back buy every **{days:integer} days** or more often, at times that are about **random** (k = {regularity:decimal}).',
    'finding.rhythm.bursts':
      'Half of those who come back buy every **{days:integer} days** or more often, but **in bursts** (k = {regularity:decimal}): long silences are usual.',
    'finding.wallet':
      'The share of wallet was **{share:percent}** in {year:text}, where the wallet is known.',
    'finding.wallet.before':
      'The share of wallet was **{share:percent}** in {year:text}, where the wallet is known; the year before {before:percent}.',
    'finding.satisfaction': 'Mean satisfaction was **{mean:number}** in {year:text}.',
    'finding.satisfaction.before':
      'Mean satisfaction was **{mean:number}** in {year:text}; the year before {before:number}.',

    'chart.rhythm':
      '{customers:integer} {customers:plural|customer has|customers have} been silent for longer than their own rhythm explains',
    'chart.rhythm.none': 'No customer is silent for longer than the own rhythm explains',
    'chart.rhythm.caption':
      'Each dot is a customer who has come back; the further above the others of its pace, the longer the silence.',
    'chart.turning':
      '{customers:integer} {customers:plural|customer turns|customers turn} down, with {revenue:currency} in the last 52 weeks',
    'chart.bridge.rise':
      '{year:text}: revenue {growth:percent} up; {lost:currency} went with customers who did not come back',
    'chart.bridge.fall':
      '{year:text}: revenue {growth:percent} down; {lost:currency} went with customers who did not come back',
    'chart.bridge.caption':
      'Each step is the change from customers of one kind; together they make the change of all.',
    'chart.rates': '{retention:percent} of the customers of {before:text} bought again in {year:text}',
    'chart.rates.repeat': '{repeat:percent} of the customers of {year:text} bought on several days',
    'chart.growth': 'Half of the customers changed by {middle:percent} or less from year to year',
    'chart.growth.caption':
      'The last whole year against the one before, of customers with revenue then; −100% did not come back. The few far above are not shown.',
    'chart.intervals': 'Half of those who come back buy every {middle:integer} days or more often',
    'chart.intervals.caption': 'Mean days between purchases by customer. The few far above are not shown.',
    'chart.share_of_wallet': 'In {year:text} customers spent {value:percent} of their wallet here',
    'chart.satisfaction': 'Satisfaction in {year:text}: {value:number} on average',

    'axis.step': 'Step',
    'axis.total': 'Revenue of a year',
    'axis.fall': 'Less',
    'axis.rise': 'More',
    'axis.amount': 'Amount',
    'axis.share': 'Share',

    'suggestion.turning':
      'List the {customers:integer} {customers:plural|customer who turns|customers who turn} down, largest first',
    'suggestion.due':
      'List the {customers:integer} {customers:plural|customer|customers} whose silence would be a signal within 30 days',

    'fault.loyalty-no-rows': 'The table has no rows.',
    'fault.loyalty-no-rows.fix': 'Choose a table of purchases, or load the file again.',
    'fault.loyalty-empty-column':
      'The column {column:text} holds no value that can be used in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.loyalty-empty-column.fix':
      'Choose another column for this role, or change its type in a SQL cell first.',
    'fault.loyalty-all-later': 'All {rows:integer} rows with a date lie after {day:date}.',
    'fault.loyalty-all-later.fix': 'Choose a later day, or leave it empty for the last day with data.',
    'fault.loyalty-all-future':
      'All {rows:integer} {rows:plural|row|rows} with a date in {column:text} lie in the future.',
    'fault.loyalty-all-future.fix': 'Choose the column with the time of the purchase, or set “As of”.',
    'fault.loyalty-no-purchases':
      'The column {column:text} holds no amount above zero: {refunds:integer} below zero, {zeros:integer} at zero.',
    'fault.loyalty-no-purchases.fix': 'Choose the column with the amounts, or turn their sign in a SQL cell.',
    'fault.loyalty-bad-date': '{value:text} is no day.',
    'fault.loyalty-bad-date.fix': 'Write it as 2025-12-31.',
    'fault.loyalty-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_customer:integer} without a customer, {no_time:integer} without a readable time, {no_amount:integer} without an amount.',
    'fault.loyalty-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.loyalty-future-rows':
      '{rows:integer} {rows:plural|row|rows} with a date in the future {rows:plural|was|were} left out.',
    'fault.loyalty-future-rows.fix': 'Mend the dates, or set “As of” to count them in.',
    'fault.loyalty-later-rows':
      '{rows:integer} {rows:plural|row|rows} after {day:date} {rows:plural|was|were} left out.',
    'fault.loyalty-later-rows.fix': 'Choose a later day to count them in.',
    'fault.loyalty-refunds':
      '{rows:integer} {rows:plural|row|rows} with an amount below zero {rows:plural|was|were} taken as refunds: subtracted from the revenue of the day, not counted as purchases.',
    'fault.loyalty-refunds.fix': 'To leave refunds out, use a SQL cell with amounts above zero only.',
    'fault.loyalty-zero-amounts':
      '{rows:integer} {rows:plural|row|rows} with an amount of zero {rows:plural|is|are} no purchase.',
    'fault.loyalty-zero-amounts.fix': 'Nothing to do if these were gifts or samples.',
    'fault.loyalty-never-bought':
      '{customers:integer} {customers:plural|customer|customers} without any purchase {customers:plural|was|were} left out.',
    'fault.loyalty-never-bought.fix': 'Nothing to do if these only returned goods or gave ratings.',
    'fault.loyalty-bad-wallets':
      '{rows:integer} {rows:plural|row|rows} with a wallet of zero or less {rows:plural|counts|count} as not known.',
    'fault.loyalty-bad-wallets.fix': 'Leave the wallet empty where it is not known.',
    'fault.loyalty-no-growth':
      'The data cover {years:integer} whole {years:plural|year|years}: growth needs two, and is missing.',
    'fault.loyalty-no-growth.fix': 'Load older data, or choose rolling years.',
    'fault.loyalty-first-incomplete':
      'The data begin in the course of {year:text}: growth is not told from this year.',
    'fault.loyalty-first-incomplete.fix': 'Load the rest of that year if you have it.',
    'fault.loyalty-last-incomplete':
      'The year {year:text} is not over: its growth is told to date only, against the same part of the year before.',
    'fault.loyalty-last-incomplete.fix': 'Choose rolling years for whole years up to the last day.',
    'fault.loyalty-over-wallet':
      'In {rows:integer} {rows:plural|year|years} of customers the revenue is above the wallet.',
    'fault.loyalty-over-wallet.fix': 'Check that the wallet is the spending of a year, in the same currency.',
    'fault.loyalty-supposed-regularity':
      'Fewer than 30 customers have bought three times: purchases are supposed to come at random times.',
    'fault.loyalty-supposed-regularity.fix': 'Nothing to do; with more data the rhythm is measured.',
  },
  zh: {
    title: '客户忠诚度与流失预警',
    summary: '客户是否回头并买得更多？谁的忠诚度开始下降？',
    method: method.zh,

    'role.customer': '客户',
    'role.customer.help': '购买者。',
    'role.time': '时间',
    'role.time.help': '购买发生的时间。',
    'role.amount': '金额',
    'role.amount.help': '消费金额；负数为退款。',
    'role.wallet': '品类支出',
    'role.wallet.help': '客户每年在该品类的全部支出（不限在哪里购买），用于计算钱包份额。',
    'role.satisfaction': '满意度',
    'role.satisfaction.help': '评分，越高越好；没有评分的行无妨。',

    'param.year': '年度',
    'param.year.help': '日历年，或以最后一天为年末的滚动年。',
    'choice.year.calendar': '日历年',
    'choice.year.rolling': '滚动年',
    'param.alpha': '误报上限',
    'param.alpha.help': '稳定客户中允许被误报的比例。越高，发现得越多、越早。',
    'param.as_of': '截至',
    'param.as_of.help': '之后的行不计入。留空表示有数据的最后一天。',

    'table.': '客户',
    'table.years': '客户各年',
    'table.summary': '各年',
    'table.signals': '信号',

    'column.customer': '客户',
    'column.status': '忠诚状态',
    'column.signals': '信号',
    'column.signal': '信号',
    'column.revenue': '收入',
    'column.revenue_52w': '最近 52 周收入',
    'column.revenue_52w_before': '此前 52 周收入',
    'column.growth': '增长率',
    'column.growth_to_date': '至今增长率',
    'column.median_growth': '客户增长率中位数',
    'column.purchases': '购买次数',
    'column.first_purchase': '首次购买',
    'column.last_purchase': '最近购买',
    'column.interval': '平均购买间隔（天）',
    'column.interval_median': '购买间隔中位数（天）',
    'column.days_since': '距最近购买天数',
    'column.due_by': '最迟应购日',
    'column.share_of_wallet': '钱包份额',
    'column.satisfaction': '满意度',
    'column.satisfaction_before': '此前满意度',
    'column.silence_p': '沉默的 p 值',
    'column.revenue_p': '收入下降的 p 值',
    'column.satisfaction_p': '满意度下降的 p 值',
    'column.year': '年',
    'column.whole': '完整年度',
    'column.customers': '客户数',
    'column.new_customers': '新客户',
    'column.retained': '再次购买',
    'column.lost': '未再购买',
    'column.retention_rate': '留存率',
    'column.revenue_retention': '收入留存',
    'column.repeat_rate': '复购率',
    'column.judged': '可判断',
    'column.fired': '有信号',
    'column.share': '占比',
    'column.from': '起',
    'column.to': '止（不含）',

    'value.steady': '稳定',
    'value.turning': '正在下滑',
    'value.gone': '可能已流失',
    'value.unknown': '了解太少',
    'value.silence': '沉默过久',
    'value.revenue': '收入下降',
    'value.satisfaction': '满意度下降',
    'value.silence-revenue': '沉默、收入下降',
    'value.silence-satisfaction': '沉默、满意度下降',
    'value.revenue-satisfaction': '收入与满意度下降',
    'value.silence-revenue-satisfaction': '三项皆有',
    'value.before': '上一年',
    'value.lost': '未回来',
    'value.less': '买得更少',
    'value.more': '买得更多',
    'value.new': '新客或回归',
    'value.now': '本年',

    'finding.turning':
      '**{customers:integer}** 位客户**正在下滑**（可判断的 {judged:integer} 位中的 {share:percent}），他们在最近 52 周带来 **{revenue:currency}**。稳定客户中最多 {alpha:percent} 会被误报。',
    'finding.turning.none': '可判断的 {judged:integer} 位客户都没有下滑迹象（误报上限 {alpha:percent}）。',
    'finding.unknown': '无法判断任何客户：没有人在多天购买过。',
    'finding.largest.silence':
      '其中最大的 **{customer:text}**（52 周 {revenue:currency}）已沉默 **{days:integer} 天**，通常每 {interval:integer} 天购买一次。',
    'finding.largest.revenue':
      '其中最大的 **{customer:text}** 买得越来越少：最近 52 周 **{revenue:currency}**，此前 52 周 {before:currency}。',
    'finding.largest.satisfaction':
      '其中最大的 **{customer:text}**（52 周 {revenue:currency}）最近的满意度为 **{rating:number}**，此前为 {rating_before:number}。',
    'finding.gone':
      '**{customers:integer}** 位客户**可能已流失**（占全体 {share:percent}）：已沉默一年，或沉默之长约一千次才出现一次。',
    'finding.retention':
      '{before:text} 年的 {customers:integer} 位客户中，**{rate:percent}** 在 {year:text} 年再次购买，收入为其上一年的 **{revenue:percent}**。',
    'finding.growth.up':
      '{year:text} 年收入增长 **{growth:percent}**；客户变化的中位数为 **{median:percent}**，{customers:integer} 位中有 {share:percent} 减少。',
    'finding.growth.down':
      '{year:text} 年收入下降 **{growth:percent}**；客户变化的中位数为 **{median:percent}**，{customers:integer} 位中有 {share:percent} 减少。',
    'finding.repeat':
      '**{share:percent}** 的客户在多天购买过（{customers:integer} 位中的 {several:integer} 位）。',
    'finding.rhythm': '回头客中有一半每 **{days:integer} 天**或更短时间购买一次。',
    'finding.rhythm.regular':
      '回头客中有一半每 **{days:integer} 天**或更短时间购买一次，且**较有规律**（k = {regularity:decimal}）：少一次购买能及早发现。',
    'finding.rhythm.chance':
      '回头客中有一半每 **{days:integer} 天**或更短时间购买一次，时间接近**随机**（k = {regularity:decimal}）。',
    'finding.rhythm.bursts':
      '回头客中有一半每 **{days:integer} 天**或更短时间购买一次，但**集中在若干时段**（k = {regularity:decimal}）：长时间沉默也属平常。',
    'finding.wallet': '在钱包已知的客户中，{year:text} 年的钱包份额为 **{share:percent}**。',
    'finding.wallet.before':
      '在钱包已知的客户中，{year:text} 年的钱包份额为 **{share:percent}**，上一年为 {before:percent}。',
    'finding.satisfaction': '{year:text} 年的平均满意度为 **{mean:number}**。',
    'finding.satisfaction.before':
      '{year:text} 年的平均满意度为 **{mean:number}**，上一年为 {before:number}。',

    'chart.rhythm': '{customers:integer} 位客户的沉默超出自身节奏所能解释',
    'chart.rhythm.none': '没有客户的沉默超出自身节奏',
    'chart.rhythm.caption': '每个点是一位回头客；比同样节奏的客户越高，沉默越久。',
    'chart.turning': '{customers:integer} 位客户正在下滑，最近 52 周带来 {revenue:currency}',
    'chart.bridge.rise': '{year:text} 年：收入增长 {growth:percent}；未回来的客户带走 {lost:currency}',
    'chart.bridge.fall': '{year:text} 年：收入下降 {growth:percent}；未回来的客户带走 {lost:currency}',
    'chart.bridge.caption': '每一步是一类客户带来的变化，合计即总变化。',
    'chart.rates': '{before:text} 年的客户有 {retention:percent} 在 {year:text} 年再次购买',
    'chart.rates.repeat': '{year:text} 年的客户有 {repeat:percent} 在多天购买',
    'chart.growth': '一半客户的年度变化不超过 {middle:percent}',
    'chart.growth.caption':
      '最近一个完整年度与上一年相比（限上一年有收入的客户）；−100% 表示未回来。少数极高值未显示。',
    'chart.intervals': '回头客中有一半每 {middle:integer} 天或更短时间购买一次',
    'chart.intervals.caption': '各客户两次购买之间的平均天数。少数极高值未显示。',
    'chart.share_of_wallet': '{year:text} 年客户在此花费了钱包的 {value:percent}',
    'chart.satisfaction': '{year:text} 年平均满意度：{value:number}',

    'axis.step': '步骤',
    'axis.total': '全年收入',
    'axis.fall': '减少',
    'axis.rise': '增加',
    'axis.amount': '金额',
    'axis.share': '占比',

    'suggestion.turning': '列出正在下滑的 {customers:integer} 位客户，金额大的在前',
    'suggestion.due': '列出 30 天内沉默将成为信号的 {customers:integer} 位客户',

    'fault.loyalty-no-rows': '表中没有数据行。',
    'fault.loyalty-no-rows.fix': '请选择购买记录表，或重新导入文件。',
    'fault.loyalty-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可用的值。',
    'fault.loyalty-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.loyalty-all-later': '全部 {rows:integer} 行的日期都在 {day:date} 之后。',
    'fault.loyalty-all-later.fix': '请选择更晚的日期，或留空以使用有数据的最后一天。',
    'fault.loyalty-all-future': '{column:text} 中全部 {rows:integer} 行的日期都在将来。',
    'fault.loyalty-all-future.fix': '请选择购买时间列，或设置“截至”。',
    'fault.loyalty-no-purchases':
      '列 {column:text} 中没有大于零的金额：{refunds:integer} 个为负，{zeros:integer} 个为零。',
    'fault.loyalty-no-purchases.fix': '请选择金额列，或在 SQL 单元格中改变其正负号。',
    'fault.loyalty-bad-date': '{value:text} 不是日期。',
    'fault.loyalty-bad-date.fix': '请写成 2025-12-31 的形式。',
    'fault.loyalty-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_customer:integer} 行缺少客户，{no_time:integer} 行时间无法读取，{no_amount:integer} 行缺少金额。',
    'fault.loyalty-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.loyalty-future-rows': '{rows:integer} 行的日期在将来，未计入。',
    'fault.loyalty-future-rows.fix': '请更正日期，或设置“截至”以计入这些行。',
    'fault.loyalty-later-rows': '{day:date} 之后的 {rows:integer} 行未计入。',
    'fault.loyalty-later-rows.fix': '如需计入，请选择更晚的日期。',
    'fault.loyalty-refunds': '{rows:integer} 行金额为负，视为退款：从当天收入中扣除，不计为购买。',
    'fault.loyalty-refunds.fix': '若要排除退款，请用 SQL 单元格只保留大于零的金额。',
    'fault.loyalty-zero-amounts': '{rows:integer} 行金额为零，不计为购买。',
    'fault.loyalty-zero-amounts.fix': '若这些是赠品或样品，则无需处理。',
    'fault.loyalty-never-bought': '{customers:integer} 位没有任何购买的客户未计入。',
    'fault.loyalty-never-bought.fix': '若他们只有退货或评分，则无需处理。',
    'fault.loyalty-bad-wallets': '{rows:integer} 行的品类支出为零或负数，视为未知。',
    'fault.loyalty-bad-wallets.fix': '未知时请将其留空。',
    'fault.loyalty-no-growth': '数据只覆盖 {years:integer} 个完整年度：增长率需要两个，因此为空。',
    'fault.loyalty-no-growth.fix': '请导入更早的数据，或选择滚动年。',
    'fault.loyalty-first-incomplete': '数据从 {year:text} 年中开始：不以该年计算增长率。',
    'fault.loyalty-first-incomplete.fix': '如有该年其余数据，请一并导入。',
    'fault.loyalty-last-incomplete': '{year:text} 年尚未结束：其增长率只计算至今，与上一年的同一时段比较。',
    'fault.loyalty-last-incomplete.fix': '如需到最后一天为止的完整年度，请选择滚动年。',
    'fault.loyalty-over-wallet': '有 {rows:integer} 个客户年度的收入高于品类支出。',
    'fault.loyalty-over-wallet.fix': '请检查品类支出是否为全年金额、币种是否相同。',
    'fault.loyalty-supposed-regularity': '购买过三次的客户不足 30 位：假定购买时间是随机的。',
    'fault.loyalty-supposed-regularity.fix': '无需处理；数据更多时会实际测量节奏。',
  },
});
