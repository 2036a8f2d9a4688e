/** How the analysis works, in Markdown. */
export const method = {
  en: `A model that *classify*, *regress* or *churn* has left as \`<name>_model\`, or that was read from a file, is asked about every row of this table. Nothing
is learnt: the same row gets the same answer as in the notebook where the model was fitted, to the last digit.

**Columns** are found by the names that the model has for them; case, blanks and underscores do not count. Only these leave the database. A column that
is missing counts as missing in every row, which the model treats as it was fitted to treat gaps; that is said first, for such answers are guesses.

**Values.** A category that was not there when the model was fitted has no level. It counts as "other" where the model has put rare ones together, and as missing
otherwise. Text where the model expects a number is read as one; what cannot be read is missing. Infinite numbers are missing. The table of columns counts all of these.

**Predicted class.** With two classes, the positive one from the threshold on, which is the model's own unless another is given. With more, the likeliest one.
*probability* is that of the positive class, or with more than two that of the predicted one. For a number there is none.

**Drift.** Where the model knows how its features were spread, PSI = Σ (share now − share then) · ln(share now ÷ share then) over tenths of a number or the levels of
a category, gaps included; shares below 0.01% count as that. Below 0.1 nothing has moved, from 0.25 on much has.

**Metrics.** Where the table also has the column that is predicted, the answers are held against it, beside what the model reached on rows that it had not seen when it was
fitted (in cross-validation). Rows that the model has seen look better than they are.

**Limits.** A model knows the past that it has seen. **Do not use it** on people, products or times that are of another kind; drift says where they differ, not why.

Sources: N. Siddiqi (2006), *Credit Risk Scorecards* (PSI); definitions of the metrics as in scikit-learn 1.2.`,

  zh: `由 *classify*、*regress* 或 *churn* 留下的 \`<name>_model\`，或从文件读入的模型，对本表的每一行作出预测。不再学习：同一行得到的答案与拟合模型时所在的笔记本完全相同，直到最后一位数字。

**列。** 按模型中的列名寻找，大小写、空格和下划线不计。只有这些列离开数据库。缺少的列在每一行都视为缺失，由模型按其拟合时的方式处理；这会首先说明，因为这样的答案只是猜测。

**取值。** 拟合时未出现过的类别没有对应的取值：若模型曾把少见取值合并为“other”，则归入其中，否则视为缺失。模型需要数值而列为文本时按数值读取，无法读取的为缺失。无穷值为缺失。列表中分别计数。

**预测类别。** 两个类别时，概率达到阈值即为正类；未另行指定时用模型自带的阈值。多于两个类别时取概率最大者。*probability* 为正类的概率，多于两个类别时为预测类别的概率；预测数值时为空。

**漂移。** 若模型记有特征的分布：PSI = Σ（现在占比 − 当时占比）· ln(现在占比 ÷ 当时占比)，数值按十等分，类别按取值，缺失也计入；低于 0.01% 的占比按 0.01% 计。低于 0.1 表示没有变化，0.25 以上表示变化很大。

**指标。** 若表中也有被预测的列，则与之比较，并列出模型在拟合时未见过的行上（交叉验证）的表现。模型见过的行看起来会比实际更好。

**局限。** 模型只知道它见过的过去。**不适用于**性质不同的人群、产品或时期；漂移只说明哪里不同，不说明原因。

来源：N. Siddiqi（2006）*Credit Risk Scorecards*（PSI）；指标定义同 scikit-learn 1.2。`,
};
