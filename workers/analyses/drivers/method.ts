/** How the analysis works, in Markdown. */
export const method = {
  en: `The best are the top share of customers by value (equal values stay together), or those with the named outcome. Every feature is then
compared between the best and the rest, by itself.

**Association, not cause.** What the best have more of need not be what made them the best: both may come from a third thing, or the cause may run the other
way. Features also overlap, and none is adjusted for the others. To learn what an action does, try it on a part chosen by lot.

**Numbers** (times count as days before the latest): difference of means with Welch's interval; **Hedges' g** = (mean of the best − mean of the rest) / pooled
standard deviation × (1 − 3 / (4(n₁ + n₂) − 9)), its interval from (n₁ + n₂) / (n₁ n₂) + g² / (2(n₁ + n₂ − 3.94)); **AUC**, the chance that
one of the best is above one of the rest, and **Cliff's delta** = 2 AUC − 1 with Cliff's interval. *p* is Mann and Whitney's (two-sided,
corrected for ties and continuity).

**Categories**: shares among the best and the rest; **lift**, the share of best with a level over that of all; **odds ratio** with Woolf's interval,
half a customer added to each cell where one is empty (Haldane); **Cramér's V** and *p* of Pearson's χ². Rare levels are put
together as *other*.

**Strength** puts both on one scale: |r| with "best or not" for a number, V for a category. Features are ranked by it. In the chart odds are
ln(odds ratio) · √3 / π, which is on the scale of g. **Adjusted *p*** counts one test a feature: *Holm* keeps the chance of any false
finding, *Benjamini–Hochberg* the share of false ones.

Missing values are left out feature by feature; their shares among the best and the rest are in the table.

**Limits.** Effects are those of the customers in the table. A feature known only after the fact (a discount for the best) tells nothing. **Do not use it** with columns that
the value is computed from.

Sources: L. V. Hedges, *Distribution Theory for Glass's Estimator*, Journal of Educational Statistics 6 (1981); N. Cliff, *Dominance Statistics*, Psychological
Bulletin 114 (1993); B. Woolf, Annals of Human Genetics 19 (1955); S. Chinn, Statistics in Medicine 19 (2000); H. Cramér, *Mathematical Methods of
Statistics* (1946); S. Holm (1979); Y. Benjamini, Y. Hochberg (1995).`,
  zh: `最佳客户是按价值排在最前的一部分（相同的值不拆开），或具有所指定结果的客户。随后逐个特征比较最佳客户与其余客户。

**关联，而非因果。** 最佳客户更多具有的，未必是使其成为最佳的原因：二者可能同出于第三个因素，因果也可能相反。特征之间相互重叠，且未相互调整。
要知道某项行动的效果，请在随机选出的一部分客户上试验。

**数值**（时间按“距最晚日期的天数”计）：均值差及 Welch 区间；**Hedges g** =（最佳均值 − 其余均值）/ 合并标准差 ×（1 − 3 /（4(n₁ + n₂) − 9）），
区间由 (n₁ + n₂) / (n₁ n₂) + g² / (2(n₁ + n₂ − 3.94)) 得出；**AUC** 为任一最佳客户高于任一其余客户的机会，**Cliff δ** = 2 AUC − 1，采用 Cliff 区间。
*p* 为 Mann–Whitney 检验（双侧，校正并列与连续性）。

**类别**：各取值在最佳与其余客户中的占比；**提升度**为该取值中最佳的占比与全体之比；**优势比**采用 Woolf 区间，有空格时每格加半个客户（Haldane）；
**Cramér V** 与 Pearson χ² 的 *p*。少见的取值合并为 *other*。

**强度**将二者置于同一尺度：数值取与“是否最佳”的 |r|，类别取 V，并据此排序。图中的优势比换算为 ln(优势比) · √3 / π，与 g 同尺度。
**校正 *p*** 按每个特征一次检验计：*Holm* 控制出现任何误报的机会，*Benjamini–Hochberg* 控制误报的占比。

缺失值按特征分别剔除，其在两组中的占比见表。

**局限。** 效应仅就表中客户而言。事后才有的特征（例如给最佳客户的折扣）说明不了什么。**不适用于**价值由其计算得出的列。

来源：L. V. Hedges，*Distribution Theory for Glass's Estimator*，Journal of Educational Statistics 6（1981）；N. Cliff，*Dominance Statistics*，Psychological
Bulletin 114（1993）；B. Woolf，Annals of Human Genetics 19（1955）；S. Chinn，Statistics in Medicine 19（2000）；H. Cramér，*Mathematical Methods of
Statistics*（1946）；S. Holm（1979）；Y. Benjamini、Y. Hochberg（1995）。`,
};
