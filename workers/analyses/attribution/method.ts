/** How the analysis works, in Markdown. */
export const method = {
  en: `Each row is a touch: a customer, a time, a channel. **Who converted** is said by a flag in the row of the touch (true, 1, yes …; a number above zero), by a flag in a
row without a channel, or by a column with the time of the conversion; then it stands after all touches up to that moment. A flag that stands in all rows of a customer or in none (and in several rows of more than one) is the customer's outcome: the last touch converted. A journey is the customer's touches up to a conversion;
**after it a new one starts**. Touches after the last conversion are a journey without one. Touches of the same moment keep the order of the file; the same channel twice is two touches. The value is that
of the row with the conversion (with a time of conversion: the greatest in its rows).

Each conversion is shared out among the touches of its journey, so **all models add up to the same total**:

- **First**, **last**: all to one touch. **Linear**: the same to each.
- **Time decay**: a touch counts 2^(−age / half-life), the age in days before the conversion.
- **Position**: 40% to the first, 40% to the last, 20% to those between; half each of two.
- **Markov**: journeys are steps from the start through channels to a conversion or to none. A channel's **removal effect** is the share of conversions that is lost when
  every step into it ends the journey. Conversions, and their value, are shared out in proportion to these effects. With order 2 or 3 a state is the last two or three touches.
- **Shapley**: a set of channels is worth the conversions of journeys that touch no others; each channel gets its mean contribution over all orders of joining. For this game that is
  exactly: every conversion is shared equally among the *different* channels of its journey, whatever their number.

**Limits.** Models share out what happened; they do not show what would have happened without a channel. Channels that nobody clicks (television, posters) are not in the data at all. **Do not use it** in place of
a test with a control by lot when much money is at stake.

Sources: E. Anderl, I. Becker, F. von Wangenheim, J. H. Schumann, *Mapping the Customer Journey*, International Journal of Research in Marketing 33 (2016); L. S. Shapley, *A Value for n-Person Games* (1953);
K. Zhao, S. H. Mahboobi, S. R. Bagheri, *Shapley Value Methods for Attribution Modeling in Online Advertising* (2018).`,
  zh: `每行为一个触点：客户、时间、渠道。**谁转化了**由触点行中的标记（true、1、是……；大于零的数）、没有渠道的行中的标记，或转化时间列说明；后者位于该时刻及之前的全部触点之后。若标记写在客户的所有行或都不写（且不止一位客户有多行标记），则视为客户的结果：最后一个触点为转化。旅程为客户直至一次转化的触点；
**转化之后开始新的旅程**。最后一次转化之后的触点为未转化的旅程。同一时刻的触点保持文件顺序；同一渠道出现两次算两个触点。价值取转化所在行的值（有转化时间时取其各行的最大值）。

每次转化在其旅程的触点之间分配，因此**所有模型的合计相同**：

- **首次**、**末次**：全部归于一个触点。**线性**：平均分配。
- **时间衰减**：触点按 2^(−距转化天数 / 半衰期) 计。
- **位置**：首次 40%，末次 40%，其间合计 20%；只有两个触点时各半。
- **马尔可夫**：旅程为从起点经各渠道到转化或未转化的步骤。渠道的**移除效应**是：凡进入该渠道即告终止时，所损失的转化比例。转化及其价值按此效应的比例分配。阶数为 2 或 3 时，状态为最近两个或三个触点。
- **Shapley**：一组渠道的价值为只触及其中渠道的旅程的转化；各渠道取其在所有加入顺序下的平均贡献。对该博弈而言这恰好等于：每次转化在其旅程的*不同*渠道之间平均分配，渠道再多也是精确值。

**局限。** 模型分配的是已经发生的结果，并不说明没有某渠道会怎样。无人点击的渠道（电视、海报）根本不在数据中。**不适用于**在金额重大时代替随机对照试验。

来源：E. Anderl、I. Becker、F. von Wangenheim、J. H. Schumann，*Mapping the Customer Journey*，International Journal of Research in Marketing 33（2016）；L. S. Shapley，*A Value for n-Person Games*（1953）；
K. Zhao、S. H. Mahboobi、S. R. Bagheri，*Shapley Value Methods for Attribution Modeling in Online Advertising*（2018）。`,
};
