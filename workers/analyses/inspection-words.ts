import { defineWords } from '../contract/message';

/** Words of the charts that explain a fitted model (`workers/learning/inspect`); analyses spread them into theirs. */
export const inspectionWords = defineWords({
  en: {
    'table.importance': 'Importance',
    'table.reasons': 'Reasons by row',
    'column.reason_1': 'First reason (↑ raises, ↓ lowers)',
    'column.reason_2': 'Second reason',
    'column.reason_3': 'Third reason',
    'column.feature': 'Feature',
    'column.importance': 'Importance',
    'column.sd': 'Standard deviation',
    'value.auc': 'AUC',
    'value.log_loss': 'log loss',
    'value.r2': 'R²',
    'value.yes': 'yes',
    'value.no': 'no',
    'value.others': 'all others',

    'chart.importance':
      '**{feature:text}** matters most: with its values shuffled, {measure:label} is worse by {importance:measure}',
    'chart.importance.none':
      'No feature clearly matters: shuffling any of them changes {measure:label} less than chance does',
    'chart.importance.caption':
      'How much worse {measure:label} gets on rows that the model has not seen when the values of one feature are shuffled; lines are one standard deviation over folds and shuffles. Features that say the same share their importance.',
    'chart.importance.caption.some':
      'The {drawn:integer} most important of {features:integer} features. How much worse {measure:label} gets on rows that the model has not seen when the values of one feature are shuffled; lines are one standard deviation over folds and shuffles. Features that say the same share their importance.',
    'axis.importance.auc': 'Loss of AUC when shuffled',
    'axis.importance.log_loss': 'Rise of log loss when shuffled',
    'axis.importance.r2': 'Loss of R² when shuffled',

    'chart.curve.grows':
      'More rows still help: {measure:label} goes from {before:number} with {from:integer} rows to **{score:number}** with {rows:integer}',
    'chart.curve.flat':
      'More rows would hardly help: {measure:label} is {before:number} with {from:integer} rows and **{score:number}** with {rows:integer}',
    'chart.curve.caption':
      'The same model learns from a part of the rows of each fold; the band is one standard deviation over folds; of large tables and forests a part is studied (three folds, 20,000 rows, 50 trees). Where both lines are far apart, the model learns its rows by heart.',
    'name.curve.unseen': 'Rows not seen',
    'name.curve.seen': 'Rows learnt from',
    'axis.curve': '{measure:label}',
    'axis.curve.loss': '{measure:label} (less is better)',
    'axis.curve.rows': 'Rows learnt from',

    'chart.dependence.share.number':
      '**{feature:text}**: {target:text} = {class:text} from {from:percent} at {start:number} to {to:percent} at {end:number}',
    'chart.dependence.share.category':
      '**{feature:text}**: {target:text} = {class:text} from {from:percent} with {start:text} to {to:percent} with {end:text}',
    'chart.dependence.value.number':
      '**{feature:text}**: {target:text} from {from:number} at {start:number} to {to:number} at {end:number}',
    'chart.dependence.value.category':
      '**{feature:text}**: {target:text} from {from:number} with {start:text} to {to:number} with {end:text}',
    'chart.dependence.caption.number':
      'Mean prediction of {rows:integer} rows if all had this value and were otherwise as they are; thin lines are single rows. The grey ground shows where rows are: read nothing where it is flat.',
    'chart.dependence.caption.number.missing':
      'Mean prediction of {rows:integer} rows if all had this value and were otherwise as they are; thin lines are single rows. The grey ground shows where rows are: read nothing where it is flat. {missing:percent} of the rows have no value.',
    'chart.dependence.caption.category':
      'Mean prediction of {rows:integer} rows if all were of this level and otherwise as they are; lines hold 80% of them. The larger a dot, the more rows are of the level.',
    'chart.dependence.caption.category.missing':
      'Mean prediction of {rows:integer} rows if all were of this level and otherwise as they are; lines hold 80% of them. The larger a dot, the more rows are of the level. {missing:percent} of the rows have no value.',
    'chart.dependence.caption.category.some':
      'The {shown:integer} most frequent of {levels:integer} levels. Mean prediction of {rows:integer} rows if all were of this level and otherwise as they are; lines hold 80% of them. The larger a dot, the more rows are of the level.',
    'chart.dependence.caption.category.some.missing':
      'The {shown:integer} most frequent of {levels:integer} levels. Mean prediction of {rows:integer} rows if all were of this level and otherwise as they are; lines hold 80% of them. The larger a dot, the more rows are of the level. {missing:percent} of the rows have no value.',
    'axis.dependence.share': 'Probability of {target:text} = {class:text}',
    'axis.dependence.value': 'Predicted {target:text}',
    'axis.feature': '{feature:text}',
    'name.dependence.mean': 'Mean',
    'name.dependence.single': 'Single rows',
    'name.dependence.rows': 'Where rows are',
    'name.dependence.low': 'Lowest 10%',
    'name.dependence.high': 'Highest 10%',

    'chart.tree.share':
      'The tree asks for **{feature:text}** first; {target:text} = {class:text} reaches {value:percent} in a leaf of {rows:integer} rows',
    'chart.tree.value':
      'The tree asks for **{feature:text}** first; {target:text} reaches {value:number} in a leaf of {rows:integer} rows',
    'chart.surrogate.share':
      'In a nutshell the model asks for **{feature:text}** first; {target:text} = {class:text} reaches {value:percent}',
    'chart.surrogate.value':
      'In a nutshell the model asks for **{feature:text}** first; {target:text} reaches {value:number}',
    'chart.tree.caption': 'Lines are the wider the more rows take them.',
    'chart.tree.caption.some':
      'Lines are the wider the more rows take them. {hidden:integer} of {nodes:integer} nodes are not drawn (“… +n”).',
    'chart.surrogate.caption':
      'A small tree that imitates the model: it follows {fidelity:percent} of how predictions vary on rows that it has not seen. Lines are the wider the more rows take them.',
    'chart.surrogate.caption.some':
      'A small tree that imitates the model: it follows {fidelity:percent} of how predictions vary on rows that it has not seen. Lines are the wider the more rows take them. {hidden:integer} of {nodes:integer} nodes are not drawn (“… +n”).',
    'tone.tree.above.share': 'At or above the share of all, {mean:percent}',
    'tone.tree.below.share': 'Below',
    'tone.tree.above.value': 'At or above the mean of all, {mean:number}',
    'tone.tree.below.value': 'Below',
    'column.tree.label': 'Condition',
    'column.tree.rows': 'Rows',
    'column.tree.answer': 'Answer',

    'chart.why.share.raises':
      '{who:text}: {target:text} = {class:text} **{answer:percent}**, above all raised by {reason:text}',
    'chart.why.share.lowers':
      '{who:text}: {target:text} = {class:text} **{answer:percent}**, above all lowered by {reason:text}',
    'chart.why.value.raises':
      '{who:text}: {target:text} **{answer:number}**, above all raised by {reason:text}',
    'chart.why.value.lowers':
      '{who:text}: {target:text} **{answer:number}**, above all lowered by {reason:text}',
    'chart.why.caption.log-odds':
      'From the base ({base:decimal}) to this row ({end:decimal}) on the scale of log-odds, where contributions add up exactly. What the model makes of it, not what causes it.',
    'chart.why.caption.probability':
      'From the base ({base:percent}) to this row ({end:percent}); contributions add up exactly. What the model makes of it, not what causes it.',
    'chart.why.caption.value':
      'From the base ({base:number}) to this row ({end:number}); contributions add up exactly. What the model makes of it, not what causes it.',
    'chart.why.caption.probability.sampled':
      'From the mean of other rows ({base:percent}) to this one ({end:percent}). Shapley values from a sample of orders: they add up exactly, each has a standard error. What the model makes of it, not what causes it.',
    'chart.why.caption.value.sampled':
      'From the mean of other rows ({base:number}) to this one ({end:number}). Shapley values from a sample of orders: they add up exactly, each has a standard error. What the model makes of it, not what causes it.',
    'axis.why.log-odds': 'Log-odds of {target:text} = {class:text}',
    'axis.why.probability': 'Probability of {target:text} = {class:text}',
    'axis.why.value': 'Predicted {target:text}',
    'axis.why.contribution': 'Contribution',
    'axis.why.error': 'Standard error',
    'name.why.raises': 'Raises',
    'name.why.lowers': 'Lowers',
    'name.why.base': 'Base',
    'name.why.end': 'This row',
  },
  zh: {
    'table.importance': '重要性',
    'table.reasons': '逐行理由',
    'column.reason_1': '首要理由（↑ 升高，↓ 降低）',
    'column.reason_2': '第二理由',
    'column.reason_3': '第三理由',
    'column.feature': '特征',
    'column.importance': '重要性',
    'column.sd': '标准差',
    'value.auc': 'AUC',
    'value.log_loss': '对数损失',
    'value.r2': 'R²',
    'value.yes': '是',
    'value.no': '否',
    'value.others': '其余特征',

    'chart.importance': '**{feature:text}** 最重要：打乱其取值后，{measure:label}变差 {importance:measure}',
    'chart.importance.none': '没有明显重要的特征：打乱任一特征，{measure:label}的变化都不超过随机波动',
    'chart.importance.caption':
      '在模型未见过的行上打乱某一特征的取值后，{measure:label}变差多少；线段为各折与各次打乱的一个标准差。含义相同的特征会分摊重要性。',
    'chart.importance.caption.some':
      '{features:integer} 个特征中最重要的 {drawn:integer} 个。在模型未见过的行上打乱某一特征的取值后，{measure:label}变差多少；线段为各折与各次打乱的一个标准差。含义相同的特征会分摊重要性。',
    'axis.importance.auc': '打乱后 AUC 的下降',
    'axis.importance.log_loss': '打乱后对数损失的上升',
    'axis.importance.r2': '打乱后 R² 的下降',

    'chart.curve.grows':
      '更多数据仍有帮助：{measure:label}由 {from:integer} 行时的 {before:number} 变为 {rows:integer} 行时的 **{score:number}**',
    'chart.curve.flat':
      '更多数据帮助不大：{measure:label}在 {from:integer} 行时为 {before:number}，在 {rows:integer} 行时为 **{score:number}**',
    'chart.curve.caption':
      '同一模型在每折中只学习一部分行；色带为各折的一个标准差；数据或森林较大时只考察一部分（三折、20,000 行、50 棵树）。两条线相距很远，说明模型只是记住了学过的行。',
    'name.curve.unseen': '未见过的行',
    'name.curve.seen': '学过的行',
    'axis.curve': '{measure:label}',
    'axis.curve.loss': '{measure:label}（越小越好）',
    'axis.curve.rows': '学习的行数',

    'chart.dependence.share.number':
      '**{feature:text}**：{target:text} = {class:text} 由 {start:number} 处的 {from:percent} 到 {end:number} 处的 {to:percent}',
    'chart.dependence.share.category':
      '**{feature:text}**：{target:text} = {class:text} 由 {start:text} 的 {from:percent} 到 {end:text} 的 {to:percent}',
    'chart.dependence.value.number':
      '**{feature:text}**：{target:text} 由 {start:number} 处的 {from:number} 到 {end:number} 处的 {to:number}',
    'chart.dependence.value.category':
      '**{feature:text}**：{target:text} 由 {start:text} 的 {from:number} 到 {end:text} 的 {to:number}',
    'chart.dependence.caption.number':
      '假设 {rows:integer} 行都取该值、其余不变时预测的平均；细线为单独的行。灰色底纹显示数据所在，平坦之处不宜解读。',
    'chart.dependence.caption.number.missing':
      '假设 {rows:integer} 行都取该值、其余不变时预测的平均；细线为单独的行。灰色底纹显示数据所在，平坦之处不宜解读。{missing:percent} 的行没有取值。',
    'chart.dependence.caption.category':
      '假设 {rows:integer} 行都取该类别、其余不变时预测的平均；线段包含其中 80%。圆点越大，该类别的行越多。',
    'chart.dependence.caption.category.missing':
      '假设 {rows:integer} 行都取该类别、其余不变时预测的平均；线段包含其中 80%。圆点越大，该类别的行越多。{missing:percent} 的行没有取值。',
    'chart.dependence.caption.category.some':
      '{levels:integer} 个类别中最常见的 {shown:integer} 个。假设 {rows:integer} 行都取该类别、其余不变时预测的平均；线段包含其中 80%。圆点越大，该类别的行越多。',
    'chart.dependence.caption.category.some.missing':
      '{levels:integer} 个类别中最常见的 {shown:integer} 个。假设 {rows:integer} 行都取该类别、其余不变时预测的平均；线段包含其中 80%。圆点越大，该类别的行越多。{missing:percent} 的行没有取值。',
    'axis.dependence.share': '{target:text} = {class:text} 的概率',
    'axis.dependence.value': '预测的 {target:text}',
    'axis.feature': '{feature:text}',
    'name.dependence.mean': '平均',
    'name.dependence.single': '单独的行',
    'name.dependence.rows': '数据所在',
    'name.dependence.low': '最低 10%',
    'name.dependence.high': '最高 10%',

    'chart.tree.share':
      '决策树先问 **{feature:text}**；{target:text} = {class:text} 最高为 {value:percent}，该叶有 {rows:integer} 行',
    'chart.tree.value':
      '决策树先问 **{feature:text}**；{target:text} 最高为 {value:number}，该叶有 {rows:integer} 行',
    'chart.surrogate.share':
      '概括地说，模型先问 **{feature:text}**；{target:text} = {class:text} 最高为 {value:percent}',
    'chart.surrogate.value': '概括地说，模型先问 **{feature:text}**；{target:text} 最高为 {value:number}',
    'chart.tree.caption': '线越粗，经过的行越多。',
    'chart.tree.caption.some':
      '线越粗，经过的行越多。{nodes:integer} 个节点中有 {hidden:integer} 个未画出（“… +n”）。',
    'chart.surrogate.caption':
      '一棵模仿该模型的小树：在未见过的行上，它能再现预测变化的 {fidelity:percent}。线越粗，经过的行越多。',
    'chart.surrogate.caption.some':
      '一棵模仿该模型的小树：在未见过的行上，它能再现预测变化的 {fidelity:percent}。线越粗，经过的行越多。{nodes:integer} 个节点中有 {hidden:integer} 个未画出（“… +n”）。',
    'tone.tree.above.share': '不低于总体占比 {mean:percent}',
    'tone.tree.below.share': '低于',
    'tone.tree.above.value': '不低于总体均值 {mean:number}',
    'tone.tree.below.value': '低于',
    'column.tree.label': '条件',
    'column.tree.rows': '行数',
    'column.tree.answer': '回答',

    'chart.why.share.raises':
      '{who:text}：{target:text} = {class:text} **{answer:percent}**，主要因 {reason:text} 而升高',
    'chart.why.share.lowers':
      '{who:text}：{target:text} = {class:text} **{answer:percent}**，主要因 {reason:text} 而降低',
    'chart.why.value.raises': '{who:text}：{target:text} **{answer:number}**，主要因 {reason:text} 而升高',
    'chart.why.value.lowers': '{who:text}：{target:text} **{answer:number}**，主要因 {reason:text} 而降低',
    'chart.why.caption.log-odds':
      '在对数优势的尺度上，由基准（{base:decimal}）到该行（{end:decimal}），各项贡献之和恰好相等。这是模型的看法，不是原因。',
    'chart.why.caption.probability':
      '由基准（{base:percent}）到该行（{end:percent}），各项贡献之和恰好相等。这是模型的看法，不是原因。',
    'chart.why.caption.value':
      '由基准（{base:number}）到该行（{end:number}），各项贡献之和恰好相等。这是模型的看法，不是原因。',
    'chart.why.caption.probability.sampled':
      '由其他行的平均（{base:percent}）到该行（{end:percent}）。抽取若干特征顺序得到的 Shapley 值：总和恰好相等，各项有标准误。这是模型的看法，不是原因。',
    'chart.why.caption.value.sampled':
      '由其他行的平均（{base:number}）到该行（{end:number}）。抽取若干特征顺序得到的 Shapley 值：总和恰好相等，各项有标准误。这是模型的看法，不是原因。',
    'axis.why.log-odds': '{target:text} = {class:text} 的对数优势',
    'axis.why.probability': '{target:text} = {class:text} 的概率',
    'axis.why.value': '预测的 {target:text}',
    'axis.why.contribution': '贡献',
    'axis.why.error': '标准误',
    'name.why.raises': '升高',
    'name.why.lowers': '降低',
    'name.why.base': '基准',
    'name.why.end': '该行',
  },
});
