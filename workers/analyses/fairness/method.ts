/** How the analysis works, in Markdown. */
export const method = {
  en: `Rows with what was predicted and what came are parted by group, and each group's rates are compared with those of a reference group (the largest, unless
another is named). One class is the positive one: being predicted so is "selected".

**Rates.** *Selection rate*: share that is selected. *TPR*: of those that are positive, the share that is selected. *FPR*: of those that are not, the share that is selected.
*Precision*: of the selected, the share that is positive. *Accuracy*: the share of right predictions. Each with Wilson's interval; a rate of nobody is empty.

**Differences** to the reference have Newcombe's interval, *ratios* that of the logarithm (Katz). *p* tests equal shares (pooled variance, two-sided; Fisher's exact test where fewer
than 5 rows are expected). **Adjusted p** is Holm's over all groups, columns and the three rates.

**Measures of fairness.** *Demographic parity difference*: the highest selection rate minus the lowest. *Equal opportunity difference*: the same of TPR.
*Equalised odds difference*: the larger of the differences of TPR and FPR. *Four fifths*: a selection rate below 80% of the highest one is taken for a sign of adverse
impact (US Uniform Guidelines); it is a rule of thumb, which small groups miss by chance. Groups of fewer than 30 rows are left out of these measures (not of the tables) where there are two larger ones.

**They cannot all hold at once.** Where the share of positives differs between groups, a classifier that errs cannot have equal selection rates, equal error rates and equal
precision (Kleinberg 2016, Chouldechova 2017). Which of them matters is not a question of statistics.

**Calibration.** Where probabilities are known: of people who were told 30%, 30% should turn out positive, in each group. *Calibration error* is the mean distance over tenths; in the chart, neighbouring tenths with fewer than 20 people are put together.

**Limits.** Rates describe; they do not say why groups differ, nor whether the outcome itself was recorded fairly. **Do not use it** on the rows that a model was fitted on:
use predictions of rows that it had not seen, such as those of *classify*. Rows without group, outcome or prediction are left out.

Sources: E. B. Wilson (1927); R. G. Newcombe (1998), method 10; D. Katz et al. (1978); S. Holm (1979); M. Hardt, E. Price, N. Srebro (2016), *Equality of Opportunity in
Supervised Learning*; J. Kleinberg, S. Mullainathan, M. Raghavan (2016); A. Chouldechova (2017); 29 CFR 1607.4 D.`,

  zh: `将含有预测与实际结果的行按群体划分，并把各群体的比率与参照群体（默认为最大的群体，可另行指定）相比较。其中一个类别为正类：被预测为正类即为“被选中”。

**比率。** *选中率*：被选中的占比。*TPR*：实际为正者中被选中的占比。*FPR*：实际不为正者中被选中的占比。*精确率*：被选中者中实际为正的占比。*准确率*：预测正确的占比。均附 Wilson 区间；分母为零时为空。

与参照群体的**差**附 Newcombe 区间，*比*附对数区间（Katz）。*p* 检验两占比相等（合并方差，双侧；期望行数不足 5 时用 Fisher 精确检验）。**校正 p** 为 Holm 校正，涵盖所有群体、列与三种比率。

**公平性度量。** *人口均等差*：最高选中率减最低选中率。*机会均等差*：TPR 的同样之差。*均等几率差*：TPR 之差与 FPR 之差中较大者。*五分之四*：选中率低于最高者的 80% 被视为不利影响的迹象（美国《统一准则》）；这只是经验规则，小群体会因偶然而不达标。若有两个较大的群体，不足 30 行的群体不计入这些度量（但仍在表中）。

**它们不能同时成立。** 若各群体中正类的占比不同，有误差的分类器不可能同时具有相等的选中率、相等的错误率和相等的精确率（Kleinberg 2016，Chouldechova 2017）。哪一个重要，不是统计学能回答的。

**校准。** 若已知概率：被告知 30% 的人中，每个群体都应有 30% 为正。*校准误差*为按十等分的平均偏离；图中不足 20 人的相邻十分位合并显示。

**局限。** 比率只作描述，不说明群体为何不同，也不说明结果本身的记录是否公平。**不适用于**模型拟合时用过的行：请用模型未见过的行的预测，例如 *classify* 的结果。没有群体、结果或预测的行不计入。

来源：E. B. Wilson（1927）；R. G. Newcombe（1998）方法 10；D. Katz 等（1978）；S. Holm（1979）；M. Hardt、E. Price、N. Srebro（2016）*Equality of Opportunity in Supervised Learning*；J. Kleinberg、S. Mullainathan、M. Raghavan（2016）；A. Chouldechova（2017）；29 CFR 1607.4 D。`,
};
