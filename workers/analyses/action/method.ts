/** How the analysis works, in Markdown. */
export const method = {
  en: `**Segments** are those of the column, the most valuable customers (by mean) first. Without such a column customers are put into **bands** of their value,
A the highest, each with about as many customers; equal values stay together.

**Proposals** are the trade's rules of thumb, not results of a computation. Segments with the usual names of RFM or of loyalty have the action that goes with the name
(*At risk*: win back; *New*: welcome). Others go by rank: loyalty programme, exclusive discount, cross-selling, trial; those that have been silent for half a
year and twice as long as the median customer are to be won back. The channel is the one that most of the segment's customers have, where a
column tells.

**Budget shares** are proposed in proportion to value (without values: customers) × effort: personal call 1.5, win back 1.2, loyalty programme and discount 1, early
access, cross-selling, trial and welcome 0.8, reminder 0.5, survey 0.3, let go 0.1. What you set stays; the other segments share the rest.

**What you change** is written into the cell, row by row, and can be undone. *Rhythm* is days between contacts.

**Following.** *Start following* writes the date and, by segment, customers and value into the cell, and keeps the table of customers with their segments among
your tables. From then on each import into the source shows what has moved. Bands keep the bounds of the start. If the kept table is deleted, choose none as
the earlier table: the numbers by segment stay.

**Limits.** A change after an action is not yet its effect: customers move by themselves, and the best of today tend to be less good tomorrow. To know the
effect, leave out a part chosen by lot. **Do not use it** to decide who gets a service by law or need.

Sources: D. Peppers, M. Rogers, *Managing Customer Experience and Relationships* (4th ed. 2022), chapters 4 and 5; R. C. Blattberg, G. Getz, J. S. Thomas,
*Customer Equity* (2001).`,
  zh: `**分群**取自所选列，平均价值最高的在前。没有该列时，按价值将客户分为**价值段**，A 为最高，每段客户数大致相同；相同的值不拆开。

**建议**是业内的经验做法，而非计算结果。名称为常见 RFM 分群或忠诚状态的，采用与名称相应的行动（*流失风险客户*：赢回；*新客户*：欢迎）。其余按排名：
忠诚计划、专属折扣、交叉销售、试用；沉默超过半年且为客户中位数两倍的，列为赢回。若有渠道列，则采用该分群中最常见的渠道。

**预算占比**的建议与“价值（无价值时为客户数）× 投入”成正比：专人致电 1.5，赢回 1.2，忠诚计划与折扣 1，优先体验、交叉销售、试用与欢迎 0.8，提醒 0.5，调查 0.3，
放手 0.1。您设定的保持不变，其余分群分配剩余部分。

**您的修改**逐行写入单元格，可以撤销。*节奏*为两次联系之间的天数。

**跟踪。** “开始跟踪”将日期以及各分群的客户数和价值写入单元格，并把客户及其分群的表保存在您的数据表中。此后每次导入来源数据都会显示变化。
价值段沿用开始时的界限。若保存的表被删除，请将“较早的表”选为无：各分群的数字仍在。

**局限。** 行动之后的变化未必是行动的效果：客户自己也会移动，今天最好的明天往往没那么好。要知道效果，请随机留出一部分不采取行动。
**不适用于**依法或按需决定谁能获得服务。

来源：D. Peppers、M. Rogers，*Managing Customer Experience and Relationships*（第 4 版，2022），第 4、5 章；R. C. Blattberg、G. Getz、J. S. Thomas，
*Customer Equity*（2001）。`,
};
