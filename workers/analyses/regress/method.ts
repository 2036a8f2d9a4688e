/** How the analysis works, in Markdown. */
export const method = {
  en: `A number is predicted from features. What a model is worth is measured on rows that it has not seen: rows are parted into folds (at random; by time, each stretch from all before it;
by groups that stay together; or as a column gives them), and each fold is predicted by a model of the others. Fillings, scales and encodings are found inside the fold. **MSE** and **MAE** are means
over all rows predicted so, **R²** is 1 − MSE / MSE of their mean; *sd* are standard deviations over the folds, *r2_of_folds* the mean of the folds' R². The mean of the target is always beside the
models: one that is not better knows nothing.

**Linear** is least squares by QR (modified Gram–Schmidt), worked out with 32 digits wherever columns are close to each other, so that nearly collinear data keep their digits. A term that is a sum
of others is named and left out. Standard errors are classic, HC1 or HC3 (robust to unequal scatter); *t*, *p* and 95% intervals are Student's. **VIF** says how much the variance of a coefficient is
inflated by the other features. *per_sd* is what one standard deviation more goes with. Of a category the most frequent level is the reference (column *reference*). Weights make weighted least squares. The Breusch–Pagan test is Koenker's, AIC
and BIC count the coefficients.
**Influence**: leverage, Cook's distance (above 4 / n a row is worth a look, above 1 it drives the fit), and studentised residuals (of a model without the row).

**Ridge** and **lasso** penalise the squares and the sizes of coefficients of standardised columns, as scikit-learn's: ‖y − Xw‖² + α‖w‖², and ‖y − Xw‖² / 2n + α‖w‖₁ (coordinate descent until the duality gap
proves the solution). α is the one with the least error in cross-validation, or the strongest within one standard error of it. They have no standard errors: a penalty moves coefficients towards
zero on purpose. **Forest** and **boosting** are means of many trees and sums of small ones. **Automatic** takes the model with the least error.

*predicted* in the main table is the fitted value for **linear**, because residuals and influence are about the fit; for all other models it is the prediction out of fold, because a forest knows the rows
that it was fitted on by heart. *predicted_out_of_fold* is there for all.

Gaps in numbers are filled with the median and told by a further term; a missing category has a term of its own. Times count in days since 1970. Rows without a target are left out. Values of text columns beyond the most frequent ones count as "other".

**Limits.** A coefficient is an association with the other features alike, not what happens if the feature is changed. **Do not use it** far outside of the values seen, or with features that are known only
after the target.

Sources: J. W. Longley, JASA 62 (1967); W. H. Press et al., *Numerical Recipes*; G. Golub, C. Van Loan, *Matrix Computations* (2013); R. D. Cook, Technometrics 19 (1977); J. MacKinnon, H. White, Journal of Econometrics 29 (1985);
R. Koenker, Journal of Econometrics 17 (1981); A. Hoerl, R. Kennard (1970); R. Tibshirani (1996); J. Friedman, T. Hastie, R. Tibshirani, Journal of Statistical Software 33 (2010); NIST Statistical Reference Datasets.`,
  zh: `由特征预测一个数值。模型的价值以其未见过的行来衡量：各行分为若干折（随机；按时间，每段由此前的全部来预测；按组，同组在一起；或由某列给定），每一折由其余各折的模型预测。
填补、标准化与编码都在折内求得。**MSE** 与 **MAE** 是所有如此预测的行的均值，**R²** 为 1 − MSE / 均值的 MSE；*sd* 为各折间的标准差，*r2_of_folds* 为各折 R² 的均值。
目标的均值始终列在旁边：不比它好的模型什么也不知道。

**线性**为 QR（改进的 Gram–Schmidt）最小二乘，列与列接近时以 32 位数字计算，因此近共线的数据也不损失有效数字。是其他项之和的项会指出并剔除。标准误为经典、HC1 或 HC3（对方差不等稳健）；
*t*、*p* 与 95% 区间取 Student 分布。**VIF** 表示系数的方差因其他特征而放大的倍数。*per_sd* 为每增加一个标准差所对应的变化。类别以最常见的取值为参照（*reference* 列）。有权重时为加权最小二乘。
Breusch–Pagan 检验采用 Koenker 形式，AIC 与 BIC 按系数个数计。
**影响**：杠杆值、Cook 距离（大于 4 / n 值得一看，大于 1 则左右拟合）以及学生化残差（由不含该行的模型得出）。

**岭回归**与 **Lasso** 对标准化列的系数的平方与绝对值加以惩罚，与 scikit-learn 相同：‖y − Xw‖² + α‖w‖²，以及 ‖y − Xw‖² / 2n + α‖w‖₁（坐标下降，直至对偶间隙证明已达最优）。
α 取交叉验证误差最小者，或一个标准误之内最强者。它们没有标准误：惩罚有意使系数趋向零。**森林**与**提升**分别是许多树的平均与许多小树之和。**自动**取误差最小的模型。

主表中的 *predicted* 对**线性**模型为拟合值，因为残差与影响说的是拟合；对其他模型为折外预测，因为森林能记住所学的行。*predicted_out_of_fold* 对所有模型都有。

数值的缺失以中位数填补并另有一项标明；缺失的类别自成一项。时间按 1970 年以来的天数计。没有目标的行不计入。文本列中不常见的取值并为“other”。

**局限。** 系数是在其他特征相同时的关联，而不是改变该特征会发生的事。**不适用于**远超出所见取值范围的情形，或目标之后才知道的特征。

来源：J. W. Longley，JASA 62（1967）；W. H. Press 等，*Numerical Recipes*；G. Golub、C. Van Loan，*Matrix Computations*（2013）；R. D. Cook，Technometrics 19（1977）；J. MacKinnon、H. White，Journal of Econometrics 29（1985）；
R. Koenker，Journal of Econometrics 17（1981）；A. Hoerl、R. Kennard（1970）；R. Tibshirani（1996）；J. Friedman、T. Hastie、R. Tibshirani，Journal of Statistical Software 33（2010）；NIST 统计参考数据集。`,
};
