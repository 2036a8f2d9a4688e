/** How the analysis works, in Markdown. */
export const method = {
  en: `Values are summed by period. Seasons, given or found as in *Season*, are taken out by robust STL. Then the periods are cut into segments
in which one model holds, so that all segments together fit best: exactly, not step by step.

- **Statistic.** *Level*: one mean; the cost is the sum of squared residuals. *Level and spread*: a mean and a variance; the cost is minus
  twice the normal log-likelihood. *Slope*: a straight line of its own in each segment.
- **By penalty** (breaks = 0): optimal partitioning with the pruning of PELT. A break must take more off the cost than the penalty: 3 ln n
  times the variance of the noise for levels, 4 ln n times for slopes, 4 ln n for level and spread. The noise is measured by differences of
  neighbours. A penalty of your own is in the units of the cost.
- **A given number of breaks**: the best ones, by dynamic programming (Bai and Perron). No segment is shorter than the least length.
- **Confidence of a break**: the two segments beside it are put into random order, so many times as draws; it is the share of orders in which
  the best break gains less than here. The seed makes it repeat. It takes neighbours for independent, so for values that
  drift by themselves it is too high.
- **Outliers.** Values more than five robust deviations from the median of their seven neighbours are put there before breaks are sought, so that
  one odd value is no segment. Then whatever is far from its level is an outlier: its confidence is the chance that among so many normal values none
  is as far (Student's t, robust deviation, Šidák), and the least one is yours. *Before* is what was expected, *after* is what there was.

**Limits.** A break is dated to the first period of what is new; where the change is small the true one may be some periods away. Steps that follow a steady
rise are no breaks: choose *Slope*. **Do not use it** to prove why something changed.

Sources: R. Killick, P. Fearnhead, I. A. Eckley (2012), Journal of the American Statistical Association 107, 1590–1598. J. Bai, P. Perron (2003), Journal of
Applied Econometrics 18, 1–22. N. R. Zhang, D. O. Siegmund (2007), Biometrics 63, 22–32. W. A. Taylor (2000), *Change-point analysis*.`,

  zh: `数值按周期求和。季节（给定，或如“季节”分析那样查找）先以稳健 STL 去除。然后把各周期切成若干段，每段内适用同一模型，使总体拟合最优：精确求解，而非逐步近似。

- **统计量。** *水平*：每段一个均值，代价为残差平方和。*水平与波动*：每段一个均值与方差，代价为正态对数似然的负二倍。*斜率*：每段一条直线。
- **按惩罚**（断点数为 0）：最优分割，并用 PELT 剪枝。断点减少的代价须超过惩罚：水平为 3 ln n 乘噪声方差，斜率为 4 ln n 乘噪声方差，水平与波动为 4 ln n。噪声由相邻差分测得。自定惩罚以代价为单位。
- **给定断点数**：以动态规划求最优断点（Bai–Perron）。任何一段都不短于最短长度。
- **断点的置信度**：把断点两侧的两段随机重排若干次，置信度为最优断点的收益小于现有收益的比例；随机种子使结果可重复。它假定相邻值相互独立，对自身漂移的序列会偏高。
- **异常值。** 与前后七个值的中位数相差超过五倍稳健偏差的值，在查找断点前以该中位数代替，使单个异常值不致自成一段。之后远离所在水平的值即为异常值：其置信度是同样多的正态值中没有一个偏离如此之远的概率（学生 t 分布、稳健偏差、Šidák），下限可自定。*之前*为预期值，*之后*为实际值。

**局限。** 断点记在新状态的第一个周期；变化较小时，真实断点可能相差几个周期。随稳定上升出现的台阶不是断点，应选择*斜率*。**不适用于**证明变化的原因。

来源：R. Killick、P. Fearnhead、I. A. Eckley（2012），Journal of the American Statistical Association 107，1590–1598。J. Bai、P. Perron（2003），Journal of Applied Econometrics 18，1–22。N. R. Zhang、D. O. Siegmund（2007），Biometrics 63，22–32。W. A. Taylor（2000），*Change-point analysis*。`,
};
