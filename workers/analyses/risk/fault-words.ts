import { defineWords } from '../../contract/message';

/** Faults and notices of the analysis. */
export const faultWords = defineWords({
  en: {
    'fault.risk-no-feature': 'No feature is left beside {columns:text}, which rows are not compared by.',
    'fault.risk-no-feature.fix': 'Choose columns that describe rows: amounts, quantities, kinds.',
    'fault.risk-no-rows': 'The table has no rows.',
    'fault.risk-no-rows.fix': 'Choose another table, or look at the cell that makes it.',
    'fault.risk-all-alike':
      'Nothing differs in {columns:text} among {rows:integer} {rows:plural|row|rows}: it is the same everywhere, or empty.',
    'fault.risk-all-alike.fix': 'Choose features in which rows differ.',
    'fault.risk-too-few':
      'Only {rows:integer} of {total:integer} rows {rows:plural|has|have} values; at least three are needed.',
    'fault.risk-too-few.fix': 'Choose a table with more rows, or features with fewer gaps.',
    'fault.risk-no-numbers': 'This method needs numbers or dates; {columns:text} are categories.',
    'fault.risk-no-numbers.fix': 'Choose the isolation forest, or add a number to the features.',
    'fault.risk-no-row': 'There is no row {row:text}.',
    'fault.risk-no-row.fix':
      'Take a value of the row’s column as it stands in the result, or leave the field empty.',
    'fault.risk-labelled': 'The table seems to say of each row what is looked for: {columns:text}.',
    'fault.risk-labelled.fix':
      'If it does, the analysis “classify” learns from it; unusual rows are found without it.',
    'fault.risk-without-values':
      '{rows:integer} of {total:integer} rows have no value in any feature and are left out.',
    'fault.risk-without-values.fix': 'Fill the values in if these rows matter.',
    'fault.risk-filled-median':
      '{rows:integer} missing {rows:plural|value|values} of {column:text} {rows:plural|was|were} filled with the median.',
    'fault.risk-filled-median.fix':
      'To find the gaps themselves, make a column of them in an SQL cell: x IS NULL.',
    'fault.risk-filled-commonest':
      '{rows:integer} missing {rows:plural|value|values} of {column:text} {rows:plural|was|were} filled with the commonest one.',
    'fault.risk-filled-commonest.fix':
      'To find the gaps themselves, make a column of them in an SQL cell: x IS NULL.',
    'fault.risk-small-groups':
      '{rows:integer} rows are in no group or in one of fewer than {least:integer} rows ({groups:integer} {groups:plural|group|groups}); they are compared with everybody.',
    'fault.risk-small-groups.fix': 'Put small groups together in an SQL cell.',
    'fault.risk-categories-unused': 'This method uses numbers and dates only; not used: {columns:text}.',
    'fault.risk-categories-unused.fix': 'Choose the isolation forest to use them.',
    'fault.risk-categories-in-part': 'Only the isolation forest’s part of the score uses {columns:text}.',
    'fault.risk-categories-in-part.fix': 'Choose the isolation forest alone if categories matter most.',
  },
  zh: {
    'fault.risk-no-feature': '除 {columns:text} 外没有剩下特征，而这些列不用于比较。',
    'fault.risk-no-feature.fix': '请选择描述各行的列：金额、数量、种类。',
    'fault.risk-no-rows': '表中没有数据行。',
    'fault.risk-no-rows.fix': '请选择其他表，或检查生成它的单元格。',
    'fault.risk-all-alike': '全部 {rows:integer} 行在 {columns:text} 上都相同或为空。',
    'fault.risk-all-alike.fix': '请选择各行之间有差异的特征。',
    'fault.risk-too-few': '{total:integer} 行中只有 {rows:integer} 行有值；至少需要三行。',
    'fault.risk-too-few.fix': '请选择行数更多的表，或缺失较少的特征。',
    'fault.risk-no-numbers': '此方法需要数字或日期；{columns:text} 为类别。',
    'fault.risk-no-numbers.fix': '请选择孤立森林，或在特征中加入数字。',
    'fault.risk-no-row': '没有行 {row:text}。',
    'fault.risk-no-row.fix': '请使用结果中该行的名称，或留空。',
    'fault.risk-labelled': '表中似乎已标明各行是否为要找的：{columns:text}。',
    'fault.risk-labelled.fix': '若是如此，“classify”（分类）可以从中学习；查找异常行不需要它。',
    'fault.risk-without-values': '{total:integer} 行中有 {rows:integer} 行没有任何特征值，已略去。',
    'fault.risk-without-values.fix': '如果这些行重要，请补全数据。',
    'fault.risk-filled-median': '{column:text} 的 {rows:integer} 个缺失值以中位数填补。',
    'fault.risk-filled-median.fix': '若要查找缺失本身，请在 SQL 单元格中生成一列：x IS NULL。',
    'fault.risk-filled-commonest': '{column:text} 的 {rows:integer} 个缺失值以最常见的取值填补。',
    'fault.risk-filled-commonest.fix': '若要查找缺失本身，请在 SQL 单元格中生成一列：x IS NULL。',
    'fault.risk-small-groups':
      '有 {rows:integer} 行没有组或所在组不足 {least:integer} 行（{groups:integer} 组），与全体比较。',
    'fault.risk-small-groups.fix': '请在 SQL 单元格中合并小组。',
    'fault.risk-categories-unused': '此方法只使用数字与日期；未使用：{columns:text}。',
    'fault.risk-categories-unused.fix': '若要使用，请选择孤立森林。',
    'fault.risk-categories-in-part': '只有孤立森林部分的得分使用 {columns:text}。',
    'fault.risk-categories-in-part.fix': '若类别最重要，请单独选择孤立森林。',
  },
});
