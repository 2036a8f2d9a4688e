/** How both predictions work, in Markdown; each begins with what it foretells. */
export const sharedMethod = {
  en: `**Cut-offs.** Windows are put end to end, back from the last day with data. For each, customers are described as they were known on the day before it (the cut-off), and what came in the window is the outcome. Each cut-off but the oldest
is foretold by models that have learnt from older ones only, whose windows were over by then. With one usable cut-off, customers are foretold from other customers instead, which is said.

**Features**, all as of the cut-off: days since the last purchase, purchases, days as a customer, mean and spread of intervals, silence over the own interval (1: due), purchases in the last window and against the one before (−1 to 1), purchases at this time last
year, share at weekends; spend, mean order, last order over the mean, trend, refunds; units; price (mean, last over the mean) and promotions seen; different products and the share of the favourite; category and channel of the last purchase. The
season of the window takes part where cut-offs lie more than a year apart. A purchase is a customer's day with a sum above zero, as in the analysis of CLV.

**Leaks.** A feature may see nothing later than its cut-off. That is how the query is written, a test moves and removes later rows and finds the features unchanged, and every run compares the latest moment that went into each row with its cut-off and says so. What is filled, scaled or
encoded is learnt inside each fold.

**Base line.** BG/NBD, the model of the analysis of CLV, is fitted at each cut-off to the same customers. Its chance of a purchase in the window is P(alive) · [1 − ((α + T) / (α + T + t))^(r + x)]. AUC, log loss and what is caught are told of both on the same
rows; P(alive) alone puts customers in order but is no chance of a purchase in a window.

**The model.** *Automatic* tries logistic regression, a random forest and gradient boosting; the simplest within one standard error of the lowest log loss is taken and fitted on all past windows. What costs are given moves the threshold.

**Tables.** The main table has a row for each customer: *probability* and *predicted* are of the window to come. *actual* is what came in the last window that is over, and *tested_probability* what was foretold for it (from before); compare these two, not
*probability*, which has seen that window. *_tested* has all of it at every cut-off.

**Reasons** are the features that move a customer's prediction most, up or down, against the average: exact contributions (of trees: TreeSHAP) up to 5,000 customers (of forests: 50), beyond them by a walk from a typical customer; beyond 20,000 among the eight features that matter most. The words tell whether the value lies above or below the median customer
or a bound with a meaning (silence over the own interval: 1). The model's view, not a cause.

**Limits.** A future unlike the past (a new shop, a lost channel) is not foretold. Who would buy anyway needs no call: what a call changes is seen only by leaving out a part chosen by lot.
**Do not use it** to decide who gets a service by law or need.

Sources: P. Fader, B. Hardie, K. L. Lee, *Counting Your Customers the Easy Way* (Marketing Science 24, 2005); S. Lundberg et al., *From Local Explanations to Global Understanding with Explainable AI for Trees* (Nature Machine Intelligence 2, 2020);
L. Breiman, *Random Forests* (Machine Learning 45, 2001); S. Kaufman et al., *Leakage in Data Mining* (ACM TKDD 6, 2012).`,
  zh: `**截止日。** 窗口从有数据的最后一天起首尾相接地向前排列。对每个窗口，用其前一天（截止日）所知的内容描述客户，窗口中发生的就是结果。除最早的以外，每个截止日都由只从更早截止日学到的模型来预测，那时这些窗口都已结束。
若只有一个可用的截止日，则由其他客户来预测，并加以说明。

**特征**，均截至截止日：距上次购买天数、购买次数、成为客户的天数、间隔的均值与离散、沉默与自身间隔之比（1 为到期）、最近一个窗口的购买次数及与前一窗口相比（−1 到 1）、去年同期购买次数、周末占比；消费总额、平均订单、
最近一单与平均之比、趋势、退款；件数；价格（均值、最近与均值之比）与促销；不同商品数与偏爱商品占比；最近购买的品类与渠道。截止日相隔超过一年时，窗口所在季节也参与。一次购买是客户合计大于零的一天，与 CLV 分析相同。

**泄漏。** 特征不得看到截止日之后的内容。查询就是这样写的；有测试移动和删除之后的行，特征保持不变；每次运行还会把进入每一行的最晚时刻与其截止日比较，并予以说明。填补、缩放、编码都在每一折内学习。

**基准。** BG/NBD（CLV 分析的模型）在每个截止日对同样的客户拟合。它给出的窗口内购买概率为 P(alive) · [1 − ((α + T) / (α + T + t))^(r + x)]。在同样的行上同时给出两者的 AUC、对数损失和命中；P(alive) 本身只能给客户排序，不是窗口内购买的概率。

**模型。** *自动*尝试逻辑回归、随机森林和梯度提升；在最低对数损失一个标准误之内取最简单者，并用所有过去的窗口拟合。给定的成本会移动阈值。

**表。** 主表每位客户一行：*probability* 与 *predicted* 针对未来的窗口。*actual* 是最近一个已结束窗口的实际结果，*tested_probability* 是事先对它的预测；请比较这两者，而不是 *probability*（它已见过该窗口）。*_tested* 含所有截止日的全部结果。

**原因**是与平均相比对客户预测影响最大的特征：5,000 位客户以内（森林为 50 位）为精确贡献（树模型用 TreeSHAP），更多时由典型客户逐步走到该客户；超过 20,000 位时只在最重要的八个特征中寻找。文字说明取值高于还是低于中位客户，或高于还是低于有含义的界限（沉默与自身间隔之比：1）。这是模型的看法，而非因果。

**局限。** 与过去不同的未来（新店、失去渠道）无法预测。本来就会购买的人不需要联系：联系带来的改变，只有随机留出一部分才能看到。
**不适用于**依法或按需决定谁能获得服务。

来源：P. Fader、B. Hardie、K. L. Lee，*Counting Your Customers the Easy Way*（Marketing Science 24，2005）；S. Lundberg 等，*From Local Explanations to Global Understanding with Explainable AI for Trees*（Nature Machine Intelligence 2，2020）；
L. Breiman，*Random Forests*（Machine Learning 45，2001）；S. Kaufman 等，*Leakage in Data Mining*（ACM TKDD 6，2012）。`,
};
