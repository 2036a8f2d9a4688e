/** How the analysis works, in Markdown. */
export const method = {
  en: `Values are summed by period and entity; an entity without a row in a period has zero.

- **Share** is an entity's value over that of all in the period. A sum below zero (more returns than sales) has no share. **Rank** 1 is the largest;
  equal values have equal ranks. Their changes are against the period before.
- **Concentration** is the Herfindahl–Hirschman index, the sum of squared shares in percent: 10,000 is one entity alone. Below 1,000 is
  *open*, up to 1,800 *moderate*, beyond *high* (Merger Guidelines 2023). *Equivalent* is how many entities of equal size would be as
  concentrated: 10,000 / HHI. *Top 3* is the share of the largest three.
- **Gain and loss**: up to a year of whole periods against the same time a year before; with less than 15 months one half
  against the other. A shift is in points of share; *gained* is what it is worth in the market of today.
- **Growth–share matrix** (Boston Consulting Group, 1970): relative share is the value over that of the largest rival, growth is over the same
  two stretches. A share is high from the border that you set (1: the leader), growth is high from that of the whole market. Large and
  fast are *stars*, large and slow *cash cows*, small and fast *question marks*, small and slow *dogs*.

**Limits.** The market is what the table holds: without competitors' rows, shares are those of your own range. **Do not use it** to judge market power from one's own
sales alone.

Sources: A. O. Hirschman (1964), American Economic Review 54, 761–762. United States Department of Justice, Federal Trade Commission, *Merger Guidelines* (2023), section
2.1. B. D. Henderson, *The Product Portfolio* (1970).`,

  zh: `数值按周期与对象求和；对象在某周期没有记录即为零。

- **份额**为对象的数值占该周期总体的比例；合计为负（退货多于销售）的没有份额。**名次** 1 为最大，数值相同则名次相同。两者的变化均与上一周期相比。
- **集中度**为赫芬达尔–赫希曼指数（HHI），即以百分数计的份额平方和：10,000 表示只有一个对象。低于 1,000 为*分散*，至 1,800 为*适中*，以上为*高*（2023 年并购指南）。*等效数*为同样集中度下规模相等的对象数：10,000 / HHI。*前三*为最大三个的份额。
- **得失**：最多一年的完整周期与上年同期相比；不足 15 个月时，后一半与前一半相比。变化以份额百分点计；*所得*为其在当前市场中的价值。
- **增长–份额矩阵**（波士顿咨询公司，1970）：相对份额为数值除以最大对手的数值，增长按同样两段时期计算。份额以所设界限为高（1 即领先者），增长以总体市场为界。大而快为*明星*，大而慢为*现金牛*，小而快为*问号*，小而慢为*瘦狗*。

**局限。** 市场即表中所有数据：没有竞争对手的记录时，份额只是自身各对象之间的比例。**不适用于**仅凭自身销售判断市场势力。

来源：A. O. Hirschman（1964），American Economic Review 54，761–762。美国司法部、联邦贸易委员会，*Merger Guidelines*（2023），2.1 节。B. D. Henderson，*The Product Portfolio*（1970）。`,
};
