/** How the analysis works, in Markdown. */
export const method = {
  en: `For each customer, the items that suit best, out of what other customers have. Rows of a customer with the same item are summed (their weights, or their number).

- **Most popular**: the items that most customers have. The bar that any other way must pass.
- **Item to item**: the sum of the similarities of an item to what the customer has (up to 50 nearest others of each). **Cosine** is the number of customers with both over the root of the
product of the numbers with each; **lift** is both × all customers / (one × other). Only who has what counts, not how much.
- **ALS**: every customer and item gets a few factors whose product is near 1 where the customer has the item, and near 0 elsewhere; each purchase counts with the confidence
*1 + alpha × weight* (Hu, Koren and Volinsky). Each step is solved exactly; the start is drawn from the seed. There are no more factors than a quarter of the items.

**Which one is right for these data** is tried out: the models see only what was up to the **cut** (the last share of all rows is held out), and are asked what each customer
had anew after it, among the items known by then. Without a time that share is drawn by lot, which flatters all models. With *k* items in a list:

- **precision**: hits / k; **recall**: hits / what was new; **MAP**: mean of the precision at each hit; **NDCG**: hits count 1 / log₂(1 + rank), over the best possible.
- **coverage**: the share of items that anybody is recommended.

*Automatic* takes the model with the highest NDCG, and says so where that is "most popular". It then learns from everything. Items that a customer has are not recommended, unless
*again* is set; equal scores go by the number of customers, then by the alphabet. Of more than 20,000 customers who can be asked about, so many are drawn by lot.

**Limits.** What was bought is not what would have been bought with a recommendation: try that on a part chosen by lot. New customers and new items are known by nothing. Scores compare within
a customer only. **Do not use it** with less than a few hundred customers, or where hardly anybody has several items.

Sources: Y. Hu, Y. Koren, C. Volinsky, *Collaborative Filtering for Implicit Feedback Datasets*, ICDM (2008); M. Deshpande, G. Karypis, *Item-Based Top-N Recommendation
Algorithms*, ACM TOIS 22 (2004); K. Järvelin, J. Kekäläinen, ACM TOIS 20 (2002), for NDCG; M. F. Dacrema et al., *Are We Really Making Much Progress?*, RecSys (2019).`,
  zh: `为每位客户从其他客户拥有的商品中找出最合适的。同一客户同一商品的各行合计（权重，或行数）。

- **最热门**：拥有客户最多的商品。任何其他方法都应超过它。
- **商品到商品**：某商品与客户已有商品的相似度之和（每件商品取最近的至多 50 件）。**余弦**为同时拥有两者的客户数除以两者各自客户数之积的平方根；
**提升度**为 同时拥有 × 全部客户 /（其一 × 另一）。只看有无，不看多少。
- **ALS**：每位客户与每件商品各有若干因子，其乘积在客户拥有该商品处接近 1，其他处接近 0；每次购买的置信为 *1 + alpha × 权重*（Hu、Koren、Volinsky）。每步精确求解；起点由种子抽取。因子数不超过商品数的四分之一。

**哪种适合这些数据**会实际检验：模型只看到**分割点**之前的数据（留出全部行的最后一部分），再问每位客户之后新增了什么（限于当时已知的商品）。没有时间时按随机抽取留出，
这会使所有模型显得更好。清单含 *k* 件商品时：

- **precision**：命中 / k；**recall**：命中 / 新增；**MAP**：各次命中处 precision 的均值；**NDCG**：命中按 1 / log₂(1 + 名次) 计，与最好可能之比。
- **coverage**：被推荐给任何人的商品占比。

*自动*取 NDCG 最高的模型；若为“最热门”则予以说明。随后用全部数据学习。除非设为*可重复*，不推荐客户已有的商品；得分相同时按客户数，再按字母顺序。可检验的客户超过 20,000 位时随机抽取这么多。

**局限。** 已购买的并不等于有推荐时会购买的：请在随机选出的一部分客户上试验。新客户与新商品无从得知。得分只能在同一客户内比较。**不适用于**客户不足几百位，或几乎无人拥有多件商品的情形。

来源：Y. Hu、Y. Koren、C. Volinsky，*Collaborative Filtering for Implicit Feedback Datasets*，ICDM（2008）；M. Deshpande、G. Karypis，*Item-Based Top-N Recommendation
Algorithms*，ACM TOIS 22（2004）；K. Järvelin、J. Kekäläinen，ACM TOIS 20（2002，NDCG）；M. F. Dacrema 等，*Are We Really Making Much Progress?*，RecSys（2019）。`,
};
