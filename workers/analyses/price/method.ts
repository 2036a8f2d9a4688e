/** How the analysis works, in Markdown. */
export const method = {
  en: `**Elasticity** is the slope *e* of ln(quantity) on ln(price) by least squares: a price higher by 1% sells *e*% more (less, as *e* is negative). Taken out at the same time are a straight **trend** and
the **season** (a level for each month from 330 days and 36 observations on) where there is a time, the logarithm of the **competitor's price**, and the **controls**: numbers as they are, texts by level (the twelve commonest). A control that is a sum of others is left out.
Each product is fitted by itself. The row *(all)* has all products with a level each and one elasticity; without products it is the whole table.

**Intervals** at 95% by Student's t. Standard errors are **HC1** (MacKinnon and White: scatter may differ from row to row) unless *classic*, or *by clusters* (products in the row for all, calendar
months elsewhere; with fewer than five clusters HC1).

**An observation** is a row. Where a product has more than one and a half rows a day, mostly of five units or fewer, they are single sales, whose quantity says little: those of a week (within half a year, of a day) are put together, the quantity as sum, the price as mean by quantity.
Rows with a price or quantity at or below zero have no logarithm and are left out, which is said.

**Demand curve**: constant elasticity, quantity = A · price^e (with Duan's factor, as the mean lies above the exponential of a mean logarithm), or a straight line, quantity = a + b · price with the same
columns beside it. The one with the lower **AIC** (both on the quantity itself) is drawn, all else at its mean.

**Best price**, only between the lowest and the highest price seen. Revenue: with a straight line a / (−2b); with constant elasticity the lowest price where e < −1, otherwise the highest. Profit: the straight line's optimum plus half the cost, or
cost · e / (1 + e) where e < −1. Costs are the mean by quantity. **Its interval**, and those of quantity, revenue and profit, are the middle 95% of 1,000 curves drawn from the errors of slope and level. Without a
clearly falling demand there is no best price.

**Warnings.** A price that never varied tells nothing. Where month and trend explain half of the price's movement or more (adjusted R²), its effect cannot be told from the season's.

**Limits.** Prices are often set because demand is expected (a sale in a weak week), and then the slope is wrong; only prices changed by lot show the effect. A price also moves the sales of *other* products, which is not counted. **Do not use it** for prices far
from those seen, or for a quantity that was limited by stock.

Sources: J. G. MacKinnon, H. White, Journal of Econometrics 29 (1985); N. Duan, Journal of the American Statistical Association 78 (1983); G. J. Tellis, *The Price Elasticity of Selective Demand*, Journal of Marketing Research 25 (1988); J. M. Wooldridge, *Introductory Econometrics*.`,
  zh: `**弹性**为 ln(销量) 对 ln(价格) 的最小二乘斜率 *e*：价格高 1%，销量变化 *e*%（*e* 为负即减少）。有时间时同时扣除直线**趋势**与**季节**（满 330 天且 36 次观测时每月一个水平），并扣除**竞争对手价格**的对数以及**控制变量**：数值按原样，文本按取值（最常见的十二个）。可由其他变量得出的控制变量略去。
每个产品单独拟合。*(all)* 一行包含全部产品，各有水平、共用弹性；没有产品时即为整张表。

**区间**为 95%，采用 t 分布。标准误默认为 **HC1**（MacKinnon 与 White：各行波动可以不同），也可选*经典*或*聚类*（合计行按产品，其余按日历月；不足五类时用 HC1）。

**一次观测**为一行。若一个产品每天多于一行半、且多数不超过五件，则为逐笔销售，其数量说明不了需求：合并一周（半年以内为一天）的销售，销量求和，价格按销量加权平均。价格或销量为零或负的行没有对数，予以剔除并说明。

**需求曲线**：不变弹性，销量 = A · 价格^e（含 Duan 因子，因均值高于平均对数的指数）；或直线，销量 = a + b · 价格，其余各列相同。取（均以销量本身计的）**AIC** 较低者绘制，其他因素取均值。

**最佳价格**只在所见最低与最高价格之间。收入：直线为 a / (−2b)；不变弹性在 e < −1 时为最低价格，否则为最高价格。利润：直线为上述最优加成本之半；不变弹性在 e < −1 时为 成本 · e / (1 + e)。成本按销量加权平均。其**区间**以及销量、收入、利润的区间，为按斜率与水平的误差抽取的 1,000 条曲线的中间 95%。需求没有明确下降时不给出最佳价格。

**提醒。** 从未变化的价格说明不了什么。若月份与趋势解释了价格变动的一半以上（调整 R²），价格与季节的影响便无法区分。

**局限。** 价格常因预期的需求而定（淡季促销），此时斜率有偏；只有随机改变的价格才能显示效果。一个产品的价格还会影响*其他*产品的销量，此处未计。**不适用于**远离所见的价格，或受库存限制的销量。

来源：J. G. MacKinnon、H. White，Journal of Econometrics 29（1985）；N. Duan，Journal of the American Statistical Association 78（1983）；G. J. Tellis，*The Price Elasticity of Selective Demand*，Journal of Marketing Research 25（1988）；J. M. Wooldridge，*Introductory Econometrics*。`,
};
