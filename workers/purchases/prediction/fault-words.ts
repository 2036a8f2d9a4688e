/** Words of the faults that predictions of purchases share. */
export const faultWords = {
  en: {
    'fault.prediction-no-rows': 'The table has no rows.',
    'fault.prediction-no-rows.fix': 'Choose a table with one row for each purchase.',
    'fault.prediction-empty-column': 'The column {column:text} is empty in all {rows:integer} rows.',
    'fault.prediction-empty-column.fix': 'Choose another column for this role.',
    'fault.prediction-all-later': 'All {rows:integer} rows are later than {day:text}.',
    'fault.prediction-all-later.fix': 'Choose a later day for “As of”, or leave it empty.',
    'fault.prediction-no-purchases':
      'None of {rows:integer} rows is a purchase: no customer has a day with a sum above zero.',
    'fault.prediction-no-purchases.fix':
      'Check the column of amounts, or leave the role empty to count every row.',
    'fault.prediction-one-customer': 'All rows belong to one customer, so there is nobody to learn from.',
    'fault.prediction-one-customer.fix': 'Check the column of customers; the table needs many of them.',
    'fault.prediction-short-history':
      'The purchases span {seen:integer} days; {history:integer} days of history and a window of {days:integer} need {needed:integer}.',
    'fault.prediction-short-history.fix':
      'Make the window or the history shorter, or bring in more of the past.',
    'fault.prediction-nobody-buys':
      'Of {rows:integer} customers at past cut-offs {buyers:integer} bought in the {days:integer} days after: there is no difference to learn.',
    'fault.prediction-nobody-buys.fix':
      'Make the window longer, or check that customers keep their identifier from one purchase to the next.',
    'fault.prediction-everybody-buys':
      'Of {rows:integer} customers at past cut-offs {buyers:integer} bought in the {days:integer} days after: there is no difference to learn.',
    'fault.prediction-everybody-buys.fix': 'Make the window shorter.',
    'fault.prediction-leak':
      '{rows:integer} customers had a later purchase among their features, so nothing is told.',
    'fault.prediction-leak.fix': 'This is a fault of the program: please report it.',
    'fault.prediction-row-unknown': 'There is no customer {row:text} to explain.',
    'fault.prediction-row-unknown.fix':
      'The first of the list is explained instead; write an identifier as it stands in the table.',
    'fault.prediction-rows-left-out':
      'Left out: {rows:integer} of {total:integer} rows ({no_customer:integer} without a customer, {no_time:integer} without a time, {no_amount:integer} without an amount).',
    'fault.prediction-rows-left-out.fix': 'Fill the gaps in the table if these purchases matter.',
    'fault.prediction-later-rows':
      '{rows:integer} rows are later than the day that all is told for and are left out.',
    'fault.prediction-later-rows.fix': 'Check for dates in the future, or choose a later day for “As of”.',
    'fault.prediction-refunds':
      '{rows:integer} rows are refunds: they lower what was spent that day, and a day whose sum is not above zero is no purchase.',
    'fault.prediction-refunds.fix': 'Nothing needs to be done.',
    'fault.prediction-zero-amounts': '{rows:integer} rows have the amount zero and make no purchase alone.',
    'fault.prediction-zero-amounts.fix': 'Leave the role of the amount empty to count every row.',
    'fault.prediction-copies':
      '{rows:integer} rows are exact copies of others. Purchases are days, so outcomes are the same without them; what was spent counts them.',
    'fault.prediction-copies.fix': 'If they are copies by mistake, take them out (SELECT DISTINCT) before.',
    'fault.prediction-fewer-cutoffs':
      'The data have room for {cutoffs:integer} of {asked:integer} cut-offs with a window of {days:integer} days.',
    'fault.prediction-fewer-cutoffs.fix': 'Make the window shorter or bring in more of the past.',
    'fault.prediction-not-rolling':
      'With {cutoffs:integer} usable cut-off nothing later is left to test on: each customer is predicted from the other customers of the same time instead.',
    'fault.prediction-not-rolling.fix':
      'A shorter window or a longer past gives a test on later months, which tells more.',
    'fault.prediction-as-of-late':
      '“As of” lies {days:integer} days after the last purchase: those days count as days without a purchase.',
    'fault.prediction-as-of-late.fix': 'Leave “As of” empty if the table ends before that day.',
    'fault.prediction-few-events':
      'The rarer outcome has come {rows:integer} times among {of:integer} customers at past cut-offs: all figures are rough.',
    'fault.prediction-few-events.fix': 'Choose another window, or bring in more of the past.',
    'fault.prediction-sampled':
      'Models learn from and are tested on {rows:integer} of {of:integer} customers at past cut-offs, chosen by lot; everyone is predicted.',
    'fault.prediction-sampled.fix': 'Nothing needs to be done; more rows would hardly change the answer.',
  },
  zh: {
    'fault.prediction-no-rows': '表中没有行。',
    'fault.prediction-no-rows.fix': '请选择每行一次购买的表。',
    'fault.prediction-empty-column': '列 {column:text} 在全部 {rows:integer} 行中均为空。',
    'fault.prediction-empty-column.fix': '请为该角色选择其他列。',
    'fault.prediction-all-later': '全部 {rows:integer} 行都晚于 {day:text}。',
    'fault.prediction-all-later.fix': '请将“截至”改为更晚的日期，或留空。',
    'fault.prediction-no-purchases': '{rows:integer} 行中没有一行是购买：没有客户有合计大于零的日子。',
    'fault.prediction-no-purchases.fix': '请检查金额列，或将该角色留空以计入每一行。',
    'fault.prediction-one-customer': '所有行都属于同一位客户，无从学习。',
    'fault.prediction-one-customer.fix': '请检查客户列；表中需要有许多客户。',
    'fault.prediction-short-history':
      '购买记录跨度为 {seen:integer} 天；{history:integer} 天历史加 {days:integer} 天窗口需要 {needed:integer} 天。',
    'fault.prediction-short-history.fix': '请缩短窗口或历史，或导入更早的数据。',
    'fault.prediction-nobody-buys':
      '在过去截止日的 {rows:integer} 位客户中，有 {buyers:integer} 位在其后 {days:integer} 天内购买：没有可学习的差别。',
    'fault.prediction-nobody-buys.fix': '请加长窗口，或检查客户在各次购买中是否使用同一标识。',
    'fault.prediction-everybody-buys':
      '在过去截止日的 {rows:integer} 位客户中，有 {buyers:integer} 位在其后 {days:integer} 天内购买：没有可学习的差别。',
    'fault.prediction-everybody-buys.fix': '请缩短窗口。',
    'fault.prediction-leak': '有 {rows:integer} 位客户的特征中含有之后的购买，因此不给出任何结果。',
    'fault.prediction-leak.fix': '这是程序的错误，请报告。',
    'fault.prediction-row-unknown': '没有可解释的客户 {row:text}。',
    'fault.prediction-row-unknown.fix': '改为解释名单中的第一位；请按表中的写法填写标识。',
    'fault.prediction-rows-left-out':
      '略去 {total:integer} 行中的 {rows:integer} 行（{no_customer:integer} 行无客户，{no_time:integer} 行无时间，{no_amount:integer} 行无金额）。',
    'fault.prediction-rows-left-out.fix': '若这些购买重要，请在表中补全。',
    'fault.prediction-later-rows': '{rows:integer} 行晚于统计日，已略去。',
    'fault.prediction-later-rows.fix': '请检查是否有未来日期，或将“截至”改为更晚的日期。',
    'fault.prediction-refunds': '{rows:integer} 行为退款：它们减少当天的消费，合计不大于零的日子不算购买。',
    'fault.prediction-refunds.fix': '无需处理。',
    'fault.prediction-zero-amounts': '{rows:integer} 行金额为零，单独不构成购买。',
    'fault.prediction-zero-amounts.fix': '将金额角色留空即可计入每一行。',
    'fault.prediction-copies':
      '{rows:integer} 行与其他行完全相同。购买按天计，结果不受影响；消费金额会计入它们。',
    'fault.prediction-copies.fix': '若为误重复，请先去除（SELECT DISTINCT）。',
    'fault.prediction-fewer-cutoffs':
      '窗口为 {days:integer} 天时，数据可容纳 {asked:integer} 个截止日中的 {cutoffs:integer} 个。',
    'fault.prediction-fewer-cutoffs.fix': '请缩短窗口或导入更早的数据。',
    'fault.prediction-not-rolling':
      '只有 {cutoffs:integer} 个可用截止日，没有更晚的数据可供检验：改为用同一时间的其他客户来预测每位客户。',
    'fault.prediction-not-rolling.fix': '更短的窗口或更长的历史可在之后的月份上检验，更有说服力。',
    'fault.prediction-as-of-late': '“截至”比最后一次购买晚 {days:integer} 天：这些天按没有购买计算。',
    'fault.prediction-as-of-late.fix': '若数据在该日之前已结束，请将“截至”留空。',
    'fault.prediction-few-events':
      '在过去截止日的 {of:integer} 位客户中，较少见的结果只出现 {rows:integer} 次：所有数字都很粗略。',
    'fault.prediction-few-events.fix': '请换一个窗口，或导入更早的数据。',
    'fault.prediction-sampled':
      '模型在过去截止日的 {of:integer} 位客户中随机抽取 {rows:integer} 位进行学习和检验；对所有客户作出预测。',
    'fault.prediction-sampled.fix': '无需处理；更多的行几乎不会改变结果。',
  },
};
