/** How the analysis works, in Markdown. */
export const method = {
  en: `A plan for a year (or the periods that you name), what came of it so far, and where it is going to end.

- **Goal.** The year before the plan, times the growth factor; or the sum that you give; or the column of targets. Where data begin within the year
  before, what is there is brought to a whole year, and that is said.
- **Split.** Parts (segment × channel) get the share that they had in the year before. Periods get the season: the mean share of each period
  in up to three whole years before the plan, of the part itself where it sold in at least half of the periods, otherwise of all together.
- **Gap** is actual less target: negative is behind. The plan to date counts the running period by its days that have passed.
- **Projected** is what came in whole periods, and after these what the forecast expects: models are chosen by backtest for every part and for
  the sum, and both are made to agree. Of a running period it is what is there and the rest of the forecast by days.
- **Landing.** Errors of neighbouring periods go together. From the interval of each period ahead follow the weights ψ with which a shock goes on, and from
  these the interval of the sum: Var = σ² Σₖ (Σⱼ ψⱼ)². This is exact for linear models whose weights are positive, and cautious otherwise. The chance of reaching
  the goal takes the sum for normal.
- **Needed** is what is left of the goal over the periods that are left; the run rate is what an average period has brought so far.
- **Adjustments** change the plan from a period on, by a share, by an amount (spread by season), for some periods or all that follow. All are kept with their reason, in the cell
  and in the table *adjustments*; the table *plan* has the original beside the current plan. A *catch-up* moves what was missing to what is to come, each part its own, so the goal stays.

**Limits.** A plan that grows by a factor knows nothing of what will be different next year. **Do not use it** as a forecast: whether it is realistic is what the landing tells.

Sources: R. J. Hyndman, G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed. (2021); G. E. P. Box, G. M. Jenkins, *Time Series Analysis* (1976), ch. 5, on ψ weights; S. L. Wickramasuriya,
G. Athanasopoulos, R. J. Hyndman, *JASA* 114 (2019).`,

  zh: `为一年（或您指定的周期）制定计划，看目前完成多少，并估计最终会落在哪里。

- **目标。** 计划前一年的合计乘以增长系数；或您给出的总额；或数据中的目标列。若前一年的数据不完整，按已有部分折算为全年，并予以说明。
- **分解。** 各部分（细分 × 渠道）按其前一年的占比分配；各周期按季节分配：取计划前至多三个完整年度中各周期占比的平均，若该部分在至少一半的周期有销售则用其自身的季节，否则用整体的季节。
- **差距**为实际减目标，负数即落后。截至目前的计划按已过天数计入进行中的周期。
- **预计**：完整周期取实际值，其后取预测值：各部分与合计分别由回测选取模型，并使二者一致。进行中的周期为已有数值加上按剩余天数折算的预测。
- **落点。** 相邻周期的误差彼此相关。由各周期的区间可得冲击延续的权重 ψ，进而得到合计的区间：Var = σ² Σₖ (Σⱼ ψⱼ)²。对权重为正的线性模型是精确的，其余情形偏于谨慎。达成概率视合计为正态分布。
- **所需**为剩余目标除以剩余周期数；当前速度为已过周期的平均值。
- **调整**自某周期起改变计划：按比例，或按金额（按季节分摊），持续若干周期或至计划结束。所有调整连同理由保存在单元格和 *adjustments* 表中；*plan* 表并列原计划与当前计划。*补回缺口*把已缺的部分移到后续周期，各部分各自承担，总目标不变。

**局限。** 按系数增长的计划不知道明年会有什么不同。**不宜使用**它作为预测：是否现实，要看预计落点。

来源：R. J. Hyndman、G. Athanasopoulos，*Forecasting: Principles and Practice*，第 3 版（2021）；G. E. P. Box、G. M. Jenkins，*Time Series Analysis*（1976）第 5 章（ψ 权重）；S. L. Wickramasuriya、G. Athanasopoulos、R. J. Hyndman，*JASA* 114（2019）。`,
};
