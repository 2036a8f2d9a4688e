/** How the analysis works, in Markdown. */
export const method = {
  en: `Columns become features that a model can learn from: a table with one row for each row of the source (*id*, then the features), and a list that says of each what it was made from and how, in SQL.

**Numbers** stay as they are; what is not finite counts as missing. **Ratios** and **products** are taken of each pair of the first 12. **Categories** become 0 and 1 for each of the most frequent values (*one-hot*), their place in the
alphabet (*ordinal*), their share of the rows (*frequency*), or the **target's mean** among rows of the same value: always from other folds than the row's own, drawn towards the overall mean by as many rows as *smoothing* says, so that no
row learns its own answer. **Times** become year, quarter, month, weekday (Monday is 1), day, hour, weekend, and days before the latest one. **Lags** and **rolling windows** look at the rows before, by entity in the order of time; the row
itself is never among them, and so the target's own past may be used. Columns with gaps get a feature that says so.

Left out are features that are the same in all rows, the same as another one, or the target itself.

**Mutual information** (in nats) says how much knowing the feature tells of the target, however bent the relation is; 0 is nothing. It is exact for two sets of words, and estimated from the third nearest neighbours where numbers take part, as in scikit-learn; over
rows where both are known, at most 20,000 drawn at random. Whole numbers with up to ten different values count as words. Between words, few rows of many different values always seem to tell something: *chance* is what is to be expected on average with the same words as often where the two have nothing to do with each other
(exact; estimates from neighbours have none). Features are compared by what lies beyond it, and one whose information chance alone would reach in more than one of a hundred cases is not said to tell anything. With *keep*, only the features that tell most beyond chance are kept. Each is looked at by itself: two that say the same are both at the top.

The SQL cell that is offered makes the same table. Only means of the target out of fold cannot be written so, because their folds are drawn at random.

**Limits.** A feature made from what is known only after the target is a leak, and will look best. **Do not use it** to choose features on all rows and then judge a model on some of them: keep all and let the model choose, or select on other rows.

Sources: A. Kraskov, H. Stögbauer, P. Grassberger, *Estimating Mutual Information*, Physical Review E 69 (2004); N. X. Vinh, J. Epps, J. Bailey, JMLR 11 (2010); B. C. Ross, PLoS ONE 9(2) (2014); D. Micci-Barreca, SIGKDD Explorations 3 (2001).`,
  zh: `将各列变为模型可学习的特征：一张表，源表每行对应一行（*id*，其后为特征）；以及一张清单，说明每个特征由什么以及如何（以 SQL）制成。

**数值**保持不变；非有限值视为缺失。对前 12 个数值列两两取**比率**与**乘积**。**类别**可变为最常见取值的 0 与 1（*独热*）、按字母顺序的位置（*序号*）、占全部行的份额（*频率*），或相同取值各行的**目标均值**：
始终取自该行以外的折，并按 *smoothing* 所示的行数向总均值收缩，因此没有一行学到自己的答案。**时间**变为年、季、月、星期（周一为 1）、日、小时、是否周末，以及距最晚时间的天数。
**滞后**与**滚动窗口**按实体、依时间顺序看此前的行；从不包含该行本身，因此也可使用目标自身的过去。有缺失的列另有一个特征标明。

各行相同、与另一特征相同或就是目标本身的特征不计入。

**互信息**（单位 nat）表示知道该特征能说明目标多少，无论关系是否弯曲；0 表示毫无。两组词之间为精确值；有数值参与时由第三近邻估计，与 scikit-learn 相同；只用二者皆知的行，至多随机抽取 20,000 行。
不同取值不超过十个的整数按词处理。两组词之间，取值多而行数少时总会显得有所说明：*chance* 为二者毫无关系、各词出现次数不变时的平均值（精确；近邻估计没有这一部分）。
特征按超出巧合的部分比较；若巧合在百次中超过一次就能达到同样的互信息，则不说它有所说明。设置 *keep* 时只保留超出巧合最多的特征。每个特征单独衡量：说同一件事的两个特征会同时排在前面。

所提供的 SQL 单元格可得到同一张表。只有折外目标均值无法如此写出，因为其折是随机抽取的。

**局限。** 由目标之后才知道的内容制成的特征是泄漏，且看起来最好。**不适用于**先在全部行上选择特征、再在其中部分行上评价模型：请全部保留由模型选择，或在其他行上选择。

来源：A. Kraskov、H. Stögbauer、P. Grassberger，*Estimating Mutual Information*，Physical Review E 69（2004）；N. X. Vinh、J. Epps、J. Bailey，JMLR 11（2010）；B. C. Ross，PLoS ONE 9(2)（2014）；D. Micci-Barreca，SIGKDD Explorations 3（2001）。`,
};
