import { defineWords } from '../../contract/message';

/** What can be wrong with the rows of a funnel, and what was done about it. */
export const faultWords = defineWords({
  en: {
    'fault.funnel-no-rows': 'The table has no rows.',
    'fault.funnel-no-rows.fix': 'Choose a table with one row for each stage that a case came to.',
    'fault.funnel-empty-column':
      'The column {column:text} holds no value that can be read in any of the {rows:integer} rows that are left.',
    'fault.funnel-empty-column.fix':
      'Choose another column for this role, or change its type in a SQL cell first.',
    'fault.funnel-all-future': 'All dates in {column:text} are in the future.',
    'fault.funnel-all-future.fix':
      'Choose the column with the time when a stage was reached, or give a day in “As of”.',
    'fault.funnel-all-later': 'All rows are later than {day:date}.',
    'fault.funnel-all-later.fix': 'Choose a later day in “As of”, or none.',
    'fault.funnel-too-many-stages':
      'The column {column:text} has {stages:integer} different values; a funnel has {most:integer} stages at most.',
    'fault.funnel-too-many-stages.fix':
      'Choose the column with the stage, or put values together in a SQL cell.',
    'fault.funnel-one-stage':
      'The column {column:text} has {stages:integer} {stages:plural|stage|stages} beside lost ones; a funnel needs two.',
    'fault.funnel-one-stage.fix':
      'Choose the column with the stage, and check what is given as stages, won and lost.',
    'fault.funnel-no-given-stage':
      'None of the stages given ({given:text}) is in {column:text}, which has {names:text}.',
    'fault.funnel-no-given-stage.fix':
      'Write the stages as they stand in the data, or leave them out to have them found.',
    'fault.funnel-ignored-stages':
      '{events:integer} {events:plural|row|rows} of stages that are not listed were passed over: {stages:text}.',
    'fault.funnel-ignored-stages.fix': 'Add them to the stages if they belong to the funnel.',
    'fault.funnel-absent-stages': 'No row has the given {stages:text}; there is no bar for it.',
    'fault.funnel-absent-stages.fix': 'Check how it is written.',
    'fault.funnel-similar-stages':
      'These stages differ by blanks or capitals only and are counted apart: {stages:text}.',
    'fault.funnel-similar-stages.fix': 'If they are the same, write them alike in a SQL cell.',
    'fault.funnel-no-won': 'No stage is named as won; the last one, {stage:text}, counts as the goal.',
    'fault.funnel-no-won.fix': 'If it has another name, give it in “Won is called”.',
    'fault.funnel-won-not-there':
      'No row has the stage {won:text}; the last one, {stage:text}, counts as the goal.',
    'fault.funnel-won-not-there.fix': 'Check how it is written in “Won is called”.',
    'fault.funnel-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out: {no_case:integer} without a case, {no_stage:integer} without a stage, {no_time:integer} without a readable time.',
    'fault.funnel-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.funnel-future-rows': '{rows:integer} {rows:plural|row|rows} in the future were left out.',
    'fault.funnel-future-rows.fix': 'Check the dates, or give a day in “As of”.',
    'fault.funnel-later-rows': '{rows:integer} {rows:plural|row|rows} after {day:date} were left out.',
    'fault.funnel-later-rows.fix': 'Choose a later day in “As of” to count them.',
    'fault.funnel-went-back':
      '{cases:integer} of {of:integer} cases went back to an earlier stage. Their furthest stage counts as entered; they stand where their last row says, and time of all visits is added up.',
    'fault.funnel-went-back.fix': 'The column “Steps back” of the cases shows which.',
    'fault.funnel-one-event':
      '{cases:integer} of {of:integer} cases have one row only: they count as entered there, with no time in it.',
    'fault.funnel-one-event.fix': 'If only the last state is kept, stages before it were never recorded.',
    'fault.funnel-outside':
      '{cases:integer} of {of:integer} cases are in no stage of the funnel; they count for win rate and cases only.',
    'fault.funnel-outside.fix': 'Check for cases that were lost at once, or stages that are not listed.',
    'fault.funnel-no-amount': '{cases:integer} of {of:integer} cases have no amount and add nothing to sums.',
    'fault.funnel-no-amount.fix': 'Fill it in the source if it matters.',
    'fault.funnel-negative-amount':
      '{cases:integer} {cases:plural|case has|cases have} a negative amount, which was summed as it is.',
    'fault.funnel-negative-amount.fix': 'Check these rows, or leave them out in a SQL cell.',
  },
  zh: {
    'fault.funnel-no-rows': '表中没有数据行。',
    'fault.funnel-no-rows.fix': '请选择案例每到一个阶段即有一行的表。',
    'fault.funnel-empty-column': '在剩余的 {rows:integer} 行中，列 {column:text} 没有任何可读取的值。',
    'fault.funnel-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.funnel-all-future': '{column:text} 中的日期都在未来。',
    'fault.funnel-all-future.fix': '请选择到达阶段的时间列，或在“截至”中指定一天。',
    'fault.funnel-all-later': '所有行都晚于{day:date}。',
    'fault.funnel-all-later.fix': '请在“截至”中选择更晚的一天，或留空。',
    'fault.funnel-too-many-stages':
      '列 {column:text} 有 {stages:integer} 个不同的值；漏斗最多 {most:integer} 个阶段。',
    'fault.funnel-too-many-stages.fix': '请选择阶段所在的列，或在 SQL 单元格中合并取值。',
    'fault.funnel-one-stage': '列 {column:text} 除丢单外只有 {stages:integer} 个阶段；漏斗至少需要两个。',
    'fault.funnel-one-stage.fix': '请选择阶段所在的列，并检查所填的阶段、赢单与丢单名称。',
    'fault.funnel-no-given-stage':
      '所填的阶段（{given:text}）都不在 {column:text} 中，其中有：{names:text}。',
    'fault.funnel-no-given-stage.fix': '请按数据中的写法填写阶段，或留空由数据判断。',
    'fault.funnel-ignored-stages': '{events:integer} 行属于未列出的阶段，已忽略：{stages:text}。',
    'fault.funnel-ignored-stages.fix': '如属于漏斗，请加入阶段。',
    'fault.funnel-absent-stages': '没有任何一行属于所填的 {stages:text}，因此没有对应的条。',
    'fault.funnel-absent-stages.fix': '请检查其写法。',
    'fault.funnel-similar-stages': '以下阶段只有空格或大小写之差，分开计算：{stages:text}。',
    'fault.funnel-similar-stages.fix': '若为同一阶段，请在 SQL 单元格中统一写法。',
    'fault.funnel-no-won': '没有表示赢单的阶段；最后一个阶段“{stage:text}”视为目标。',
    'fault.funnel-no-won.fix': '若另有名称，请填入“赢单的名称”。',
    'fault.funnel-won-not-there': '没有任何一行属于“{won:text}”；最后一个阶段“{stage:text}”视为目标。',
    'fault.funnel-won-not-there.fix': '请检查“赢单的名称”的写法。',
    'fault.funnel-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_case:integer} 行缺少案例，{no_stage:integer} 行缺少阶段，{no_time:integer} 行时间无法读取。',
    'fault.funnel-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.funnel-future-rows': '{rows:integer} 行在未来，未计入。',
    'fault.funnel-future-rows.fix': '请检查日期，或在“截至”中指定一天。',
    'fault.funnel-later-rows': '晚于{day:date}的 {rows:integer} 行未计入。',
    'fault.funnel-later-rows.fix': '如需计入，请在“截至”中选择更晚的一天。',
    'fault.funnel-went-back':
      '{of:integer} 个案例中有 {cases:integer} 个退回过较早的阶段。以到过的最远阶段计为进入，以最后一行为当前阶段，各次停留相加。',
    'fault.funnel-went-back.fix': '案例表的“退回次数”列可以看到是哪些。',
    'fault.funnel-one-event':
      '{of:integer} 个案例中有 {cases:integer} 个只有一行：计为进入该阶段，没有停留时间。',
    'fault.funnel-one-event.fix': '若只保留最后状态，则之前的阶段从未记录。',
    'fault.funnel-outside':
      '{of:integer} 个案例中有 {cases:integer} 个不在漏斗的任何阶段；只计入赢单率与案例数。',
    'fault.funnel-outside.fix': '请检查是否有一开始就丢单的案例，或未列出的阶段。',
    'fault.funnel-no-amount': '{of:integer} 个案例中有 {cases:integer} 个没有金额，不计入合计。',
    'fault.funnel-no-amount.fix': '如果重要，请在数据源中补全。',
    'fault.funnel-negative-amount': '{cases:integer} 个案例的金额为负，按原值计入合计。',
    'fault.funnel-negative-amount.fix': '请检查这些行，或在 SQL 单元格中去掉。',
  },
});
