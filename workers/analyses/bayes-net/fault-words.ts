import { defineWords } from '../../contract/message';

/** Faults and notices of the analysis. */
export const faultWords = defineWords({
  en: {
    'fault.bayes-net-no-rows': 'The table has no rows.',
    'fault.bayes-net-no-rows.fix': 'Choose another table, or look at the cell that makes it.',
    'fault.bayes-net-too-many':
      '{variables:integer} variables were chosen; a network can have at most {most:integer}.',
    'fault.bayes-net-too-many.fix': 'Choose the variables that matter for your question.',
    'fault.bayes-net-nothing': 'None of the variables has values that repeat: {columns:text}.',
    'fault.bayes-net-nothing.fix':
      'Choose columns with categories or numbers, not names or numbers of customers.',
    'fault.bayes-net-no-complete':
      'Every one of the {total:integer} rows lacks a value; {column:text} alone lacks {gaps:integer}.',
    'fault.bayes-net-no-complete.fix':
      'Take {column:text} out of the variables, or let gaps count as a value (missing values).',
    'fault.bayes-net-no-arrow': '“{text:text}” is no arrow from one variable to another.',
    'fault.bayes-net-no-arrow.fix':
      'Write arrows as: a -> b; b -> c. A name with a comma or semicolon stands in double quotes.',
    'fault.bayes-net-no-variable': 'There is no variable {name:text} in the network.',
    'fault.bayes-net-no-variable.fix': 'Did you mean {suggestion:text}?',
    'fault.bayes-net-no-pair': '“{text:text}” is not a variable with its value.',
    'fault.bayes-net-no-pair.fix':
      'Write what is known as: variable = value; other = value. Names with = or ; in them stand in double quotes.',
    'fault.bayes-net-no-value': '{name:text} has no value {value:text}.',
    'fault.bayes-net-no-value.fix': 'Its values: {suggestion:text}',
    'fault.bayes-net-two-values': '{name:text} cannot have two values at once.',
    'fault.bayes-net-two-values.fix': 'Leave one of them in the evidence.',
    'fault.bayes-net-cycle': 'The arrows go round: {ring:text}.',
    'fault.bayes-net-cycle.fix': 'Take one of these arrows out, or turn it round.',
    'fault.bayes-net-both': 'The arrow {source:text} → {target:text} is both required and forbidden.',
    'fault.bayes-net-both.fix': 'Take it out of one of the two lists.',
    'fault.bayes-net-table-too-large':
      'The table of {name:text} would have {cells:integer} cells, because of its parents {parents:text}; at most {most:integer} fit.',
    'fault.bayes-net-table-too-large.fix':
      'Give it fewer parents, or cut numbers into fewer bins and keep fewer levels.',
    'fault.bayes-net-explodes':
      'The exact answer needs a table of {cells:integer} cells over {names:text}, which is more than fits.',
    'fault.bayes-net-explodes.fix': 'Draw fewer arrows between these variables, or give them fewer values.',
    'fault.bayes-net-never': '{value:text} cannot be: its probability is 0.',
    'fault.bayes-net-never.fix':
      'Choose another value, or smooth the tables so that what was never seen stays possible.',
    'fault.bayes-net-impossible': '{value:text} cannot be together with {before:text}: the probability is 0.',
    'fault.bayes-net-impossible.fix':
      'Let go of one of them, or smooth the tables so that what was never seen stays possible.',
    'fault.bayes-net-constant':
      'Every row has the same value here: {columns:text}. Nothing can depend on it.',
    'fault.bayes-net-constant.fix': 'It does no harm; take it out to see a smaller picture.',
    'fault.bayes-net-one': '{column:text} is the only variable, so there is nothing that it could depend on.',
    'fault.bayes-net-one.fix': 'Choose more variables.',
    'fault.bayes-net-empty': '{column:text} has no values and takes no part.',
    'fault.bayes-net-empty.fix': 'Look where the column comes from, or take it out.',
    'fault.bayes-net-cut': '{column:text} was cut into {bins:integer} bins: {values:text}.',
    'fault.bayes-net-cut.fix':
      'Change the number of bins, or make bins of your own with CASE in an SQL cell.',
    'fault.bayes-net-all-different':
      '{column:text} takes no part: its {values:integer} values are all different, so there is nothing to learn from them.',
    'fault.bayes-net-all-different.fix': 'Take it out of the variables, or group its values in an SQL cell.',
    'fault.bayes-net-many-levels':
      '{column:text} has many different values. The {levels:integer} commonest count by themselves, the other {merged:integer} as “other”.',
    'fault.bayes-net-many-levels.fix': 'Raise the limit of levels, or group the values in an SQL cell.',
    'fault.bayes-net-dropped':
      '{rows:integer} of {total:integer} rows lack a value and are left out; most gaps are in {column:text} ({gaps:integer}).',
    'fault.bayes-net-dropped.fix': 'To keep them, let gaps count as a value (missing values).',
    'fault.bayes-net-gaps-are-values': 'Gaps count as a value of their own, “(missing)”, in: {columns:text}.',
    'fault.bayes-net-gaps-are-values.fix':
      'To leave rows with gaps out, change how missing values are treated.',
    'fault.bayes-net-not-heeded': 'Required and forbidden arrows are heeded by hill climbing only.',
    'fault.bayes-net-not-heeded.fix': 'Choose hill climbing as the structure, or empty the two lists.',
    'fault.bayes-net-edges-unused': 'The given arrows are not used, because the structure is learnt.',
    'fault.bayes-net-edges-unused.fix': 'Choose the given structure to use them.',
    'fault.bayes-net-unseen':
      '{unseen:integer} of {combinations:integer} combinations of parents are in none of the {rows:integer} rows; their chances are even.',
    'fault.bayes-net-unseen.fix': 'Fewer parents, bins or levels leave fewer of them.',
  },
  zh: {
    'fault.bayes-net-no-rows': '表中没有数据行。',
    'fault.bayes-net-no-rows.fix': '请选择其他表，或检查生成它的单元格。',
    'fault.bayes-net-too-many': '选择了 {variables:integer} 个变量；网络最多可有 {most:integer} 个。',
    'fault.bayes-net-too-many.fix': '请选择与问题有关的变量。',
    'fault.bayes-net-nothing': '没有一个变量具有重复的取值：{columns:text}。',
    'fault.bayes-net-nothing.fix': '请选择类别或数字列，而不是名称或客户编号。',
    'fault.bayes-net-no-complete':
      '{total:integer} 行每一行都有缺失；仅 {column:text} 就缺失 {gaps:integer} 行。',
    'fault.bayes-net-no-complete.fix': '请从变量中去掉 {column:text}，或将缺失作为一个取值（缺失值）。',
    'fault.bayes-net-no-arrow': '“{text:text}”不是从一个变量到另一个变量的箭头。',
    'fault.bayes-net-no-arrow.fix': '请这样写箭头：a -> b; b -> c。含逗号或分号的名称放在双引号中。',
    'fault.bayes-net-no-variable': '网络中没有变量 {name:text}。',
    'fault.bayes-net-no-variable.fix': '是否指 {suggestion:text}？',
    'fault.bayes-net-no-pair': '“{text:text}”不是变量及其取值。',
    'fault.bayes-net-no-pair.fix':
      '请这样写已知情况：变量 = 取值; 另一变量 = 取值。含 = 或 ; 的名称放在双引号中。',
    'fault.bayes-net-no-value': '{name:text} 没有取值 {value:text}。',
    'fault.bayes-net-no-value.fix': '它的取值：{suggestion:text}',
    'fault.bayes-net-two-values': '{name:text} 不能同时有两个取值。',
    'fault.bayes-net-two-values.fix': '请在证据中只保留一个。',
    'fault.bayes-net-cycle': '箭头成环：{ring:text}。',
    'fault.bayes-net-cycle.fix': '请去掉其中一个箭头，或将其反转。',
    'fault.bayes-net-both': '箭头 {source:text} → {target:text} 既是必需的又是禁止的。',
    'fault.bayes-net-both.fix': '请从其中一个列表中去掉。',
    'fault.bayes-net-table-too-large':
      '由于父变量 {parents:text}，{name:text} 的概率表将有 {cells:integer} 格；最多可容纳 {most:integer} 格。',
    'fault.bayes-net-table-too-large.fix': '请减少父变量，或减少区间数与取值上限。',
    'fault.bayes-net-explodes': '精确结果需要一张关于 {names:text}、共 {cells:integer} 格的表，超出容量。',
    'fault.bayes-net-explodes.fix': '请减少这些变量之间的箭头，或减少它们的取值。',
    'fault.bayes-net-never': '{value:text} 不可能发生：概率为 0。',
    'fault.bayes-net-never.fix': '请选择其他取值，或对概率表做平滑，使未见过的情况仍有可能。',
    'fault.bayes-net-impossible': '{value:text} 不可能与 {before:text} 同时发生：概率为 0。',
    'fault.bayes-net-impossible.fix': '请去掉其中之一，或对概率表做平滑，使未见过的情况仍有可能。',
    'fault.bayes-net-constant': '以下变量每一行取值相同：{columns:text}。没有变量会依赖于它。',
    'fault.bayes-net-constant.fix': '保留无妨；去掉可使图更小。',
    'fault.bayes-net-one': '{column:text} 是唯一的变量，没有可以依赖的对象。',
    'fault.bayes-net-one.fix': '请选择更多变量。',
    'fault.bayes-net-empty': '{column:text} 没有任何值，不参与。',
    'fault.bayes-net-empty.fix': '请检查该列的来源，或将其去掉。',
    'fault.bayes-net-cut': '{column:text} 被切成 {bins:integer} 个区间：{values:text}。',
    'fault.bayes-net-cut.fix': '请更改区间数，或在 SQL 单元格中用 CASE 自行划分。',
    'fault.bayes-net-all-different': '{column:text} 不参与：其 {values:integer} 个取值各不相同，无从学习。',
    'fault.bayes-net-all-different.fix': '请从变量中去掉，或在 SQL 单元格中归并取值。',
    'fault.bayes-net-many-levels':
      '{column:text} 的取值很多。最常见的 {levels:integer} 个单独计入，其余 {merged:integer} 个并入“other”。',
    'fault.bayes-net-many-levels.fix': '请提高取值上限，或在 SQL 单元格中归并取值。',
    'fault.bayes-net-dropped':
      '{total:integer} 行中有 {rows:integer} 行存在缺失，已略去；缺失最多的是 {column:text}（{gaps:integer} 行）。',
    'fault.bayes-net-dropped.fix': '若要保留，请将缺失作为一个取值（缺失值）。',
    'fault.bayes-net-gaps-are-values': '以下变量的缺失作为单独的取值“(missing)”：{columns:text}。',
    'fault.bayes-net-gaps-are-values.fix': '若要略去有缺失的行，请更改缺失值的处理方式。',
    'fault.bayes-net-not-heeded': '只有爬山法会考虑必需与禁止的箭头。',
    'fault.bayes-net-not-heeded.fix': '请将结构设为爬山法，或清空这两个列表。',
    'fault.bayes-net-edges-unused': '结构由数据学得，给定的箭头未使用。',
    'fault.bayes-net-edges-unused.fix': '若要使用，请将结构设为给定。',
    'fault.bayes-net-unseen':
      '父变量的 {combinations:integer} 种组合中有 {unseen:integer} 种在 {rows:integer} 行中都没有出现；其概率取均匀。',
    'fault.bayes-net-unseen.fix': '减少父变量、区间或取值可减少这种情况。',
  },
});
