/** How the analysis works, in Markdown. */
export const method = {
  en: `The money that a customer brings in later periods is worth less today. The value is the sum

V = Σ R_t / (1 + r)^(t − s)

over the periods t = 1, 2, 3 …, where R_t is the revenue of period t less its cost and r the discount rate. The timing sets s: 0
when money comes at the **end** of a period, 1 at its **start**, ½ in the **middle**.

- **Periods.** A column of numbers gives t itself; numbers from 1,000 are read as years, the first in the table as t = 1, and such as 202401 as months. Period 0 is today
  and never discounted. Dates are put together to years, quarters or months: years when all dates fall in one month of the year,
  quarters when they lie three months apart, months otherwise. By default t counts from the first period of the table, so
  all customers are valued as of the same day; it can count from each customer's own first period instead.
- **Rate.** It is per year. With quarters or months the exponent is divided by 4 or 12.
- **Annuity.** Where a customer's net sum is the same in every period without a gap, the closed form R · (1 − (1 + i)^−n) / i, with i
  the rate of one period, is shown beside the sum; both must agree.
- **Ratio** = V / acquisition cost. **Net value** = V − acquisition cost.
- **Payback** is the time from today until the running sum of net revenue first reaches the acquisition cost, a straight line within the
  period; *discounted* with the running sum of discounted net revenue. It is missing where the data end before, and without an acquisition cost.

Several rows of one customer and period are added up. Revenue below zero is subtracted. A period without a row counts as zero and time goes on.

**Limits.** Only the periods in the table count: nothing is predicted. The acquisition cost is the same for all and is paid today.
**Do not use it** on past revenue to say what customers will bring: give it planned or predicted sums.

Source: R. A. Brealey, S. C. Myers, F. Allen, *Principles of Corporate Finance*, chapters 2 and 5.`,

  zh: `客户未来带来的钱，今天的价值较低。价值为各期之和

V = Σ R_t / (1 + r)^(t − s)

其中 t = 1、2、3……，R_t 为第 t 期的收入减去成本，r 为折现率。s 取决于收款时点：**期末** 0，**期初** 1，**期中** ½。

- **期次。** 数字列即为 t；1000 及以上的数字视为年份，表中最早一年为 t = 1；202401 之类的数字视为月份。第 0 期即今天，不折现。日期按年、季或月归并：全部日期都在同一月份时按年，
  相隔三个月时按季，否则按月。默认从表中最早一期起算，所有客户按同一天估值；也可从每位客户自己的首期起算。
- **折现率**按年计。按季或按月时，指数除以 4 或 12。
- **年金公式。** 若客户每期净额相同且无间断，则同时给出 R · (1 − (1 + i)^−n) / i（i 为每期利率），两者应当一致。
- **比值** = V ÷ 获客成本。**净价值** = V − 获客成本。
- **回收期**为自今天起累计净收入首次达到获客成本所需的时间，期内按直线计算；*折现回收期*使用折现后的累计净收入。数据结束前未收回或没有获客成本时为空。

同一客户同一期的多行相加；负收入从中扣除；没有记录的期次按零计，时间照常推进。

**局限。** 只计算表中已有的期次，不作预测。所有客户的获客成本相同，并在今天支付。**不适用于**用过去的收入说明客户将来的价值：请使用计划或预测的金额。

来源：R. A. Brealey、S. C. Myers、F. Allen，*Principles of Corporate Finance*，第 2、5 章。`,
};
