/** How the analysis works, in Markdown. */
export const method = {
  en: `Purchases of one day are one; refunds (amounts below zero) are netted into their day, and a day whose sum is not above
zero is no purchase. For every customer:

- **Frequency** x: days with a purchase after the first one.
- **Recency** t: time from the first to the last purchase. **Age** T: time from the first purchase to the end of
  observation. Both are exact days divided by 1, 7 or 365.25 / 12.

**When they buy: BG/NBD.** An active customer buys at random, at a rate λ; after every repeat purchase the customer leaves for
good with probability p. Rates follow a Gamma(r, α) distribution over customers, dropout a Beta(a, b). The four parameters
maximise the likelihood

L(x, t, T) = B(a, b + x) / B(a, b) · Γ(r + x) α^r / Γ(r) · [ (α + T)^−(r + x) + a / (b + x − 1) · (α + t)^−(r + x) ],

the second term for x > 0 only. From them:

- **P(alive)** = 1 / (1 + a / (b + x − 1) · ((α + T) / (α + t))^(r + x)). It is 1 for one-time buyers: the model lets customers
  leave only after a repeat purchase.
- **Expected purchases** over the horizon h = P(alive) · E[(1 − (1 + p h / (α + T))^−(r + x)) / p], the mean taken over
  p ~ Beta(a, b + x). This equals the closed form with the hypergeometric function.

**What they spend: Gamma-Gamma.** The mean spend m of x repeat purchases varies around a customer's own mean, which varies over
customers; p, q and γ are fitted to customers with repeat purchases.
**Expected spend** = p (γ + x m) / (p x + q − 1): the customer's own mean, drawn towards everyone's when purchases are few.
Where the model cannot be fitted, everyone gets the mean of all purchases, and a notice says so.

**Customer lifetime value** = margin · expected spend · Σ over units k = 1 … h of the purchases expected in unit k, divided by
(1 + discount rate)^(years to the end of unit k).

**Other models.** *MBG/NBD*: a customer may leave after the first purchase, too (b + x − 1 becomes b + x). *Pareto/NBD*: at any
time, at a rate that follows Gamma(s, β). *BG/BB*: every unit of time is one opportunity, at which a customer buys with a chance
~ Beta(α, β) and before which it leaves with a chance ~ Beta(γ, δ). *sBG* and *BdW*, for contracts:
S(t) = B(α, β + t^c) / B(α, β) of a cohort are still there after t periods, c = 1 in sBG. Where churn does not fall with time, nothing speaks for customers who differ: α and β would grow for ever, and the
limit is fitted in their place, S(t) = (1 − p)^(t^c), with c = 1 the **geometric** and otherwise the **discrete Weibull** distribution; whether churn rises, which sBG cannot show, is a
likelihood ratio test at 5%, and a notice says so. A segment that cannot be fitted is left out, and named. *Auto* takes the contract model with the lower AIC, and otherwise, of the first three,
the one with the smallest error after the end of calibration, or else the likeliest.

**Three numbers, three questions.** *Expected purchases* (CET): how many in the horizon. *DERT*: how many without end, each
discounted. *Value*: over the horizon, discounted; without end in a column of its own.

**How sure.** Standard errors come from the Hessian, by the delta method. Intervals are a parametric bootstrap: customers are
drawn from the fitted model, fitted again, valued again. They tell how well the expectation is known, not what one
customer will do.

**Do not use it** on purchases for subscriptions and contracts, where leaving is seen (sBG and BdW are for those); for purchases on a fixed schedule; when frequency and
spend go together (a finding says when); or over a horizon much longer than the data. Season and trend are not
in the model.

Sources: P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting your customers" the easy way, *Marketing Science* 24 (2005), eq. 6,
8 and 10; P. S. Fader, B. G. S. Hardie, *The Gamma-Gamma model of monetary value* (2013); Schmittlein, Morrison, Colombo (1987); Batislam, Denizel, Filiztekin (2007);
Fader, Hardie, Lee, *RFM and CLV* (2005); Fader, Hardie, Shang (2010); Fader, Hardie, *How to project customer retention* (2007, 2018).`,

  zh: `同一天的购买合并为一次；退款（负数）冲抵当天金额，当天净额不大于零则不算购买。对每位客户：

- **复购次数** x：首次购买之后有购买的天数。
- **购买跨度** t：首次到最近一次购买的时长。**观察时长** T：首次购买到观察期末的时长。两者均为精确天数除以 1、7 或 365.25 / 12。

**何时购买：BG/NBD 模型。** 活跃客户以速率 λ 随机购买；每次复购之后，以概率 p 永久流失。λ 在客户间服从 Gamma(r, α) 分布，p 服从 Beta(a, b)
分布。四个参数使似然函数最大：

L(x, t, T) = B(a, b + x) / B(a, b) · Γ(r + x) α^r / Γ(r) · [ (α + T)^−(r + x) + a / (b + x − 1) · (α + t)^−(r + x) ]，

其中第二项仅在 x > 0 时出现。由此得到：

- **活跃概率** = 1 / (1 + a / (b + x − 1) · ((α + T) / (α + t))^(r + x))。只买过一次的客户为 1：模型假定客户只会在复购之后流失。
- **预期购买次数**（预测期 h）= 活跃概率 · E[(1 − (1 + p h / (α + T))^−(r + x)) / p]，对 p ~ Beta(a, b + x) 取均值，与含超几何函数的解析式相等。

**花费多少：Gamma-Gamma 模型。** 客户 x 次复购的平均金额 m 围绕其自身均值波动，自身均值又因人而异；参数 p、q、γ 由有复购的客户拟合。
**预期客单价** = p (γ + x m) / (p x + q − 1)：以客户自身均值为主，购买越少越向总体均值靠拢。模型无法拟合时，统一采用全部购买的平均金额，并给出提示。

**客户终身价值** = 利润率 · 预期客单价 · Σ（第 k 个单位时间内的预期购买次数 ÷ (1 + 年折现率)^(到该单位末的年数)），k = 1 … h。

**其他模型。** *MBG/NBD*：首次购买后也可能流失（b + x − 1 变为 b + x）。*Pareto/NBD*：随时可能流失，流失速率服从 Gamma(s, β)。*BG/BB*：每个时间单位为一次机会，
购买概率服从 Beta(α, β)，每次机会之前的流失概率服从 Beta(γ, δ)。*sBG* 与 *BdW* 用于合同制：t 期后仍在的比例 S(t) = B(α, β + t^c) / B(α, β)，sBG 中 c = 1。若流失不随时间下降，则看不出客户有差异：α 与 β 会无限增大，
改为拟合其极限 S(t) = (1 − p)^(t^c)：c = 1 时为**几何分布**，否则为**离散 Weibull 分布**；流失是否上升（sBG 无法表现）以 5% 水平的似然比检验判断，并在提示中说明。无法拟合的细分会被剔除并列出。
*自动*：合同制取 AIC 较小的模型；否则在前三个模型中取校准期后误差最小者；没有校准期则取似然最大者。

**三个数字，三个问题。** *预期购买次数*（CET）：预测期内买几次。*DERT*：无限期的购买次数，逐次折现。*价值*：预测期内折现；无限期价值另列一栏。

**有多可靠。** 标准误由 Hessian 矩阵按 delta 法求得。区间为参数自助法：从拟合的模型抽取客户，重新拟合并估值，反映的是预期本身的把握，而不是单个客户会怎样。

**不宜使用**的情形：以购买记录分析订阅或合同制业务（流失可直接观察，应使用 sBG 或 BdW）；按固定周期购买；购买频次与金额明显相关（此时结论中会提示）；预测期远长于数据跨度。模型不含季节与趋势。

来源：P. S. Fader、B. G. S. Hardie、K. L. Lee，"Counting your customers" the easy way，*Marketing Science* 24（2005），式 6、8、10；
P. S. Fader、B. G. S. Hardie，*The Gamma-Gamma model of monetary value*（2013）；Schmittlein、Morrison、Colombo（1987）；Batislam、Denizel、Filiztekin（2007）；
Fader、Hardie、Lee，*RFM and CLV*（2005）；Fader、Hardie、Shang（2010）；Fader、Hardie，*How to project customer retention*（2007、2018）。`,
};
