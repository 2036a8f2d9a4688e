import { defineWords } from '../../contract/message';
import { rowWords } from '../row-words';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'What sets the best customers apart',
    summary: 'In which features do the best differ from the rest, by how much, and how sure is it?',
    method: method.en,

    'role.id': 'Customer',
    'role.id.help': 'Only to see whether customers have several rows.',
    'role.features': 'Features',
    'role.features.help': 'What the best and the rest are compared by: numbers, times or categories.',
    'role.value': 'Value',
    'role.value.help': 'The best are the top share by this number.',
    'role.outcome': 'Outcome',
    'role.outcome.help': 'Instead of a value: a column that says who is best (won, yes, true).',

    'param.top': 'Best are the top',
    'param.top.help': 'Share of customers by value. Not used with an outcome.',
    'param.best': 'Best outcome',
    'param.best.help': 'The value of the outcome that counts as best. Empty: found out, and said.',
    'param.adjust': 'Many features',
    'param.adjust.help': 'How chances are adjusted for their number.',
    'choice.adjust.holm': 'No false finding (Holm)',
    'choice.adjust.bh': 'Few false findings (Benjamini–Hochberg)',
    'param.confidence': 'Confidence',
    'param.confidence.help': 'Of intervals; the rest is the level of the tests.',
    'param.levels': 'Levels of a category',
    'param.levels.help': 'The commonest count by themselves, the rest as “other”.',

    'table.': 'Features',
    'table.numbers': 'Numbers',
    'table.levels': 'Levels',
    'table.best': 'The best',

    'column.feature': 'Feature',
    'column.kind': 'Kind',
    'column.strength': 'Strength',
    'column.level': 'Level',
    'column.effect': 'Effect',
    'column.effect_low': 'Effect from',
    'column.effect_high': 'Effect to',
    'column.p_value': 'p',
    'column.p_adjusted': 'p, adjusted',
    'column.cramers_v': 'Cramér’s V',
    'column.best': 'Best',
    'column.rest': 'Rest',
    'column.missing_best': 'Missing among the best',
    'column.missing_rest': 'Missing among the rest',
    'column.mean_best': 'Mean of the best',
    'column.mean_rest': 'Mean of the rest',
    'column.median_best': 'Median of the best',
    'column.median_rest': 'Median of the rest',
    'column.difference': 'Difference of means',
    'column.difference_low': 'Difference from',
    'column.difference_high': 'Difference to',
    'column.hedges_g': 'Hedges’ g',
    'column.g_low': 'g from',
    'column.g_high': 'g to',
    'column.auc': 'AUC',
    'column.auc_low': 'AUC from',
    'column.auc_high': 'AUC to',
    'column.cliffs_delta': 'Cliff’s delta',
    'column.delta_low': 'Delta from',
    'column.delta_high': 'Delta to',
    'column.customers': 'Customers',
    'column.share_best': 'Share of the best',
    'column.share_rest': 'Share of the rest',
    'column.lift': 'Lift',
    'column.odds_ratio': 'Odds ratio',
    'column.odds_low': 'Odds ratio from',
    'column.odds_high': 'Odds ratio to',
    'column.corrected': 'Empty cell corrected',
    'column.share': 'Share',
    'column.threshold': 'Value from',
    'column.outcome': 'Outcome',
    'column.from': 'From',
    'column.to': 'Below',

    'value.number': 'Number',
    'value.time': 'Time',
    'value.category': 'Category',
    'value.best': 'Best',
    'value.rest': 'Rest',
    ...rowWords.en,

    'finding.best.value':
      '**{best:integer}** of {customers:integer} {who:label} are the best ({share:percent}): their value is **{threshold:number}** or more.',
    'finding.best.outcome':
      '**{best:integer}** of {customers:integer} {who:label} are the best ({share:percent}): their outcome is **{outcome:text}**.',
    'finding.number.more':
      '**{feature:text}**: the best have **{best:number}** on average, the rest {rest:number} (g = {g:decimal}, {confidence:percent} interval {low:decimal} to {high:decimal}). One of the best is above one of the rest in {chance:percent} of pairs.',
    'finding.number.less':
      '**{feature:text}**: the best have only **{best:number}** on average, the rest {rest:number} (g = {g:decimal}, {confidence:percent} interval {low:decimal} to {high:decimal}). One of the best is below one of the rest in {chance:percent} of pairs.',
    'finding.number.more.time':
      '**{feature:text}** lies further back for the best: **{best:number}** days before the latest on average, for the rest {rest:number} (g = {g:decimal}, {confidence:percent} interval {low:decimal} to {high:decimal}; earlier in {chance:percent} of pairs).',
    'finding.number.less.time':
      '**{feature:text}** is more recent for the best: **{best:number}** days before the latest on average, for the rest {rest:number} (g = {g:decimal}, {confidence:percent} interval {low:decimal} to {high:decimal}; later in {chance:percent} of pairs).',
    'finding.level':
      '**{feature:text} = {level:text}**: **{best:percent}** of the best, {rest:percent} of the rest (odds ratio {odds:decimal}, {confidence:percent} interval {low:decimal} to {high:decimal}).',
    'finding.level.corrected':
      '**{feature:text} = {level:text}**: **{best:percent}** of the best, {rest:percent} of the rest (odds ratio about {odds:decimal}, {confidence:percent} interval {low:decimal} to {high:decimal}, half a case added to each cell because one is empty).',
    'finding.clear.holm':
      '**{clear:integer}** of {features:integer} {features:plural|feature differs|features differ} beyond chance (Holm, {level:percent}).',
    'finding.clear.bh':
      '**{clear:integer}** of {features:integer} {features:plural|feature differs|features differ} beyond chance (Benjamini–Hochberg, {level:percent}).',
    'finding.none.holm':
      'None of {features:integer} {features:plural|feature|features} differs beyond chance (Holm, {level:percent}): these do not tell who will be best.',
    'finding.none.bh':
      'None of {features:integer} {features:plural|feature|features} differs beyond chance (Benjamini–Hochberg, {level:percent}): these do not tell who will be best.',
    'finding.association':
      'This is **association, not cause**: giving the others what the best have need not make them the best.',

    'chart.forest': 'The best differ most in {comparison:text}',
    'chart.forest.none': 'No feature sets the best apart beyond chance',
    'chart.forest.caption':
      'Standardised difference between best and rest with its {confidence:percent} interval; right of zero the best have more. Of a category the clearest level. Association, not cause.',
    'chart.strength':
      '{clear:integer} of {features:integer} features {clear:plural|differs|differ} beyond chance',
    'chart.strength.caption':
      'Strength: correlation with “best or not” of a number, Cramér’s V of a category; 0 is none, 1 all.',
    'chart.spread':
      '{feature:text}: half of the best are above {best:number}, half of the rest above {rest:number}',
    'chart.spread.time':
      '{feature:text}: half of the best are more than {best:number} days before the latest, half of the rest {rest:number}',
    'chart.spread.caption': 'Each line adds up to all of its group; the few far above are not drawn.',
    'chart.shares':
      '{feature:text} is {level:text} for {best:percent} of the best and {rest:percent} of the rest',

    'axis.effect': 'Effect (g)',
    'axis.share': 'Share of the group',
    'axis.group': 'Group',
    'axis.feature': '{feature:text}',
    'axis.feature.time': '{feature:text}: days before the latest',

    'fault.drivers-no-rows': 'The table has no rows.',
    'fault.drivers-no-rows.fix': 'Choose a table with one row per customer, or load the file again.',
    'fault.drivers-no-feature':
      'Nothing is left to compare by: {column:text} is the value, the outcome or the customer.',
    'fault.drivers-no-feature.fix': 'Choose other columns as features.',
    'fault.drivers-empty-column':
      'The column {column:text} holds no value that can be used in any of {rows:integer} {rows:plural|row|rows}.',
    'fault.drivers-empty-column.fix':
      'Choose another column for this role, or change its type in a SQL cell first.',
    'fault.drivers-one-value':
      'All customers have the same value in {column:text}: {value:number}. Nobody is better.',
    'fault.drivers-one-value.fix': 'Choose a column in which customers differ.',
    'fault.drivers-too-few':
      'By {column:text} there {best:plural|is|are} {best:integer} best and {rest:integer} {rest:plural|other|others}: at least two of each are needed.',
    'fault.drivers-too-few.fix': 'Change the share of the best, name another outcome, or load more rows.',
    'fault.drivers-no-outcome': 'The column {column:text} never holds {value:text}.',
    'fault.drivers-no-outcome.fix': 'Did you mean {suggestion:text}?',
    'fault.drivers-all-constant':
      'No feature can be compared: each has one value only, or too few in one of the groups.',
    'fault.drivers-all-constant.fix': 'Choose features in which customers differ.',
    'fault.drivers-rows-left-out':
      '{rows:integer} of {total:integer} rows were left out because {column:text} has no value that can be used.',
    'fault.drivers-rows-left-out.fix': 'Fill these in the source if they matter.',
    'fault.drivers-both': 'Who is best is told by {column:text}; the value is not used.',
    'fault.drivers-both.fix': 'Empty one of the two roles.',
    'fault.drivers-equal-values':
      'Customers with the same value stay together: {customers:integer} ({share:percent}) have {threshold:number} or more, instead of {top:percent}.',
    'fault.drivers-equal-values.fix': 'Choose a finer value if this parts too roughly.',
    'fault.drivers-best-chosen': 'Of {column:text}, the value {value:text} was taken for the best.',
    'fault.drivers-best-chosen.fix': 'Name another under “Best outcome” if that is wrong.',
    'fault.drivers-repeated-ids':
      '{rows:integer} rows have {ids:integer} different customers: rows are compared, not customers, and look surer than they are.',
    'fault.drivers-repeated-ids.fix': 'Sum up to one row per customer in a SQL cell first.',
    'fault.drivers-time': '{column:text} is a time: it counts as days before the latest.',
    'fault.drivers-time.fix': 'Nothing to do.',
    'fault.drivers-many-levels':
      '{column:text} has many values: the {levels:integer} commonest count by themselves, {merged:integer} more as “other”.',
    'fault.drivers-many-levels.fix': 'Leave the column out if it names single customers.',
    'fault.drivers-text-numbers': '{column:text} is text, but most of its values are numbers.',
    'fault.drivers-text-numbers.fix': 'Convert the column to compare it as a number.',
    'fault.drivers-nothing-to-compare':
      '{column:text} was left out: it has one value only, or fewer than two in one of the groups.',
    'fault.drivers-nothing-to-compare.fix': 'Nothing to do.',
    'fault.drivers-missing':
      'Missing values were left out feature by feature, in {features:integer} of them; most in {column:text}: {best:percent} of the best, {rest:percent} of the rest.',
    'fault.drivers-missing.fix': 'Where the shares differ much, ask why before you trust the comparison.',
    'fault.drivers-too-good': '{column:text} tells almost surely who is best.',
    'fault.drivers-too-good.fix':
      'Leave it out if the value is computed from it, or if it is known only afterwards.',
    'fault.drivers-rough': 'Some levels are so rare that p is rough: {features:text}.',
    'fault.drivers-rough.fix': 'Lower the number of levels, so that rare ones are put together.',
  },
  zh: {
    title: '最佳客户与众不同之处',
    summary: '最佳客户与其余客户在哪些特征上不同？差多少？有多确定？',
    method: method.zh,

    'role.id': '客户',
    'role.id.help': '仅用于检查客户是否有多行。',
    'role.features': '特征',
    'role.features.help': '用来比较最佳与其余客户的列：数值、时间或类别。',
    'role.value': '价值',
    'role.value.help': '最佳客户是按此数值排在最前的一部分。',
    'role.outcome': '结果',
    'role.outcome.help': '代替价值：标明谁是最佳的列（赢单、是、true）。',

    'param.top': '最佳占比',
    'param.top.help': '按价值排序的客户占比；使用结果列时不起作用。',
    'param.best': '最佳结果',
    'param.best.help': '结果列中视为最佳的值。留空则自动判断并说明。',
    'param.adjust': '多个特征',
    'param.adjust.help': '概率如何按特征数校正。',
    'choice.adjust.holm': '避免任何误报（Holm）',
    'choice.adjust.bh': '减少误报（Benjamini–Hochberg）',
    'param.confidence': '置信度',
    'param.confidence.help': '用于区间；其余部分为检验水平。',
    'param.levels': '类别取值数',
    'param.levels.help': '最常见的取值单独计，其余合并为“other”。',

    'table.': '特征',
    'table.numbers': '数值',
    'table.levels': '取值',
    'table.best': '最佳客户',

    'column.feature': '特征',
    'column.kind': '类型',
    'column.strength': '强度',
    'column.level': '取值',
    'column.effect': '效应',
    'column.effect_low': '效应下限',
    'column.effect_high': '效应上限',
    'column.p_value': 'p',
    'column.p_adjusted': '校正 p',
    'column.cramers_v': 'Cramér V',
    'column.best': '最佳',
    'column.rest': '其余',
    'column.missing_best': '最佳中缺失',
    'column.missing_rest': '其余中缺失',
    'column.mean_best': '最佳均值',
    'column.mean_rest': '其余均值',
    'column.median_best': '最佳中位数',
    'column.median_rest': '其余中位数',
    'column.difference': '均值差',
    'column.difference_low': '均值差下限',
    'column.difference_high': '均值差上限',
    'column.hedges_g': 'Hedges g',
    'column.g_low': 'g 下限',
    'column.g_high': 'g 上限',
    'column.auc': 'AUC',
    'column.auc_low': 'AUC 下限',
    'column.auc_high': 'AUC 上限',
    'column.cliffs_delta': 'Cliff δ',
    'column.delta_low': 'δ 下限',
    'column.delta_high': 'δ 上限',
    'column.customers': '客户数',
    'column.share_best': '最佳组内占比',
    'column.share_rest': '其余客户内占比',
    'column.lift': '提升度',
    'column.odds_ratio': '优势比',
    'column.odds_low': '优势比下限',
    'column.odds_high': '优势比上限',
    'column.corrected': '空格已校正',
    'column.share': '占比',
    'column.threshold': '价值下限',
    'column.outcome': '结果',
    'column.from': '起',
    'column.to': '止（不含）',

    'value.number': '数值',
    'value.time': '时间',
    'value.category': '类别',
    'value.best': '最佳',
    'value.rest': '其余',
    ...rowWords.zh,

    'finding.best.value':
      '{customers:integer} {who:label}中最佳的有 **{best:integer}** 个（{share:percent}）：其价值不低于 **{threshold:number}**。',
    'finding.best.outcome':
      '{customers:integer} {who:label}中最佳的有 **{best:integer}** 个（{share:percent}）：其结果为 **{outcome:text}**。',
    'finding.number.more':
      '**{feature:text}**：最佳组平均 **{best:number}**，其余 {rest:number}（g = {g:decimal}，{confidence:percent} 区间 {low:decimal} 至 {high:decimal}）。在 {chance:percent} 的配对中，最佳组更高。',
    'finding.number.less':
      '**{feature:text}**：最佳组平均仅 **{best:number}**，其余 {rest:number}（g = {g:decimal}，{confidence:percent} 区间 {low:decimal} 至 {high:decimal}）。在 {chance:percent} 的配对中，最佳组更低。',
    'finding.number.more.time':
      '最佳组的 **{feature:text}** 更早：平均为最晚日期前 **{best:number}** 天，其余 {rest:number} 天（g = {g:decimal}，{confidence:percent} 区间 {low:decimal} 至 {high:decimal}；{chance:percent} 的配对中更早）。',
    'finding.number.less.time':
      '最佳组的 **{feature:text}** 更近：平均为最晚日期前 **{best:number}** 天，其余 {rest:number} 天（g = {g:decimal}，{confidence:percent} 区间 {low:decimal} 至 {high:decimal}；{chance:percent} 的配对中更晚）。',
    'finding.level':
      '**{feature:text} = {level:text}**：占最佳组的 **{best:percent}**，占其余的 {rest:percent}（优势比 {odds:decimal}，{confidence:percent} 区间 {low:decimal} 至 {high:decimal}）。',
    'finding.level.corrected':
      '**{feature:text} = {level:text}**：占最佳组的 **{best:percent}**，占其余的 {rest:percent}（优势比约 {odds:decimal}，{confidence:percent} 区间 {low:decimal} 至 {high:decimal}；因有空格，每格加了半个）。',
    'finding.clear.holm':
      '{features:integer} 个特征中有 **{clear:integer}** 个的差异超出偶然（Holm，{level:percent}）。',
    'finding.clear.bh':
      '{features:integer} 个特征中有 **{clear:integer}** 个的差异超出偶然（Benjamini–Hochberg，{level:percent}）。',
    'finding.none.holm':
      '{features:integer} 个特征的差异都未超出偶然（Holm，{level:percent}）：它们说明不了谁会是最佳。',
    'finding.none.bh':
      '{features:integer} 个特征的差异都未超出偶然（Benjamini–Hochberg，{level:percent}）：它们说明不了谁会是最佳。',
    'finding.association': '这是**关联，而非因果**：使其余具有最佳组的特点，未必能使其成为最佳。',

    'chart.forest': '最佳组的最大不同在于 {comparison:text}',
    'chart.forest.none': '没有特征能超出偶然地区分最佳组',
    'chart.forest.caption':
      '最佳与其余的标准化差异及其 {confidence:percent} 区间；零的右侧表示最佳组更多。类别取差异最明确的取值。是关联，而非因果。',
    'chart.strength': '{features:integer} 个特征中有 {clear:integer} 个的差异超出偶然',
    'chart.strength.caption': '强度：数值为与“是否最佳”的相关系数，类别为 Cramér V；0 为无，1 为完全。',
    'chart.spread': '{feature:text}：最佳组有一半高于 {best:number}，其余有一半高于 {rest:number}',
    'chart.spread.time':
      '{feature:text}：最佳组有一半早于最晚日期 {best:number} 天以上，其余为 {rest:number} 天',
    'chart.spread.caption': '每条线合计为该组的全部；少数极高值未画出。',
    'chart.shares': '{feature:text} 为 {level:text}：最佳组中占 {best:percent}，其余中占 {rest:percent}',

    'axis.effect': '效应（g）',
    'axis.share': '组内占比',
    'axis.group': '组',
    'axis.feature': '{feature:text}',
    'axis.feature.time': '{feature:text}：距最晚日期天数',

    'fault.drivers-no-rows': '表中没有数据行。',
    'fault.drivers-no-rows.fix': '请选择每位客户一行的表，或重新导入文件。',
    'fault.drivers-no-feature': '没有可供比较的特征：{column:text} 已用作价值、结果或客户。',
    'fault.drivers-no-feature.fix': '请选择其他列作为特征。',
    'fault.drivers-empty-column': '列 {column:text} 的 {rows:integer} 行中没有任何可用的值。',
    'fault.drivers-empty-column.fix': '请为该角色另选一列，或先在 SQL 单元格中转换其类型。',
    'fault.drivers-one-value': '所有客户的 {column:text} 都相同：{value:number}，没有谁更好。',
    'fault.drivers-one-value.fix': '请选择客户之间有差异的列。',
    'fault.drivers-too-few':
      '按 {column:text} 有 {best:integer} 位最佳客户和 {rest:integer} 位其余客户：每组至少需要两位。',
    'fault.drivers-too-few.fix': '请调整最佳占比、指定其他结果，或导入更多数据。',
    'fault.drivers-no-outcome': '列 {column:text} 中从未出现 {value:text}。',
    'fault.drivers-no-outcome.fix': '是否指 {suggestion:text}？',
    'fault.drivers-all-constant': '没有可比较的特征：每个特征只有一个值，或在某一组中太少。',
    'fault.drivers-all-constant.fix': '请选择客户之间有差异的特征。',
    'fault.drivers-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行因 {column:text} 没有可用的值而未计入。',
    'fault.drivers-rows-left-out.fix': '如果这些记录重要，请在数据源中补全。',
    'fault.drivers-both': '由 {column:text} 判定谁是最佳；价值列未使用。',
    'fault.drivers-both.fix': '请清空其中一个角色。',
    'fault.drivers-equal-values':
      '价值相同的客户不拆开：{customers:integer} 位（{share:percent}）不低于 {threshold:number}，而非 {top:percent}。',
    'fault.drivers-equal-values.fix': '若划分过粗，请选择更细的价值列。',
    'fault.drivers-best-chosen': '将 {column:text} 中的 {value:text} 视为最佳。',
    'fault.drivers-best-chosen.fix': '如不正确，请在“最佳结果”中指定。',
    'fault.drivers-repeated-ids':
      '{rows:integer} 行中有 {ids:integer} 位不同的客户：比较的是行而非客户，看起来会比实际更确定。',
    'fault.drivers-repeated-ids.fix': '请先在 SQL 单元格中汇总为每位客户一行。',
    'fault.drivers-time': '{column:text} 为时间：按距最晚日期的天数计。',
    'fault.drivers-time.fix': '无需处理。',
    'fault.drivers-many-levels':
      '{column:text} 的取值很多：最常见的 {levels:integer} 个单独计，另外 {merged:integer} 个合并为“other”。',
    'fault.drivers-many-levels.fix': '若该列标识单个客户，请不要选它。',
    'fault.drivers-text-numbers': '{column:text} 为文本，但大多数值是数字。',
    'fault.drivers-text-numbers.fix': '如需按数值比较，请转换该列。',
    'fault.drivers-nothing-to-compare': '{column:text} 未计入：只有一个值，或在某一组中不足两个。',
    'fault.drivers-nothing-to-compare.fix': '无需处理。',
    'fault.drivers-missing':
      '缺失值按特征剔除，涉及 {features:integer} 个特征；最多的是 {column:text}：最佳中 {best:percent}，其余中 {rest:percent}。',
    'fault.drivers-missing.fix': '若两组占比相差较大，请先弄清原因。',
    'fault.drivers-too-good': '{column:text} 几乎可以确定谁是最佳。',
    'fault.drivers-too-good.fix': '若价值由其计算得出，或事后才知道，请不要选它。',
    'fault.drivers-rough': '有些取值太少，p 只是粗略值：{features:text}。',
    'fault.drivers-rough.fix': '请减少取值数，使少见的取值合并。',
  },
});
