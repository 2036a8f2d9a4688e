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

**Do not use it** for subscriptions and contracts, where leaving is seen; for purchases on a fixed schedule; when frequency and
spend go together (a finding says when); or over a horizon much longer than the data. Season and trend are not
in the model.

Sources: P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting your customers" the easy way, *Marketing Science* 24 (2005), eq. 6,
8 and 10; P. S. Fader, B. G. S. Hardie, *The Gamma-Gamma model of monetary value* (2013).`,

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

**不宜使用**的情形：订阅或合同制业务（流失可直接观察）；按固定周期购买；购买频次与金额明显相关（此时结论中会提示）；预测期远长于数据跨度。模型不含季节与趋势。

来源：P. S. Fader、B. G. S. Hardie、K. L. Lee，"Counting your customers" the easy way，*Marketing Science* 24（2005），式 6、8、10；
P. S. Fader、B. G. S. Hardie，*The Gamma-Gamma model of monetary value*（2013）。`,
};
