/** How the analysis works, in Markdown. */
export const method = {
  en: `Values are summed by period and taken apart by **STL** (seasonal and trend decomposition by loess): value = trend + season +
remainder. The defaults are those of R's \`stl\`: the season is smoothed over 11 cycles by weighted means, the trend over one and a half periods
and a little more by straight lines, in two inner loops; *robust* takes one inner loop and 15 outer ones, in which values far from the
fit count less.

- **Several seasons** (\`season_length: [7, 365]\`) are taken out one after the other from what the others leave, shortest first,
  in two rounds (MSTL), smoothed over 11, 15 and 19 cycles.
- **Finding the season** (0). Of what the calendar suggests (7 and 365 days, 52 weeks, 12 months, 4 quarters) those are taken that
  explain more of the values without their trend than chance would in 1 of 100 series: one-way analysis of variance by place in the cycle, after
  what neighbours have in common (AR(1)) is taken out. Where there is none of these, all lengths that the data hold three times are tried,
  at 1 of 1,000 divided by their number.
- **Season window**: \`auto\`, \`periodic\` (the same season in every cycle) or a number of cycles from 3; 7 or more is advised. **Trend window**: periods, 0 for automatic.
- **Strength** of trend and season: F = max(0, 1 − Var(remainder) / Var(component + remainder)). Near 0 it is hardly there, near 1
  it is nearly all. **Amplitude** is from lowest to highest, of a season in its latest cycle.
- **Adjusted** is the value without its seasons.
- Periods at either end that the data cover only in part are left out, gaps are filled as chosen; automatic does as the forecast does.

**Limits.** A season must be seen twice; with two cycles it takes chance for season, so three or more are advised. Parts are added: where
the season grows with the level, decompose the logarithm. **Do not use it** for a cycle without a fixed length, such as a business cycle.

Sources: R. B. Cleveland, W. S. Cleveland, J. E. McRae, I. Terpenning, *STL* (1990), Journal of Official Statistics 6, 3–73. K. Bandara, R. J. Hyndman,
C. Bergmeir, *MSTL* (2021), arXiv:2107.13462. X. Wang, K. Smith, R. Hyndman, *Characteristic-based clustering for time series data* (2006), Data
Mining and Knowledge Discovery 13, 335–364.`,

  zh: `数值按周期求和，再用 **STL**（基于 loess 的季节趋势分解）拆开：数值 = 趋势 + 季节 + 余项。默认设置与 R 的 \`stl\` 相同：季节在 11 个循环内以加权平均平滑，
趋势在略多于一个半季节长度内以局部直线平滑，内循环两次；*稳健*为内循环一次、外循环 15 次，离拟合远的值权重较小。

- **多个季节**（\`season_length: [7, 365]\`）由短到长依次从其余部分中分离，共两轮（MSTL），平滑循环数依次为 11、15、19。
- **查找季节**（0）。在日历提示的长度（7 天与 365 天、52 周、12 个月、4 个季度）中，取对去趋势后数值的解释强于偶然的长度，显著性水平 1%：先除去相邻周期的共性（AR(1)），再按循环内位置作单因素方差分析。若都不显著，则尝试数据中至少出现三次的所有长度，水平为 0.1% 除以尝试次数。
- **季节窗口**：\`auto\`、\`periodic\`（每个循环的季节相同），或不小于 3 的循环数，建议 7 以上。**趋势窗口**：周期数，0 为自动。
- 趋势与季节的**强度** F = max(0, 1 − Var(余项) / Var(成分 + 余项))：接近 0 表示几乎不存在，接近 1 表示几乎全部由其构成。**振幅**为最高与最低之差，季节取最近一个循环。
- **季调值**为去掉季节后的数值。
- 首尾数据不完整的周期不计入，缺口按所选方式填补；自动即与预测一致。

**局限。** 季节至少要出现两次；只有两个循环时会把偶然当作季节，建议三个以上。各成分相加：若季节波动随水平增大，请先取对数。**不适用于**没有固定长度的循环，例如商业周期。

来源：R. B. Cleveland、W. S. Cleveland、J. E. McRae、I. Terpenning，*STL*（1990），Journal of Official Statistics 6，3–73。K. Bandara、R. J. Hyndman、C. Bergmeir，*MSTL*（2021），arXiv:2107.13462。X. Wang、K. Smith、R. Hyndman，*Characteristic-based clustering for time series data*（2006），Data Mining and Knowledge Discovery 13，335–364。`,
};
