import { defineWords } from '../../contract/message';

/** What can be wrong with the rows of contacts, and what was done about it. */
export const faultWords = defineWords({
  en: {
    'fault.contacts-no-rows': 'The table has no rows.',
    'fault.contacts-no-rows.fix': 'Choose a table with one row for each contact with a customer.',
    'fault.contacts-empty-column':
      'The column {column:text} holds no value that can be read in any of the {rows:integer} rows that are left.',
    'fault.contacts-empty-column.fix':
      'Choose another column for this role, or change its type in a SQL cell first.',
    'fault.contacts-all-future': 'All dates in {column:text} are in the future.',
    'fault.contacts-all-future.fix':
      'Choose the column with the time of the contact, or give a day in “As of”.',
    'fault.contacts-all-later': 'All rows are later than {day:date}.',
    'fault.contacts-all-later.fix': 'Choose a later day in “As of”, or none.',
    'fault.contacts-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_customer:integer} without a customer, {no_time:integer} without a readable time.',
    'fault.contacts-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.contacts-future-rows': '{rows:integer} {rows:plural|row|rows} in the future were left out.',
    'fault.contacts-future-rows.fix':
      'Planned contacts count once they have been made; check the dates otherwise.',
    'fault.contacts-later-rows': '{rows:integer} {rows:plural|row|rows} after {day:date} were left out.',
    'fault.contacts-later-rows.fix': 'Choose a later day in “As of” to count them.',
    'fault.contacts-closed-alone':
      'A closing time without a column for complaints says nothing; it was passed over.',
    'fault.contacts-closed-alone.fix': 'Choose the column that says which rows are complaints.',
    'fault.contacts-closed-before':
      '{complaints:integer} {complaints:plural|complaint was|complaints were} closed before it was made; it counts as closed, but not for the time that closing takes.',
    'fault.contacts-closed-before.fix': 'Check both dates of these rows.',
    'fault.contacts-no-scale':
      'None of {answers:integer} answers in {column:text} is on a scale from 1 to 5 or 0 to 10, so satisfaction is not told.',
    'fault.contacts-no-scale.fix': 'Choose another column, or bring it to one of these scales in a SQL cell.',
    'fault.contacts-off-csat':
      '{answers:integer} of {of:integer} answers in {column:text} are not from 1 to 5 and were left out.',
    'fault.contacts-off-csat.fix': 'If they are answers from 0 to 10, choose NPS.',
    'fault.contacts-off-nps':
      '{answers:integer} of {of:integer} answers in {column:text} are not from 0 to 10 and were left out.',
    'fault.contacts-off-nps.fix': 'Check for codes that stand for a missing answer, such as 99.',
  },
  zh: {
    'fault.contacts-no-rows': '表中没有数据行。',
    'fault.contacts-no-rows.fix': '请选择每次联系一行的表。',
    'fault.contacts-empty-column': '在剩余的 {rows:integer} 行中，列 {column:text} 没有任何可读取的值。',
    'fault.contacts-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.contacts-all-future': '{column:text} 中的日期都在未来。',
    'fault.contacts-all-future.fix': '请选择联系时间所在的列，或在“截至”中指定一天。',
    'fault.contacts-all-later': '所有行都晚于{day:date}。',
    'fault.contacts-all-later.fix': '请在“截至”中选择更晚的一天，或留空。',
    'fault.contacts-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_customer:integer} 行缺少客户，{no_time:integer} 行时间无法读取。',
    'fault.contacts-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.contacts-future-rows': '{rows:integer} 行在未来，未计入。',
    'fault.contacts-future-rows.fix': '计划中的联系在完成后才计入；否则请检查日期。',
    'fault.contacts-later-rows': '晚于{day:date}的 {rows:integer} 行未计入。',
    'fault.contacts-later-rows.fix': '如需计入，请在“截至”中选择更晚的一天。',
    'fault.contacts-closed-alone': '没有投诉列，关闭时间无从说起，已忽略。',
    'fault.contacts-closed-alone.fix': '请选择标明哪些行是投诉的列。',
    'fault.contacts-closed-before': '{complaints:integer} 件投诉的关闭早于提出；计为已结，但不计入处理用时。',
    'fault.contacts-closed-before.fix': '请检查这些行的两个日期。',
    'fault.contacts-no-scale':
      '{column:text} 中的 {answers:integer} 个回答都不在 1 至 5 或 0 至 10 的量表上，因此不计算满意度。',
    'fault.contacts-no-scale.fix': '请另选一列，或在 SQL 单元格中换算为其中一种量表。',
    'fault.contacts-off-csat':
      '{column:text} 的 {of:integer} 个回答中有 {answers:integer} 个不在 1 至 5 之间，未计入。',
    'fault.contacts-off-csat.fix': '若为 0 至 10 分，请选择 NPS。',
    'fault.contacts-off-nps':
      '{column:text} 的 {of:integer} 个回答中有 {answers:integer} 个不在 0 至 10 之间，未计入。',
    'fault.contacts-off-nps.fix': '请检查是否有代表缺失的代码，例如 99。',
  },
});
