import { defineWords } from '../../contract/message';
import { predictionWords } from '../../purchases/prediction/words';
import { method } from './method';

export const words = defineWords({
  en: {
    ...predictionWords.en,
    title: 'Next purchase',
    summary: 'Who will buy in the coming weeks, how sure is that, and why?',
    method: method.en,

    'param.window': 'Days ahead',
    'param.window.help':
      'Who buys within so many days? 0: the mean interval of the median customer, in whole weeks.',

    'table.': 'Next purchase',
    'column.actual': 'Bought in the last window',
    'column.predicted': 'Will buy',
    'column.probability': 'Probability of a purchase',
    'value.yes': 'buys',
    'value.no': 'does not buy',

    'chart.list':
      '**{customer:text}** is likeliest to buy ({probability:percent}); the first {customers:integer} have {least:percent} or more',
    'chart.silence':
      '{first:percent} buy of those who last bought {days:text} days ago, {last:percent} after {beyond:text} days',
    'chart.silence.one': '{first:percent} buy; all have last bought {days:text} days ago',
    'chart.reasons': 'Those expected to buy: most often “**{reason:label}**” ({customers:integer} customers)',
    'chart.reasons.tenth':
      'The likeliest tenth: most often “**{reason:label}**” ({customers:integer} customers)',
    'chart.why.raised':
      '{customer:text}: **{probability:percent}** to buy, above all raised by “{reason:label}”',
    'chart.why.lowered':
      '{customer:text}: **{probability:percent}** to buy, above all lowered by “{reason:label}”',
    'chart.gains': 'The likeliest {top:percent} hold {captured:percent} of those who bought',
    'chart.gains.beside':
      'The likeliest {top:percent} hold **{captured:percent}** of those who bought; by the CLV model {clv:percent}',
    'chart.lift': 'Who buys, by tenth of probability; {overall:percent} over all',
    'chart.calibration.caption':
      'Does what is said come true? Dots on the line do; bars are 95% intervals. Probabilities of a purchase.',

    'finding.expected':
      '**{expected:integer}** of {customers:integer} customers (**{share:percent}**) will buy from {from:date} to {to:date}, by the sum of their probabilities; {called:integer} have {threshold:percent} or more.',
    'finding.caught':
      'Of those who bought in past windows, the likeliest **{top:percent}** of customers held **{captured:percent}**, {times:decimal} times as many as by chance; the CLV model caught {clv:percent}.',
    'finding.caught.alone':
      'Of those who bought in past windows, the likeliest **{top:percent}** of customers held **{captured:percent}**, {times:decimal} times as many as by chance.',
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
      'The window has **{days:integer}** days: of {returned:integer} customers who have come back, half do so every {rhythm:number} days or sooner. {cutoffs:integer} past {cutoffs:plural|window is|windows are} known.',

    'suggestion.list': 'The list to call: {customers:integer} customers, the likeliest first, with reasons',
  },
  zh: {
    ...predictionWords.zh,
    title: '下次购买',
    summary: '未来几周谁会购买，把握有多大，为什么？',
    method: method.zh,

    'param.window': '预测天数',
    'param.window.help': '谁会在这么多天内购买？0：中位客户的平均购买间隔，取整周。',

    'table.': '下次购买',
    'column.actual': '上一窗口是否购买',
    'column.predicted': '将会购买',
    'column.probability': '购买概率',
    'value.yes': '会购买',
    'value.no': '不会购买',

    'chart.list':
      '**{customer:text}** 最可能购买（{probability:percent}）；前 {customers:integer} 位均不低于 {least:percent}',
    'chart.silence':
      '{days:text} 天前购买过的客户有 {first:percent} 会购买，{beyond:text} 天的为 {last:percent}',
    'chart.silence.one': '{first:percent} 会购买；所有人上次购买都在 {days:text} 天前',
    'chart.reasons': '预计会购买的客户：最常见的原因是“**{reason:label}**”（{customers:integer} 位）',
    'chart.reasons.tenth': '最可能的十分之一：最常见的原因是“**{reason:label}**”（{customers:integer} 位）',
    'chart.why.raised': '{customer:text}：购买概率 **{probability:percent}**，主要因“{reason:label}”而提高',
    'chart.why.lowered': '{customer:text}：购买概率 **{probability:percent}**，主要因“{reason:label}”而降低',
    'chart.gains': '最可能的 {top:percent} 客户中有 {captured:percent} 的购买者',
    'chart.gains.beside':
      '最可能的 {top:percent} 客户中有 **{captured:percent}** 的购买者；CLV 模型为 {clv:percent}',
    'chart.lift': '按概率十等分的购买者占比；总体 {overall:percent}',
    'chart.calibration.caption': '预测的概率是否应验？落在线上的点即是；竖线为 95% 区间。指购买的概率。',

    'finding.expected':
      '{customers:integer} 位客户中有 **{expected:integer}** 位（**{share:percent}**）会在 {from:date} 至 {to:date} 购买（概率之和）；{called:integer} 位的概率不低于 {threshold:percent}。',
    'finding.caught':
      '在过去各窗口的购买者中，最可能的 **{top:percent}** 客户占了 **{captured:percent}**，是随机的 {times:decimal} 倍；CLV 模型命中 {clv:percent}。',
    'finding.caught.alone':
      '在过去各窗口的购买者中，最可能的 **{top:percent}** 客户占了 **{captured:percent}**，是随机的 {times:decimal} 倍。',
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
      '窗口为 **{days:integer}** 天：{returned:integer} 位再次购买的客户中，一半平均每 {rhythm:number} 天以内购买一次。已知 {cutoffs:integer} 个过去的窗口。',

    'suggestion.list': '联系名单：{customers:integer} 位客户，最可能者在前，附原因',
  },
});
