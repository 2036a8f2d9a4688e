/** How the analysis works, in Markdown. */
export const method = {
  en: `Each row says that a **case** (a deal, an order, a visit) came to a **stage** at a time. Rows of a case are put in order of time; equal times keep
their order in the table. Rows without a case, stage or time, and later than the day of the analysis, are left out.

**Order.** As given in *Stages*. Otherwise it is found: a stage stands before another when more cases came to it first; who stands before most others is first (Copeland's rule),
equal ones by their mean place in the cases. Names such as *won*, *closed won*, *成交* are the goal, names such as *lost*, *cancelled*, *丢单* the way out and no stage of their own; both
can be named. Without a name for won the last stage counts as won.

**Entered** a stage have the cases that reached it *or a later one*: who skips a stage has passed it. *Only stages really visited* counts just the cases with a row of the stage.
**Converted** are those of them that entered the next stage; **conversion** is their share, with Wilson's 95% interval. Cases that are still open count as not (yet) converted. The furthest stage
counts, also when a case went back; it is *in* the stage of its last row. A case that has rows after *lost*, or before the goal after *won*, is open again.

**Time in a stage** runs from coming to it until the case's next row of another stage; rows of the same stage in a row are one visit, several visits are added up. Cases that stand in the stage
now are not counted, nor is time after *lost*. **Win rate**: won / (won + lost); where nothing is ever lost, won / all. **Amount** of a case, owner and channel: the last known ones.

**Weighted pipeline**: the amount of open cases × the chance of their stage, which is the win rate of all decided cases that ever entered it (of all cases, where nothing is ever lost).
**Stalled**: open, and longer in its stage than nine of ten cases that left it (at least ten). Periods are those of a case's first row.

**Limits.** Young cases have had less time: conversions of the last periods still rise, and so does that of a fast-growing pipeline. The chance of a stage is that of the past and takes no notice of a deal's size or age.
**Do not use it** for processes with many loops or parallel steps: there is no order of stages there.

Sources: E. B. Wilson, *Probable Inference*, Journal of the American Statistical Association 22 (1927); A. H. Copeland, *A reasonable social welfare function* (1951); P. W. Farris et al., *Marketing Metrics* (2010), chapter 6.`,
  zh: `每一行表示一个**案例**（商机、订单、访问）在某一时间到达某一**阶段**。同一案例的各行按时间排列，时间相同者保持表中顺序。缺少案例、阶段或时间的行，以及晚于分析日的行不计入。

**顺序。** 以“阶段”参数为准；未给出时自动判断：若更多案例先到达甲再到达乙，则甲在乙之前；领先其他阶段最多者排在最前（Copeland 规则），相同者按其在案例中的平均位次。
won、closed won、成交等名称为目标，lost、cancelled、丢单等名称为出口，不单列为阶段；两者均可指定。没有表示赢单的名称时，最后一个阶段视为赢单。

**进入**某阶段的案例，指到达该阶段*或其后任一阶段*者：跳过的阶段视为已通过。选择“只计实际到过的阶段”时，仅计有该阶段记录的案例。**转化**指其中进入下一阶段者；**转化率**为其占比，附 Wilson 95% 区间。
仍未结束的案例算作（尚）未转化。案例退回时以到过的最远阶段计；它目前*处于*最后一行的阶段。丢单之后又有记录，或赢单之后又出现目标之前的阶段，则视为重新打开。

**阶段停留时间**从到达起，至该案例下一个不同阶段的记录止；连续的相同阶段算一次停留，多次停留相加。仍处于该阶段的案例不计，丢单之后的时间也不计。**赢单率**：赢单 /（赢单 + 丢单）；若从无丢单记录，则为赢单 / 全部。
案例的**金额**、负责人和渠道取最后一个已知值。

**加权管道**：未结案例的金额 × 其阶段的赢单机会，即所有曾进入该阶段且已了结的案例的赢单率（从无丢单记录时以全部案例计）。**停滞**：未结，且在当前阶段的时间超过已离开该阶段案例的九成（至少十个）。周期以案例的第一行为准。

**局限。** 较新的案例时间尚短：最近几个周期的转化率仍会上升，快速增长的管道亦然。阶段的赢单机会来自过去，不考虑商机的大小与时长。
**不适用于**有大量循环或并行步骤的流程：那里没有阶段顺序。

来源：E. B. Wilson，*Probable Inference*，Journal of the American Statistical Association 22（1927）；A. H. Copeland，*A reasonable social welfare function*（1951）；P. W. Farris 等，*Marketing Metrics*（2010），第 6 章。`,
};
