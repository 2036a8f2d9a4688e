/** How the analysis works, in Markdown. */
export const method = {
  en: `For every customer three numbers are found and scored from 1 (low) to the number of classes (high):

- **Recency**: whole days from the last purchase to the day *as of*. Few days score high.
- **Frequency**: rows with an amount above zero. Rows of zero do not count.
- **Monetary**: the sum of all amounts; refunds (amounts below zero) are subtracted and do not count as purchases.

A score is one more than the number of quantile cut points below the value (linear interpolation, type 7, as in
pandas \`qcut\`), so customers with equal values always score alike and classes may differ in size.

Segments are read from a grid. Scores are first put on a scale of five; **value** is the mean of the frequency and monetary
scores, halves rounded up.

| Recency ↓ · Value → | 1 | 2 | 3 | 4 | 5 |
| --- | --- | --- | --- | --- | --- |
| **5** | New | Potential loyalists | Potential loyalists | Champions | Champions |
| **4** | Promising | Potential loyalists | Potential loyalists | Loyal | Loyal |
| **3** | About to sleep | About to sleep | Need attention | Loyal | Loyal |
| **2** | Hibernating | Hibernating | At risk | At risk | Cannot lose |
| **1** | Lost | Lost | At risk | At risk | Cannot lose |

**Limits.** Scores compare the customers of this table with each other; they do not say how good a customer is in
themselves, nor what a customer will do next. **Do not use it** to predict (customer lifetime value does), nor on contracts, where
frequency is fixed and says nothing of a customer.

Source: A. M. Hughes, *Strategic Database Marketing* (1994); the grid is the one in common use in the trade.`,

  zh: `为每位客户计算三个数，并按分档给出 1（低）到分档数（高）的得分：

- **R 最近一次购买**：从最后一次购买到截止日期的整天数，天数越少得分越高。
- **F 购买频次**：金额大于零的行数，金额为零的行不计。
- **M 消费金额**：全部金额之和；退款（负数）从中扣除，不计为购买。

得分等于低于该值的分位点个数加一（线性插值，第 7 类分位数，与 pandas 的 \`qcut\` 一致），因此数值相同的客户得分必然相同，各档人数可以不等。

分群由下面的网格确定。得分先换算为五分制；**价值**为 F 与 M 得分的平均，半数进位。

| R ↓ · 价值 → | 1 | 2 | 3 | 4 | 5 |
| --- | --- | --- | --- | --- | --- |
| **5** | 新客户 | 潜在忠诚客户 | 潜在忠诚客户 | 冠军客户 | 冠军客户 |
| **4** | 有潜力客户 | 潜在忠诚客户 | 潜在忠诚客户 | 忠诚客户 | 忠诚客户 |
| **3** | 即将沉睡客户 | 即将沉睡客户 | 需关注客户 | 忠诚客户 | 忠诚客户 |
| **2** | 沉睡客户 | 沉睡客户 | 流失风险客户 | 流失风险客户 | 不能流失客户 |
| **1** | 已流失客户 | 已流失客户 | 流失风险客户 | 流失风险客户 | 不能流失客户 |

**局限。** 得分只是本表客户之间的相互比较，既不说明客户本身的好坏，也不预测其今后的行为。**不适用于**预测（请用客户终身价值），也不适用于合同制业务：其购买频次固定，不能反映客户差异。

来源：A. M. Hughes，*Strategic Database Marketing*（1994）；网格为业内通行做法。`,
};
