/** How the analysis works, in Markdown. */
export const method = {
  en: `Customers with similar features are put into one cluster. Clusters are numbered by size: cluster 1 is the largest.

**Features.** Numbers and dates count as numbers, everything else as categories (text is a category even where it reads as a
number). Under the scale *z* each number is divided by its standard deviation, under *minmax* by its range. A category
becomes one 0/1 column per value, weighted so that the whole category counts as much as one number: the same variance under *z*,
otherwise a distance of 1 between two different values. Values beyond the limit of levels become "other". Missing values are
filled with the median or the commonest value, or their rows are left out; infinite ones count as missing.

**k-means.** Lloyd's method, started by k-means++ several times, then with single centres moved elsewhere; the result with the least
inertia (sum of squared distances to the centres) is kept. Bounds spare most of the distances without changing the result. Above 20,000 customers the starts are tried
on a random sample of 20,000, and the best one is run on everybody.

**k-medoids.** A cluster is grouped around one of its customers. The distance is Gower's: the mean over the features of the difference
in shares of the range, or 0 and 1 for categories; the setting *scale* has no effect. The search is FasterPAM, from the start of PAM and from
random ones. Above 3,000 customers it runs on random samples of 1,500, and the best medoids for everybody are kept (as CLARA does). The column
*inertia* then holds the sum of distances.

**How many.** With 0 clusters, the number with the greatest mean silhouette is taken. The silhouette of a customer compares the
mean distance within the own cluster, *a*, with that to the next one, *b*: (b − a) / max(a, b). From 0.7 on the structure is strong, from
0.5 reasonable, from 0.25 weak, below that there is none to speak of. Up to 10,000 customers (fewer with many features) it is exact; beyond,
a random sample of customers stands for all, and a notice says so. The Calinski–Harabasz index (large is good) and the Davies–Bouldin index (small is good) belong to
k-means and are empty for k-medoids.

**Tables.** *distance* is the scaled distance to the centre. In the table of centres a category's value is the share of the cluster with that
value, dates are days since 1970-01-01, and *overall* is the mean of all customers.

**Limits.** k-means finds round clusters of similar extent. Every table can be divided; the silhouette says whether the division means
something. Equal seeds give equal results. **Do not use it** where groups are known already: state them as rules.

Sources: G. Hamerly (2010), *Making k-means even faster*; D. Arthur and S. Vassilvitskii (2007), *k-means++*; E. Schubert and
P. Rousseeuw (2021), *Fast and eager k-medoids clustering*; J. C. Gower (1971), *A general coefficient of similarity*; L. Kaufman and P. Rousseeuw
(1990), *Finding Groups in Data*.`,

  zh: `特征相近的客户归入同一聚类。聚类按人数编号：聚类 1 人数最多。

**特征。** 数字与日期按数值处理，其余按类别处理（文本即使看似数字也视为类别）。标准化方式为 *z* 时，数值除以标准差；为 *minmax* 时除以取值范围。类别的每个取值成为一个 0/1 列，并加权使整个类别的作用与一个数值相当：*z* 下方差相同，其他方式下两个不同取值的距离为 1。超出上限的取值并入“other”。缺失值以中位数或最常见的取值填补，或略去所在行；无穷值视为缺失。

**k-means。** 采用 Lloyd 方法，以 k-means++ 多次初始化，再试着移动单个中心，保留惯量（到中心的平方距离之和）最小的结果。利用距离上下界省去大部分计算，结果不变。客户超过 20,000 位时，先在 20,000 位的随机样本上尝试各种初始值，再以最好的一组对全体客户计算。

**k-medoids。** 每个聚类围绕其中一位客户。距离为 Gower 系数：各特征差异（数值为占取值范围的比例，类别为 0 或 1）的平均；“标准化”设置不起作用。搜索方法为 FasterPAM，从 PAM 的初始值和随机初始值出发。客户超过 3,000 位时，在多个 1,500 位的随机样本上计算，保留对全体客户最好的中心（与 CLARA 相同）。此时 *inertia* 列为距离之和。

**聚类个数。** 设为 0 时取平均轮廓系数最大的个数。客户的轮廓系数比较到本聚类的平均距离 *a* 与到最近其他聚类的平均距离 *b*：(b − a) / max(a, b)。0.7 以上结构很强，0.5 以上合理，0.25 以上较弱，更低则谈不上结构。10,000 位客户以内（特征多时更少）为精确值；超出时以随机样本代表全体，并给出提示。Calinski–Harabasz 指数（越大越好）与 Davies–Bouldin 指数（越小越好）只用于 k-means，k-medoids 时为空。

**结果表。** *distance* 为标准化后到中心的距离。中心表中类别的值为该聚类中取此值的比例，日期为自 1970-01-01 起的天数，*overall* 为全体客户的平均。

**局限。** k-means 适合大小相近的圆形聚类。任何数据都可以划分，划分是否有意义由轮廓系数说明。随机种子相同则结果相同。**不适用于**分组已经明确的情形：请直接写成规则。

来源：G. Hamerly（2010）*Making k-means even faster*；D. Arthur 与 S. Vassilvitskii（2007）*k-means++*；E. Schubert 与 P. Rousseeuw（2021）*Fast and eager k-medoids clustering*；J. C. Gower（1971）*A general coefficient of similarity*；L. Kaufman 与 P. Rousseeuw（1990）*Finding Groups in Data*。`,
};
