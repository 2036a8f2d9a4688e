/** How the analysis works, in Markdown. */
export const method = {
  en: `The forecast of the analysis *Forecast* is the base. The scenario is what becomes of it when price, spend or season change.

- **Base.** Each group is forecast by the model that was least off in the backtest, and groups are made to add up to their sum.
- **Effect.** Where a column of prices or of spend is given, a regression with ARIMA errors, whose orders are found, tells how the value answers:
  log value = β log price + γ log spend + errors with trend and season, by exact likelihood. β is an elasticity: 1% more price goes with β% more value, and (1 + change)^β is what a change
  makes. Where values are not all positive, or spend is zero at times, these stand as they are, and β is told at the means.
- **Price** is the mean of the rows of a period, **spend** their sum. If the value is revenue, β is that of revenue, in which a higher price already counts.
- **When the data do not tell**: the column never changed, has too few periods, or moved with season and trend (they leave less than 5% of its variance). Then the
  elasticity that you set is used; without one the slider changes nothing, and both are said. What you set always goes before what was estimated.
- **Season.** Its figure comes from ratios to (or differences from) moving averages. Strength makes its swings larger or smaller, shift lets it come later.
- **Intervals.** 95%: that of the base, scaled, and the doubt in β, added as squares; sums over periods as in *Targets*.
- **Groups** have effects of their own; where their data do not tell one, that of all together counts.

**Limits.** An elasticity is what went together in the past; a cause only if nothing else moved price or spend at the same time. **Do not use it** far beyond the changes that your data
have seen, or where prices were lowered because sales were weak.

Sources: R. J. Hyndman, G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed. (2021), ch. 10; G. E. P. Box, G. C. Tiao, *JASA* 70 (1975); R. H. Shumway,
D. S. Stoffer, *Time Series Analysis and Its Applications* (2017), ch. 3.`,

  zh: `以*预测*分析的结果为基准；情景为价格、投入或季节改变后的结果。

- **基准。** 各分组按回测误差最小的模型预测，并使各组之和等于合计。
- **效应。** 若给出价格或投入列，则以误差为 ARIMA（阶数自动选定）的回归估计数值的反应：log 数值 = β log 价格 + γ log 投入 + 含趋势与季节的误差，采用精确似然。β 即弹性：价格高 1%，数值高 β%；变动的作用为 (1 + 变动)^β。若数值不全为正，或投入有时为零，则按原值进入，β 按均值处折算。
- **价格**取周期内各行的平均，**投入**取其合计。若数值为收入，则 β 为收入的弹性，已包含价格本身的提高。
- **数据无法说明时**：该列从未变化、周期太少，或与季节和趋势同步变动（扣除后剩余方差不足 5%）。此时采用您设定的弹性；若未设定，滑块不起作用，两种情形都会说明。您设定的弹性总是优先。
- **季节。** 由与移动平均之比（或之差）得出。强度放大或缩小其波动，推移使其推后。
- **区间。** 95%：按比例缩放的基准区间与 β 的不确定性按平方相加；各周期合计的算法同*目标与达成*。
- **分组**各有自身的效应；若其数据无法说明，则采用整体的效应。

**局限。** 弹性只是过去的同步变动；只有在没有其他因素同时改变价格或投入时才是因果。**不适用于**远超历史变动范围的情形，或因销售疲软而降价的情形。

来源：R. J. Hyndman、G. Athanasopoulos，*Forecasting: Principles and Practice*，第 3 版（2021）第 10 章；G. E. P. Box、G. C. Tiao，*JASA* 70（1975）；R. H. Shumway、D. S. Stoffer，*Time Series Analysis and Its Applications*（2017）第 3 章。`,
};
