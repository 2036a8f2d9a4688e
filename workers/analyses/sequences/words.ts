import { defineWords } from '../../contract/message';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'What comes after what',
    summary: 'Which items do customers have one after the other, and what comes next?',
    method: method.en,

    'role.customer': 'Customer',
    'role.customer.help': 'Whose history it is.',
    'role.time': 'Time',
    'role.time.help': 'When it was. What has the same time is one step.',
    'role.item': 'Item',
    'role.item.help': 'What was bought or done: a product, a channel, a stage.',

    'param.min_support': 'Least support',
    'param.min_support.help': 'Share of all customers who must have a sequence.',
    'param.max_length': 'Items in a sequence, at most',
    'param.max_length.help': '0: any number, up to 200.',
    'param.max_gap': 'Gap, at most',
    'param.max_gap.help': 'Days from one step of a sequence to the next. 0: any.',
    'param.together': 'What is one step',
    'param.together.help': 'What falls into it counts as at the same time.',
    'choice.together.moment': 'The same time',
    'choice.together.day': 'A day',
    'choice.together.week': 'A week',
    'choice.together.month': 'A month',

    'table.': 'Sequences',
    'table.next': 'What comes next',

    'column.sequence': 'Sequence',
    'column.length': 'Items',
    'column.customers': 'Customers',
    'column.support': 'Support',
    'column.steps': 'Steps',
    'column.next': 'Next',
    'column.confidence': 'Confidence',
    'column.lift': 'Lift',
    'column.item': 'Item',
    'column.ever': 'Customers who have it',

    'finding.next':
      'After **{sequence:text}**, **{confidence:percent}** of customers go on to {next:text} ({count:integer} {count:plural|customer|customers}); after anything at all it is {usual:percent} of customers.',
    'finding.usual': 'Nothing follows a sequence more often than it follows anything at all.',
    'finding.none': 'No item follows another in the histories of {least:integer} or more customers.',
    'finding.common':
      'The commonest sequence is **{sequence:text}**: **{share:percent}** of customers ({count:integer}).',
    'finding.sequences':
      '**{sequences:integer}** {sequences:plural|sequence|sequences} of at least {least:integer} ({support:percent}) of {customers:integer} customers.',

    'chart.followers': 'After {sequence:text}, {confidence:percent} go on to {next:text}',
    'chart.followers.caption':
      'Of the customers with all but the last item, the share who have that item in a later step. Those with most customers beyond the usual.',
    'chart.matrix': 'What share of customers with one item have the other one later',
    'chart.matrix.caption':
      'Row: what is first. Column: what comes later. Empty: fewer customers than the least support.',
    'chart.graph': 'The commonest step is from {sequence:text} to {next:text}: {customers:integer} customers',
    'chart.graph.caption':
      'Arrows lead from what is first to what comes later, with the number of customers; others may lie between.',
    'chart.common': '{share:percent} of customers have {sequence:text}',

    'axis.share': 'Share of customers',
    'axis.first': 'First',

    'fault.sequences-nothing':
      'None of {rows:integer} {rows:plural|row|rows} has a customer, a time and an item.',
    'fault.sequences-nothing.fix': 'Choose other columns for these roles.',
    'fault.sequences-one': 'All rows belong to one customer: there is nothing to compare.',
    'fault.sequences-one.fix': 'Choose a column that tells customers apart.',
    'fault.sequences-none':
      'No item is in the histories of at least {least:integer} of {customers:integer} customers ({support:percent}).',
    'fault.sequences-none.fix': 'Lower the least support.',
    'fault.sequences-explode':
      'With a least support of {support:number} ({least:integer} of {customers:integer} customers) there are more than {most:integer} sequences; the search was stopped before it filled the memory.',
    'fault.sequences-explode.fix':
      'A least support of {fitting:number} fits: {sequences:integer} sequences of {count:integer} customers or more. Or allow at most {longest:integer} {longest:plural|item|items} in a sequence.',
    'fault.sequences-missing':
      '{rows:integer} of {total:integer} rows were left out because {column:text} is empty or cannot be read.',
    'fault.sequences-missing.fix': 'Fill these in the source if they matter.',
    'fault.sequences-blanks':
      'Names that differ by blanks only are one item: {items:integer}, among them {one:text} and {other:text}.',
    'fault.sequences-blanks.fix': 'Nothing to do, unless they are different items.',
    'fault.sequences-case': '{one:text} and {other:text} differ by capitals only and count as two items.',
    'fault.sequences-case.fix': 'Put them together in a SQL cell if they are one.',
    'fault.sequences-one-step':
      'Each of {customers:integer} customers has one step only: nothing can come after anything.',
    'fault.sequences-one-step.fix': 'Choose a finer time, or what is bought together instead.',
    'fault.sequences-giant':
      'One customer has {items:integer} items, half of the customers at most {usual:number}.',
    'fault.sequences-giant.fix': 'It counts like any other. Leave it out if it stands for many.',
  },
  zh: {
    title: '先后购买',
    summary: '客户先后有哪些商品？接下来会是什么？',
    method: method.zh,

    'role.customer': '客户',
    'role.customer.help': '经历属于谁。',
    'role.time': '时间',
    'role.time.help': '发生的时间。时间相同的为一步。',
    'role.item': '商品',
    'role.item.help': '所购买或所做的：产品、渠道或阶段。',

    'param.min_support': '最低支持度',
    'param.min_support.help': '具有该序列的客户占全部的最低占比。',
    'param.max_length': '序列商品数上限',
    'param.max_length.help': '0：不限，至多 200。',
    'param.max_gap': '间隔上限',
    'param.max_gap.help': '序列中一步到下一步的天数。0：不限。',
    'param.together': '一步的范围',
    'param.together.help': '落入其中的视为同时。',
    'choice.together.moment': '同一时间',
    'choice.together.day': '一日',
    'choice.together.week': '一周',
    'choice.together.month': '一月',

    'table.': '序列',
    'table.next': '接下来',

    'column.sequence': '序列',
    'column.length': '商品数',
    'column.customers': '客户数',
    'column.support': '支持度',
    'column.steps': '步数',
    'column.next': '接下来',
    'column.confidence': '置信度',
    'column.lift': '提升度',
    'column.item': '商品',
    'column.ever': '有该商品的客户数',

    'finding.next':
      '在 **{sequence:text}** 之后，**{confidence:percent}** 的客户接着有 {next:text}（{count:integer} 位）；而在任何一步之后为 {usual:percent}。',
    'finding.usual': '没有什么比在任何一步之后更常跟在某序列之后。',
    'finding.none': '没有商品在 {least:integer} 位或更多客户的经历中跟在另一件之后。',
    'finding.common':
      '最常见的序列为 **{sequence:text}**：占客户的 **{share:percent}**（{count:integer} 位）。',
    'finding.sequences':
      '{customers:integer} 位客户中，至少 {least:integer} 位（{support:percent}）具有的序列有 **{sequences:integer}** 个。',

    'chart.followers': '在 {sequence:text} 之后，{confidence:percent} 接着有 {next:text}',
    'chart.followers.caption':
      '具有除最后一件以外各商品的客户中，之后某一步有最后一件的占比。列出比平常多出客户最多者。',
    'chart.matrix': '有一件商品的客户中，之后有另一件的占比',
    'chart.matrix.caption': '行：先有的。列：后有的。空白：客户数低于最低支持度。',
    'chart.graph': '最常见的一步是从 {sequence:text} 到 {next:text}：{customers:integer} 位客户',
    'chart.graph.caption': '箭头由先有的指向后有的，并注明客户数；其间可有其他步。',
    'chart.common': '{share:percent} 的客户有 {sequence:text}',

    'axis.share': '占客户',
    'axis.first': '先有',

    'fault.sequences-nothing': '{rows:integer} 行中没有一行同时有客户、时间与商品。',
    'fault.sequences-nothing.fix': '请为这些角色另选列。',
    'fault.sequences-one': '所有行都属于同一位客户：没有可比较的对象。',
    'fault.sequences-one.fix': '请选择能区分客户的列。',
    'fault.sequences-none':
      '没有商品出现在 {customers:integer} 位客户中至少 {least:integer} 位（{support:percent}）的经历中。',
    'fault.sequences-none.fix': '请降低最低支持度。',
    'fault.sequences-explode':
      '最低支持度为 {support:number}（{customers:integer} 位客户中的 {least:integer} 位）时，序列超过 {most:integer} 个；搜索已在占满内存之前停止。',
    'fault.sequences-explode.fix':
      '最低支持度 {fitting:number} 可行：至少 {count:integer} 位客户具有的序列有 {sequences:integer} 个。或将每个序列限制为至多 {longest:integer} 件商品。',
    'fault.sequences-missing':
      '{total:integer} 行中有 {rows:integer} 行因 {column:text} 为空或无法读取而未计入。',
    'fault.sequences-missing.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.sequences-blanks':
      '仅空格不同的名称视为同一商品：共 {items:integer} 个，例如 {one:text} 与 {other:text}。',
    'fault.sequences-blanks.fix': '除非它们是不同的商品，否则无需处理。',
    'fault.sequences-case': '{one:text} 与 {other:text} 仅大小写不同，按两件商品计。',
    'fault.sequences-case.fix': '若为同一商品，请在 SQL 单元格中合并。',
    'fault.sequences-one-step': '{customers:integer} 位客户各只有一步：不存在先后。',
    'fault.sequences-one-step.fix': '请选择更细的时间，或改用“什么会一起购买”。',
    'fault.sequences-giant': '有一位客户有 {items:integer} 件商品，而半数客户至多 {usual:number} 件。',
    'fault.sequences-giant.fix': '与其他客户同样计入。若其代表许多人，请去掉。',
  },
});
