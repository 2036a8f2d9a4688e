import { defineWords } from '../../contract/message';

/** What can be wrong with the rows of contracts, and what was done about it. */
export const faultWords = defineWords({
  en: {
    'fault.partners-no-rows': 'The table has no rows.',
    'fault.partners-no-rows.fix': 'Choose a table with one row for each contract.',
    'fault.partners-empty-column':
      'The column {column:text} holds no value that can be read in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.partners-empty-column.fix':
      'Choose another column for this role, or change its type in a SQL cell first.',
    'fault.partners-all-backwards':
      'In all {rows:integer} rows the contract ends before it begins: {column:text} may be the wrong column.',
    'fault.partners-all-backwards.fix': 'Choose the columns with the first and the last day, in this order.',
    'fault.partners-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_partner:integer} without a partner, {no_start:integer} without a readable start.',
    'fault.partners-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.partners-backwards':
      '{contracts:integer} {contracts:plural|contract was|contracts were} left out because the end is before {start:text}.',
    'fault.partners-backwards.fix': 'Check both dates of these rows.',
    'fault.partners-clock':
      'Contracts go on after today, so that all is told as of {day:date}, by the clock: on another day the same data will give other figures.',
    'fault.partners-clock.fix':
      'Set “As of” to a day to keep the figures; for older data, to the day that they are from.',
    'fault.partners-duplicates':
      '{rows:integer} {rows:plural|row repeats|rows repeat} another one in every role; each contract was counted once.',
    'fault.partners-duplicates.fix':
      'If they are contracts of their own, add the contract’s number to the partner in a SQL cell.',
    'fault.partners-open-ended':
      '{contracts:integer} of {of:integer} contracts have no end: they run on, never fall due, and their value is taken as that of a year.',
    'fault.partners-open-ended.fix': 'Fill the end in the source if it is known.',
    'fault.partners-no-value':
      '{contracts:integer} of {of:integer} contracts have no value and add nothing to sums.',
    'fault.partners-no-value.fix': 'Fill it in the source if it matters.',
    'fault.partners-negative':
      '{contracts:integer} {contracts:plural|contract has|contracts have} a negative value, which was summed as it is; partners below zero have no share.',
    'fault.partners-negative.fix': 'Check for credit notes, or leave them out in a SQL cell.',
    'fault.partners-one':
      'There is one partner only: it has all of the value, so concentration says nothing.',
    'fault.partners-one.fix': 'Choose the column that tells partners apart.',
  },
  zh: {
    'fault.partners-no-rows': '表中没有数据行。',
    'fault.partners-no-rows.fix': '请选择每份合同一行的表。',
    'fault.partners-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可读取的值。',
    'fault.partners-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.partners-all-backwards':
      '全部 {rows:integer} 行的合同都在开始之前结束：{column:text} 可能选错了列。',
    'fault.partners-all-backwards.fix': '请依次选择首日与末日所在的列。',
    'fault.partners-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_partner:integer} 行缺少合作方，{no_start:integer} 行首日无法读取。',
    'fault.partners-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.partners-backwards': '{contracts:integer} 份合同的末日早于 {start:text}，未计入。',
    'fault.partners-backwards.fix': '请检查这些行的两个日期。',
    'fault.partners-clock':
      '有合同延续到今天之后，因此按时钟以 {day:date} 为准：换一天运行，同样的数据会得到不同的数字。',
    'fault.partners-clock.fix': '要固定数字，请将“截至”设为某一天；数据较旧时，请设为数据的日期。',
    'fault.partners-duplicates': '{rows:integer} 行在各角色上与其他行完全相同；每份合同只计一次。',
    'fault.partners-duplicates.fix': '若确为不同合同，请在 SQL 单元格中把合同号并入合作方。',
    'fault.partners-open-ended':
      '{of:integer} 份合同中有 {contracts:integer} 份没有末日：视为持续，不会到期，其金额视为一年的金额。',
    'fault.partners-open-ended.fix': '如已知末日，请在数据源中补全。',
    'fault.partners-no-value': '{of:integer} 份合同中有 {contracts:integer} 份没有金额，不计入合计。',
    'fault.partners-no-value.fix': '如果重要，请在数据源中补全。',
    'fault.partners-negative':
      '{contracts:integer} 份合同的金额为负，按原值计入合计；合计低于零的合作方没有占比。',
    'fault.partners-negative.fix': '请检查是否为冲销，或在 SQL 单元格中去掉。',
    'fault.partners-one': '只有一个合作方：它占全部金额，集中度没有意义。',
    'fault.partners-one.fix': '请选择能区分合作方的列。',
  },
});
