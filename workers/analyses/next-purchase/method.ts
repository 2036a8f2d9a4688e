import { sharedMethod } from '../../purchases/prediction/method';

/** How the analysis works, in Markdown. */
export const method = {
  en: `**What is foretold**: does a customer buy in the days after the last day with data (or after *As of*)? Without a number of your own the window has the mean interval between purchases of the median customer who has
come back, in whole weeks (customers count alike: of all intervals most are those of the few who buy every week). It is made shorter where otherwise the cut-offs and as much history would not fit into the data.

${sharedMethod.en}`,
  zh: `**预测什么**：在有数据的最后一天（或“截至”日）之后的这些天里，客户是否购买？未设定时，窗口取再次购买客户平均购买间隔的中位数，取整周（每位客户同等计算：全部间隔中大多来自少数每周购买的人）。若截止日及同样长的历史在数据中放不下，则缩短。

${sharedMethod.zh}`,
};
