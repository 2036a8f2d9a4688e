import { sharedMethod } from '../../purchases/prediction/method';

/** How the analysis works, in Markdown. */
export const method = {
  en: `**What is foretold**: does a customer stay away for so many days after the last day with data (or after *As of*)? Who does has left. Without a number of your own it is nine out of ten intervals between two
purchases of one customer, in whole weeks: only one in ten returns takes longer. It is made shorter where otherwise the cut-offs and as much history would not fit into the data. Customers without a contract never say that they leave, so
this is a definition and no fact; some come back later.

**Who is looked at**: all who have ever bought. Those who have long been silent are easy to tell and lift the figures, so one sentence says how well those were told who had bought within the last window.

${sharedMethod.en}`,
  zh: `**预测什么**：在有数据的最后一天（或“截至”日）之后，客户是否有这么多天不购买？是则视为流失。未设定时，取同一客户两次购买间隔的九成分位，取整周：只有十分之一的回购更晚。若截止日及同样长的历史在数据中放不下，则缩短。
没有合同的客户不会宣布离开，因此这是定义而非事实；有些人以后还会回来。

**考察谁**：所有购买过的客户。久未购买者容易判断，会抬高指标，因此另有一句说明对最近一个窗口内购买过的客户判断得如何。

${sharedMethod.zh}`,
};
