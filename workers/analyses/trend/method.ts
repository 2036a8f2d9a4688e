/** How the analysis works, in Markdown. */
export const method = {
  en: `Values are summed by period, rows of one period together. Weeks start on Monday (ISO 8601).

- **Grain.** *Automatic* takes the finest of day, week, month, quarter and year that shows at most 120 periods of which two
  thirds hold data: days up to four months, weeks up to 27 months, months up to ten years.
- **Gaps.** Periods between the first and the last that no row falls in are filled as chosen. *Zero* fits sums such as sales,
  where no row means no sale, and is the default. *Last value* and *straight line* fit levels such as prices or stock, and fill
  only between values of the same group.
- **Change** is against the period before, **year on year** against the same period a year before: 12 months, 4 quarters,
  52 weeks or 364 days (the same weekday) back. A percentage of a base of zero or less is left empty.
- **Moving average** is the mean of the last 7 days, 4 weeks, 3 months, 4 quarters or 3 years, the current one included, and
  empty until there are as many.
- **Rolling** sum, least, most and sample deviation look back over as many periods; a window of your own replaces these.
- **Index**: the first whole period above zero is 100, for each group.
- **Whole periods.** A first or last period that the data do not reach the edge of is drawn dashed and is left out of
  findings. Data that come in steps (weekly, monthly) count as reaching up to the next step.
- **Growth a year** compounds from the first year of whole periods to the last one.
- **Contribution** of a group is its change over the whole's value before; contributions add up to the growth of the whole. The bridge goes from
  the earlier to the later stretch of time in these steps.
- **Calendar.** Working days are days of the week as chosen, less holidays: your own table, or Chinese New Year (seven days from the first, years 1970 to
  2060) and Easter (Good Friday to Monday). Their effect is measured for weeks, months and quarters, on at least 12 pairs a year apart, by
  least squares: log growth on last year = constant + effect × difference in days of the week that are worked + effect × difference in
  holidays. Seasons that are the same every year cancel out. An effect is told when chance would give it in fewer than 1 of 20.

**Limits.** Nothing is adjusted for season or prices, and nothing is forecast. **Do not use it** on sums of a level, such as
stock at the end of each day: their sum over a month means nothing.

Source: R. J. Hyndman, G. Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed. (2021), chapters 2 and 3.`,

  zh: `数值按周期求和，同一周期的各行合并。每周从星期一开始（ISO 8601）。

- **粒度。** *自动*会在日、周、月、季、年中选取最细的一种，使周期不超过 120 个且其中三分之二有数据：四个月以内按日，27 个月以内按周，十年以内按月。
- **缺口。** 首尾之间没有数据行的周期按所选方式填补。*填零*适用于销售额这类合计值，没有记录即没有销售，为默认方式；*沿用前值*与*线性插值*适用于价格、库存这类水平值，且只在同一分组的已有值之间填补。
- **变化**与上一周期相比；**同比**与一年前的同一周期相比，即往前 12 个月、4 个季度、52 周或 364 天（同为星期几）。基数为零或负数时不计算百分比。
- **移动平均**取最近 7 天、4 周、3 个月、4 个季度或 3 年（含当前周期）的平均，不足时留空。
- **滚动**合计、最小、最大与样本标准差回看同样多的周期，窗口可自定。
- **指数**：每个分组首个大于零的完整周期为 100。
- **完整周期。** 首尾周期若数据未覆盖到边界，则以虚线绘制，且不用于结论。按周或按月给出的数据视为覆盖到下一次记录之前。
- **年均增长率**由首个完整年度到最后一个完整年度复合计算。
- **贡献**为分组的变化除以总体前期值，各分组之和即总体增长率；桥形图由前期经各步到本期。
- **日历。** 工作日为所选的星期几减去节假日：自己的表，或春节（自初一起七天，1970 至 2060 年）与复活节（耶稣受难日至星期一）。效应按周、月、季衡量，至少 12 对同比，用最小二乘：同比对数增长 = 常数 + 效应 × 应工作日之差 + 效应 × 节假日之差；每年相同的季节互相抵消。偶然出现的概率低于 5% 时才写入结论。

**局限。** 未对季节或价格作调整，也不做预测。**不适用于**对水平值求和，例如每日期末库存：其月度合计没有意义。

来源：R. J. Hyndman、G. Athanasopoulos，*Forecasting: Principles and Practice*，第 3 版（2021），第 2、3 章。`,
};
