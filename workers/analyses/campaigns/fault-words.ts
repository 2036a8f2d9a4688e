import { defineWords } from '../../contract/message';

export const faultWords = defineWords({
  en: {
    'fault.campaigns-no-rows': 'The table has no rows.',
    'fault.campaigns-no-rows.fix': 'Choose another table, or check the filter before it.',
    'fault.campaigns-empty-column': '{column:text} holds nothing that can be read.',
    'fault.campaigns-empty-column.fix': 'Choose another column for the role.',
    'fault.campaigns-all-negative': 'Every row has a figure below zero: nothing is left to count.',
    'fault.campaigns-all-negative.fix': 'Turn the sign around in a SQL cell, or choose other columns.',
    'fault.campaigns-no-control': 'No group is called {given:text}. There are: {groups:text}.',
    'fault.campaigns-no-control.fix': 'Did you mean {suggestion:text}?',
    'fault.campaigns-no-spend':
      '{rows:integer} of {of:integer} rows have no spend and are left out, with all that they count.',
    'fault.campaigns-no-spend.fix': 'Write 0 where nothing was spent, so that what came free is counted.',
    'fault.campaigns-no-channel':
      '{rows:integer} of {of:integer} rows have no {column:text} and are left out.',
    'fault.campaigns-no-channel.fix': 'Fill it in in a SQL cell if they should count.',
    'fault.campaigns-negative':
      '{rows:integer} of {of:integer} rows have a figure below zero and are left out.',
    'fault.campaigns-negative.fix': 'Take corrections off the rows that they belong to in a SQL cell.',
    'fault.campaigns-undated':
      '{rows:integer} of {of:integer} rows have no time: they count for the sums, not for the curves.',
    'fault.campaigns-undated.fix': 'Check how the dates are written.',
    'fault.campaigns-overclicked':
      '{rows:integer} rows have more clicks than impressions. Where that holds on the whole there is no click-through rate: {channels:text}',
    'fault.campaigns-overclicked.fix':
      'Check whether the two columns are mixed up or counted over different days.',
    'fault.campaigns-overconverted':
      '{rows:integer} rows have more conversions than clicks, as those who only saw an ad may convert. Where that holds on the whole there is no conversion rate: {channels:text}',
    'fault.campaigns-overconverted.fix': 'Leave the clicks out to count conversions by impressions.',
    'fault.campaigns-one-channel': 'All is spent on {channel:text}: there is nothing to compare it with.',
    'fault.campaigns-one-channel.fix': 'Choose a column that parts the spend, such as channel or campaign.',
    'fault.campaigns-free': 'Nothing is spent on {channels:text}: no return on spend can be worked out.',
    'fault.campaigns-free.fix': 'Nothing is to be done if it is free.',
    'fault.campaigns-one-unit':
      'The return of {channels:text} has no interval: one row or day shows no scatter.',
    'fault.campaigns-one-unit.fix': 'Use rows by day or week.',
    'fault.campaigns-one-group': 'The column of groups has fewer than two values: there is nothing to test.',
    'fault.campaigns-one-group.fix':
      'Choose the column that says who was in the test and who in the control.',
    'fault.campaigns-control-chosen': '{control:text} is taken for the control.',
    'fault.campaigns-control-chosen.fix': 'Name the control in the settings if it is another one.',
    'fault.campaigns-test-uncounted':
      'The test needs counts: conversions and clicks or impressions, none greater than what it is counted by.',
    'fault.campaigns-test-uncounted.fix': 'Fill in the roles of impressions, clicks and conversions.',
  },
  zh: {
    'fault.campaigns-no-rows': '表中没有行。',
    'fault.campaigns-no-rows.fix': '请选择其他表，或检查前面的筛选。',
    'fault.campaigns-empty-column': '{column:text} 中没有可读的值。',
    'fault.campaigns-empty-column.fix': '请为该角色选择其他列。',
    'fault.campaigns-all-negative': '每一行都有负数：没有可计数的行。',
    'fault.campaigns-all-negative.fix': '请在 SQL 单元格中改变符号，或选择其他列。',
    'fault.campaigns-no-control': '没有名为 {given:text} 的分组。现有：{groups:text}。',
    'fault.campaigns-no-control.fix': '是否指 {suggestion:text}？',
    'fault.campaigns-no-spend': '{of:integer} 行中有 {rows:integer} 行没有花费，连同其计数一并剔除。',
    'fault.campaigns-no-spend.fix': '未花钱之处请写 0，免费所得才会计入。',
    'fault.campaigns-no-channel': '{of:integer} 行中有 {rows:integer} 行没有{column:text}，已剔除。',
    'fault.campaigns-no-channel.fix': '如需计入，请在 SQL 单元格中补上。',
    'fault.campaigns-negative': '{of:integer} 行中有 {rows:integer} 行含负数，已剔除。',
    'fault.campaigns-negative.fix': '请在 SQL 单元格中将更正并入其所属的行。',
    'fault.campaigns-undated': '{of:integer} 行中有 {rows:integer} 行没有时间：计入合计，不计入曲线。',
    'fault.campaigns-undated.fix': '请检查日期的写法。',
    'fault.campaigns-overclicked': '{rows:integer} 行的点击多于曝光。总体如此的没有点击率：{channels:text}',
    'fault.campaigns-overclicked.fix': '请检查两列是否颠倒，或统计日期不同。',
    'fault.campaigns-overconverted':
      '{rows:integer} 行的转化多于点击（只看过广告的人也可能转化）。总体如此的没有转化率：{channels:text}',
    'fault.campaigns-overconverted.fix': '不填点击即可按曝光计算转化。',
    'fault.campaigns-one-channel': '全部花费都在 {channel:text}：无从比较。',
    'fault.campaigns-one-channel.fix': '请选择能划分花费的列，例如渠道或活动。',
    'fault.campaigns-free': '{channels:text} 没有花费：无法计算花费的回报。',
    'fault.campaigns-free.fix': '如果本就免费，无需处理。',
    'fault.campaigns-one-unit': '{channels:text} 的回报没有区间：只有一行或一天，看不出波动。',
    'fault.campaigns-one-unit.fix': '请使用按天或按周的行。',
    'fault.campaigns-one-group': '分组列的取值少于两个：没有可检验的内容。',
    'fault.campaigns-one-group.fix': '请选择说明谁在实验组、谁在对照组的列。',
    'fault.campaigns-control-chosen': '以 {control:text} 为对照。',
    'fault.campaigns-control-chosen.fix': '若应为其他分组，请在设置中指定。',
    'fault.campaigns-test-uncounted': '检验需要计数：转化以及点击或曝光，且不得多于其基数。',
    'fault.campaigns-test-uncounted.fix': '请填写曝光、点击与转化的角色。',
  },
});
