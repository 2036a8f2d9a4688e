/** How the analysis works, in Markdown. */
export const method = {
  en: `Values are summed by period; a model is fitted to the whole periods and continued.

- **Grain.** Data with one row a period keep their own distance; single events take the finest grain of at most 120 well-filled
  periods. A first or last period that the data cover only in part is not learnt from.
- **Gaps.** Where few periods are missing and no value is zero, they lie on a straight line between their neighbours; otherwise no
  row counts as zero.
- **Season.** 7 days, 52 weeks, 12 months or 4 quarters, or the length that you give. It needs two whole seasons of data.
- **Models.** *Naive* repeats the last value, *seasonal naive* that of a season before, *drift* goes on along the line from first to last.
  *SES*, *Holt* and *ETS* are exponential smoothing in state-space form by maximum likelihood, first states included; ETS takes
  the form with the least AICc of all admissible ones, or the one that you fix. *Holt-Winters* minimises squared errors from
  classical starting values, as R’s HoltWinters does. *ARIMA* is fitted by exact likelihood (Kalman filter of the differenced series), with drivers by generalised least
  squares; *orders found* is Hyndman and Khandakar’s stepwise search. *Theta* is smoothing with half the trend, *Croston* smooths sizes and
  distances of sparse demand, *LSTM* is a net of six cells with early stopping, *combination* the mean of ETS, ARIMA and theta.
  *Automatic* tries all but the net (Croston where a quarter is zero) and takes the one that was least off in the backtest.
- **Backtest.** The data are cut at several places; each model sees what was known there and forecasts what followed. From two and a half seasons on, two whole
  ones are always left to learn from; up to three, the windows are three at most, so that they are not too short. MASE is
  the error over that of the seasonal naive forecast within the training data; below 1 is better than it.
- **Intervals** come from the model: exact for linear models, 1,200 simulated paths otherwise. Where the backtest chooses (automatic,
  combination, LSTM) they are widened by the error quantile that it found, drawn towards 1.12 as windows are few and as models take their form
  for certain. A model that you name keeps its own; what share of the past they would have held is said.
- **Groups.** Each is forecast by itself, their sum too; then the difference is shared out by the variance of errors, so that the parts add up
  to the whole (minimum trace with diagonal weights). The table *total* holds the sum.
- **Scale.** Under a logarithm or Box-Cox power (Guerrero’s λ) the forecast is the median of what may come, not corrected for
  bias: its mean is a little higher. Log-likelihoods include all constants and are of the transformed values.

**Limits.** A forecast knows only the past of its own series: no promotions, prices or shocks to come. **Do not use it** for more periods
ahead than you have behind you, or on fewer than two seasons where there is one.

Sources: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, *Forecasting with Exponential Smoothing* (2008); R. J. Hyndman,
Y. Khandakar, *J. Stat. Software* 27(3) (2008); G. E. P. Box, G. M. Jenkins, *Time Series Analysis* (1976); V. Assimakopoulos, K. Nikolopoulos, *Int. J. Forecasting* 16 (2000); J. D. Croston,
*Operational Research Quarterly* 23 (1972); S. Hochreiter, J. Schmidhuber, *Neural Computation* 9 (1997); S. L. Wickramasuriya, G. Athanasopoulos, R. J. Hyndman, *JASA* 114 (2019); R. J. Hyndman, G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed. (2021);
P. R. Winters, *Management Science* 6 (1960); R. J. Hyndman, A. B. Koehler, *Int. J. Forecasting* 22 (2006) on MASE.`,

  zh: `数值按周期求和；模型以完整周期拟合并向后延伸。

- **粒度。** 每个周期一行的数据保持其自身间隔；逐笔记录则取不超过 120 个且填充良好的最细周期。首尾不完整的周期不参与拟合。
- **缺口。** 缺失周期很少且没有零值时，按前后数值线性插值；否则没有记录即为零。
- **季节。** 7 天、52 周、12 个月或 4 个季度，或由您指定；至少需要两个完整季节的数据。
- **模型。** *朴素法*重复最后一个值，*季节朴素法*重复上一季节的值，*漂移法*沿首尾连线延伸。*SES*、*Holt* 与 *ETS* 为状态空间形式的指数平滑，以极大似然估计（含初始状态）；ETS 在所有可容许形式中取 AICc 最小者，或取您指定的形式。*Holt-Winters* 由经典初值出发使误差平方和最小，与 R 的 HoltWinters 一致。*ARIMA* 以精确似然（差分序列的卡尔曼滤波）拟合，驱动因素用广义最小二乘；*自动定阶*为 Hyndman 与 Khandakar 的逐步搜索。*Theta* 为带一半趋势的平滑，*Croston* 分别平滑间歇需求的大小与间隔，*LSTM* 为六个单元、提前停止的网络，*组合*为 ETS、ARIMA 与 Theta 的平均。*自动*尝试除神经网络外的所有模型（零值超过四分之一时含 Croston），选取回测误差最小者。
- **回测。** 在若干位置截断数据，模型只看当时已知的部分并预测其后的部分。满两个半季节起，始终留出两个完整季节供学习；不超过三个季节时最多取三个窗口，以免过短。MASE 为误差与训练期内季节朴素法误差之比，小于 1 即更好。
- **区间**来自模型：线性模型为解析解，其余为 1200 条模拟路径。由回测选择时（自动、组合、LSTM）按所得误差分位数放宽；因窗口较少且模型不计自身形式的不确定性，放宽倍数向 1.12 收缩。指定的模型保持其自身区间；其对过去的覆盖率会说明。
- **分组。** 各分组与其合计分别预测，再按误差方差分摊差额，使部分之和等于整体（对角权重的最小迹法）；合计见 *total* 表。
- **尺度。** 取对数或 Box-Cox 变换（Guerrero 的 λ）时，预测值为中位数，未作偏差修正：均值略高。对数似然含全部常数项，且针对变换后的数值。

**局限。** 预测只知道序列自身的过去，不知道将来的促销、价格与冲击。**不适用于**预测期长于历史，或有季节性却不足两个季节的数据。

来源：R. J. Hyndman、A. B. Koehler、J. K. Ord、R. D. Snyder，*Forecasting with Exponential Smoothing*（2008）；R. J. Hyndman、Y. Khandakar，*J. Stat. Software* 27(3)（2008）；G. E. P. Box、G. M. Jenkins，*Time Series Analysis*（1976）；V. Assimakopoulos、K. Nikolopoulos，*Int. J. Forecasting* 16（2000）；J. D. Croston，*Operational Research Quarterly* 23（1972）；S. Hochreiter、J. Schmidhuber，*Neural Computation* 9（1997）；R. J. Hyndman、G. Athanasopoulos，*Forecasting: Principles and Practice*，第 3 版（2021）；P. R. Winters，*Management Science* 6（1960）；R. J. Hyndman、A. B. Koehler，*Int. J. Forecasting* 22（2006）。`,
};
