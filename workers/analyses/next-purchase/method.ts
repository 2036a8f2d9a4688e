import { sharedMethod } from '../../purchases/prediction/method';

/** How the analysis works, in Markdown. */
export const method = {
  en: `**What is foretold**: does a customer buy in the days after the last day with data (or after *As of*)? Without a number of your own the window has the median interval between two purchases of one
customer, in whole weeks: half of those who come back have done so within it. It is made shorter where otherwise the cut-offs and as much history would not fit into the data.

${sharedMethod.en}`,
  zh: `**预测什么**：在有数据的最后一天（或“截至”日）之后的这些天里，客户是否购买？未设定时，窗口取同一客户两次购买间隔的中位数，取整周：再次购买的客户有一半在此期间内。若截止日及同样长的历史在数据中放不下，则缩短。

${sharedMethod.zh}`,
};
