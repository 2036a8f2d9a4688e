/** How the analysis works, in Markdown. */
export const method = {
  en: `A linear programme: each row of the table is a variable, whose amount is to be found. The **objective** is the sum of amount × coefficient,
made as large or as small as can be. Each **constraint** column holds what one unit of a variable takes of something; the sum over all variables is
held to its limit (≤, = or ≥). Variables are zero or more unless *lower* and *upper* say otherwise; empty coefficients are zero.

- **Limits** are yours where you have written them beside the answer (parameter \`limits\`), otherwise those of the table's row that is called *limit*. Where
  neither says one, a limit wide enough for one unit of each variable is proposed.
- **Whole numbers**: variables that the column *integer* marks (yes, true, 1, x), or all. The best whole plan is found, not a rounded one.
- **Shadow price**: by how much the objective changes with one more unit of the limit, whatever the direction is. In what is made large, one more
  unit of a binding *at most* brings something (above zero), of a binding *at least* costs something (below zero); in what is made small it is the other way round.
  **Reduced cost**: the same for the bound at which a variable stands.
- At a **kink** (a degenerate plan) one unit more is worth something else than the last one: *shadow_price* is one more, *shadow_price_less* the last
  one. Where no plan keeps a limit that has one unit more, the last one is told.
- With **whole numbers** prices come from the linear programme in which those numbers are held.
- **Limits that clash** are told as a smallest set: without any one of them there would be a plan. A plan without end names what grows.

**Limits.** Everything is in proportion: twice as much takes and brings twice as much. **Do not use it** where there are discounts, set-up costs or
diminishing returns (*What to spend where* knows tiers).

Sources: G. B. Dantzig, *Linear Programming and Extensions* (1963). Q. Huangfu, J. A. J. Hall (2018), Mathematical Programming Computation 10, 119–142 (HiGHS). U.
Junker (2004), QUICKXPLAIN, AAAI. Example in the tests: R. G. Bland (1981), Scientific American 244(6), 126–144.`,

  zh: `线性规划：表的每一行是一个变量，其数量待求。**目标**为数量 × 系数之和，求最大或最小。每个**约束**列为一个单位的变量所占用的量；全部变量之和受其限制约束（≤、= 或 ≥）。变量不小于零，除非*下界*与*上界*另有规定；空的系数为零。

- **限制**以您在答案旁所写为准（参数 \`limits\`），否则取表中名为 *limit* 的行。两者都没有时，建议一个足够每个变量各一个单位的限制。
- **整数**：由 *integer* 列标出的变量（是、true、1、x），或全部变量。求出的是最佳整数方案，而非四舍五入的方案。
- **影子价格**：限制再多一个单位时目标的变化，方向不限。求最大时，起作用的“至多”再多一个单位有所得（大于零），起作用的“至少”再多一个单位有所失（小于零）；求最小时相反。**检验数**：变量所处边界的同样含义。
- 在**拐点**（退化方案）上，再多一个单位与上一个单位的价值不同：*shadow_price* 为再多一个，*shadow_price_less* 为上一个。限制再多一个单位便无方案时，给出上一个单位的价值。
- 有**整数**时，价格来自固定这些整数后的线性规划。
- **相互冲突的限制**以最小集合给出：去掉其中任何一个便有方案。没有尽头的方案会指出无限增长的变量。

**局限。** 一切成比例：两倍的量占用两倍、带来两倍。**不适用于**有折扣、启动成本或收益递减的情形（*钱花在哪里*支持分档）。

来源：G. B. Dantzig，*Linear Programming and Extensions*（1963）。Q. Huangfu、J. A. J. Hall（2018），Mathematical Programming Computation 10，119–142（HiGHS）。U. Junker（2004），QUICKXPLAIN，AAAI。测试中的例子：R. G. Bland（1981），Scientific American 244(6)，126–144。`,
};
