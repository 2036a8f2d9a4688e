import { defineWords } from '../../contract/message';
import { rowWords } from '../row-words';
import { faultWords } from './fault-words';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'What is bought together',
    summary: 'Which items are found in the same baskets more often than chance, and how sure is it?',
    method: method.en,

    'role.basket': 'Basket',
    'role.basket.help': 'What belongs together: an order, a visit, a customer. Empty: each row is a basket.',
    'role.item': 'Item',
    'role.item.help': 'The item of each row; or a column for each item; or a column with lists.',

    'param.min_support': 'Least support',
    'param.min_support.help': 'Share of all baskets that must hold a set of items.',
    'param.min_confidence': 'Least confidence',
    'param.min_confidence.help':
      'Share of the baskets with the antecedent that must hold the consequent, too.',
    'param.min_lift': 'Least lift',
    'param.min_lift.help': '1 leaves out what is together less often than chance. 0: any.',
    'param.max_length': 'Items in a set, at most',
    'param.max_length.help': 'Both sides of a rule together. 0: any number.',
    'param.max_consequent': 'Items that follow, at most',
    'param.max_consequent.help': '1: rules with one item on the right, as in R’s arules. 0: any number.',
    'param.prune': 'Drop redundant rules',
    'param.prune.help': 'Those that are no surer than a rule with fewer items on the left.',
    'param.limit': 'Rules in the table, at most',
    'param.limit.help': 'Those with the highest lift.',
    'param.form': 'Form of the table',
    'param.form.help': 'How items stand in the table. Automatic: found out.',
    'choice.form.auto': 'Automatic',
    'choice.form.rows': 'An item a row',
    'choice.form.columns': 'An item a column',
    'choice.form.cells': 'Items in several columns',
    'choice.form.lists': 'A list in each cell',
    'param.separator': 'Separator',
    'param.separator.help': 'Stands between the items of a cell. Empty: found out, and said.',

    'table.': 'Rules',
    'table.itemsets': 'Sets of items',

    'column.antecedent': 'If',
    'column.consequent': 'Then',
    'column.support': 'Support',
    'column.confidence': 'Confidence',
    'column.lift': 'Lift',
    'column.leverage': 'Leverage',
    'column.conviction': 'Conviction',
    'column.count': 'Baskets',
    'column.p_value': 'p',
    'column.p_adjusted': 'p, adjusted',
    'column.length': 'Items in all',
    'column.items': 'Items',
    'column.item': 'Item',
    'column.other': 'Other item',
    'column.baskets': 'Baskets',

    'finding.rule':
      'Of {kind:label} with **{antecedent:text}**, **{confidence:percent}** hold {consequent:text}; of all {kind:label} it is {usual:percent} (lift {lift:decimal}, {count:integer} {who:label}).',
    'finding.rules':
      '**{rules:integer}** {rules:plural|rule|rules}, **{clear:integer}** of them beyond chance (Fisher’s exact test, Benjamini–Hochberg over {tried:integer} {tried:plural|rule|rules} tried, 5%).',
    'finding.none':
      'No rule reaches a confidence of {confidence:percent} and a lift of {lift:number}; {tried:integer} {tried:plural|was|were} tried.',
    'finding.sets':
      '**{sets:integer}** {sets:plural|set|sets} of items in at least {least:integer} ({support:percent}) of {baskets:integer} {who:label}; {items:integer} different {items:plural|item|items}, {mean:decimal} in each.',

    'chart.strongest':
      '{rule:text}: in {count:integer} {who:label}, by chance it would be {expected:integer}',
    'chart.strongest.caption':
      'How many more hold all of it than chance would give, of rules beyond chance. Going together is no cause.',
    'chart.scatter':
      '{rules:integer} {rules:plural|rule|rules}, {clear:integer} beyond chance; the highest lift is {lift:decimal}',
    'chart.scatter.caption':
      'Each dot is a rule. The surest are at the top, the commonest on the right; of many, every so many are drawn.',
    'chart.matrix': '{one:text} and {other:text} are together {lift:decimal} times as often as by chance',
    'chart.matrix.caption':
      'Lift of pairs: 1 is chance, below 1 they avoid each other. An empty place: too few hold both.',
    'chart.graph': '{one:text} and {other:text} add most to chance: {count:integer} {who:label}',
    'chart.graph.caption':
      'Pairs that go together most beyond chance. The arrow points from the rarer item to the commoner one; its figure is how many hold both.',
    'chart.items': '{item:text} is in {share:percent} of {kind:label}',

    'axis.rule': 'Rule',
    'axis.extra': 'More than by chance',
    'axis.share': 'Share of all',
    'axis.log_lift': 'Lift, as a power of 2',

    ...rowWords.en,
    ...faultWords.en,
  },
  zh: {
    title: '什么会一起购买',
    summary: '哪些商品比偶然更常出现在同一购物篮中？有多确定？',
    method: method.zh,

    'role.basket': '购物篮',
    'role.basket.help': '属于一起的：订单、到店或客户。留空：每行为一个购物篮。',
    'role.item': '商品',
    'role.item.help': '每行的商品；或每件商品一列；或含清单的一列。',

    'param.min_support': '最低支持度',
    'param.min_support.help': '包含该组商品的购物篮占全部的最低占比。',
    'param.min_confidence': '最低置信度',
    'param.min_confidence.help': '含前项的购物篮中也含后项的最低占比。',
    'param.min_lift': '最低提升度',
    'param.min_lift.help': '1 表示去掉比偶然更少一同出现的。0：不限。',
    'param.max_length': '项集商品数上限',
    'param.max_length.help': '规则两侧合计。0：不限。',
    'param.max_consequent': '后项商品数上限',
    'param.max_consequent.help': '1：右侧只有一件商品，与 R 的 arules 相同。0：不限。',
    'param.prune': '删去冗余规则',
    'param.prune.help': '即不比左侧商品更少的规则更可靠者。',
    'param.limit': '表中规则上限',
    'param.limit.help': '保留提升度最高者。',
    'param.form': '表的形式',
    'param.form.help': '商品在表中的存放方式。自动：自行判断。',
    'choice.form.auto': '自动',
    'choice.form.rows': '每行一件商品',
    'choice.form.columns': '每列一件商品',
    'choice.form.cells': '商品分布在几列',
    'choice.form.lists': '每格一个清单',
    'param.separator': '分隔符',
    'param.separator.help': '单元格内商品之间的符号。留空：自动判断并说明。',

    'table.': '规则',
    'table.itemsets': '项集',

    'column.antecedent': '前项',
    'column.consequent': '后项',
    'column.support': '支持度',
    'column.confidence': '置信度',
    'column.lift': '提升度',
    'column.leverage': '杠杆',
    'column.conviction': '确信度',
    'column.count': '购物篮数',
    'column.p_value': 'p',
    'column.p_adjusted': '校正 p',
    'column.length': '商品总数',
    'column.items': '商品',
    'column.item': '商品',
    'column.other': '另一商品',
    'column.baskets': '购物篮数',

    'finding.rule':
      '含 **{antecedent:text}** 的{kind:label}中，**{confidence:percent}** 也含 {consequent:text}；全部{kind:label}中为 {usual:percent}（提升度 {lift:decimal}，{count:integer} {who:label}）。',
    'finding.rules':
      '共 **{rules:integer}** 条规则，其中 **{clear:integer}** 条超出偶然（Fisher 精确检验，按试过的 {tried:integer} 条规则作 Benjamini–Hochberg 校正，5%）。',
    'finding.none':
      '没有规则达到 {confidence:percent} 的置信度与 {lift:number} 的提升度；共试过 {tried:integer} 条。',
    'finding.sets':
      '{baskets:integer} {who:label}中，至少 {least:integer} 个（{support:percent}）包含的项集有 **{sets:integer}** 个；共 {items:integer} 种商品，平均每个 {mean:decimal} 件。',

    'chart.strongest': '{rule:text}：见于 {count:integer} {who:label}，偶然时应为 {expected:integer}',
    'chart.strongest.caption': '超出偶然的规则中，全部含有的比偶然多出多少。一同出现并非因果。',
    'chart.scatter': '{rules:integer} 条规则，{clear:integer} 条超出偶然；最高提升度为 {lift:decimal}',
    'chart.scatter.caption': '每个点是一条规则。越靠上越可靠，越靠右越常见；规则很多时按间隔抽取绘出。',
    'chart.matrix': '{one:text} 与 {other:text} 一同出现的次数是偶然的 {lift:decimal} 倍',
    'chart.matrix.caption': '两件商品的提升度：1 为偶然，小于 1 表示彼此回避。空白：同时含两者的太少。',
    'chart.graph': '{one:text} 与 {other:text} 超出偶然最多：{count:integer} {who:label}',
    'chart.graph.caption':
      '超出偶然最多的成对商品。箭头由较少见的商品指向较常见的商品；数字为同时含两者的数量。',
    'chart.items': '{share:percent} 的{kind:label}含有 {item:text}',

    'axis.rule': '规则',
    'axis.extra': '比偶然多出',
    'axis.share': '占全部',
    'axis.log_lift': '提升度（以 2 为底的对数）',

    ...rowWords.zh,
    ...faultWords.zh,
  },
});
