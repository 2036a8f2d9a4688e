import { defineWords } from '../../contract/message';
import { predictionWords } from '../../purchases/prediction/words';
import { method } from './method';

export const words = defineWords({
  en: {
    ...predictionWords.en,
    title: 'Churn',
    summary: 'Who has left or is about to leave, how sure is that, and why?',
    method: method.en,

    'param.churn_days': 'Days without a purchase',
    'param.churn_days.help':
      'Who does not buy for so many days has left. 0: nine of ten customers come back sooner.',

    'table.': 'Churn',
    'column.actual': 'Stayed away in the last window',
    'column.predicted': 'Will stay away',
    'column.probability': 'Probability of leaving',
    'value.yes': 'leaves',
    'value.no': 'stays',

    'chart.list':
      'Call **{customer:text}** first: {probability:percent} to leave; the first {customers:integer} have {least:percent} or more',
    'chart.list.risk':
      'Call **{customer:text}** first: {probability:percent} to leave, {risk:currency} of what was spent so far at risk',
    'chart.silence':
      '{first:percent} leave of those who last bought {days:text} days ago, {last:percent} after {beyond:text} days',
    'chart.silence.one': '{first:percent} leave; all have last bought {days:text} days ago',
    'chart.reasons':
      'Those expected to leave: most often “**{reason:label}**” ({customers:integer} customers)',
    'chart.reasons.tenth':
      'The likeliest tenth: most often “**{reason:label}**” ({customers:integer} customers)',
    'chart.why.raised':
      '{customer:text}: **{probability:percent}** to leave, above all raised by “{reason:label}”',
    'chart.why.lowered':
      '{customer:text}: **{probability:percent}** to leave, above all lowered by “{reason:label}”',
    'chart.gains': 'The likeliest {top:percent} hold {captured:percent} of those who left',
    'chart.gains.beside':
      'The likeliest {top:percent} hold **{captured:percent}** of those who left; by the CLV model {clv:percent}',
    'chart.lift': 'Who leaves, by tenth of probability; {overall:percent} over all',
    'chart.calibration.caption':
      'Does what is said come true? Dots on the line do; bars are 95% intervals. Probabilities of leaving.',

    'finding.expected':
      '**{expected:integer}** of {customers:integer} customers (**{share:percent}**) will not buy from {from:date} to {to:date}, by the sum of their probabilities; {called:integer} have {threshold:percent} or more.',
    'finding.caught':
      'Of those who left in past windows, the likeliest **{top:percent}** of customers held **{captured:percent}**, {times:decimal} times as many as by chance; the CLV model caught {clv:percent}.',
    'finding.caught.alone':
      'Of those who left in past windows, the likeliest **{top:percent}** of customers held **{captured:percent}**, {times:decimal} times as many as by chance.',
    'finding.quality.better':
      '**Better than the CLV model.** From {from:date} to {to:date}, foretold from before ({rows:integer} customers): {model:label} has AUC **{auc:number}** and log loss **{loss:number}**, the CLV model {clv:number} and {clvLoss:number} (P(alive) alone: AUC {alive:number}; knowing nothing: log loss {base:number}).',
    'finding.quality.even':
      '**As good as the CLV model**, as far as can be told. From {from:date} to {to:date}, foretold from before ({rows:integer} customers): {model:label} has AUC **{auc:number}** and log loss **{loss:number}**, the CLV model {clv:number} and {clvLoss:number} (P(alive) alone: AUC {alive:number}; knowing nothing: log loss {base:number}).',
    'finding.quality.worse':
      '**Not as good as the CLV model.** From {from:date} to {to:date}, foretold from before ({rows:integer} customers): {model:label} has AUC **{auc:number}** and log loss **{loss:number}**, the CLV model {clv:number} and {clvLoss:number} (P(alive) alone: AUC {alive:number}; knowing nothing: log loss {base:number}). Its column clv_probability is the better guide here.',
    'finding.quality.alone':
      'From {from:date} to {to:date}, foretold from before ({rows:integer} customers): {model:label} has AUC **{auc:number}** and log loss **{loss:number}** (knowing nothing: {base:number}).',
    'finding.quality.better.others':
      '**Better than the CLV model** in the one window from {from:date} to {to:date}, each customer foretold from others ({rows:integer}): {model:label} has AUC **{auc:number}** and log loss **{loss:number}**, the CLV model {clv:number} and {clvLoss:number} (P(alive) alone: AUC {alive:number}; knowing nothing: log loss {base:number}).',
    'finding.quality.even.others':
      '**As good as the CLV model**, as far as can be told, in the one window from {from:date} to {to:date}, each customer foretold from others ({rows:integer}): {model:label} has AUC **{auc:number}** and log loss **{loss:number}**, the CLV model {clv:number} and {clvLoss:number} (P(alive) alone: AUC {alive:number}; knowing nothing: log loss {base:number}).',
    'finding.quality.worse.others':
      '**Not as good as the CLV model** in the one window from {from:date} to {to:date}, each customer foretold from others ({rows:integer}): {model:label} has AUC **{auc:number}** and log loss **{loss:number}**, the CLV model {clv:number} and {clvLoss:number} (P(alive) alone: AUC {alive:number}; knowing nothing: log loss {base:number}).',
    'finding.quality.alone.others':
      'In the one window from {from:date} to {to:date}, each customer foretold from others ({rows:integer}): {model:label} has AUC **{auc:number}** and log loss **{loss:number}** (knowing nothing: {base:number}).',
    'finding.window':
      'Who does not buy for **{days:integer}** days has left: of {returned:integer} customers who have come back, nine of ten do so every {rhythm:number} days or sooner. {cutoffs:integer} past {cutoffs:plural|window is|windows are} known.',
    'finding.active':
      'Of **{active:integer}** customers who have bought in the last {days:integer} days, **{leaving:integer}** will leave; {gone:integer} are silent for longer and count as gone. All figures of how good this is are of customers who had still been there.',
    'finding.active.all':
      'Of **{active:integer}** customers who have bought in the last {days:integer} days, **{leaving:integer}** will leave; {gone:integer} are silent for longer and count as gone. Too few were tested who had still been there, so the figures are of all, and those who have long been silent lift them.',

    'suggestion.list':
      'The list to win back: {customers:integer} customers who are still there, those with most at risk first, with reasons',
  },
  zh: {
    ...predictionWords.zh,
    title: '客户流失',
    summary: '谁已经离开或即将离开，把握有多大，为什么？',
    method: method.zh,

    'param.churn_days': '未购买天数',
    'param.churn_days.help': '这么多天不购买即视为流失。0：十位客户中有九位更早回来。',

    'table.': '客户流失',
    'column.actual': '上一窗口是否流失',
    'column.predicted': '将会流失',
    'column.probability': '流失概率',
    'value.yes': '流失',
    'value.no': '留存',

    'chart.list':
      '请先联系 **{customer:text}**：流失概率 {probability:percent}；前 {customers:integer} 位均不低于 {least:percent}',
    'chart.list.risk':
      '请先联系 **{customer:text}**：流失概率 {probability:percent}，迄今消费中有 {risk:currency} 面临风险',
    'chart.silence':
      '{days:text} 天前购买过的客户有 {first:percent} 会流失，{beyond:text} 天的为 {last:percent}',
    'chart.silence.one': '{first:percent} 会流失；所有人上次购买都在 {days:text} 天前',
    'chart.reasons': '预计会流失的客户：最常见的原因是“**{reason:label}**”（{customers:integer} 位）',
    'chart.reasons.tenth': '最可能的十分之一：最常见的原因是“**{reason:label}**”（{customers:integer} 位）',
    'chart.why.raised': '{customer:text}：流失概率 **{probability:percent}**，主要因“{reason:label}”而提高',
    'chart.why.lowered': '{customer:text}：流失概率 **{probability:percent}**，主要因“{reason:label}”而降低',
    'chart.gains': '最可能的 {top:percent} 客户中有 {captured:percent} 的流失者',
    'chart.gains.beside':
      '最可能的 {top:percent} 客户中有 **{captured:percent}** 的流失者；CLV 模型为 {clv:percent}',
    'chart.lift': '按概率十等分的流失者占比；总体 {overall:percent}',
    'chart.calibration.caption': '预测的概率是否应验？落在线上的点即是；竖线为 95% 区间。指流失的概率。',

    'finding.expected':
      '{customers:integer} 位客户中有 **{expected:integer}** 位（**{share:percent}**）在 {from:date} 至 {to:date} 不会购买（概率之和）；{called:integer} 位的概率不低于 {threshold:percent}。',
    'finding.caught':
      '在过去各窗口的流失者中，最可能的 **{top:percent}** 客户占了 **{captured:percent}**，是随机的 {times:decimal} 倍；CLV 模型命中 {clv:percent}。',
    'finding.caught.alone':
      '在过去各窗口的流失者中，最可能的 **{top:percent}** 客户占了 **{captured:percent}**，是随机的 {times:decimal} 倍。',
    'finding.quality.better':
      '**优于 CLV 模型。** {from:date} 至 {to:date}，由之前的数据预测（{rows:integer} 位客户）：{model:label}的 AUC 为 **{auc:number}**、对数损失 **{loss:number}**，CLV 模型为 {clv:number} 和 {clvLoss:number}（仅用 P(alive)：AUC {alive:number}；一无所知：对数损失 {base:number}）。',
    'finding.quality.even':
      '**与 CLV 模型相当**（差别在偶然范围内）。 {from:date} 至 {to:date}，由之前的数据预测（{rows:integer} 位客户）：{model:label}的 AUC 为 **{auc:number}**、对数损失 **{loss:number}**，CLV 模型为 {clv:number} 和 {clvLoss:number}（仅用 P(alive)：AUC {alive:number}；一无所知：对数损失 {base:number}）。',
    'finding.quality.worse':
      '**不如 CLV 模型。** {from:date} 至 {to:date}，由之前的数据预测（{rows:integer} 位客户）：{model:label}的 AUC 为 **{auc:number}**、对数损失 **{loss:number}**，CLV 模型为 {clv:number} 和 {clvLoss:number}（仅用 P(alive)：AUC {alive:number}；一无所知：对数损失 {base:number}）。此处 clv_probability 列更可靠。',
    'finding.quality.alone':
      '{from:date} 至 {to:date}，由之前的数据预测（{rows:integer} 位客户）：{model:label}的 AUC 为 **{auc:number}**、对数损失 **{loss:number}**（一无所知：{base:number}）。',
    'finding.quality.better.others':
      '在 {from:date} 至 {to:date} 的唯一窗口中**优于 CLV 模型**，每位客户由其他客户预测（{rows:integer} 位）：{model:label}的 AUC 为 **{auc:number}**、对数损失 **{loss:number}**，CLV 模型为 {clv:number} 和 {clvLoss:number}（仅用 P(alive)：AUC {alive:number}；一无所知：对数损失 {base:number}）。',
    'finding.quality.even.others':
      '在 {from:date} 至 {to:date} 的唯一窗口中**与 CLV 模型相当**，每位客户由其他客户预测（{rows:integer} 位）：{model:label}的 AUC 为 **{auc:number}**、对数损失 **{loss:number}**，CLV 模型为 {clv:number} 和 {clvLoss:number}（仅用 P(alive)：AUC {alive:number}；一无所知：对数损失 {base:number}）。',
    'finding.quality.worse.others':
      '在 {from:date} 至 {to:date} 的唯一窗口中**不如 CLV 模型**，每位客户由其他客户预测（{rows:integer} 位）：{model:label}的 AUC 为 **{auc:number}**、对数损失 **{loss:number}**，CLV 模型为 {clv:number} 和 {clvLoss:number}（仅用 P(alive)：AUC {alive:number}；一无所知：对数损失 {base:number}）。',
    'finding.quality.alone.others':
      '在 {from:date} 至 {to:date} 的唯一窗口中，每位客户由其他客户预测（{rows:integer} 位）：{model:label}的 AUC 为 **{auc:number}**、对数损失 **{loss:number}**（一无所知：{base:number}）。',
    'finding.window':
      '**{days:integer}** 天不购买即视为流失：{returned:integer} 位再次购买的客户中，九成平均每 {rhythm:number} 天以内购买一次。已知 {cutoffs:integer} 个过去的窗口。',
    'finding.active':
      '最近 {days:integer} 天购买过的 **{active:integer}** 位客户中，将有 **{leaving:integer}** 位流失；{gone:integer} 位沉默更久，视为已流失。所有优劣指标都针对当时尚在的客户。',
    'finding.active.all':
      '最近 {days:integer} 天购买过的 **{active:integer}** 位客户中，将有 **{leaving:integer}** 位流失；{gone:integer} 位沉默更久，视为已流失。可检验的尚在客户太少，因此指标针对所有客户，久未购买者会抬高指标。',

    'suggestion.list': '挽回名单：{customers:integer} 位尚在的客户，风险金额最大者在前，附原因',
  },
});
