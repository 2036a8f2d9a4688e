/** How the analysis works, in Markdown. */
export const method = {
  en: `**Growth** of a customer from one year to the next is (R_t − R_(t−1)) / R_(t−1), with R the sum of amounts, refunds taken off. It is
missing, not zero, in a customer's first year, after a year without revenue, and wherever one of the two years is not covered whole by the data. For a
calendar year that goes on, *growth to date* compares with the same part of the year before. *Rolling* years end on the last day.

**A purchase** is a day with one: lines of an order, and several orders of a day, count once. **Interval**: mean days between purchases.
**Repeat rate**: customers who bought on several days / all. **Retention**: of those who bought the year before, those who
bought again. **Revenue retention**: their revenue over that of the year before. **Share of wallet**: revenue of a whole year / the customer's spending in the
category, the last value known in that year.

**Early warnings** are three tests of each customer against the customer's own past, as of the last day. Each chance (*p*) is that of a customer who
stays as before.

- **Silence.** With n intervals of sum S, a next interval s of a customer who keeps the pace has s / (s + S) ~ Beta(k, nk). k says how regular
  purchases are: 1 is chance, more is regular. It is pooled over all customers from their last two intervals: k = (1 − 4v) / (8v), v the mean
  of (share of the last − ½)². Under 30 customers with two intervals k = 1. *Due by* is the last day on which the silence is no signal.
- **Revenue.** Kendall's test against time of revenue in windows of 13 weeks (6 to 8, from the first purchase on), exact also with equal values.
- **Satisfaction.** The last rating (of the last year) against the mean of the m ≥ 2 earlier ones: t = (mean − last) / (s √(1 + 1/m)), s pooled within customers.

A signal fires at *p* ≤ the share of false alarms / the number of tests that could be made for this customer (Bonferroni). **Turning down**: a signal
fired. **Probably gone**: the silence is a signal and lasts for 52 weeks,
or has *p* ≤ 0.1%; no early warning helps. **Too little known**: one purchase, and nothing else to judge by.

**Limits.** A signal is a reason to call, not a verdict: of steady customers, up to the share that you set are named in error. Seasons show in the signals of
who buys once a year. The wallet is what the column says. **Do not use it** for contracts: there a customer leaves by giving notice.

Sources: R. D. Wheat, D. G. Morrison, *Estimating Purchase Regularity with Two Interpurchase Times*, Journal of Marketing Research 27 (1990); H. B. Mann,
*Nonparametric Tests Against Trend*, Econometrica 13 (1945); F. F. Reichheld, *The Loyalty Effect* (1996).`,
  zh: `客户的**年增长率**为 (R_t − R_(t−1)) / R_(t−1)，R 为扣除退款后的金额合计。客户的第一年、上一年没有收入，或两年中任一年数据不完整时，
增长率为空，而不是零。对于尚未结束的日历年，“至今增长率”与上一年的同一时段比较。“滚动”年以最后一天为年末。

**一次购买**指有购买的一天：同一订单的多行、同一天的多个订单只计一次。**购买间隔**：两次购买之间的平均天数。**复购率**：在多天购买的客户 / 全部客户。
**留存率**：上一年购买过的客户中再次购买的占比。**收入留存**：这些客户的收入与上一年之比。**钱包份额**：完整年度的收入 / 客户在该品类的支出（取当年最后一个已知值）。

**早期预警**是截至最后一天、以客户自己的过去为准的三项检验。各个概率（*p*）均指“一切照旧的客户出现这种情况的机会”。

- **沉默。** 设有 n 个间隔、总和为 S，保持节奏的客户的下一个间隔 s 满足 s / (s + S) ~ Beta(k, nk)。k 表示规律程度：1 为完全随机，越大越规律；
  由全部客户最近两个间隔合并估计：k = (1 − 4v) / (8v)，v 为（最后一个间隔的占比 − ½）² 的均值。有两个间隔的客户不足 30 位时取 k = 1。“最迟应购日”是沉默仍属正常的最后一天。
- **收入。** 对首购以来每 13 周的收入（6 至 8 个窗口）做 Kendall 时间趋势检验，有相同值时也精确。
- **满意度。** 最近一年内的最后一次评分，与此前 m ≥ 2 次评分的均值比较：t = (均值 − 最后) / (s √(1 + 1/m))，s 为合并的客户内标准差。

当 *p* ≤ 误报上限 / 该客户可做的检验数（Bonferroni）时发出信号。**正在下滑**：至少一个信号。**可能已流失**：沉默构成信号且已持续 52 周，或其 *p* ≤ 0.1%，已谈不上早期。
**了解太少**：只有一次购买，且没有其他依据。

**局限。** 信号是联系客户的理由，而不是结论：稳定客户中最多有您设定的比例会被误报。一年只买一次的客户会受季节影响。钱包以所选列为准。
**不适用于**合同制业务：那里的客户以解约的方式离开。

来源：R. D. Wheat、D. G. Morrison，*Estimating Purchase Regularity with Two Interpurchase Times*，Journal of Marketing Research 27（1990）；H. B. Mann，
*Nonparametric Tests Against Trend*，Econometrica 13（1945）；F. F. Reichheld，*The Loyalty Effect*（1996）。`,
};
