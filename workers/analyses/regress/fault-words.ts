import { defineWords } from '../../contract/message';

export const faultWords = defineWords({
  en: {
    'fault.regress-no-rows': 'The table has no rows.',
    'fault.regress-no-rows.fix': 'Choose a table with rows, or load the file again.',
    'fault.regress-no-feature':
      'No column is left to predict from: {column:text} {columns:plural|has|have} another role already (target, row, weight or fold).',
    'fault.regress-no-feature.fix': 'Choose other columns as features.',
    'fault.regress-no-target': 'None of the {rows:integer} values of {column:text} is a number.',
    'fault.regress-no-target.fix':
      'Choose a numeric column as target, or turn it into numbers in an SQL cell. To predict a word, use Classification.',
    'fault.regress-too-few-rows':
      'Only {rows:integer} {rows:plural|row has|rows have} a target and all that is needed; a model takes at least {fewest:integer}.',
    'fault.regress-too-few-rows.fix': 'Load more rows, or fill gaps instead of leaving rows out.',
    'fault.regress-constant-target':
      'The target {column:text} is {value:number} in every row: there is nothing to explain.',
    'fault.regress-constant-target.fix': 'Choose a target that differs between rows.',
    'fault.regress-nothing-to-learn':
      'No feature can be learnt from: {features:text}. Each is empty, the same for all rows, or the target itself.',
    'fault.regress-nothing-to-learn.fix': 'Choose other columns as features.',
    'fault.regress-more-terms-than-rows':
      'A linear model of these features has {terms:integer} coefficients, but there are only {rows:integer} rows: they cannot be told apart.',
    'fault.regress-more-terms-than-rows.fix':
      'Choose the model ridge or lasso, which can do with more features than rows, or take fewer features.',
    'fault.regress-split-needs-time': 'To split by time, a column for the time is needed.',
    'fault.regress-split-needs-time.fix': 'Fill the role Time, or choose another split.',
    'fault.regress-time-missing': 'To split by time, every row needs one; {rows:integer} have none.',
    'fault.regress-time-missing.fix': 'Leave these rows out in an SQL cell, or choose another split.',
    'fault.regress-one-moment': 'All rows are of the same moment: there is no before and after.',
    'fault.regress-one-moment.fix': 'Choose another column for the time, or another split.',
    'fault.regress-split-needs-group': 'To keep groups together, a column that names them is needed.',
    'fault.regress-split-needs-group.fix': 'Fill the role Group, or choose another split.',
    'fault.regress-one-group': 'All rows are of one group: none is left to be asked about.',
    'fault.regress-one-group.fix': 'Choose another column for the group, or another split.',
    'fault.regress-one-fold':
      'Given folds need at least two names; there {folds:plural|is|are} {folds:integer}.',
    'fault.regress-one-fold.fix': 'Choose another column for the folds, or leave the role empty.',
    'fault.regress-no-row': 'There is no row {row:text} with a target.',
    'fault.regress-no-row.fix': 'Did you mean {suggestion:text}?',
    'fault.grid-unread': 'The part “{part:text}” of the grid cannot be read.',
    'fault.grid-unread.fix': 'Write settings with values: max_depth = 3, 5; n_estimators = 100.',
    'fault.grid-setting-unknown': 'No model that is tried ({models:text}) has a setting {setting:text}.',
    'fault.grid-setting-unknown.fix': 'There are: {known:text}.',
    'fault.grid-too-many': 'The grid has {count:integer} combinations; at most {most:integer} are tried.',
    'fault.grid-too-many.fix': 'Give fewer values.',
    'fault.grid-value-number': 'The setting {setting:text} of {model:text} is a number, not “{value:text}”.',
    'fault.grid-value-number.fix': 'Write a number, such as {usual:text}.',
    'fault.grid-value-boolean':
      'The setting {setting:text} of {model:text} is true or false, not “{value:text}”.',
    'fault.grid-value-boolean.fix': 'Write true or false, such as {usual:text}.',
    'fault.regress-blank-target':
      '{rows:integer} of {total:integer} rows have no number in {column:text} and were left out.',
    'fault.regress-blank-target.fix': 'Nothing to do. To predict them, apply the model to them with Scoring.',
    'fault.regress-infinite-target':
      '{rows:integer} {rows:plural|row has|rows have} an infinite {column:text} and {rows:plural|was|were} left out.',
    'fault.regress-infinite-target.fix': 'Look for divisions by zero where the column comes from.',
    'fault.regress-weightless':
      '{rows:integer} {rows:plural|row has|rows have} no weight above zero and {rows:plural|was|were} left out.',
    'fault.regress-weightless.fix': 'Nothing to do if that is meant.',
    'fault.regress-filled':
      '{rows:integer} of {total:integer} rows have gaps in features, most in {column:text} ({gaps:integer}). Numbers are filled with the median of the rows learnt from, a further term says that they were missing.',
    'fault.regress-filled.fix': 'Choose “leave rows out” under Gaps to use complete rows only.',
    'fault.regress-incomplete-left-out':
      '{rows:integer} of {total:integer} rows have gaps in features, most in {column:text} ({gaps:integer}), and were left out.',
    'fault.regress-incomplete-left-out.fix': 'Choose “fill” under Gaps to use them.',
    'fault.regress-leak':
      '{feature:text} is the target {column:text} itself and was not used: it would leak the answer.',
    'fault.regress-leak.fix': 'Take it out of the features.',
    'fault.regress-too-good':
      '{feature:text} alone tells {column:text} almost exactly (correlation {correlation:number}): it may be a leak.',
    'fault.regress-too-good.fix': 'Take it out if it is computed from the target or known only afterwards.',
    'fault.regress-same-column': '{feature:text} is the same as {other:text} in every row and was left out.',
    'fault.regress-same-column.fix': 'Keep the one whose name says more.',
    'fault.regress-dependent':
      '{count:integer} {count:plural|term is a sum|terms are sums} of others and {count:plural|was|were} left out: {terms:text}.',
    'fault.regress-dependent.fix': 'Take one of these columns out; predictions do not change.',
    'fault.regress-linear-left-out':
      'Least squares was not tried: with {rows:integer} rows there are not more rows than coefficients.',
    'fault.regress-linear-left-out.fix':
      'Nothing to do; ridge and lasso can do with more features than rows.',
    'fault.regress-fewer-folds':
      'There are {folds:integer} folds instead of {asked:integer}: the data cannot be parted further.',
    'fault.regress-fewer-folds.fix': 'Nothing to do.',
    'fault.regress-untested':
      '{rows:integer} {rows:plural|row is|rows are} in no test fold and {rows:plural|has|have} no prediction.',
    'fault.regress-untested.fix':
      'By time, the earliest rows are only learnt from; given folds leave out rows without one.',
    'fault.regress-untested-fitted':
      '{rows:integer} {rows:plural|row is|rows are} in no test fold and {rows:plural|has|have} no prediction out of fold.',
    'fault.regress-untested-fitted.fix':
      'By time, the earliest rows are only learnt from; given folds leave out rows without one.',
  },
  zh: {
    'fault.regress-no-rows': '表中没有数据行。',
    'fault.regress-no-rows.fix': '请选择有数据的表，或重新导入文件。',
    'fault.regress-no-feature': '没有可用来预测的列：{column:text} 已有其他角色（目标、行名、权重或折）。',
    'fault.regress-no-feature.fix': '请选择其他列作为特征。',
    'fault.regress-no-target': '{column:text} 的 {rows:integer} 个值都不是数值。',
    'fault.regress-no-target.fix':
      '请选择数值列作为目标，或先在 SQL 单元格中转换为数值。若要预测文字，请用“分类”。',
    'fault.regress-too-few-rows':
      '只有 {rows:integer} 行具备目标及所需各列；模型至少需要 {fewest:integer} 行。',
    'fault.regress-too-few-rows.fix': '请导入更多数据，或填补缺失而不是剔除行。',
    'fault.regress-constant-target': '目标 {column:text} 在每一行都是 {value:number}：没有什么可解释的。',
    'fault.regress-constant-target.fix': '请选择各行不同的目标。',
    'fault.regress-nothing-to-learn':
      '没有可学习的特征：{features:text}。它们或为空，或各行相同，或就是目标本身。',
    'fault.regress-nothing-to-learn.fix': '请选择其他列作为特征。',
    'fault.regress-more-terms-than-rows':
      '这些特征的线性模型有 {terms:integer} 个系数，而只有 {rows:integer} 行：无法区分。',
    'fault.regress-more-terms-than-rows.fix':
      '请选用 ridge 或 lasso（可处理特征多于行数的情形），或减少特征。',
    'fault.regress-split-needs-time': '按时间划分需要一个时间列。',
    'fault.regress-split-needs-time.fix': '请填写“时间”角色，或选择其他划分方式。',
    'fault.regress-time-missing': '按时间划分要求每行都有时间；有 {rows:integer} 行没有。',
    'fault.regress-time-missing.fix': '请在 SQL 单元格中去掉这些行，或选择其他划分方式。',
    'fault.regress-one-moment': '所有行都在同一时刻：没有先后之分。',
    'fault.regress-one-moment.fix': '请另选时间列，或选择其他划分方式。',
    'fault.regress-split-needs-group': '要使同组的行在一起，需要一个标明组的列。',
    'fault.regress-split-needs-group.fix': '请填写“组”角色，或选择其他划分方式。',
    'fault.regress-one-group': '所有行都属于同一组：没有可供检验的组。',
    'fault.regress-one-group.fix': '请另选组列，或选择其他划分方式。',
    'fault.regress-one-fold': '给定的折至少需要两个名称；现有 {folds:integer} 个。',
    'fault.regress-one-fold.fix': '请另选折列，或留空该角色。',
    'fault.regress-no-row': '没有名为 {row:text} 且有目标的行。',
    'fault.regress-no-row.fix': '是否指 {suggestion:text}？',
    'fault.grid-unread': '无法读取网格中的“{part:text}”。',
    'fault.grid-unread.fix': '请写成设置与取值：max_depth = 3, 5; n_estimators = 100。',
    'fault.grid-setting-unknown': '所尝试的模型（{models:text}）都没有设置 {setting:text}。',
    'fault.grid-setting-unknown.fix': '可用的有：{known:text}。',
    'fault.grid-too-many': '网格有 {count:integer} 种组合；最多尝试 {most:integer} 种。',
    'fault.grid-too-many.fix': '请减少取值。',
    'fault.grid-value-number': '{model:text} 的设置 {setting:text} 应为数值，而非“{value:text}”。',
    'fault.grid-value-number.fix': '请填写数值，例如 {usual:text}。',
    'fault.grid-value-boolean': '{model:text} 的设置 {setting:text} 应为 true 或 false，而非“{value:text}”。',
    'fault.grid-value-boolean.fix': '请填写 true 或 false，例如 {usual:text}。',
    'fault.regress-blank-target':
      '{total:integer} 行中有 {rows:integer} 行的 {column:text} 没有数值，未计入。',
    'fault.regress-blank-target.fix': '无需处理。若要预测它们，请用“评分”应用模型。',
    'fault.regress-infinite-target': '有 {rows:integer} 行的 {column:text} 为无穷，未计入。',
    'fault.regress-infinite-target.fix': '请检查该列来源处是否有除以零。',
    'fault.regress-weightless': '有 {rows:integer} 行没有大于零的权重，未计入。',
    'fault.regress-weightless.fix': '若本意如此，无需处理。',
    'fault.regress-filled':
      '{total:integer} 行中有 {rows:integer} 行的特征有缺失，最多的是 {column:text}（{gaps:integer} 个）。数值以所学各行的中位数填补，并另有一项标明缺失。',
    'fault.regress-filled.fix': '若只用完整的行，请在“缺失”中选择“剔除该行”。',
    'fault.regress-incomplete-left-out':
      '{total:integer} 行中有 {rows:integer} 行的特征有缺失，最多的是 {column:text}（{gaps:integer} 个），未计入。',
    'fault.regress-incomplete-left-out.fix': '若要使用它们，请在“缺失”中选择“填补”。',
    'fault.regress-leak': '{feature:text} 就是目标 {column:text} 本身，未使用：否则答案会泄漏。',
    'fault.regress-leak.fix': '请从特征中去掉。',
    'fault.regress-too-good':
      '仅 {feature:text} 就几乎完全决定 {column:text}（相关系数 {correlation:number}）：可能是泄漏。',
    'fault.regress-too-good.fix': '若它由目标计算得出，或事后才知道，请去掉。',
    'fault.regress-same-column': '{feature:text} 与 {other:text} 在每一行都相同，未计入。',
    'fault.regress-same-column.fix': '请保留名称更明确的一列。',
    'fault.regress-dependent': '有 {count:integer} 项是其他项之和，未计入：{terms:text}。',
    'fault.regress-dependent.fix': '请去掉其中一列；预测不变。',
    'fault.regress-linear-left-out': '未尝试最小二乘：{rows:integer} 行不多于系数的个数。',
    'fault.regress-linear-left-out.fix': '无需处理；ridge 与 lasso 可处理特征多于行数的情形。',
    'fault.regress-fewer-folds': '共有 {folds:integer} 折，而非 {asked:integer} 折：数据无法再分。',
    'fault.regress-fewer-folds.fix': '无需处理。',
    'fault.regress-untested': '有 {rows:integer} 行不在任何检验折中，没有预测值。',
    'fault.regress-untested.fix': '按时间划分时，最早的行只用于学习；给定的折不含没有折名的行。',
    'fault.regress-untested-fitted': '有 {rows:integer} 行不在任何检验折中，没有折外预测值。',
    'fault.regress-untested-fitted.fix': '按时间划分时，最早的行只用于学习；给定的折不含没有折名的行。',
  },
});
