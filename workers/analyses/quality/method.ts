/** How the analysis works, in Markdown. */
export const method = {
  en: `Every row is counted in the database; only counts, quantiles and values that occur often come here. Nothing is changed:
each suggestion is an SQL cell that you can read, alter and undo.

| Check | What counts |
| --- | --- |
| Missing, empty, constant | NULL; a column of nothing but NULL; one value in all rows |
| Word for missing | empty text, \`N/A\`, \`null\`, \`-\`, \`?\`, \`空\` and the like in a text column |
| Duplicate rows | rows beyond the first that agree in **all** columns of the table (as pandas \`duplicated\`) |
| Duplicate key | the same for the columns of the role *key*; rows without a key are counted apart |
| Outliers, quartiles | x < Q1 − k·IQR or x > Q3 + k·IQR, k = 1.5; quantiles with linear interpolation (type 7) |
| Outliers, z | \\|x − mean\\| > 3·σ, with the deviation σ of the population (as \`scipy.stats.zscore\`) |
| Outliers, robust z | 0.6745·\\|x − median\\| > 3.5·MAD |
| Inconsistent spelling | texts that agree without case, full width, spaces, loose points and hyphens (key collision) |
| Nearly the same | 1 − d/length ≥ limit with the edit distance d (a swap of neighbours is one step), the same digits, and at most half as many rows |
| Impossible dates | before the earliest or after the latest day; a text without a date in a column of dates; a day that does not exist; an end before its start, by the names of the columns |
| Numbers, dates as text | a text column of which 90% read as such; codes (leading zeros, digits of one length) are left alone |
| Mixed types | a text column in which between 5% and 95% are numbers or dates |

**Severity.** *Serious*: values that cannot be right, keys that fail, columns half empty. *Moderate*: values that groups and sums would
get wrong. *Minor*: worth a look; outliers may be your best customers. A column *needs attention* when something in it is more than minor.

**Limits.** A column whose middle half is one value has no outliers by quartiles. Spellings are compared among the 20,000 most frequent
values of columns with up to 100,000, near ones among 2,000. In tables above 500,000 rows the number of different values is an
estimate. When neither day nor month can be told apart, the day is taken as first. Moving outliers by the z rule changes σ, so a
second look may find new ones. **Do not use it** to delete what is rare: a best customer is an outlier, too.

Sources: J. W. Tukey, *Exploratory Data Analysis* (1977); B. Iglewicz and D. C. Hoaglin, *How to Detect and Handle Outliers* (1993);
F. J. Damerau, *A technique for computer detection and correction of spelling errors*, CACM 7 (1964); key collision as in OpenRefine.`,

  zh: `每一行都在数据库中统计；只有计数、分位数和常见取值会传到这里。原数据不会被改动：每条建议都是一个可以阅读、修改和撤销的 SQL 单元格。

| 检查 | 标准 |
| --- | --- |
| 缺失、空列、常量列 | NULL；全为 NULL 的列；所有行只有一个取值 |
| 缺失占位词 | 文本列中的空文本、\`N/A\`、\`null\`、\`-\`、\`?\`、\`空\` 等 |
| 重复行 | 在表的**全部**列上与前面的行相同的行（与 pandas \`duplicated\` 一致） |
| 主键重复 | 对“主键”角色的列同样处理；缺少主键的行单独统计 |
| 离群值（四分位距） | x < Q1 − k·IQR 或 x > Q3 + k·IQR，k = 1.5；分位数用线性插值（第 7 类） |
| 离群值（z） | \\|x − 均值\\| > 3·σ，σ 为总体标准差（与 \`scipy.stats.zscore\` 一致） |
| 离群值（稳健 z） | 0.6745·\\|x − 中位数\\| > 3.5·MAD |
| 写法不一 | 忽略大小写、全半角、空格、零散标点与连字符后相同的文本（键碰撞） |
| 近似写法 | 1 − d/长度 ≥ 下限，d 为编辑距离（相邻互换算一步），数字相同，且行数不超过对方一半 |
| 不可能的日期 | 早于最早或晚于最晚日期；日期列中不是日期的文本；不存在的日子；按列名判断结束早于开始 |
| 数字、日期存为文本 | 文本列中 90% 可读作数字或日期；代码（前导零、等长数字）不计 |
| 类型混杂 | 文本列中 5% 至 95% 为数字或日期 |

**严重程度。** *严重*：不可能正确的值、失效的主键、缺失过半的列。*中等*：会使分组与求和出错的值。*轻微*：值得一看；离群值也可能是最好的客户。列中有超过轻微的问题时，该列*需要处理*。

**局限。** 中间一半只有一个取值的列，按四分位距没有离群值。不同取值不超过 100,000 的列比较最常见的 20,000 个写法，近似写法比较 2,000 个。超过 500,000 行的表，不同取值数为估计值。日月无法区分时按日在前处理。按 z 规则移动离群值会改变 σ，再次检查可能发现新的离群值。**不适用于**据此删除少见的值：最好的客户也是离群值。

来源：J. W. Tukey，*Exploratory Data Analysis*（1977）；B. Iglewicz、D. C. Hoaglin，*How to Detect and Handle Outliers*（1993）；F. J. Damerau，CACM 7（1964）；键碰撞参照 OpenRefine。`,
};
