import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Segments by rules',
    summary: 'Who meets the conditions that you set, and where do these groups overlap?',
    method: method.en,

    'role.id': 'Customer',
    'role.id.help': 'The column that says who it is.',
    'role.features': 'Measured columns',
    'role.features.help':
      'Numbers whose means are told for each segment. Empty: the columns that the rules look at.',
    'param.rules': 'Rules',
    'param.rules.help':
      'A name and a condition for each segment. A customer may be in several. Without rules, quarters of the first columns are shown.',

    'table.': 'Customers by segment',
    'table.segments': 'Segments',
    'table.overlaps': 'Overlaps',

    'column.id': 'Customer',
    'column.segment': 'Segment',
    'column.customers': 'Customers',
    'column.share': 'Share',
    'column.other': 'Also in',
    'column.overlap': 'Share that is also in the other',
    'column.combination': 'Exactly in',
    'column.feature': 'Column',
    'column.distance': 'Standard deviations from the mean of all',
    'column.mean': 'Mean of the segment',
    'column.everyone': 'Mean of all',

    'finding.assigned':
      '**{assigned:integer}** of {customers:integer} customers (**{share:percent}**) are in at least one of {segments:integer} {segments:plural|segment|segments}.',
    'finding.largest':
      'The largest is **{segment:text}** with **{customers:integer}** {customers:plural|customer|customers}, **{share:percent}** of all.',
    'finding.distinctive':
      '**{segment:text}** stands out most in {feature:text}: **{mean:number}** on average, against {everyone:number} of all customers.',
    'finding.several':
      '**{customers:integer}** {customers:plural|customer is|customers are} in several segments (**{share:percent}**), most often in {combination:text}: {together:integer}.',

    'chart.sizes': '{share:percent} of customers are in at least one of {segments:integer} segments',
    'chart.profile': 'What sets each segment apart',
    'chart.profile.caption':
      'Figures are means of the segment; colours show how far they lie from the mean of all customers.',
    'chart.overlaps':
      '{customers:integer} {customers:plural|customer|customers} ({share:percent}) are in several segments',
    'chart.overlaps.caption':
      'Of the customers in the segment of the row, the share that is in the other, too.',
    'chart.combinations':
      'The commonest overlap holds {customers:integer} {customers:plural|customer|customers}',

    'suggestion.unassigned': 'List the {customers:integer} customers who are in no segment',
    'suggestion.several': 'List the {customers:integer} customers who are in several segments',

    'fault.rules-none': 'There are no rules, and no column with numbers to make some from.',
    'fault.rules-none.fix': "Write a rule, such as: plan = 'gold'",
    'fault.rules-no-rows': 'No row has a value in {column:text}.',
    'fault.rules-no-rows.fix': 'Choose the column that says who the customer is, or load the file again.',
    'fault.rules-too-many': 'There are {rules:integer} rules; {most:integer} are the most there can be.',
    'fault.rules-too-many.fix': 'Spread them over two cells.',
    'fault.rules-value':
      'The rule “{rule:text}” compares {column:text} ({type:text}) with “{value:text}”, which it cannot hold.',
    'fault.rules-value.fix':
      "Compare numbers with numbers, days with days such as '2025-01-31', and yes-or-no columns with true or false.",
    'fault.rules-proposed':
      'No rules were given: these {segments:integer} segments are the upper and lower quarters of the first columns.',
    'fault.rules-proposed.fix': 'Add your own rules in the form above.',
    'fault.rules-no-id':
      '{rows:integer} of {total:integer} rows without a value in {column:text} were left out.',
    'fault.rules-no-id.fix': 'Fill them in the source if they matter.',
    'fault.rules-missing':
      '{column:text} is missing in {rows:integer} {rows:plural|row|rows} ({share:percent}), which meet no comparison with it.',
    'fault.rules-missing.fix': 'To count them in, add to the rule: or {column:text} is null',
    'fault.rules-several-rows':
      '{customers:integer} {customers:plural|customer has|customers have} several rows in this table: one that meets the rule is enough.',
    'fault.rules-several-rows.fix':
      'For rules on sums or counts, make one row for each {column:text} in an SQL cell.',
    'fault.rules-empty': 'Nobody is in {segments:text}.',
    'fault.rules-empty.fix': 'Check the thresholds against the range of the column.',
  },
  zh: {
    title: '规则分群',
    summary: '谁满足您设定的条件，这些群体在哪里重叠？',
    method: method.zh,

    'role.id': '客户',
    'role.id.help': '标明客户身份的列。',
    'role.features': '衡量列',
    'role.features.help': '按分群给出均值的数值列。留空则为规则用到的列。',
    'param.rules': '规则',
    'param.rules.help':
      '每个分群一个名称和一个条件；同一客户可属于多个分群。没有规则时，显示前几列的四分位。',

    'table.': '各分群的客户',
    'table.segments': '分群',
    'table.overlaps': '重叠',

    'column.id': '客户',
    'column.segment': '分群',
    'column.customers': '客户数',
    'column.share': '占比',
    'column.other': '同时属于',
    'column.overlap': '同时属于另一分群的占比',
    'column.combination': '恰好属于',
    'column.feature': '列',
    'column.distance': '与全体均值相差的标准差数',
    'column.mean': '分群均值',
    'column.everyone': '全体均值',

    'finding.assigned':
      '{customers:integer} 位客户中有 **{assigned:integer}** 位（**{share:percent}**）属于 {segments:integer} 个分群中的至少一个。',
    'finding.largest':
      '最大的分群是**{segment:text}**：**{customers:integer}** 位客户，占 **{share:percent}**。',
    'finding.distinctive':
      '**{segment:text}**在 {feature:text} 上最突出：平均 **{mean:number}**，全体客户为 {everyone:number}。',
    'finding.several':
      '**{customers:integer}** 位客户（**{share:percent}**）属于多个分群，最常见的是 {combination:text}：{together:integer} 位。',

    'chart.sizes': '{share:percent} 的客户属于 {segments:integer} 个分群中的至少一个',
    'chart.profile': '各分群的特征',
    'chart.profile.caption': '数字为分群均值；颜色表示与全体客户均值的差距。',
    'chart.overlaps': '{customers:integer} 位客户（{share:percent}）属于多个分群',
    'chart.overlaps.caption': '该行分群的客户中，同时属于另一分群的占比。',
    'chart.combinations': '最常见的重叠有 {customers:integer} 位客户',

    'suggestion.unassigned': '列出不属于任何分群的 {customers:integer} 位客户',
    'suggestion.several': '列出属于多个分群的 {customers:integer} 位客户',

    'fault.rules-none': '没有规则，也没有可用来生成规则的数值列。',
    'fault.rules-none.fix': "请写一条规则，例如：plan = 'gold'",
    'fault.rules-no-rows': '列 {column:text} 中没有任何值。',
    'fault.rules-no-rows.fix': '请选择标明客户的列，或重新导入文件。',
    'fault.rules-too-many': '共有 {rules:integer} 条规则，最多为 {most:integer} 条。',
    'fault.rules-too-many.fix': '请分到两个单元格中。',
    'fault.rules-value':
      '规则“{rule:text}”将 {column:text}（{type:text}）与“{value:text}”比较，该列不可能有这样的值。',
    'fault.rules-value.fix':
      "请用数字比较数字，用日期（如 '2025-01-31'）比较日期，用 true 或 false 比较是非列。",
    'fault.rules-proposed': '未给出规则：这 {segments:integer} 个分群是前几列的上、下四分之一。',
    'fault.rules-proposed.fix': '请在上方表单中添加自己的规则。',
    'fault.rules-no-id': '{total:integer} 行中有 {rows:integer} 行在 {column:text} 中没有值，未计入。',
    'fault.rules-no-id.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.rules-missing':
      '{column:text} 在 {rows:integer} 行（{share:percent}）中缺失，这些行不满足与它的任何比较。',
    'fault.rules-missing.fix': '如需计入，请在规则中加上：or {column:text} is null',
    'fault.rules-several-rows': '{customers:integer} 位客户在表中有多行：任一行满足规则即可。',
    'fault.rules-several-rows.fix': '若规则针对合计或次数，请先在 SQL 单元格中按 {column:text} 汇总为一行。',
    'fault.rules-empty': '{segments:text} 中没有客户。',
    'fault.rules-empty.fix': '请对照该列的取值范围检查阈值。',
  },
});
