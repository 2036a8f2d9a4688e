/** How the analysis works, in Markdown. */
export const method = {
  en: `A **basket** is what belongs together: an order, a visit, all that a customer ever bought. An item counts once in a basket, however often or in what quantity
it is there. A set of items holds when at least **ceil(least support × baskets)** baskets hold all of it. All such sets are found, none is estimated (by intersecting
the baskets of their items, Eclat); of each set all rules *antecedent → consequent* are made and kept when confidence and lift reach their least values.

With *n* baskets, of which *a* hold the antecedent, *c* the consequent and *b* both:

- **support** = b / n; **confidence** = b / a: of baskets with A, the share that has C, too.
- **lift** = (b / a) / (c / n): confidence over what is usual. 1 is chance, 2 twice as often.
- **leverage** = b / n − (a / n)(c / n): the share of baskets beyond what chance would give.
- **conviction** = (1 − c / n) / (1 − b / a); it is infinite where the confidence is 1 (\`Infinity\` in the table).
- **p** is Fisher's exact test, one-sided: how likely that many baskets with both are by chance. **Adjusted p** (Benjamini–Hochberg) counts all rules that can be
made of the sets, not only those that are kept, so that at 5% about one in twenty of the rules called clear is chance.

**Redundant rules** are those from which items of the antecedent (or all) can be taken with the confidence not falling; they are dropped on request.

**How sets are written**: names in order of the alphabet with ", " between; a name with a comma or a quote in it stands in quotes, as in CSV. Any number of items may
follow; 1 as *items that follow* gives rules as R's *arules* makes them. The table holds the rules with the highest lift, up to its limit.

**Tables that are read**: an item a row; an item a column (true, yes, 1 or any quantity above 0); items in several columns; a list in each cell. It is found
out which, and can be chosen. A line without items is an empty basket and counts; where items have rows of their own there is no such line. Names that differ
by blanks only are one item.

**Limits.** A rule is what goes together, not what leads to what. Rare items reach a high lift by few baskets: look at the count. **Do not use it** where baskets are not
comparable (one of them a whole year), or to tell that A makes people buy C: try that on a part chosen by lot.

Sources: R. Agrawal, R. Srikant, *Fast Algorithms for Mining Association Rules*, VLDB (1994); M. J. Zaki, IEEE Transactions on Knowledge and Data Engineering 12 (2000);
S. Brin et al., *Dynamic Itemset Counting*, SIGMOD (1997); R. J. Bayardo et al., Data Mining and Knowledge Discovery 4 (2000); M. Hahsler, K. Hornik,
*New Probabilistic Interest Measures for Association Rules*, Intelligent Data Analysis 11 (2007); Y. Benjamini, Y. Hochberg (1995).`,
  zh: `**购物篮**是属于一起的商品：一张订单、一次到店，或某位客户买过的全部。同一商品在一个购物篮中只计一次，不论次数与数量。当至少有
**ceil(最低支持度 × 购物篮数)** 个购物篮包含一组商品的全部时，该项集成立。所有这样的项集都会被找出，没有任何估算（对商品所在购物篮求交集，Eclat）；
再由每个项集生成全部规则“前项 → 后项”，置信度与提升度达到下限者保留。

设有 *n* 个购物篮，其中 *a* 个含前项、*c* 个含后项、*b* 个两者都含：

- **支持度** = b / n；**置信度** = b / a：含 A 的购物篮中也含 C 的占比。
- **提升度** = (b / a) / (c / n)：置信度与平常之比。1 为偶然，2 为两倍。
- **杠杆** = b / n − (a / n)(c / n)：超出偶然的购物篮占比。
- **确信度** = (1 − c / n) / (1 − b / a)；置信度为 1 时为无穷大（表中为 \`Infinity\`）。
- **p** 为 Fisher 精确检验（单侧）：偶然出现这么多同时含两者的购物篮的机会。**校正 p**（Benjamini–Hochberg）按项集可生成的全部规则计数，而不只是保留的规则，
因此在 5% 水平上，被称为明确的规则中约二十分之一出于偶然。

**冗余规则**是指去掉前项中的部分（或全部）商品后置信度并不下降的规则；可按需删去。

**项集的写法**：名称按字母顺序排列，以“, ”分隔；含逗号或引号的名称按 CSV 加引号。后项可有任意多个商品；将“后项商品数”设为 1 即与 R 的 *arules* 相同。
表中为提升度最高的规则，至多到其上限。

**可读取的表**：每行一件商品；每列一件商品（true、是、1 或大于 0 的数量）；商品分布在几列中；每格一个清单。会自动判断，也可指定。没有商品的一行是空购物篮，计入总数；
若每件商品各占一行，则不存在这样的行。仅空格不同的名称视为同一商品。

**局限。** 规则说明什么一同出现，而非什么导致什么。少见的商品凭几个购物篮就能有很高的提升度：请看数量。**不适用于**购物篮不可比的情形（其中一个是全年），
也不能用来断言 A 使人购买 C：请在随机选出的一部分客户上试验。

来源：R. Agrawal、R. Srikant，*Fast Algorithms for Mining Association Rules*，VLDB（1994）；M. J. Zaki，IEEE Transactions on Knowledge and Data Engineering 12（2000）；
S. Brin 等，*Dynamic Itemset Counting*，SIGMOD（1997）；R. J. Bayardo 等，Data Mining and Knowledge Discovery 4（2000）；M. Hahsler、K. Hornik，
*New Probabilistic Interest Measures for Association Rules*，Intelligent Data Analysis 11（2007）；Y. Benjamini、Y. Hochberg（1995）。`,
};
