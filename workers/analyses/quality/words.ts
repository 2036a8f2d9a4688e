import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Data quality',
    summary:
      'Can this table be trusted? What is missing, doubled, misspelt or impossible, and how to mend it.',
    method: method.en,

    'role.columns': 'Columns',
    'role.columns.help': 'The columns to look at. Empty: all columns of the table.',
    'role.key': 'Key',
    'role.key.help': 'Columns that together should name each row only once, such as an order number.',

    'param.outlier_rule': 'Outliers by',
    'param.outlier_rule.help':
      'The rule that reports outliers; the table of columns counts them by all three.',
    'choice.outlier_rule.iqr': 'Quartiles (Tukey)',
    'choice.outlier_rule.z': 'z-score',
    'choice.outlier_rule.robust_z': 'Robust z-score',
    'param.similarity': 'Alike from',
    'param.similarity.help':
      'Spellings at least this similar may be the same. 100%: only case, spaces, width and punctuation count.',
    'param.earliest': 'Earliest day',
    'param.earliest.help': 'Dates before this day are taken as impossible.',
    'param.latest': 'Latest day',
    'param.latest.help': 'Dates after this day are taken as impossible. Empty: ten years from today.',
    'param.fill': 'Fill gaps with',
    'param.fill.help': 'Text for gaps among texts. Empty: “unknown” or 未知, as the column is written.',
    'param.iqr_factor': 'Quartile factor',
    'param.iqr_factor.help':
      'Interquartile ranges beyond the quartiles. 1.5 is usual, 3 finds only far ones.',
    'param.z_limit': 'z limit',
    'param.z_limit.help': 'Standard deviations from the mean.',
    'param.robust_limit': 'Robust z limit',
    'param.robust_limit.help': 'The same from the median, with the median absolute deviation. 3.5 is usual.',
    'param.mostly': 'Mostly from',
    'param.mostly.help':
      'A text column in which at least this share reads as numbers (or dates) is taken as one of numbers (or dates).',

    'table.': 'Issues',
    'table.columns': 'Columns',
    'table.values': 'Values',

    'column.column_name': 'Column',
    'column.issue': 'Issue',
    'column.severity': 'Severity',
    'column.affected_rows': 'Rows affected',
    'column.share': 'Share of rows',
    'column.example': 'Example',
    'column.suggestion': 'Suggested cell',
    'column.type': 'Type',
    'column.issues': 'Issues',
    'column.row_count': 'Rows',
    'column.missing': 'Missing',
    'column.missing_share': 'Missing share',
    'column.distinct_values': 'Different values',
    'column.minimum': 'Minimum',
    'column.maximum': 'Maximum',
    'column.mean': 'Mean',
    'column.median': 'Median',
    'column.lower_quartile': 'Lower quartile',
    'column.upper_quartile': 'Upper quartile',
    'column.deviation': 'Standard deviation',
    'column.outliers_iqr': 'Outliers (quartiles)',
    'column.outliers_z': 'Outliers (z)',
    'column.outliers_robust_z': 'Outliers (robust z)',
    'column.value': 'Value',
    'column.value_count': 'Rows',
    'column.suggested': 'Better written',
    'column.difference': 'Difference',
    'column.count': 'Issues',

    'value.serious': 'Serious',
    'value.moderate': 'Moderate',
    'value.minor': 'Minor',
    'value.duplicate_rows': 'Duplicate rows',
    'value.duplicate_key': 'Duplicate key',
    'value.key_missing': 'Key missing',
    'value.end_before_start': 'End before start',
    'value.not_a_date': 'Not a date',
    'value.not_a_number': 'Not a number',
    'value.early_date': 'Too early',
    'value.late_date': 'Too late',
    'value.empty': 'Empty column',
    'value.inconsistent': 'Inconsistent spelling',
    'value.near_spelling': 'Nearly the same',
    'value.spaces': 'Stray spaces',
    'value.placeholder': 'Word for missing',
    'value.numbers_as_text': 'Numbers as text',
    'value.dates_as_text': 'Dates as text',
    'value.not_finite': 'NaN or infinite',
    'value.missing': 'Missing',
    'value.mixed_types': 'Mixed types',
    'value.date_order': 'Day or month first?',
    'value.outliers': 'Outliers',
    'value.constant': 'Constant',
    'value.case': 'Upper and lower case',
    'value.width': 'Full or half width',
    'value.punctuation': 'Punctuation',
    'value.spelling': 'Spelling',

    'finding.attention':
      '**{named:integer} of {columns:integer}** {columns:plural|column|columns} {named:plural|needs|need} attention ({rows:integer} {rows:plural|row|rows} checked).',
    'finding.fine':
      'No column needs attention: **{columns:integer}** {columns:plural|column|columns} and **{rows:integer}** {rows:plural|row|rows} checked.',
    'finding.duplicate_rows':
      '**{rows:integer}** {rows:plural|row is an exact duplicate|rows are exact duplicates} of others ({share:percent}).',
    'finding.duplicate_key':
      '**{rows:integer}** {rows:plural|row repeats|rows repeat} a key of another in **{column:text}**, such as {example:text}.',
    'finding.key_missing': '**{rows:integer}** {rows:plural|row lacks|rows lack} a key (**{column:text}**).',
    'finding.end_before_start':
      'In **{rows:integer}** {rows:plural|row|rows} the end is before the start: **{column:text}**, such as {example:text}.',
    'finding.end_before_start.more':
      'In **{rows:integer}** {rows:plural|row|rows} the end is before the start: **{column:text}**, and in {others:integer} more {others:plural|pair|pairs} of columns.',
    'finding.not_a_date':
      '**{column:text}** holds dates, but **{rows:integer}** {rows:plural|value cannot be one|values cannot be one}, such as “{example:text}”.',
    'finding.not_a_date.more':
      '**{column:text}** holds dates, but **{rows:integer}** {rows:plural|value cannot be one|values cannot be one}, such as “{example:text}”; so {others:plural|does|do} {others:integer} more {others:plural|column|columns}.',
    'finding.not_a_number':
      '**{column:text}** holds numbers, but **{rows:integer}** {rows:plural|value is none|values are none}, such as “{example:text}”.',
    'finding.not_a_number.more':
      '**{column:text}** holds numbers, but **{rows:integer}** {rows:plural|value is none|values are none}, such as “{example:text}”; so {others:plural|does|do} {others:integer} more {others:plural|column|columns}.',
    'finding.early_date':
      '**{rows:integer}** {rows:plural|date|dates} in **{column:text}** {rows:plural|is|are} too early to be true, such as {example:text}.',
    'finding.early_date.more':
      '**{rows:integer}** {rows:plural|date|dates} in **{column:text}** {rows:plural|is|are} too early to be true, such as {example:text}; {others:integer} more {others:plural|column has|columns have} some.',
    'finding.late_date':
      '**{rows:integer}** {rows:plural|date|dates} in **{column:text}** {rows:plural|lies|lie} too far in the future, such as {example:text}.',
    'finding.late_date.more':
      '**{rows:integer}** {rows:plural|date|dates} in **{column:text}** {rows:plural|lies|lie} too far in the future, such as {example:text}; {others:integer} more {others:plural|column has|columns have} some.',
    'finding.inconsistent':
      '**{rows:integer}** {rows:plural|row|rows} of **{column:text}** {rows:plural|writes|write} a value differently from the rest: {example:text}.',
    'finding.inconsistent.more':
      '**{rows:integer}** {rows:plural|row|rows} of **{column:text}** {rows:plural|writes|write} a value differently from the rest: {example:text}; so {others:plural|does|do} {others:integer} more {others:plural|column|columns}.',
    'finding.near_spelling':
      '**{rows:integer}** {rows:plural|row|rows} of **{column:text}** may hold a slip: {example:text}.',
    'finding.near_spelling.more':
      '**{rows:integer}** {rows:plural|row|rows} of **{column:text}** may hold a slip: {example:text}; so may {others:integer} more {others:plural|column|columns}.',
    'finding.numbers_as_text': '**{column:text}** keeps its numbers as text, such as “{example:text}”.',
    'finding.numbers_as_text.more':
      '**{column:text}** and {others:integer} more {others:plural|column|columns} keep their numbers as text, such as “{example:text}”.',
    'finding.dates_as_text': '**{column:text}** keeps its dates as text, such as “{example:text}”.',
    'finding.dates_as_text.more':
      '**{column:text}** and {others:integer} more {others:plural|column|columns} keep their dates as text, such as “{example:text}”.',
    'finding.placeholder':
      '**{rows:integer}** {rows:plural|value|values} of **{column:text}** {rows:plural|stands|stand} for a missing one, such as “{example:text}”.',
    'finding.placeholder.more':
      '**{rows:integer}** {rows:plural|value|values} of **{column:text}** {rows:plural|stands|stand} for a missing one, such as “{example:text}”; so do some in {others:integer} more {others:plural|column|columns}.',
    'finding.missing':
      '**{column:text}** lacks a value in **{rows:integer}** {rows:plural|row|rows} ({share:percent}).',
    'finding.missing.more':
      '**{column:text}** lacks a value in **{rows:integer}** {rows:plural|row|rows} ({share:percent}); {others:integer} more {others:plural|column has|columns have} gaps.',
    'finding.empty': '**{column:text}** is empty.',
    'finding.empty.more':
      '**{column:text}** and {others:integer} more {others:plural|column|columns} are empty.',
    'finding.spaces':
      '**{rows:integer}** {rows:plural|value|values} of **{column:text}** {rows:plural|has|have} stray spaces.',
    'finding.spaces.more':
      '**{rows:integer}** {rows:plural|value|values} of **{column:text}** {rows:plural|has|have} stray spaces; so have some of {others:integer} more {others:plural|column|columns}.',
    'finding.mixed_types':
      '**{column:text}** mixes texts with **{rows:integer}** {rows:plural|number or date|numbers or dates}, such as “{example:text}”.',
    'finding.mixed_types.more':
      '**{column:text}** mixes texts with **{rows:integer}** {rows:plural|number or date|numbers or dates}, such as “{example:text}”; so {others:plural|does|do} {others:integer} more {others:plural|column|columns}.',
    'finding.outliers':
      '**{rows:integer}** {rows:plural|value|values} of **{column:text}** {rows:plural|lies|lie} far from the rest ({share:percent}), the farthest {example:text}.',
    'finding.outliers.more':
      '**{rows:integer}** {rows:plural|value|values} of **{column:text}** {rows:plural|lies|lie} far from the rest ({share:percent}), the farthest {example:text}; {others:integer} more {others:plural|column has|columns have} some.',

    'fix.all':
      'Clean it all: {steps:integer} of the steps below in one cell, with rows that then say the same kept once.',
    'fix.deduplicated': 'Keep duplicate rows once: {rows:integer} fewer {rows:plural|row|rows}.',
    'fix.one_per_key': 'Keep one row for each key ({names:text}), the one with the most values.',
    'fix.with_key': 'Leave out {rows:integer} {rows:plural|row|rows} without a key ({names:text}).',
    'fix.unified': 'Write each value one way in {names:text}: case, width and punctuation.',
    'fix.respelled': 'Mend probable slips in {names:text}. Look through the list before you trust it.',
    'fix.trimmed': 'Take away stray spaces in {names:text}.',
    'fix.nulled': 'Turn words for missing values into missing ones in {names:text}.',
    'fix.numbers': 'Turn {names:text} into numbers; what is none becomes missing.',
    'fix.dates': 'Turn {names:text} into dates; what is none becomes missing.',
    'fix.plausible_dates': 'Empty {rows:integer} impossible {rows:plural|date|dates} in {names:text}.',
    'fix.ordered_dates': 'Empty the end where it is before the start ({names:text}).',
    'fix.finite': 'Turn NaN and infinite values of {names:text} into missing ones.',
    'fix.split': 'Move the numbers or dates among the texts of {names:text} to columns of their own.',
    'fix.filled':
      'Fill gaps in {names:text} with the median. Columns at least half empty are left out, and rows without a date.',
    'fix.filled.texts':
      'Fill gaps in {names:text}: numbers with their median, texts with “{fill:text}”. Columns at least half empty are left out, and rows without a date.',
    'fix.capped': 'Move outliers of {names:text} to the nearest value that is none.',
    'fix.without_empty': 'Leave out empty columns: {names:text}.',
    'fix.without_constant': 'Leave out columns with a single value: {names:text}.',

    'chart.cells': '{touched:integer} of {columns:integer} columns have issues',
    'chart.counted': '{issues:integer} {issues:plural|issue|issues}, {serious:integer} of them serious',
    'chart.gaps': '{column:text} has the most gaps: {share:percent} of rows',
    'chart.gaps.none': 'No gaps in {columns:integer} {columns:plural|column|columns}',
    'axis.share': 'Share of rows',
    'axis.count': 'Number of issues',

    'fault.quality-no-rows': 'The table has no rows.',
    'fault.quality-no-rows.fix': 'Choose a table with rows, or load the file again.',
    'fault.quality-no-columns': 'None of the columns is in the table.',
    'fault.quality-no-columns.fix': 'Choose columns of this table, or none to look at all.',
    'fault.quality-bad-date': '{value:text} is not a day.',
    'fault.quality-bad-date.fix': 'Write the day as year-month-day, such as 2024-12-31.',
    'fault.quality-dates-crossed':
      'The latest day, {latest:date}, is not after the earliest, {earliest:date}.',
    'fault.quality-dates-crossed.fix': 'Choose a later latest day, or leave it empty.',
    'fault.quality-few-rows':
      'The table has only {rows:integer} {rows:plural|row|rows}: shares and outliers say little.',
    'fault.quality-few-rows.fix': 'Counts are right as they are; use more rows to judge shares.',
    'fault.quality-not-compared':
      'Not all spellings were compared in {columns:integer} {columns:plural|column|columns}, such as {column:text} with {distinct:integer} different values.',
    'fault.quality-not-compared.fix':
      'Of up to 100,000 different values the 20,000 most frequent are compared. All other checks cover every row.',
  },
  zh: {
    title: '数据质量',
    summary: '这张表可信吗？缺失、重复、写法不一或不可能的内容，以及如何修正。',
    method: method.zh,

    'role.columns': '列',
    'role.columns.help': '要检查的列。留空则检查全部列。',
    'role.key': '主键',
    'role.key.help': '合在一起应唯一确定每一行的列，例如订单号。',

    'param.outlier_rule': '离群值规则',
    'param.outlier_rule.help': '用于报告离群值的规则；“列”表中同时给出三种规则的数量。',
    'choice.outlier_rule.iqr': '四分位距（Tukey）',
    'choice.outlier_rule.z': 'z 分数',
    'choice.outlier_rule.robust_z': '稳健 z 分数',
    'param.similarity': '相似度下限',
    'param.similarity.help': '相似度不低于该值的写法可能是同一个值。100%：只考虑大小写、空格、全半角与标点。',
    'param.earliest': '最早日期',
    'param.earliest.help': '早于这一天的日期视为不可能。',
    'param.latest': '最晚日期',
    'param.latest.help': '晚于这一天的日期视为不可能。留空则为今天起十年后。',
    'param.fill': '缺失文本填为',
    'param.fill.help': '文本列中缺失值的填充文字。留空则按该列的文字填“未知”或 unknown。',
    'param.iqr_factor': '四分位距倍数',
    'param.iqr_factor.help': '超出四分位数多少倍四分位距。通常为 1.5；取 3 只找极端值。',
    'param.z_limit': 'z 分数界限',
    'param.z_limit.help': '与均值相差多少个标准差。',
    'param.robust_limit': '稳健 z 分数界限',
    'param.robust_limit.help': '以中位数和绝对中位差计算。通常为 3.5。',
    'param.mostly': '“大多”的下限',
    'param.mostly.help': '文本列中至少有该比例可读作数字（或日期）时，按数字（或日期）列处理。',

    'table.': '问题',
    'table.columns': '列',
    'table.values': '取值',

    'column.column_name': '列',
    'column.issue': '问题',
    'column.severity': '严重程度',
    'column.affected_rows': '涉及行数',
    'column.share': '行占比',
    'column.example': '示例',
    'column.suggestion': '建议的单元格',
    'column.type': '类型',
    'column.issues': '问题数',
    'column.row_count': '行数',
    'column.missing': '缺失',
    'column.missing_share': '缺失占比',
    'column.distinct_values': '不同取值数',
    'column.minimum': '最小值',
    'column.maximum': '最大值',
    'column.mean': '均值',
    'column.median': '中位数',
    'column.lower_quartile': '下四分位数',
    'column.upper_quartile': '上四分位数',
    'column.deviation': '标准差',
    'column.outliers_iqr': '离群值（四分位距）',
    'column.outliers_z': '离群值（z）',
    'column.outliers_robust_z': '离群值（稳健 z）',
    'column.value': '取值',
    'column.value_count': '行数',
    'column.suggested': '建议写法',
    'column.difference': '差异',
    'column.count': '问题数',

    'value.serious': '严重',
    'value.moderate': '中等',
    'value.minor': '轻微',
    'value.duplicate_rows': '重复行',
    'value.duplicate_key': '主键重复',
    'value.key_missing': '主键缺失',
    'value.end_before_start': '结束早于开始',
    'value.not_a_date': '不是日期',
    'value.not_a_number': '不是数字',
    'value.early_date': '日期过早',
    'value.late_date': '日期过晚',
    'value.empty': '空列',
    'value.inconsistent': '写法不一',
    'value.near_spelling': '近似写法',
    'value.spaces': '多余空格',
    'value.placeholder': '缺失占位词',
    'value.numbers_as_text': '数字存为文本',
    'value.dates_as_text': '日期存为文本',
    'value.not_finite': 'NaN 或无穷',
    'value.missing': '缺失',
    'value.mixed_types': '类型混杂',
    'value.date_order': '日月顺序不明',
    'value.outliers': '离群值',
    'value.constant': '常量列',
    'value.case': '大小写',
    'value.width': '全角半角',
    'value.punctuation': '标点',
    'value.spelling': '拼写',

    'finding.attention':
      '**{columns:integer} 列中有 {named:integer} 列**需要处理（共检查 {rows:integer} 行）。',
    'finding.fine': '没有列需要处理：共检查 **{columns:integer}** 列、**{rows:integer}** 行。',
    'finding.duplicate_rows': '**{rows:integer}** 行与其他行完全相同（{share:percent}）。',
    'finding.duplicate_key': '**{rows:integer}** 行重复了 **{column:text}** 的主键，例如 {example:text}。',
    'finding.key_missing': '**{rows:integer}** 行缺少主键（**{column:text}**）。',
    'finding.end_before_start':
      '**{rows:integer}** 行的结束早于开始：**{column:text}**，例如 {example:text}。',
    'finding.end_before_start.more':
      '**{rows:integer}** 行的结束早于开始：**{column:text}**，另有 {others:integer} 对列也是如此。',
    'finding.not_a_date':
      '**{column:text}** 存放日期，但有 **{rows:integer}** 个值不可能是日期，例如“{example:text}”。',
    'finding.not_a_date.more':
      '**{column:text}** 存放日期，但有 **{rows:integer}** 个值不可能是日期，例如“{example:text}”；另有 {others:integer} 列也是如此。',
    'finding.not_a_number':
      '**{column:text}** 存放数字，但有 **{rows:integer}** 个值不是数字，例如“{example:text}”。',
    'finding.not_a_number.more':
      '**{column:text}** 存放数字，但有 **{rows:integer}** 个值不是数字，例如“{example:text}”；另有 {others:integer} 列也是如此。',
    'finding.early_date': '**{column:text}** 中有 **{rows:integer}** 个日期过早，例如 {example:text}。',
    'finding.early_date.more':
      '**{column:text}** 中有 **{rows:integer}** 个日期过早，例如 {example:text}；另有 {others:integer} 列也是如此。',
    'finding.late_date': '**{column:text}** 中有 **{rows:integer}** 个日期过晚，例如 {example:text}。',
    'finding.late_date.more':
      '**{column:text}** 中有 **{rows:integer}** 个日期过晚，例如 {example:text}；另有 {others:integer} 列也是如此。',
    'finding.inconsistent': '**{column:text}** 中有 **{rows:integer}** 行的写法与众不同：{example:text}。',
    'finding.inconsistent.more':
      '**{column:text}** 中有 **{rows:integer}** 行的写法与众不同：{example:text}；另有 {others:integer} 列也是如此。',
    'finding.near_spelling': '**{column:text}** 中有 **{rows:integer}** 行可能拼写有误：{example:text}。',
    'finding.near_spelling.more':
      '**{column:text}** 中有 **{rows:integer}** 行可能拼写有误：{example:text}；另有 {others:integer} 列也是如此。',
    'finding.numbers_as_text': '**{column:text}** 把数字存为文本，例如“{example:text}”。',
    'finding.numbers_as_text.more':
      '**{column:text}** 和另外 {others:integer} 列把数字存为文本，例如“{example:text}”。',
    'finding.dates_as_text': '**{column:text}** 把日期存为文本，例如“{example:text}”。',
    'finding.dates_as_text.more':
      '**{column:text}** 和另外 {others:integer} 列把日期存为文本，例如“{example:text}”。',
    'finding.placeholder':
      '**{column:text}** 中有 **{rows:integer}** 个值其实表示缺失，例如“{example:text}”。',
    'finding.placeholder.more':
      '**{column:text}** 中有 **{rows:integer}** 个值其实表示缺失，例如“{example:text}”；另有 {others:integer} 列也是如此。',
    'finding.missing': '**{column:text}** 有 **{rows:integer}** 行缺失（{share:percent}）。',
    'finding.missing.more':
      '**{column:text}** 有 **{rows:integer}** 行缺失（{share:percent}），为最多的一列；另有 {others:integer} 列也有缺失。',
    'finding.empty': '**{column:text}** 是空列。',
    'finding.empty.more': '**{column:text}** 和另外 {others:integer} 列是空列。',
    'finding.spaces': '**{column:text}** 中有 **{rows:integer}** 个值含多余空格。',
    'finding.spaces.more':
      '**{column:text}** 中有 **{rows:integer}** 个值含多余空格；另有 {others:integer} 列也是如此。',
    'finding.mixed_types':
      '**{column:text}** 的文本中混有 **{rows:integer}** 个数字或日期，例如“{example:text}”。',
    'finding.mixed_types.more':
      '**{column:text}** 的文本中混有 **{rows:integer}** 个数字或日期，例如“{example:text}”；另有 {others:integer} 列也是如此。',
    'finding.outliers':
      '**{column:text}** 中有 **{rows:integer}** 个值远离其他值（{share:percent}），最远的是 {example:text}。',
    'finding.outliers.more':
      '**{column:text}** 中有 **{rows:integer}** 个值远离其他值（{share:percent}），最远的是 {example:text}；另有 {others:integer} 列也是如此。',

    'fix.all': '一次清理：在一个单元格中完成下面的 {steps:integer} 个步骤，清理后相同的行只保留一次。',
    'fix.deduplicated': '重复行只保留一次：减少 {rows:integer} 行。',
    'fix.one_per_key': '每个主键（{names:text}）只保留内容最完整的一行。',
    'fix.with_key': '去掉缺少主键（{names:text}）的 {rows:integer} 行。',
    'fix.unified': '统一 {names:text} 的写法：大小写、全半角与标点。',
    'fix.respelled': '修正 {names:text} 中可能的拼写错误。采用前请先核对列表。',
    'fix.trimmed': '去掉 {names:text} 中的多余空格。',
    'fix.nulled': '把 {names:text} 中的缺失占位词变为缺失值。',
    'fix.numbers': '把 {names:text} 转换为数字；不是数字的变为缺失值。',
    'fix.dates': '把 {names:text} 转换为日期；不是日期的变为缺失值。',
    'fix.plausible_dates': '清空 {names:text} 中 {rows:integer} 个不可能的日期。',
    'fix.ordered_dates': '清空早于开始的结束时间（{names:text}）。',
    'fix.finite': '把 {names:text} 中的 NaN 与无穷变为缺失值。',
    'fix.split': '把 {names:text} 文本中的数字或日期移到单独的列。',
    'fix.filled': '用中位数补全 {names:text} 的缺失。缺失过半的列和缺少日期的行会被去掉。',
    'fix.filled.texts':
      '补全 {names:text} 的缺失：数字用中位数，文本用“{fill:text}”。缺失过半的列和缺少日期的行会被去掉。',
    'fix.capped': '把 {names:text} 的离群值移到最近的正常界限。',
    'fix.without_empty': '去掉空列：{names:text}。',
    'fix.without_constant': '去掉只有一个取值的列：{names:text}。',

    'chart.cells': '{columns:integer} 列中有 {touched:integer} 列存在问题',
    'chart.counted': '共 {issues:integer} 个问题，其中 {serious:integer} 个严重',
    'chart.gaps': '{column:text} 缺失最多：占 {share:percent} 的行',
    'chart.gaps.none': '{columns:integer} 列均无缺失',
    'axis.share': '行占比',
    'axis.count': '问题数',

    'fault.quality-no-rows': '表中没有数据行。',
    'fault.quality-no-rows.fix': '请选择有数据的表，或重新导入文件。',
    'fault.quality-no-columns': '所选的列都不在表中。',
    'fault.quality-no-columns.fix': '请选择本表的列，或留空以检查全部列。',
    'fault.quality-bad-date': '{value:text} 不是有效日期。',
    'fault.quality-bad-date.fix': '请按“年-月-日”填写，例如 2024-12-31。',
    'fault.quality-dates-crossed': '最晚日期 {latest:date} 不晚于最早日期 {earliest:date}。',
    'fault.quality-dates-crossed.fix': '请选择更晚的最晚日期，或留空。',
    'fault.quality-few-rows': '表中只有 {rows:integer} 行：占比和离群值意义不大。',
    'fault.quality-few-rows.fix': '数量本身是准确的；要判断占比，请使用更多的行。',
    'fault.quality-not-compared':
      '有 {columns:integer} 列未比较全部写法，例如 {column:text} 有 {distinct:integer} 个不同取值。',
    'fault.quality-not-compared.fix':
      '不同取值不超过 100,000 时，只比较最常见的 20,000 个。其余检查覆盖所有行。',
  },
});
