/** How the analysis works, in Markdown. */
export const method = {
  en: `An **event** is a row with a case, an activity and the time when it ended. Events of a case are put in the order of their start, then their end; equal ones keep the
order of the file. Rows without a case, an activity or a time are left out and counted. Names that differ only in blanks (before, after, or several in a row) are one
activity.

- **Directly follows**: each event and the next one of the same case are a step. *Count* is how often a step happens, *cases* in how many cases at least once. The
  time of a step goes from the end of the first event to the start of the second (to its time, where no start is given). It is negative where the second starts
  before the first has ended; such times are shown and counted as they are. Median and 90% quantile lie between neighbouring values (type 7).
- **Working time** of an activity is the mean of end − start, where there is a start; **waiting time** is the time of steps. A start after its end is set aside.
- **Calendar**: with business hours only the hours of working days that are no holidays count, in the time that the data are written in.
- **Variants** are the different sequences of activities. **Rework** is an activity that comes again in the same case. A step *leads back* when more than half of
  the times its second activity has been in the case before.
- **Bottlenecks** are steps by all the time that they take; shares are of the sum over all steps that take time.
- **The map** hides activities and steps that are in fewer cases than the least share, and draws the commonest variants only, if you say so. What is hidden is said as a share
  of all steps. The tables always have everything.
- **Fit to a reference path**: the least steps to leave out and put in until a case is the path (alignment with cost 1 each); fitness is 1 − cost ÷ (steps of the case + steps of the
  path). This is the alignment fitness of a model that is one sequence.

**Limits.** What lies between two events need not be waiting: work that is not in the log looks the same. **Do not use it** to judge persons: a log shows who was recorded, not
who worked.

Sources: W. van der Aalst (2016), *Process Mining: Data Science in Action*, 2nd edition. A. Adriansyah (2014), *Aligning Observed and Modeled Behavior*, for fitness. M. Song, W. van der Aalst
(2007), for the dotted chart. Counts and times are those of PM4Py.`,

  zh: `**事件**是具有案例、活动和结束时间的一行。同一案例的事件先按开始、再按结束排序；相同者保持文件中的顺序。没有案例、活动或时间的行不计入并报告数目。仅空格不同（首尾或连续空格）的名称视为同一活动。

- **直接跟随**：同一案例中相邻两个事件为一步。*次数*为该步发生的次数，*案例数*为至少发生一次的案例数。步的时间从前一事件结束到后一事件开始（没有开始时到其时间）。后一事件在前一事件结束前开始时为负；负值照实显示和计入。中位数与 90% 分位数按相邻值插值（第 7 类）。
- 活动的**工作时间**为有开始的事件的结束减开始的均值；**等待时间**为步的时间。晚于结束的开始不予采用。
- **日历**：选择工作时段时，只计非节假日的工作日的工作钟点，按数据所用的时间。
- **变体**为不同的活动序列。**返工**指活动在同一案例中再次出现。若过半次数中后一活动此前已在案例中出现，则该步为*重复*。
- **瓶颈**按步所占的全部时间排序；占比以所有耗时的步之和为基数。
- **流程图**隐藏案例占比低于下限的活动与步，并可只画最常见的变体。隐藏的部分以占全部步数的比例说明。各表始终包含全部。
- **与参考路径的符合**：使案例成为该路径所需删去与补入的最少步数（每步代价为 1 的对齐）；符合度为 1 − 代价 ÷（案例步数 + 路径步数），即单一序列模型的对齐符合度。

**局限。** 两个事件之间未必是等待：未记录的工作看起来也一样。**不适用于**评判个人：日志显示的是谁被记录，而非谁在工作。

来源：W. van der Aalst（2016），*Process Mining: Data Science in Action*，第 2 版。A. Adriansyah（2014），*Aligning Observed and Modeled Behavior*（符合度）。M. Song、W. van der Aalst（2007）（点阵图）。次数与时间与 PM4Py 一致。`,
};
