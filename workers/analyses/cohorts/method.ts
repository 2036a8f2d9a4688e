/** How the analysis works, in Markdown. */
export const method = {
  en: `Customers are put together by the period of their first purchase: their **cohort**. Period 0 is that period, period k the k-th after it.

- **Active** in period k: customers of the cohort with a purchase there. **Retention** = active / all customers of the cohort.
- **Revenue** of period k is the sum of the cohort's amounts there; **per customer** is divided by all customers of the cohort, also
  those who stayed away. The cumulative figure adds up from period 0: what a customer has brought so far.
- A purchase is a row with an amount above zero; refunds lower the revenue of the period they are dated in. Rows before a customer's first
  purchase are left out. Without amounts every row is a purchase.
- A cell that lies after the end of the data is **missing**. A cell of 0 was seen, and nobody came.
- The **curve** is Σ active / Σ customers over the cohorts whose period k is over; the last period counts only when the data cover it whole. The range
  beside it goes from the lowest to the highest of these cohorts.
- Weeks start on Monday. *Automatic* takes weeks up to half a year of data, months up to three years, quarters up to nine, then years.

**Limits.** The first cohorts may hold old customers whose earlier purchases are not in the data. A customer who buys every other period is
counted as away in between; that is no loss. **Do not use it** to compare cohorts of a handful of customers, nor where purchases lie further
apart than a period: take a longer one.

Source: P. S. Fader and B. G. S. Hardie, *How to project customer retention*, Journal of Interactive Marketing 21 (2007), for cohorts' retention and survival.`,

  zh: `客户按首次购买所在的期归为同一**客群**。首期为第 0 期，其后第 k 期记为 k。

- **活跃**：该客群中在第 k 期有购买的客户数。**留存率** = 活跃数 ÷ 客群人数。
- 第 k 期的**收入**为该客群当期金额之和；**人均**按客群全部人数计算，包括未再来的客户。累计值自第 0 期起相加，即客户至今带来的金额。
- 金额大于零的行为购买；退款减少其所在期的收入。首次购买之前的记录不计。没有金额列时，每行都是一次购买。
- 数据结束之后的单元格为**空**；0 表示已观察到而无人到来。
- **曲线**为第 k 期已结束的各客群之 Σ 活跃 ÷ Σ 人数；最后一期只有在数据完整覆盖时才计入。旁边的范围是这些客群的最低到最高。
- 每周从周一开始。*自动*：数据在半年以内按周，三年以内按月，九年以内按季，更长按年。

**局限。** 最早的客群可能包含老客户，其更早的购买不在数据中。隔期购买的客户在间隔期内视为未到，但并不等于流失。**不适用于**比较只有几位客户的客群，也不适用于购买间隔长于一期的数据：请改用更长的期。

来源：P. S. Fader、B. G. S. Hardie，*How to project customer retention*，Journal of Interactive Marketing 21（2007），关于客群留存与存续。`,
};
