import { defineWords } from '../contract/message';

/** What every analysis says that chooses among classifiers: its tables, charts and findings (`workers/learning/classification/`). */
export const classificationWords = defineWords({
  en: {
    'table.report': 'By class',
    'table.confusion': 'Who was taken for whom',
    'table.models': 'Models',
    'table.roc': 'ROC curve',
    'table.lift': 'Tenths by probability',
    'table.calibration': 'Calibration',
    'table.coefficients': 'Coefficients (logistic regression)',
    'table.model': 'The model',

    'column.actual': 'Actual',
    'column.predicted': 'Predicted',
    'column.probability': 'Probability',
    'column.fold': 'Fold',
    'column.class': 'Class',
    'column.precision': 'Precision',
    'column.recall': 'Recall',
    'column.f1': 'F1',
    'column.support': 'Rows',
    'column.count': 'Rows',
    'column.share': 'Share of rows',
    'column.model': 'Model',
    'column.settings': 'Settings',
    'column.accuracy': 'Accuracy',
    'column.auc': 'AUC',
    'column.log_loss': 'Log loss',
    'column.chosen': 'Chosen',
    'column.brier': 'Brier score',
    'column.above_best': 'Log loss above the best',
    'column.above_best_se': 'Standard error of that',
    'column.threshold': 'Threshold',
    'column.fpr': 'False alarms, of all others',
    'column.tpr': 'Caught, of all of the class',
    'column.decile': 'Tenth',
    'column.customers': 'Rows',
    'column.positives': 'Of the class',
    'column.rate': 'Share of the class',
    'column.rate_low': 'Share from',
    'column.rate_high': 'Share to',
    'column.lift': 'Lift',
    'column.captured': 'Caught so far',
    'column.cumulative_lift': 'Lift so far',
    'column.lowest_probability': 'Lowest probability',
    'column.from': 'From',
    'column.to': 'To',
    'column.term': 'Term',
    'column.estimate': 'Estimate',
    'column.odds_ratio': 'Odds ratio',
    'column.std_error': 'Standard error',
    'column.z': 'z',
    'column.p_value': 'p',
    'column.lo95': '95% from',
    'column.hi95': '95% to',
    'column.piece': 'Piece',
    'column.text': 'Text',
    'column.false_positives': 'False alarms',
    'column.false_negatives': 'Missed',

    'value.prior': 'Base rate',
    'value.logistic': 'Logistic regression',
    'value.naive-bayes': 'Naive Bayes',
    'value.tree': 'Decision tree',
    'value.svm': 'Support vectors',
    'value.forest': 'Random forest',
    'value.boosting': 'Gradient boosting',
    'value.standing-chosen': 'chosen',
    'value.standing-other': 'tried',
    'value.standing-base': 'knows nothing',

    'axis.standing': 'Model',
    'axis.chance': 'By chance',
    'axis.calibrated': 'As said',
    'axis.rate': 'Share of “{positive:label}”',
    'axis.of-actual': 'Share of the actual class',
    'axis.of-class': 'Share of the rows of the class',
    'axis.said': 'Probability that was said',
    'axis.came': 'Share that came',
    'axis.cost': 'Cost of wrong calls',
    'axis.threshold': 'Threshold in force',
    'axis.probability': 'Probability of “{positive:label}”',

    'chart.models': '{model:label}: log loss {loss:number}, base rate {base:number}',
    'chart.models.caption':
      'Less is better. Each model with its best settings, on rows that it had not seen.',
    'chart.roc': 'AUC {auc:number} for “{positive:label}”',
    'chart.roc.several': 'AUC {auc:number}, mean over each class against the others',
    'chart.roc.caption':
      'What is caught at which price in false alarms. The higher the curve, the better; the dashed line is chance.',
    'chart.gains': 'The likeliest {top:percent} of rows hold {captured:percent} of all “{positive:label}”',
    'chart.gains.caption': 'Rows from the likeliest to the least likely.',
    'chart.lift': '“{positive:label}” by tenth of probability; {overall:percent} over all',
    'chart.lift.caption': 'The first tenth are the likeliest rows. The line is the share over all.',
    'chart.confusion': '{right:integer} of {total:integer} right ({share:percent})',
    'chart.confusion.at':
      'Called “{positive:label}” from {threshold:percent} on: {right:integer} of {total:integer} right ({share:percent})',
    'chart.confusion.caption':
      'Each row is called what is likeliest. The colour is the share of the actual class.',
    'chart.confusion.threshold':
      'Each row is called by the threshold. The colour is the share of the actual class.',
    'chart.calibration':
      'What is said of “{positive:label}” and what came differ by {gap:percent} on average',
    'chart.calibration.caption':
      'Dots on the line came true as they were said; bars are 95% intervals. Brier score {brier:number}, base rate {base:number}.',
    'chart.cost':
      'At {threshold:percent} wrong calls cost {cost:number}; at {cheapest:percent} the least, {least:number}',
    'chart.cost.least': 'Wrong calls cost least from {threshold:percent} on: {cost:number}',
    'chart.cost.caption': 'Move the threshold beside the answer; tables and charts follow.',
    'chart.spread': 'How far apart the classes are by probability of “{positive:label}” (AUC {auc:number})',
    'chart.spread.caption': 'The less the curves overlap, the surer the calls.',

    'finding.accuracy':
      '**{model:label}** is right in **{accuracy:percent}** of {rows:integer} rows that it had not seen. Always saying “{commonest:text}” would be right in {base:percent}.',
    'finding.accuracy.sure':
      '**{model:label}** is right in **{accuracy:percent}** of {rows:integer} rows that it had not seen (always “{commonest:text}”: {base:percent}), but it is too sure of itself: its log loss of {loss:number} is not better than that of the base rate ({baseLoss:number}). Trust its calls, not its probabilities.',
    'finding.accuracy.none':
      'The features hardly tell: **{model:label}** is right in **{accuracy:percent}** of {rows:integer} rows that it had not seen, and its probabilities are not clearly better than the base rate (always “{commonest:text}”: {base:percent} right).',
    'finding.auc':
      'AUC **{auc:number}**: of two rows, one “{positive:label}” and one not, the model gives the first the higher probability in {auc:percent} of cases (a coin: 50%).',
    'finding.auc.several':
      'AUC **{auc:number}**, on average over the classes: of two rows, one of a class and one not, the model gives the first the higher probability in {auc:percent} of cases (a coin: 50%).',
    'finding.strongest.1':
      'Most telling is **{feature1:text}**: with its values shuffled, {measure:label} is worse by {importance1:measure}.',
    'finding.strongest.2':
      'Most telling are **{feature1:text}** and **{feature2:text}**: with the values of one shuffled, {measure:label} is worse by {importance1:measure} and {importance2:measure}.',
    'finding.strongest.3':
      'Most telling are **{feature1:text}**, **{feature2:text}** and **{feature3:text}**: with the values of one shuffled, {measure:label} is worse by {importance1:measure}, {importance2:measure} and {importance3:measure}.',
    'finding.lift':
      'The **{top:percent}** that are likeliest hold **{captured:percent}** of all “{positive:label}”: {times:decimal} times as many as by chance.',
    'finding.cost':
      'With {falsePositive:number} for a false alarm and {falseNegative:number} for one that is missed, calling “{positive:label}” from **{cheapest:percent}** on is cheapest: **{least:number}** instead of {half:number} at 50%, {share:percent} less.',
    'finding.cost.half':
      'With {falsePositive:number} for a false alarm and {falseNegative:number} for one that is missed, no threshold is cheaper than 50%: {half:number}.',
    'finding.cost.even':
      'Both kinds of wrong calls cost the same ({falsePositive:number}), so rows are called from {threshold:percent} on: cost {cost:number}. Tell what each costs, and the cheapest threshold is found.',
    'finding.choice':
      'Chosen from {candidates:integer} {candidates:plural|candidate|candidates} by log loss in {folds:integer} {folds:plural|fold|folds}: {model:label}, {loss:number}. The best of several on the same folds looks slightly better than it will be.',
    'finding.choice.single':
      'Judged by {folds:integer} {folds:plural|fold|folds}, each foretold from the others: {model:label} has a log loss of {loss:number}.',
    'finding.choice.simpler':
      'Chosen from {candidates:integer} {candidates:plural|candidate|candidates} by log loss in {folds:integer} {folds:plural|fold|folds}: {model:label} ({loss:number}) is simpler than the best, {best:label} ({least:number}), and within one standard error of it. The best of several on the same folds looks slightly better than it will be.',

    'fault.grid-unread': 'The grid has a part that cannot be read: “{part:text}”.',
    'fault.grid-unread.fix': 'Write settings with their values, like “C = 0.1, 1, 10; max_depth = 3, 5”.',
    'fault.grid-setting-unknown': 'No model that is tried ({models:text}) has a setting “{setting:text}”.',
    'fault.grid-setting-unknown.fix': 'Settings are: {known:text}.',
    'fault.grid-value-number':
      '“{value:text}” is no value for {setting:text} of {model:text}, which is a number, 0 or more.',
    'fault.grid-value-number.fix': 'Give numbers; usual is {usual:text}.',
    'fault.grid-value-boolean':
      '“{value:text}” is no value for {setting:text} of {model:text}, which is true or false.',
    'fault.grid-value-boolean.fix': 'Give true or false; usual is {usual:text}.',
    'fault.grid-value-unknown': '{model:text} does not know “{value:text}” for {setting:text}.',
    'fault.grid-value-unknown.fix': 'It knows: {known:text}.',
    'fault.grid-too-many': 'The grid has {count:integer} combinations; {most:integer} are the most.',
    'fault.grid-too-many.fix': 'Give fewer values, or choose one model.',
  },
  zh: {
    'table.report': '按类别',
    'table.confusion': '混淆矩阵',
    'table.models': '模型',
    'table.roc': 'ROC 曲线',
    'table.lift': '按概率十等分',
    'table.calibration': '校准',
    'table.coefficients': '系数（逻辑回归）',
    'table.model': '模型文件',

    'column.actual': '实际',
    'column.predicted': '预测',
    'column.probability': '概率',
    'column.fold': '折',
    'column.class': '类别',
    'column.precision': '精确率',
    'column.recall': '召回率',
    'column.f1': 'F1',
    'column.support': '行数',
    'column.count': '行数',
    'column.share': '占总行数',
    'column.model': '模型',
    'column.settings': '设置',
    'column.accuracy': '准确率',
    'column.auc': 'AUC',
    'column.log_loss': '对数损失',
    'column.chosen': '选用',
    'column.brier': 'Brier 分数',
    'column.above_best': '比最佳对数损失高',
    'column.above_best_se': '其标准误',
    'column.threshold': '阈值',
    'column.fpr': '误报占其他各行',
    'column.tpr': '命中占该类',
    'column.decile': '十分位',
    'column.customers': '行数',
    'column.positives': '该类行数',
    'column.rate': '该类占比',
    'column.rate_low': '占比下限',
    'column.rate_high': '占比上限',
    'column.lift': '提升度',
    'column.captured': '累计命中',
    'column.cumulative_lift': '累计提升度',
    'column.lowest_probability': '最低概率',
    'column.from': '从',
    'column.to': '到',
    'column.term': '项',
    'column.estimate': '估计',
    'column.odds_ratio': '优势比',
    'column.std_error': '标准误',
    'column.z': 'z',
    'column.p_value': 'p',
    'column.lo95': '95% 下限',
    'column.hi95': '95% 上限',
    'column.piece': '段',
    'column.text': '文本',
    'column.false_positives': '误报',
    'column.false_negatives': '漏报',

    'value.prior': '基准率',
    'value.logistic': '逻辑回归',
    'value.naive-bayes': '朴素贝叶斯',
    'value.tree': '决策树',
    'value.svm': '支持向量机',
    'value.forest': '随机森林',
    'value.boosting': '梯度提升',
    'value.standing-chosen': '选用',
    'value.standing-other': '试过',
    'value.standing-base': '一无所知',

    'axis.standing': '模型',
    'axis.chance': '随机',
    'axis.calibrated': '与预测一致',
    'axis.rate': '{positive:label} 占比',
    'axis.of-actual': '占实际类别',
    'axis.of-class': '占该类行数',
    'axis.said': '预测概率',
    'axis.came': '实际发生占比',
    'axis.cost': '误判成本',
    'axis.threshold': '当前阈值',
    'axis.probability': '{positive:label} 的概率',

    'chart.models': '{model:label}：对数损失 {loss:number}，基准率 {base:number}',
    'chart.models.caption': '越小越好。每个模型取其最佳设置，在未见过的行上评判。',
    'chart.roc': '{positive:label} 的 AUC 为 {auc:number}',
    'chart.roc.several': 'AUC {auc:number}，各类对其余的平均',
    'chart.roc.caption': '命中多少，代价是多少误报。曲线越高越好；虚线为随机。',
    'chart.gains': '概率最高的 {top:percent} 行包含全部 {positive:label} 的 {captured:percent}',
    'chart.gains.caption': '各行按概率从高到低排列。',
    'chart.lift': '按概率十等分的 {positive:label} 占比；总体 {overall:percent}',
    'chart.lift.caption': '第一个十分位是概率最高的行。横线为总体占比。',
    'chart.confusion': '{total:integer} 行中 {right:integer} 行正确（{share:percent}）',
    'chart.confusion.at':
      '从 {threshold:percent} 起判为“{positive:label}”：{total:integer} 行中 {right:integer} 行正确（{share:percent}）',
    'chart.confusion.caption': '每行判为最可能的类别。颜色为占实际类别的比例。',
    'chart.confusion.threshold': '每行按阈值判定。颜色为占实际类别的比例。',
    'chart.calibration': '{positive:label}的预测概率与实际发生平均相差 {gap:percent}',
    'chart.calibration.caption':
      '线上的点与预测一致；竖条为 95% 区间。Brier 分数 {brier:number}，基准率 {base:number}。',
    'chart.cost':
      '阈值 {threshold:percent} 时误判成本为 {cost:number}；{cheapest:percent} 时最低，为 {least:number}',
    'chart.cost.least': '从 {threshold:percent} 起判定，误判成本最低：{cost:number}',
    'chart.cost.caption': '在结果旁移动阈值，表格与图表随之变化。',
    'chart.spread': '各类在 {positive:label} 概率上的分离程度（AUC {auc:number}）',
    'chart.spread.caption': '曲线重叠越少，判定越可靠。',

    'finding.accuracy':
      '**{model:label}** 在 {rows:integer} 行未见过的数据上判对 **{accuracy:percent}**。若一律判为“{commonest:text}”，判对 {base:percent}。',
    'finding.accuracy.sure':
      '**{model:label}** 在 {rows:integer} 行未见过的数据上判对 **{accuracy:percent}**（一律判为“{commonest:text}”：{base:percent}），但过于自信：其对数损失 {loss:number} 并不优于基准率（{baseLoss:number}）。可信其判定，勿信其概率。',
    'finding.accuracy.none':
      '这些特征几乎说明不了什么：**{model:label}** 在 {rows:integer} 行未见过的数据上判对 **{accuracy:percent}**，其概率并不明显优于基准率（一律判为“{commonest:text}”：判对 {base:percent}）。',
    'finding.auc':
      'AUC **{auc:number}**：任取一行 {positive:label} 与一行其他，模型有 {auc:percent} 的机会给前者更高的概率（掷硬币为 50%）。',
    'finding.auc.several':
      'AUC **{auc:number}**（各类平均）：任取一行某类与一行其他，模型有 {auc:percent} 的机会给前者更高的概率（掷硬币为 50%）。',
    'finding.strongest.1':
      '最能说明问题的是 **{feature1:text}**：将其取值打乱后，{measure:label} 变差 {importance1:measure}。',
    'finding.strongest.2':
      '最能说明问题的是 **{feature1:text}** 与 **{feature2:text}**：将其一打乱后，{measure:label} 分别变差 {importance1:measure} 与 {importance2:measure}。',
    'finding.strongest.3':
      '最能说明问题的是 **{feature1:text}**、**{feature2:text}** 与 **{feature3:text}**：将其一打乱后，{measure:label} 分别变差 {importance1:measure}、{importance2:measure} 与 {importance3:measure}。',
    'finding.lift':
      '概率最高的 **{top:percent}** 包含全部 {positive:label} 的 **{captured:percent}**：是随机的 {times:decimal} 倍。',
    'finding.cost':
      '误报一次计 {falsePositive:number}、漏报一次计 {falseNegative:number} 时，从 **{cheapest:percent}** 起判为“{positive:label}”成本最低：**{least:number}**，而 50% 时为 {half:number}，节省 {share:percent}。',
    'finding.cost.half':
      '误报一次计 {falsePositive:number}、漏报一次计 {falseNegative:number} 时，没有比 50% 更便宜的阈值：{half:number}。',
    'finding.cost.even':
      '两种误判成本相同（{falsePositive:number}），因此从 {threshold:percent} 起判定：成本 {cost:number}。给出各自的成本，即可找到最便宜的阈值。',
    'finding.choice':
      '在 {folds:integer} 折中按对数损失从 {candidates:integer} 个候选中选出：{model:label}，{loss:number}。在同一批折上择优，结果会略显乐观。',
    'finding.choice.single':
      '以 {folds:integer} 折评判，每折由其余各折预测：{model:label} 的对数损失为 {loss:number}。',
    'finding.choice.simpler':
      '在 {folds:integer} 折中按对数损失从 {candidates:integer} 个候选中选出：{model:label}（{loss:number}）比最佳的 {best:label}（{least:number}）更简单，且相差不到一个标准误。在同一批折上择优，结果会略显乐观。',

    'fault.grid-unread': '网格中有无法读取的部分：“{part:text}”。',
    'fault.grid-unread.fix': '请写出设置及其取值，例如 “C = 0.1, 1, 10; max_depth = 3, 5”。',
    'fault.grid-setting-unknown': '所试的模型（{models:text}）都没有设置“{setting:text}”。',
    'fault.grid-setting-unknown.fix': '可用设置：{known:text}。',
    'fault.grid-value-number':
      '“{value:text}”不能作为 {model:text} 的 {setting:text}，它应为不小于 0 的数值。',
    'fault.grid-value-number.fix': '请给出数值；通常为 {usual:text}。',
    'fault.grid-value-boolean':
      '“{value:text}”不能作为 {model:text} 的 {setting:text}，它应为 true 或 false。',
    'fault.grid-value-boolean.fix': '请给出 true 或 false；通常为 {usual:text}。',
    'fault.grid-value-unknown': '{model:text} 的 {setting:text} 没有“{value:text}”这个取值。',
    'fault.grid-value-unknown.fix': '可用取值：{known:text}。',
    'fault.grid-too-many': '网格有 {count:integer} 种组合；最多 {most:integer} 种。',
    'fault.grid-too-many.fix': '请减少取值，或只选一个模型。',
  },
});
