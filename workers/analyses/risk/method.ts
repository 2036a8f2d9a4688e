/** How the analysis works, in Markdown. */
export const method = {
  en: `Rows that differ most from the others get the highest scores; the expected share of them is called unusual. Nobody has to say beforehand what is wrong with a row. Where you
have rows that are labelled (fraud or not, returned or not), use the analysis *classify* instead: it learns what to look for.

**Isolation forest.** Each tree takes some rows at random (256) and cuts them at random, a feature and a place between its ends, until every row is alone. Rows that
are alone after few cuts are unusual. The score is 2 to the power of −(mean path ÷ usual path), as in scikit-learn (\`-score_samples\`): near 1 stands apart, about 0.5 or less is ordinary. A
category is asked for one of its values at a time, as if each were a column of zeros and ones.

**Robust z.** Distance from the median in robust standard deviations (1.4826 × the median distance from the median; where that is 0, 1.2533 × the mean distance); the largest of a
row counts. Iglewicz and Hoaglin call 3.5 unusual. **Fences (IQR).** Distance beyond the quartiles in spans between them; Tukey's fence is at 1.5. **Mahalanobis.** The squared distance from the
mean by the covariance, so that it knows how features go together; *p_value* is the chance of a larger one among normal rows (chi-squared). **Mahalanobis, robust** takes mean and covariance
from the half of the rows that lies closest together (minimum covariance determinant, reweighted as in scikit-learn), so that what is unusual does not hide itself. **Combined** is the mean of the places by isolation forest, robust z and the robust
distance. All but the forest use numbers and dates only.

**Reasons.** *Forest:* what each feature's cuts have saved of the usual path, a mean over the trees; all features together add up to the whole. *Robust z, fences:* the distance of each feature. *Mahalanobis:* the parts of the
squared distance. A reason reads "amount 9800 ≫ 240 (×41)": the value, ≫ or ≪ far above or below the usual one (3.5 robust standard deviations), > or < above or below (1), ≈ usual by
itself, so that only the row as a whole is not; "channel fax ≠ web (0.1%)" is a rare value (at most 5% of the rows) beside the commonest. Reasons are told for unusual rows and for at least 10,000 rows.

**Groups.** With a group each row is compared with those of its group; groups of fewer than 30 rows are compared with everybody. **Missing values** are filled with the median or the commonest value, so that a gap is
no reason. Rows without any value are left out. Equal seeds give equal results.

**Limits.** Unusual is not wrong. The share is yours to choose: in every table some rows are the most unusual. **Do not use it** to judge people without looking at the rows.

Sources: F. T. Liu, K. M. Ting and Z.-H. Zhou (2008), *Isolation forest*; B. Iglewicz and D. Hoaglin (1993), *How to Detect and Handle Outliers*; J. W. Tukey (1977), *Exploratory Data Analysis*; P. C. Mahalanobis
(1936), *On the generalised distance in statistics*; P. Rousseeuw and K. Van Driessen (1999), *A fast algorithm for the minimum covariance determinant estimator*.`,

  zh: `与其他行差异最大的行得分最高，其中预计的比例称为异常。无需事先说明哪里不对。如果有带标签的行（是否欺诈、是否退货），请改用 *classify*（分类）：它会学习要找什么。

**孤立森林。** 每棵树随机取若干行（256），随机选择特征及其范围内的切点不断切分，直到每行单独。很快被单独切出的行是异常的。得分为 2 的 −（平均路径 ÷ 通常路径）次方，与 scikit-learn 的 \`-score_samples\` 一致：接近 1 为明显异常，约 0.5 或更低为普通。类别每次只问其一个取值，如同各取值为一个 0/1 列。

**稳健 z 值。** 与中位数的距离，以稳健标准差（1.4826 × 到中位数距离的中位数；若为 0，则 1.2533 × 平均距离）计，取一行中最大者。Iglewicz 与 Hoaglin 以 3.5 为异常。**四分位距（IQR）。** 超出四分位数的距离，以四分位距计；Tukey 的界限为 1.5。**马氏距离。** 按协方差计算的到均值的平方距离，考虑特征之间的关系；*p_value* 为正态数据中出现更大距离的概率（卡方）。**稳健马氏距离**的均值与协方差取自最集中的一半行（最小协方差行列式，与 scikit-learn 一样重新加权），使异常行不会掩盖自己。**综合**为孤立森林、稳健 z 值与稳健距离名次的平均。除孤立森林外只使用数字与日期。

**原因。** *孤立森林：* 各特征的切分相对通常路径节省的步数（各树平均），所有特征相加等于整体。*稳健 z 值、四分位距：* 各特征的距离。*马氏距离：* 平方距离的各部分。原因写作“amount 9800 ≫ 240 (×41)”：取值，≫ 或 ≪ 表示远高于或远低于通常值（3.5 个稳健标准差），> 或 < 表示高于或低于（1 个），≈ 表示该值本身通常、只是整行异常；“channel fax ≠ web (0.1%)”表示罕见取值（至多 5% 的行）及最常见取值。异常行以及至少前 10,000 行给出原因。

**分组。** 指定分组时，每行与本组的行比较；不足 30 行的组与全体比较。**缺失值**以中位数或最常见的取值填补，因此缺失不构成原因。没有任何值的行略去。随机种子相同则结果相同。

**局限。** 异常不等于错误。比例由您决定：任何表中总有一些行最为异常。**不宜使用**于不查看具体行就评判个人。

来源：F. T. Liu、K. M. Ting 与 Z.-H. Zhou（2008）*Isolation forest*；B. Iglewicz 与 D. Hoaglin（1993）*How to Detect and Handle Outliers*；J. W. Tukey（1977）*Exploratory Data Analysis*；P. C. Mahalanobis（1936）*On the generalised distance in statistics*；P. Rousseeuw 与 K. Van Driessen（1999）*A fast algorithm for the minimum covariance determinant estimator*。`,
};
