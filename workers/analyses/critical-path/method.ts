/** How the analysis works, in Markdown. */
export const method = {
  en: `Every activity has a length and the activities before it (several with commas, semicolons or bars between, or in several rows). Times are counted from the beginning, in the unit of
the lengths.

- **Forward**: an activity starts earliest when the last one before it has ended. The latest end of all is the **length** of the project.
- **Backward**: it must end when the first one after it has to start. **Slack** is what lies between the two; **free slack** is what it may be late without moving any other.
- **Critical** is what has no slack; chains of such activities from beginning to end are the critical paths, listed up to 50.
- **What shortening brings**: the project's length is worked out anew with each critical activity shorter by one unit (or as much as you set), never below nothing. Where two critical
  paths run side by side, shortening one brings nothing.
- **Three estimates** (PERT): the expected length is (optimistic + 4 × likely + pessimistic) ÷ 6, its standard deviation (pessimistic − optimistic) ÷ 6. The chance of a deadline
  takes the critical path with the largest deviation as normal. A due date becomes a deadline from the day of the beginning on, all days counted.
- **Learned from a log**: with a case and a time for each event, an activity's length is its mean time in a case (from start to end; without a start, from the event before),
  and one activity comes before another when it has ended before the other starts in nearly all cases that have both (95%, can be set). Pairs that are together in less than 5% of cases
  are left out, and what follows from other pairs is not listed.

**Limits.** The chance leaves paths out that are nearly critical, so it is rather too high. **Do not use it** for work that goes round in loops, or where people and machines, not the order, decide when
things start.

Sources: J. E. Kelley, M. R. Walker (1959), *Critical-path planning and scheduling*. D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar (1959), Operations Research 7, 646–669.`,

  zh: `每个活动有时长和前置活动（多个以逗号、分号或竖线分隔，也可分多行）。时间从开始计起，单位与时长相同。

- **正推**：最后一个前置活动结束时为最早开始。全部最早结束的最大值为项目**总时长**。
- **逆推**：须在第一个后续活动必须开始之前结束。两者之差为**时差**；**自由时差**为不影响任何其他活动的可推迟量。
- **关键**活动没有时差；由始至终的关键活动链为关键路径，最多列出 50 条。
- **缩短的效果**：将每个关键活动缩短一个单位（或所设数量，不低于零），重新计算总时长。两条关键路径并行时，只缩短一条没有效果。
- **三点估计**（PERT）：期望时长为（乐观 + 4 × 最可能 + 悲观）÷ 6，标准差为（悲观 − 乐观）÷ 6。按期概率以标准差最大的关键路径服从正态分布计算。到期日按从开始日起的全部天数换算为期限。
- **从日志学习**：每个事件有案例和时间时，活动的时长为其在案例中的平均时间（开始到结束；没有开始则从前一事件起），若在几乎所有同时包含两者的案例中（95%，可设），一个活动在另一个开始前已结束，则为其前置。同时出现不足案例 5% 的成对活动不计，可由其他关系推出的不列出。

**局限。** 概率未考虑接近关键的路径，因而偏高。**不适用于**有循环的工作，或由人员与设备而非先后关系决定开始时间的情形。

来源：J. E. Kelley、M. R. Walker（1959），*Critical-path planning and scheduling*。D. G. Malcolm、J. H. Roseboom、C. E. Clark、W. Fazar（1959），Operations Research 7，646–669。`,
};
