import { sharedMethod } from '../../purchases/prediction/method';

/** How the analysis works, in Markdown. */
export const method = {
  en: `**What is foretold**: does a customer stay away for so many days after the last day with data (or after *As of*)? Who does has left. Without a number of your own it is the mean interval between purchases that
nine out of ten customers who have come back do not exceed, in whole weeks. It is made shorter where otherwise the cut-offs and as much history would not fit into the data. Customers without a contract never say that they leave, so
this is a definition and no fact; some come back later.

**Who is looked at**: models learn from all who have ever bought, and everyone is told a probability. They are tested on those who had bought within the last window before the cut-off: that the others are gone is no news, and would lift every figure.

${sharedMethod.en}`,
  zh: `**预测什么**：在有数据的最后一天（或“截至”日）之后，客户是否有这么多天不购买？是则视为流失。未设定时，取再次购买的客户中九成不超过的平均购买间隔，取整周。若截止日及同样长的历史在数据中放不下，则缩短。
没有合同的客户不会宣布离开，因此这是定义而非事实；有些人以后还会回来。

**考察谁**：模型从所有购买过的客户学习，并给每人一个概率。检验只用截止日之前最近一个窗口内购买过的客户：其他人已经离开并不新鲜，会抬高所有指标。

${sharedMethod.zh}`,
};
