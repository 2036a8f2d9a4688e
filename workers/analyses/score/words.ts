import { defineWords } from '../../contract/message';
import { faultWords } from './fault-words';
import { method } from './method';

export const words = defineWords<string>({
  en: {
    title: 'Score with a model',
    summary: 'What does a fitted model say of the rows of this table?',
    method: method.en,

    'role.id': 'Row',
    'role.id.help':
      'The column that tells the rows apart (a customer, an order); otherwise rows are numbered.',

    'param.model': 'Model',
    'param.model.help': 'The table <name>_model of classify, regress or churn, or a model read from a file.',
    'param.threshold': 'Threshold',
    'param.threshold.help':
      'From this probability on the positive class is predicted. Empty: the model’s own.',

    'table.': 'Predictions',
    'table.columns': 'Columns of the model',
    'table.metrics': 'Metrics',

    'column.id': 'Row',
    'column.predicted': 'Predicted',
    'column.probability': 'Probability',
    'column.feature': 'Feature',
    'column.kind': 'Kind',
    'column.found_as': 'Found as',
    'column.unseen': 'Unseen',
    'column.missing': 'Missing',
    'column.unreadable': 'Unreadable',
    'column.psi': 'Drift (PSI)',
    'column.metric': 'Metric',
    'column.value': 'On this table',
    'column.model_value': 'When fitted',
    'column.rows': 'Rows',
    'column.share': 'Share',
    'column.from': 'From',
    'column.to': 'To (not included)',

    'value.number': 'number',
    'value.time': 'time',
    'value.category': 'category',
    'value.accuracy': 'Accuracy',
    'value.accuracy_at_threshold': 'Accuracy at the threshold',
    'value.auc': 'Area under the ROC curve',
    'value.log_loss': 'Log loss',
    'value.brier': 'Brier score',
    'value.f1': 'F1',
    'value.rmse': 'Root mean squared error',
    'value.mae': 'Mean absolute error',
    'value.r2': 'R²',

    'finding.absent':
      '**{absent:integer}** of the {features:integer} columns that the model needs are not in this table ({columns:text}): they count as missing, and answers without them are guesses.',
    'finding.called':
      '**{called:integer}** of {rows:integer} rows ({share:percent}) are predicted **{class:text}**, from a probability of {threshold:percent} on.',
    'finding.commonest':
      'Most often **{class:text}** is predicted: **{called:integer}** of {rows:integer} rows ({share:percent}).',
    'finding.numbers':
      'For {rows:integer} rows **{target:text}** is predicted, **{mean:number}** on average; half of them are between {low:number} and {high:number}.',
    'finding.auc':
      'On the {rows:integer} rows whose outcome is known, the area under the ROC curve is **{value:decimal}**.',
    'finding.auc.own':
      'On the {rows:integer} rows whose outcome is known, the area under the ROC curve is **{value:decimal}**; when the model was fitted it was {own:decimal}.',
    'finding.accuracy':
      'On the {rows:integer} rows whose outcome is known, **{value:percent}** of the predictions are right.',
    'finding.accuracy.own':
      'On the {rows:integer} rows whose outcome is known, **{value:percent}** of the predictions are right; when the model was fitted it was {own:percent}.',
    'finding.r2':
      'On the {rows:integer} rows whose value is known, R² is **{value:decimal}**: 1 is exact, 0 no better than the mean.',
    'finding.r2.own':
      'On the {rows:integer} rows whose value is known, R² is **{value:decimal}**; when the model was fitted it was {own:decimal}.',
    'finding.rmse':
      'On the {rows:integer} rows whose value is known, predictions are off by **{value:number}** (root mean square).',
    'finding.rmse.own':
      'On the {rows:integer} rows whose value is known, predictions are off by **{value:number}** (root mean square); when the model was fitted it was {own:number}.',
    'finding.drift':
      'Much has moved since the model was fitted: {moved:integer} {moved:plural|feature is|features are} spread otherwise, **{feature:text}** most (PSI {psi:decimal}).',
    'finding.drift.some':
      '**{feature:text}** has moved somewhat since the model was fitted (PSI {psi:decimal}); no feature has moved much.',
    'finding.drift.none':
      'The features are spread as when the model was fitted: the largest PSI is {psi:decimal} (**{feature:text}**).',

    'chart.scores':
      '{share:percent} are predicted {class:text}: their probability is {threshold:percent} or more',
    'chart.scores.threshold': 'Threshold',
    'chart.scores.many': '{class:text} is predicted most often: {share:percent} of the rows',
    'chart.calls': '{class:text}: {rows:integer} rows, {share:percent}',
    'chart.numbers': '{target:text} is {mean:number} on average',
    'chart.drift.much': '{feature:text} is spread otherwise than when the model was fitted',
    'chart.drift.some': '{feature:text} has moved most since the model was fitted, but not much',
    'chart.drift.none': 'No feature has moved since the model was fitted',
    'chart.drift.caption':
      'Population stability index; from 0.1 on something has moved, from 0.25 on (dashed) much.',

    'axis.rows': 'Rows',
    'axis.probability': 'Probability of {class:text}',
    'axis.probability.many': 'Probability of the predicted class',
    'axis.predicted': '{target:text}, predicted',

    ...faultWords.en,
  },
  zh: {
    title: '用模型评分',
    summary: '已拟合的模型对本表各行的预测是什么？',
    method: method.zh,

    'role.id': '行',
    'role.id.help': '区分各行的列（客户、订单）；不填则按行编号。',

    'param.model': '模型',
    'param.model.help': 'classify、regress 或 churn 的 <name>_model 表，或从文件读入的模型。',
    'param.threshold': '阈值',
    'param.threshold.help': '概率达到此值即预测为正类。留空则用模型自带的阈值。',

    'table.': '预测',
    'table.columns': '模型的列',
    'table.metrics': '指标',

    'column.id': '行',
    'column.predicted': '预测',
    'column.probability': '概率',
    'column.feature': '特征',
    'column.kind': '类型',
    'column.found_as': '对应列',
    'column.unseen': '未见过',
    'column.missing': '缺失',
    'column.unreadable': '无法读取',
    'column.psi': '漂移（PSI）',
    'column.metric': '指标',
    'column.value': '本表',
    'column.model_value': '拟合时',
    'column.rows': '行数',
    'column.share': '占比',
    'column.from': '起',
    'column.to': '止（不含）',

    'value.number': '数值',
    'value.time': '时间',
    'value.category': '类别',
    'value.accuracy': '准确率',
    'value.accuracy_at_threshold': '按阈值的准确率',
    'value.auc': 'ROC 曲线下面积',
    'value.log_loss': '对数损失',
    'value.brier': 'Brier 分数',
    'value.f1': 'F1',
    'value.rmse': '均方根误差',
    'value.mae': '平均绝对误差',
    'value.r2': 'R²',

    'finding.absent':
      '模型需要的 {features:integer} 列中，本表缺少 **{absent:integer}** 列（{columns:text}）：视为缺失，缺少它们的答案只是猜测。',
    'finding.called':
      '{rows:integer} 行中有 **{called:integer}** 行（{share:percent}）预测为 **{class:text}**，即概率不低于 {threshold:percent}。',
    'finding.commonest':
      '预测最多的是 **{class:text}**：{rows:integer} 行中的 **{called:integer}** 行（{share:percent}）。',
    'finding.numbers':
      '对 {rows:integer} 行预测了 **{target:text}**，平均为 **{mean:number}**；一半在 {low:number} 与 {high:number} 之间。',
    'finding.auc': '在结果已知的 {rows:integer} 行上，ROC 曲线下面积为 **{value:decimal}**。',
    'finding.auc.own':
      '在结果已知的 {rows:integer} 行上，ROC 曲线下面积为 **{value:decimal}**；拟合时为 {own:decimal}。',
    'finding.accuracy': '在结果已知的 {rows:integer} 行上，**{value:percent}** 的预测正确。',
    'finding.accuracy.own':
      '在结果已知的 {rows:integer} 行上，**{value:percent}** 的预测正确；拟合时为 {own:percent}。',
    'finding.r2':
      '在数值已知的 {rows:integer} 行上，R² 为 **{value:decimal}**：1 为完全准确，0 与平均值无异。',
    'finding.r2.own': '在数值已知的 {rows:integer} 行上，R² 为 **{value:decimal}**；拟合时为 {own:decimal}。',
    'finding.rmse': '在数值已知的 {rows:integer} 行上，预测偏差（均方根）为 **{value:number}**。',
    'finding.rmse.own':
      '在数值已知的 {rows:integer} 行上，预测偏差（均方根）为 **{value:number}**；拟合时为 {own:number}。',
    'finding.drift':
      '自拟合以来变化很大：{moved:integer} 个特征的分布不同，最明显的是 **{feature:text}**（PSI {psi:decimal}）。',
    'finding.drift.some': '**{feature:text}** 自拟合以来略有变化（PSI {psi:decimal}）；没有特征变化很大。',
    'finding.drift.none': '各特征的分布与拟合时相同：最大的 PSI 为 {psi:decimal}（**{feature:text}**）。',

    'chart.scores': '{share:percent} 预测为 {class:text}：概率不低于 {threshold:percent}',
    'chart.scores.threshold': '阈值',
    'chart.scores.many': '预测最多的是 {class:text}：占 {share:percent}',
    'chart.calls': '{class:text}：{rows:integer} 行，占 {share:percent}',
    'chart.numbers': '{target:text} 平均为 {mean:number}',
    'chart.drift.much': '{feature:text} 的分布与拟合时不同',
    'chart.drift.some': '{feature:text} 自拟合以来变化最大，但不明显',
    'chart.drift.none': '各特征自拟合以来没有变化',
    'chart.drift.caption': '群体稳定性指数：0.1 起有变化，0.25 起（虚线）变化很大。',

    'axis.rows': '行数',
    'axis.probability': '{class:text} 的概率',
    'axis.probability.many': '预测类别的概率',
    'axis.predicted': '{target:text}（预测）',

    ...faultWords.zh,
  },
});
