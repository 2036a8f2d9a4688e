/** How the analysis works, in Markdown. */
export const method = {
  en: `Rows are added up by channel. A row without a spend, or with a figure below zero, is left out as a whole, or a channel would look cheaper than it is.

**Rates** are clicks over impressions and conversions over clicks (over impressions where clicks are not known), with **Wilson's** 95% interval. More hits than
tries are no rate. **Costs** per click, per 1,000 impressions and per conversion take the spend as known and the events as Poisson:
the interval is spend over **Garwood's** exact bounds of their number. **ROAS** is revenue over spend, **ROI** is (revenue − spend) / spend; the interval is the delta
method's for a ratio of sums, from the scatter of revenue − ROAS · spend over the days (over the rows where there is no time), with Student's t.

**Test against control**: two-sided *z* test of equal shares with the pooled variance; the difference with **Newcombe's** hybrid score interval, the lift
(difference over the control's rate) with the interval of the logarithm of the ratio. *p* is adjusted for the number of comparisons after Holm, and decides. **Power** is
the chance to find the difference that was seen, at 5%; the **least detectable difference** is the rise that would be found with the power in the settings. Rows
without a channel in the table of tests are all channels together.

**Curves**, channel by channel, on the whole periods from its first row to its last: before its start and after its end a channel was not there, and weeks of nothing
would pass for the work of its spend. A period without a row in between has neither spend nor return. Return = level + trend + weekday (of days) + yearly wave (from two years on) + height · f(spend as it works).
Spend as it works is (1 − θ) of the period's and θ of the one before (**geometric adstock**); before the data it is taken to be like the first period's, before a channel that starts later it is nothing. f is a straight line, ln(1 + x/k), 1 − e^(−x/k) or **Hill's**
x^s / (x^s + k^s); AICc chooses, least squares fit. *Return* is what comes beyond no spend at all, at a steady spend.

**When the data cannot tell.** Fewer than 20 whole periods; a spend that varies by less than 5% of its mean; or an effect that does not stand out: the same search runs
on 199 series in which blocks of what is left without the spend are put together anew, and the best curve must explain more than 95% of
these do, with an interval at the mean spend above zero. Intervals are made the same way from blocks of residuals (moving blocks, n^⅓ long).

**Tiers** cut the spend from nothing to the highest seen into equal stretches with their mean return per unit. Where a curve rises faster at first, stretches are put
together so that no tier returns more than the one before; a budget can then take them in order.

**Limits.** Curves are associations in time: spend that was raised when sales were high anyway looks better than it is. Only a test with a control by lot shows a cause. Nothing is said
beyond the highest spend seen. **Do not use it** to compare channels whose conversions are counted by different rules.

Sources: E. B. Wilson (1927), JASA 22; F. Garwood (1936), Biometrika 28; W. G. Cochran, *Sampling Techniques* (1977), 6.3; R. G. Newcombe (1998), Statistics in Medicine 17;
D. Katz et al. (1978), Biometrics 34; J. L. Fleiss, *Statistical Methods for Rates and Proportions* (1981); Y. Jin et al., *Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects* (2017); H. R. Künsch (1989), Annals of Statistics 17.`,
  zh: `各行按渠道求和。没有花费或含负数的行整行剔除，否则渠道会显得比实际便宜。

**比率**为点击除以曝光、转化除以点击（没有点击时除以曝光），采用 **Wilson** 95% 区间；命中多于次数的不成比率。**成本**（每次点击、每千次曝光、每次转化）视花费为已知、事件服从泊松分布：
区间为花费除以事件数的 **Garwood** 精确上下限。**ROAS** 为收入除以花费，**ROI** 为（收入 − 花费）/ 花费；区间为“和之比”的 delta 法，由各天（无时间时为各行）的收入 − ROAS · 花费的波动得出，采用 t 分布。

**与对照比较**：合并方差的双侧 *z* 检验；差异采用 **Newcombe** 混合得分区间，提升（差异除以对照比率）采用比值对数的区间。*p* 按 Holm 对比较次数校正，并据此下结论。**效力**是以 5% 水平发现所见差异的机会；
**可发现的最小差异**是以设置中的效力能够发现的上升。检验表中没有渠道的行为全部渠道合计。

**曲线**逐渠道拟合，取其首行至末行之间的完整周期：开始之前与结束之后该渠道并不存在，空白的周期会被误认为花费的作用；其间没有行的周期视为无花费、无回报。回报 = 水平 + 趋势 + 星期（按天时）+ 年度波动（满两年时）+ 高度 · f（起作用的花费）。起作用的花费为本期的 (1 − θ) 加上期的 θ（**几何延续，adstock**）；数据开始之前视同首期，较晚开始的渠道在其之前为零。f 为直线、ln(1 + x/k)、1 − e^(−x/k)
或 **Hill** 曲线 x^s / (x^s + k^s)，由 AICc 选择、最小二乘拟合。*回报*为花费稳定时超出完全不花费的部分。

**数据何时无法判断。** 完整周期不足 20 个；花费的变动不到均值的 5%；或效果不突出：对 199 个由去除花费后的剩余分块重排而成的序列做同样的搜索，最佳曲线的解释力须超过其中 95%，且平均花费处的区间高于零。区间同样由残差分块得出（移动分块，长度 n^⅓）。

**分档**将从零到最高花费分为等长的段，给出每单位的平均回报。若曲线起初越升越快，则合并各段，使后一档不高于前一档，预算便可依次取用。

**局限。** 曲线是时间上的关联：若在销售本就旺盛时加大花费，它会显得比实际更好；只有随机对照的测试才能说明因果。超过所见最高花费之处不作结论。**不适用于**比较转化口径不同的渠道。

来源：E. B. Wilson（1927），JASA 22；F. Garwood（1936），Biometrika 28；W. G. Cochran，*Sampling Techniques*（1977），6.3；R. G. Newcombe（1998），Statistics in Medicine 17；D. Katz 等（1978），Biometrics 34；
J. L. Fleiss，*Statistical Methods for Rates and Proportions*（1981）；Y. Jin 等，*Bayesian Methods for Media Mix Modeling with Carryover and Shape Effects*（2017）；H. R. Künsch（1989），Annals of Statistics 17。`,
};
