/** How the analysis works, in Markdown. */
export const method = {
  en: `Each rule is a name and a condition on the columns of the table, such as \`visits >= 10 and satisfaction >= 4\`. A customer whose row
meets it is in the segment; one customer may be in several, or in none.

Conditions compare columns with values or with each other: \`=\`, \`<>\`, \`<\`, \`<=\`, \`>\`, \`>=\`, \`between 1 and 5\`,
\`in ('gold', 'silver')\`, \`is null\`, joined by \`and\`, \`or\`, \`not\` and brackets. Names with spaces stand in double quotes, texts and days
(\`'2025-01-31'\`) in single ones. They are counted in the database.

**Missing values** meet no comparison: \`visits < 3\` leaves out customers whose visits are not known; ask for them with
\`visits is null\`. **Several rows** of one customer: one that meets the rule is enough, and means are taken by customer first.

**Means** are told of the columns chosen as *measured*, or else of those with numbers that the rules look at. The map of profiles
shows (mean of the segment − mean of all) / standard deviation of all customers.

**Without rules** the upper and lower quarter of up to three columns are shown (quantiles by linear interpolation), as a start.

**When not to use it.** Thresholds are yours, not the data's: where they come from nowhere, look at the distributions first, or let *clusters* find
groups. A segment of few customers has uncertain means.

Source: R. J. Hyndman, Y. Fan, *Sample Quantiles in Statistical Packages*, The American Statistician 50 (1996), type 7, for the quarters.`,
  zh: `每条规则由名称和针对表中各列的条件组成，例如 \`visits >= 10 and satisfaction >= 4\`。满足条件的客户属于该分群；
同一客户可以属于多个分群，也可以不属于任何分群。

条件将列与值或另一列比较：\`=\`、\`<>\`、\`<\`、\`<=\`、\`>\`、\`>=\`、\`between 1 and 5\`、\`in ('gold', 'silver')\`、\`is null\`，
用 \`and\`、\`or\`、\`not\` 和括号连接。含空格的列名用双引号，文本和日期（\`'2025-01-31'\`）用单引号。计数在数据库中完成。

**缺失值**不满足任何比较：\`visits < 3\` 不含访问次数未知的客户；需要他们时请写 \`visits is null\`。
**同一客户有多行**时，任一行满足即可；均值先按客户计算。

**均值**取自所选的“衡量列”；未选时取规则用到的数值列。特征图显示（分群均值 − 全体均值）/ 全体客户的标准差。

**没有规则时**，以最多三列的上、下四分之一（线性插值分位数）作为起点。

**何时不宜使用**：阈值由您设定，并非来自数据；若没有依据，请先查看分布，或用“聚类”寻找群体。客户很少的分群，其均值不确定。

来源：R. J. Hyndman、Y. Fan，*Sample Quantiles in Statistical Packages*，The American Statistician 50（1996），第 7 类，用于四分位。`,
};
