/** How the analysis works, in Markdown. */
export const method = {
  en: `Which split of a budget brings most? Each item (a channel, a segment) has a **return** for one unit: of money, or, where there is a column of **costs**, of
what is bought (calls, vouchers), each unit for its cost. The plan is the best of all that keep the budget and every bound; it is found by HiGHS, not by going
through plans.

- **Tiers**: rows of one item with the *upper* end of each stretch and the return of a unit inside it, as the analysis of campaigns leaves them
  (\`…_tiers\`: *lower*, *upper*, *return_per_unit*). A tier begins where the one below ends. Where returns only fall, they are filled in order by themselves; where
  a later tier brings more than an earlier one, yes-or-no decisions keep the order, and the plan is still the best one.
- **Totals**: return and cost are sums so far; a unit of money is taken to bring what it has brought on average. The budget is then what was spent.
- **Bounds**: *minimum* and *maximum* are amounts of an item (units where there is a cost), money for a group; shares are of the money that is spent. What you write beside the answer
  goes before the table.
- **Budget**: 0 takes what was spent (totals), or half way between the least that keeps all bounds and the most that the items can take.
- **Several rows** of an item without tiers are put together: the mean return and cost, or their sums with totals, and the first bounds. A row without return or cost is
  left out, and said.
- **Shadow price**: by how much the return changes with one more unit of the limit (money for shares and groups). At a kink, as between two tiers, one more is worth
  something else than the last one: *shadow_price_less*. With whole units, and where yes-or-no decisions are needed, prices hold with those as they are.
- **Curve**: the best return for each budget from the least that keeps all bounds; *marginal* is what the next unit of money brings there (with whole units: on average up to the
  next point, each within 0.01% of the best).
- **Bounds that clash** are told as a smallest set: without any one of them there would be a plan.

**Limits.** The return of an item does not depend on the others, and stays what it was. **Do not use it** with average returns far beyond the amounts they were seen at: the next
unit of money usually brings less than the average one.

Sources: G. B. Dantzig, *Linear Programming and Extensions* (1963). H. P. Williams, *Model Building in Mathematical Programming* (2013), 7.3 (tiers). Q. Huangfu,
J. A. J. Hall (2018), Mathematical Programming Computation 10, 119–142 (HiGHS). U. Junker (2004), QUICKXPLAIN, AAAI.`,

  zh: `怎样分配预算带来最多？每个对象（渠道、细分）有一个单位的**回报**：单位为钱；有**成本**列时，单位为所购之物（电话、优惠券），每单位按其成本计。方案为满足预算与全部界限者中的最佳，由 HiGHS 求出，而非逐一尝试。

- **分档**：一个对象的多行，各有该段的*上端*及段内每单位的回报，即营销活动分析留下的形式（\`…_tiers\`：*lower*、*upper*、*return_per_unit*）。每档从下一档的末端开始。回报只降时自然按顺序填满；后面的档比前面的更高时，用是否决策保持顺序，方案仍为最佳。
- **合计**：回报与成本为迄今的总和；一单位资金按平均所得计。此时预算为已花费的总额。
- **界限**：*最少*与*最多*为对象的数量（有成本时为单位数），对组为金额；份额为占所花金额的比例。在答案旁所写优先于表中的。
- **预算**：0 取已花费的总额（合计），或满足全部界限的最少与各对象最多可用之间的一半。
- 没有分档而一个对象有**多行**时合并：取回报与成本的平均（合计时取总和）及首个界限。没有回报或成本的行不计入，并予说明。
- **影子价格**：限制再多一个单位时回报的变化（份额与组按金额）。在两档之间等拐点上，再多一个与上一个的价值不同：*shadow_price_less*。取整数单位或需要是否决策时，价格在其保持不变时成立。
- **曲线**：从满足全部界限的最少预算起，各预算的最佳回报；*边际*为在该处再多一单位资金带来多少（取整数单位时为到下一点的平均，每点与最佳相差不超过 0.01%）。
- **相互冲突的界限**以最小集合给出：去掉其中任何一个便有方案。

**局限。** 一个对象的回报不依赖其他对象，且保持不变。**不适用于**以平均回报推到远超所见数量之处：再多一单位资金的回报通常低于平均。

来源：G. B. Dantzig，*Linear Programming and Extensions*（1963）。H. P. Williams，*Model Building in Mathematical Programming*（2013），7.3 节（分档）。Q. Huangfu、J. A. J. Hall（2018），Mathematical Programming Computation 10，119–142（HiGHS）。U. Junker（2004），QUICKXPLAIN，AAAI。`,
};
