import { defineWords } from '../../../workers/contract/message';

/** Faults of a notebook's text, of what its cells say, and of their names. The place is shown beside them. */
export const notebookFaultWords = defineWords({
  en: {
    'fault.notebook-unclosed-fence':
      'A block of code starts here and never ends, so everything after it is part of it.',
    'fault.notebook-unclosed-fence.fix': 'Write a line {closing} where the block should end.',
    'fault.notebook-unclosed-comment':
      'A comment starts here and never ends, so everything after it is hidden.',
    'fault.notebook-unclosed-comment.fix': 'Write {closing} where the comment should end.',
    'fault.notebook-front-matter': 'The header between the lines --- at the top cannot be read.',
    'fault.notebook-front-matter.fix':
      'Each line there is a name, a colon and a value, such as “title: Customers”; quote values that hold a colon. A second line --- ends the header.',
    'fault.notebook-front-matter-field': 'The field “{field}” in the header has an unexpected form.',
    'fault.notebook-front-matter-field.fix':
      'Expected are “daybook: 1”, “title:” with a text, and “data:” with a list of entries that have a “table”.',
    'fault.notebook-version':
      'This notebook was written by a newer Daybook (format {version:number}; this one reads up to {supported:number}).',
    'fault.notebook-version.fix':
      'Reload the page to get the newest version, or open the notebook where it was made.',

    'fault.yaml-syntax': 'The settings of this cell cannot be read: {cause}',
    'fault.yaml-syntax.fix':
      'Each line is a name, a colon, a space and a value. Indent with spaces, close brackets and quotes, and quote values that hold a colon or a #.',
    'fault.yaml-too-large': 'The settings of this cell are too long or nested too deeply to be read.',
    'fault.yaml-too-large.fix': 'Shorten them; long lists of values belong in a table.',
    'fault.yaml-not-a-map': 'The settings of this cell have no names.',
    'fault.yaml-not-a-map.fix': 'Write lines such as “table: orders”.',
    'fault.yaml-duplicate-key': '“{key}” is set twice.',
    'fault.yaml-duplicate-key.fix': 'Keep one of the two lines.',
    'fault.body-field': '“{field}” has to be {expected:label}.',
    'fault.body-field.fix': 'Correct the marked value.',
    'fault.body-choice': '“{value}” is not a choice for “{field}”. Did you mean “{suggestion}”?',
    'fault.body-choice.fix': 'Choices are: {choices}',
    'fault.body-missing-field': 'The setting “{field}” is missing.',
    'fault.body-missing-field.fix': 'Add a line “{field}:” with its value.',
    'fault.input-range': 'The range runs backwards, from {min:text} to {max:text}.',
    'fault.input-range.fix': 'Put the smaller value first.',
    'fault.input-step': 'The step is {step:number}, which leads nowhere.',
    'fault.input-step.fix': 'Use a step greater than zero.',

    'fault.cell-cycle': 'These cells need each other, so none of them can start: {cycle}',
    'fault.cell-cycle.fix': 'Let one of them read from something else.',
    'fault.cell-duplicate-name': 'Several cells are called “{name}”.',
    'fault.cell-duplicate-name.fix': 'Give each cell a name of its own, such as “{suggestion}”.',
    'fault.cell-unknown-reference': 'There is no table, cell or input called “{name}”.',
    'fault.cell-unknown-reference.fix': 'Check the spelling, or add what is missing.',
    'fault.cell-unknown-reference-near':
      'There is no table, cell or input called “{name}”. Did you mean “{suggestion}”?',
    'fault.cell-unknown-reference-near.fix': 'Change the name, or add what is missing.',
    'fault.cell-invalid-name': '“{name}” cannot be the name of a cell.',
    'fault.cell-invalid-name.fix':
      'Use up to 63 letters, digits and underscores, starting with a letter, such as “repeat_buyers”.',
    'fault.cell-reserved-name': '“{name}” is a word of SQL and cannot be the name of a cell.',
    'fault.cell-reserved-name.fix': 'Choose another name, such as “{name}_1”.',

    'value.a-text': 'a text',
    'value.a-number': 'a number',
    'value.a-whole-number': 'a whole number that is not negative',
    'value.a-date': 'a date such as 2025-12-31',
    'value.two-dates': 'two dates such as [2025-01-01, 2025-12-31]',
    'value.yes-or-no': 'true or false',
    'value.one-value': 'one text or number',
    'value.a-list': 'a list of texts or numbers such as [a, b]',
    'value.named-fields': 'names with values such as { customer: customer_id }',
  },
  zh: {
    'fault.notebook-unclosed-fence': '从这里开始的代码块没有结束，后面的内容都被算作其中的一部分。',
    'fault.notebook-unclosed-fence.fix': '在代码块应当结束的地方单独写一行 {closing}。',
    'fault.notebook-unclosed-comment': '从这里开始的注释没有结束，后面的内容都被隐藏了。',
    'fault.notebook-unclosed-comment.fix': '在注释应当结束的地方写上 {closing}。',
    'fault.notebook-front-matter': '开头两行 --- 之间的文件头无法读取。',
    'fault.notebook-front-matter.fix':
      '文件头的每一行依次是名称、冒号和值，例如“title: 客户分析”；值中含有冒号时请加引号。文件头以第二行 --- 结束。',
    'fault.notebook-front-matter-field': '文件头中“{field}”的写法不正确。',
    'fault.notebook-front-matter-field.fix':
      '正确的写法是：“daybook: 1”，“title:”后面是文字，“data:”后面是列表，每一项都有“table”。',
    'fault.notebook-version':
      '这个笔记本由更新版本的 Daybook 写成（格式版本 {version:number}，当前最高支持 {supported:number}）。',
    'fault.notebook-version.fix': '请刷新页面以获取最新版本，或在原来的地方打开它。',

    'fault.yaml-syntax': '此单元格的设置无法读取：{cause}',
    'fault.yaml-syntax.fix':
      '每一行依次是名称、冒号、空格和值。请用空格缩进，补全括号和引号；值中含有冒号或 # 时请加引号。',
    'fault.yaml-too-large': '此单元格的设置过长或嵌套过深，无法读取。',
    'fault.yaml-too-large.fix': '请缩短内容；很长的取值列表应当放进数据表。',
    'fault.yaml-not-a-map': '此单元格的设置缺少名称。',
    'fault.yaml-not-a-map.fix': '请按“table: orders”这样的形式逐行书写。',
    'fault.yaml-duplicate-key': '“{key}”设置了两次。',
    'fault.yaml-duplicate-key.fix': '请只保留其中一行。',
    'fault.body-field': '“{field}”应当是{expected:label}。',
    'fault.body-field.fix': '请修改标出的值。',
    'fault.body-choice': '“{value}”不是“{field}”的可选值。是否想写“{suggestion}”？',
    'fault.body-choice.fix': '可选值：{choices}',
    'fault.body-missing-field': '缺少设置“{field}”。',
    'fault.body-missing-field.fix': '请添加一行“{field}:”并写上它的值。',
    'fault.input-range': '范围的起止颠倒了：从 {min:text} 到 {max:text}。',
    'fault.input-range.fix': '请把较小的值写在前面。',
    'fault.input-step': '步长为 {step:number}，无法移动。',
    'fault.input-step.fix': '请使用大于零的步长。',

    'fault.cell-cycle': '这些单元格互相依赖，都无法先运行：{cycle}',
    'fault.cell-cycle.fix': '请让其中一个改为读取别的数据。',
    'fault.cell-duplicate-name': '有多个单元格都叫“{name}”。',
    'fault.cell-duplicate-name.fix': '请为每个单元格取不同的名称，例如“{suggestion}”。',
    'fault.cell-unknown-reference': '没有名为“{name}”的数据表、单元格或输入项。',
    'fault.cell-unknown-reference.fix': '请检查拼写，或补上缺少的内容。',
    'fault.cell-unknown-reference-near': '没有名为“{name}”的数据表、单元格或输入项。是否想写“{suggestion}”？',
    'fault.cell-unknown-reference-near.fix': '请修改名称，或补上缺少的内容。',
    'fault.cell-invalid-name': '“{name}”不能用作单元格的名称。',
    'fault.cell-invalid-name.fix':
      '名称由文字、数字和下划线组成，以文字开头，最多 63 个字符，例如“repeat_buyers”或“复购客户”。',
    'fault.cell-reserved-name': '“{name}”是 SQL 的保留字，不能用作单元格的名称。',
    'fault.cell-reserved-name.fix': '请换一个名称，例如“{name}_1”。',

    'value.a-text': '一段文字',
    'value.a-number': '一个数字',
    'value.a-whole-number': '一个非负整数',
    'value.a-date': '一个日期，例如 2025-12-31',
    'value.two-dates': '两个日期，例如 [2025-01-01, 2025-12-31]',
    'value.yes-or-no': ' true 或 false',
    'value.one-value': '单个文字或数字',
    'value.a-list': '由文字或数字组成的列表，例如 [a, b]',
    'value.named-fields': '带名称的值，例如 { customer: customer_id }',
  },
});
