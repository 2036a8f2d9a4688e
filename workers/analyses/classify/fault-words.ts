import { defineWords } from '../../contract/message';

export const faultWords = defineWords({
  en: {
    'fault.classify-no-rows': 'The table has no rows.',
    'fault.classify-no-rows.fix': 'Choose a table with rows.',
    'fault.classify-no-features':
      'All features have another role already ({columns:text}), and none is left.',
    'fault.classify-no-features.fix': 'Add columns to the features that are known beforehand.',
    'fault.classify-nothing-left':
      'None of {total:integer} rows can be used: {unlabelled:integer} have no class in {column:text}, {weightless:integer} no weight above 0, {momentless:integer} no moment.',
    'fault.classify-nothing-left.fix': 'Choose the column that holds the classes, or fill the gaps.',
    'fault.classify-number-target':
      '{column:text} has {classes:integer} different numbers; classes may be {most:integer} at most.',
    'fault.classify-number-target.fix':
      'To foretell a number use the regression (`regress`), or make classes of it in an SQL cell.',
    'fault.classify-many-classes':
      '{column:text} has {classes:integer} different values (such as “{example:text}”); classes may be {most:integer} at most.',
    'fault.classify-many-classes.fix': 'Choose another target, or group its values in an SQL cell.',
    'fault.classify-one-class':
      'All rows are “{class:text}” in {column:text}: there is nothing to tell apart.',
    'fault.classify-one-class.fix': 'Choose a target with two classes or more, or add rows of the other.',
    'fault.classify-one-class-left':
      'Of {classes:integer} classes in {column:text} at most one (“{class:text}”) has more than one row; nothing can be learnt from a single one.',
    'fault.classify-one-class-left.fix': 'Add rows of the rare classes, or put them together in an SQL cell.',
    'fault.classify-nothing-tells':
      'No feature is left that could tell {target:text}: {columns:text} are empty, the same for all rows, names of rows, or {target:text} in other words.',
    'fault.classify-nothing-tells.fix': 'Choose features that differ between rows and are known beforehand.',
    'fault.classify-no-positive': 'No class is called “{value:text}”.',
    'fault.classify-no-positive.fix': 'Is it {suggestion:text}?',
    'fault.classify-no-row': 'No row that is used has the identifier “{row:text}”.',
    'fault.classify-no-row.fix': 'Is it {suggestion:text}? Empty explains the most probable row.',
    'fault.classify-split-time': 'The split is by time, and no column is chosen for the time.',
    'fault.classify-split-time.fix': 'Choose the column with the time, or another split.',
    'fault.classify-split-group': 'The split is by group, and no column is chosen for the group.',
    'fault.classify-split-group.fix': 'Choose the column with the group, or another split.',
    'fault.classify-one-moment': 'All rows are of one moment, so that none is before the others.',
    'fault.classify-one-moment.fix': 'Choose another time, or another split.',
    'fault.classify-one-group': 'All rows are of one group, so that none can be set aside.',
    'fault.classify-one-group.fix': 'Choose another group, or another split.',
    'fault.classify-one-fold':
      'The given folds have {folds:integer} different values (“{fold:text}”); two are needed.',
    'fault.classify-one-fold.fix': 'Choose another column, or take the role away to have folds made.',
    'fault.classify-many-folds':
      'The given folds have {folds:integer} different values; {most:integer} are the most.',
    'fault.classify-many-folds.fix': 'Choose the column that numbers the folds.',
    'fault.classify-no-fold':
      'In each of {folds:integer} folds the rows to learn from are of one class only.',
    'fault.classify-no-fold.fix': 'Choose another split, or add rows of the rare class.',

    'fault.classify-unlabelled':
      '{rows:integer} of {total:integer} rows have no class in {column:text} and are left out.',
    'fault.classify-unlabelled.fix': 'To foretell them, apply the model with `score`.',
    'fault.classify-weightless':
      '{rows:integer} of {total:integer} rows have no weight above 0 in {column:text} and are left out.',
    'fault.classify-weightless.fix': 'Give every row a weight above 0.',
    'fault.classify-momentless':
      '{rows:integer} of {total:integer} rows have no moment in {column:text} and are left out, for they have no place in a split by time.',
    'fault.classify-momentless.fix': 'Fill in the moments, or choose another split.',
    'fault.classify-repeated-ids':
      '{rows:integer} rows have {ids:integer} different values of {column:text}. Rows of one can be learnt from and judged at once, which flatters the models.',
    'fault.classify-repeated-ids.fix':
      'Put the column into the role group and split by group, or make one row of each in an SQL cell.',
    'fault.classify-no-feature': '{columns:text}: used in another role and no feature.',
    'fault.classify-no-feature.fix': 'Take them out of the features.',
    'fault.classify-unused-time': 'Rows are not split by time, so {column:text} is not used.',
    'fault.classify-unused-time.fix': 'Set the split to time to foretell later rows from earlier ones.',
    'fault.classify-unused-group': 'Rows are not split by group, so {column:text} is not used.',
    'fault.classify-unused-group.fix': 'Set the split to group to keep rows of a group together.',
    'fault.classify-no-threshold':
      'With more than two classes the likeliest is called; costs and threshold are not used.',
    'fault.classify-no-threshold.fix': 'Make two classes of the target in an SQL cell.',
    'fault.classify-no-svm':
      'With {rows:integer} rows support vectors are not tried: their time grows with the square of the rows, and {most:integer} are the most.',
    'fault.classify-no-svm.fix': 'Choose them as the model to have them nevertheless.',
    'fault.classify-positive': 'The class that matters is taken to be “{class:text}”.',
    'fault.classify-positive.fix': 'Name another in the parameter “positive”.',
    'fault.classify-rare-class': 'Classes with a single row are left out: {classes:text}.',
    'fault.classify-rare-class.fix':
      'A row that is judged cannot be learnt from. Add rows, or put rare classes together.',
    'fault.classify-small-class':
      'Classes with fewer rows than there are folds ({folds:integer}): {classes:text}. Some folds have none of them.',
    'fault.classify-small-class.fix': 'Take fewer folds, or put rare classes together.',
    'fault.classify-folds-left-out':
      '{left:integer} of {folds:integer} folds are left out: their rows to learn from are of one class only.',
    'fault.classify-folds-left-out.fix': 'Take fewer folds, or another split.',
    'fault.classify-fewer-folds':
      'There are {folds:integer} folds and not {wanted:integer}: more cannot be made.',
    'fault.classify-fewer-folds.fix': 'Nothing is to be done if that is enough.',
    'fault.classify-no-group':
      '{rows:integer} {rows:plural|row has|rows have} no group and {rows:plural|counts|count} as one each.',
    'fault.classify-no-group.fix': 'Fill in the group if they belong together.',
    'fault.classify-no-fold-given':
      '{rows:integer} {rows:plural|row has|rows have} no given fold: {rows:plural|it is|they are} learnt from and not judged.',
    'fault.classify-no-fold-given.fix': 'Fill in the fold of these rows if they are to be judged.',
    'fault.classify-unjudged':
      '{rows:integer} of {total:integer} rows are only learnt from: nothing is before them, or their fold is left out.',
    'fault.classify-unjudged.fix': 'They have no prediction in the table; the model has learnt from them.',
    'fault.classify-leak-same':
      '{column:text} is a leak: it is the target in other words (one value for each class). It is left out.',
    'fault.classify-leak-same.fix': 'Take it out of the features.',
    'fault.classify-leak-perfect':
      '{column:text} may be a leak: by itself it foretells the class without a mistake. Is it known beforehand?',
    'fault.classify-leak-perfect.fix':
      'If it is only known afterwards, take it out: the figures are too good then.',
    'fault.classify-names-rows':
      '{column:text} has {different:integer} different values in {rows:integer} rows: it names rows and is left out.',
    'fault.classify-names-rows.fix': 'Use it as the identifier, or make features of it in an SQL cell.',
    'fault.classify-gaps':
      '{column:text} has {rows:integer} {rows:plural|gap|gaps} ({share:percent}). Trees take {rows:plural|it|them} as a value of {rows:plural|its|their} own; the other models fill {rows:plural|it|them} inside each fold.',
    'fault.classify-gaps.fix': 'Fill them in an SQL cell if you know better.',
    'fault.classify-wide':
      'There are {features:integer} features and {rows:integer} rows: models can learn the rows by heart.',
    'fault.classify-wide.fix': 'Choose fewer features, or add rows; trust the figures only with care.',
  },
  zh: {
    'fault.classify-no-rows': '表中没有行。',
    'fault.classify-no-rows.fix': '请选择有数据的表。',
    'fault.classify-no-features': '所有特征都已有其他角色（{columns:text}），没有剩余。',
    'fault.classify-no-features.fix': '请在特征中加入事先已知的列。',
    'fault.classify-nothing-left':
      '{total:integer} 行都不可用：{unlabelled:integer} 行在 {column:text} 中没有类别，{weightless:integer} 行没有大于 0 的权重，{momentless:integer} 行没有时间。',
    'fault.classify-nothing-left.fix': '请选择含有类别的列，或填补缺失。',
    'fault.classify-number-target':
      '{column:text} 有 {classes:integer} 个不同的数值；类别最多 {most:integer} 个。',
    'fault.classify-number-target.fix': '预测数值请用回归（`regress`），或在 SQL 单元格中将其分类。',
    'fault.classify-many-classes':
      '{column:text} 有 {classes:integer} 个不同的值（例如“{example:text}”）；类别最多 {most:integer} 个。',
    'fault.classify-many-classes.fix': '请选择其他目标，或在 SQL 单元格中归并取值。',
    'fault.classify-one-class': '所有行的 {column:text} 都是“{class:text}”：没有可区分的。',
    'fault.classify-one-class.fix': '请选择有两个以上类别的目标，或补充另一类的行。',
    'fault.classify-one-class-left':
      '{column:text} 的 {classes:integer} 个类别中至多一个（“{class:text}”）多于一行；单独一行无从学习。',
    'fault.classify-one-class-left.fix': '请补充稀少类别的行，或在 SQL 单元格中归并。',
    'fault.classify-nothing-tells':
      '没有特征能说明 {target:text}：{columns:text} 为空、所有行相同、只是行的名称，或就是 {target:text} 的另一种写法。',
    'fault.classify-nothing-tells.fix': '请选择行间有差异且事先已知的特征。',
    'fault.classify-no-positive': '没有名为“{value:text}”的类别。',
    'fault.classify-no-positive.fix': '是否为 {suggestion:text}？',
    'fault.classify-no-row': '所用的行中没有标识为“{row:text}”的。',
    'fault.classify-no-row.fix': '是否为 {suggestion:text}？留空则解释概率最高的一行。',
    'fault.classify-split-time': '按时间划分，但没有选择时间列。',
    'fault.classify-split-time.fix': '请选择时间列，或其他划分。',
    'fault.classify-split-group': '按组划分，但没有选择组列。',
    'fault.classify-split-group.fix': '请选择组列，或其他划分。',
    'fault.classify-one-moment': '所有行都在同一时刻，没有先后。',
    'fault.classify-one-moment.fix': '请选择其他时间，或其他划分。',
    'fault.classify-one-group': '所有行都属于一个组，无法留出。',
    'fault.classify-one-group.fix': '请选择其他组，或其他划分。',
    'fault.classify-one-fold': '给定的折有 {folds:integer} 个不同的值（“{fold:text}”）；至少需要两个。',
    'fault.classify-one-fold.fix': '请选择其他列，或去掉该角色以自动分折。',
    'fault.classify-many-folds': '给定的折有 {folds:integer} 个不同的值；最多 {most:integer} 个。',
    'fault.classify-many-folds.fix': '请选择为折编号的列。',
    'fault.classify-no-fold': '{folds:integer} 折中每一折可学习的行都只有一类。',
    'fault.classify-no-fold.fix': '请选择其他划分，或补充稀少类别的行。',

    'fault.classify-unlabelled':
      '{total:integer} 行中有 {rows:integer} 行在 {column:text} 中没有类别，已略去。',
    'fault.classify-unlabelled.fix': '若要预测它们，请用 `score` 应用该模型。',
    'fault.classify-weightless':
      '{total:integer} 行中有 {rows:integer} 行在 {column:text} 中没有大于 0 的权重，已略去。',
    'fault.classify-weightless.fix': '请为每行给出大于 0 的权重。',
    'fault.classify-momentless':
      '{total:integer} 行中有 {rows:integer} 行在 {column:text} 中没有时间，无法按时间划分，已略去。',
    'fault.classify-momentless.fix': '请补上时间，或选择其他划分。',
    'fault.classify-repeated-ids':
      '{rows:integer} 行只有 {ids:integer} 个不同的 {column:text}。同一标识的行可能既用于学习又被评判，使模型显得更好。',
    'fault.classify-repeated-ids.fix': '请将该列放入组角色并按组划分，或在 SQL 单元格中使每个标识一行。',
    'fault.classify-no-feature': '{columns:text} 已有其他角色，不作为特征。',
    'fault.classify-no-feature.fix': '请从特征中去掉。',
    'fault.classify-unused-time': '没有按时间划分，因此未使用 {column:text}。',
    'fault.classify-unused-time.fix': '若要由早先的行预测后来的行，请将划分设为按时间。',
    'fault.classify-unused-group': '没有按组划分，因此未使用 {column:text}。',
    'fault.classify-unused-group.fix': '若要使同组的行在一起，请将划分设为按组。',
    'fault.classify-no-threshold': '多于两类时判为最可能的类；不使用成本与阈值。',
    'fault.classify-no-threshold.fix': '请在 SQL 单元格中将目标归为两类。',
    'fault.classify-no-svm':
      '共 {rows:integer} 行，不试支持向量机：其用时随行数的平方增长，最多 {most:integer} 行。',
    'fault.classify-no-svm.fix': '若仍需要，请将其选为模型。',
    'fault.classify-positive': '关心的类别取为“{class:text}”。',
    'fault.classify-positive.fix': '可在参数“positive”中指定其他类别。',
    'fault.classify-rare-class': '只有一行的类别已略去：{classes:text}。',
    'fault.classify-rare-class.fix': '被评判的行无法用于学习。请补充行，或归并稀少类别。',
    'fault.classify-small-class': '{classes:text} 的行数少于折数（{folds:integer}），有的折中没有它。',
    'fault.classify-small-class.fix': '请减少折数，或归并稀少类别。',
    'fault.classify-folds-left-out': '{folds:integer} 折中有 {left:integer} 折可学习的行只有一类，已略去。',
    'fault.classify-folds-left-out.fix': '请减少折数，或选择其他划分。',
    'fault.classify-fewer-folds': '只有 {folds:integer} 折而不是 {wanted:integer} 折：无法分出更多。',
    'fault.classify-fewer-folds.fix': '若已足够，无须处理。',
    'fault.classify-no-group': '{rows:integer} 行没有组，各自单独成组。',
    'fault.classify-no-group.fix': '若它们属于一起，请补上组。',
    'fault.classify-no-fold-given': '{rows:integer} 行没有给定的折：只用于学习，不被评判。',
    'fault.classify-no-fold-given.fix': '若要评判这些行，请补上折。',
    'fault.classify-unjudged':
      '{total:integer} 行中有 {rows:integer} 行只用于学习：其前没有行，或其折已略去。',
    'fault.classify-unjudged.fix': '它们在表中没有预测；模型从中学习。',
    'fault.classify-leak-same': '{column:text} 是泄漏：它是目标的另一种写法（每类一个取值），已略去。',
    'fault.classify-leak-same.fix': '请从特征中去掉。',
    'fault.classify-leak-perfect': '{column:text} 可能是泄漏：单凭它就毫无差错地预示类别。它事先已知吗？',
    'fault.classify-leak-perfect.fix': '若事后才知道，请去掉：否则指标过于乐观。',
    'fault.classify-names-rows':
      '{column:text} 在 {rows:integer} 行中有 {different:integer} 个不同的值：它只是行的名称，已略去。',
    'fault.classify-names-rows.fix': '请用作标识，或在 SQL 单元格中由它生成特征。',
    'fault.classify-gaps':
      '{column:text} 有 {rows:integer} 个缺失（{share:percent}）。树类模型将其视为单独的取值；其他模型在每折内填补。',
    'fault.classify-gaps.fix': '若您知道更好的值，请在 SQL 单元格中填补。',
    'fault.classify-wide': '有 {features:integer} 个特征和 {rows:integer} 行：模型可能只是把行背下来。',
    'fault.classify-wide.fix': '请减少特征或补充行；看待指标须谨慎。',
  },
});
