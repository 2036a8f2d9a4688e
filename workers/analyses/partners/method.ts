/** How the analysis works, in Markdown. */
export const method = {
  en: `Each row is a **contract** of a partner: its mode, its value over the whole term, its first and its last day. Rows that are the same in every role are one contract. All is told as of the day that is given. Without one it is today,
as renewals lie ahead of it, or the last day in the data where that is earlier; where the clock has decided, a notice says so, and the same day given again gives the same figures.

**Active** is a contract from its first to its last day, both included. **Active value** is the sum of the full values of active contracts; **annual value** spreads each over its term: value / months × 12, where days
beside whole months count as 1/30.4375 of one. A contract **without an end** (or with one from the year 9000 on) runs on: it never ends or falls due, and its value is taken as that of a year. Months show the state on their last day; months ahead
show what is signed already.

**Renewed** is a contract when another one of the same partner begins after it did, at most the given days before or after its end, and goes on for longer. **Renewal rate**: renewed / contracts whose end lies those days in the past, so that none is judged too early,
with Wilson's 95% interval. *Renewals* of a partner count those signed ahead as well.

**Concentration** is that of active values (of all, where nothing is active): the share of the largest, and the Herfindahl–Hirschman index, the sum of squared shares in percent; 10,000 / HHI is the number of equal partners that would be as concentrated. Values below zero have no share.
**Yield by mode**: value per partner; value per contract year (value / years of contracts with an end); renewal rate; mean length; revenue / value where revenue is given. A partner's mode is that of most value.

**Limits.** Value is what was signed, not what was paid. Few contracts leave wide intervals. A partner that is written in two ways is two partners.
**Do not use it** for subscriptions that renew themselves by the month: see *Customer value* for contracts.

Sources: O. C. Herfindahl, *Concentration in the Steel Industry* (1950); E. B. Wilson, *Probable Inference*, Journal of the American Statistical Association 22 (1927); P. W. Farris et al., *Marketing Metrics* (2010).`,
  zh: `每一行是一份**合同**：合作方、模式、整个期限的金额、首日与末日。各角色都相同的行视为同一份合同。一切以指定日期为准；未指定时为今天（续约在今天之后），数据的最后一天更早时以后者为准；由时钟决定时会有提示，指定同一天即可得到同样的数字。

**有效**指从首日到末日（含两端）。**有效金额**为有效合同全额之和；**年化金额**将其摊到期限内：金额 / 月数 × 12，整月之外的天数按 1/30.4375 个月计。**没有末日**（或末日在 9000 年之后）的合同视为持续：永不到期，也不计入应续约，其金额视为一年的金额。
各月显示月末状态；未来的月份显示已签订的部分。

**已续约**：同一合作方另有一份合同，其首日晚于本合同首日，距本合同末日前后不超过给定天数，且持续更久。**续约率**：已续约 / 末日已过给定天数的合同，以免过早判断；附 Wilson 95% 区间。合作方的“续约次数”也包括提前签订的。

**集中度**以有效金额计（无有效合同时以全部计）：最大者的占比，以及赫芬达尔–赫希曼指数，即百分比占比的平方和；10,000 / HHI 为同等集中的等额合作方数。负值没有占比。
**各模式的收益**：每个合作方的金额；每合同年金额（金额 / 有末日合同的年数）；续约率；平均期限；有收入时为收入 / 金额。合作方的模式取金额最多者。

**局限。** 金额是签订的，而非收到的。合同少则区间宽。同一合作方若有两种写法，会算作两个。
**不适用于**按月自动续订的订阅：合同制客户请见“客户价值”。

来源：O. C. Herfindahl，*Concentration in the Steel Industry*（1950）；E. B. Wilson，*Probable Inference*，Journal of the American Statistical Association 22（1927）；P. W. Farris 等，*Marketing Metrics*（2010）。`,
};
