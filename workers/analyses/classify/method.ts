/** How the analysis works, in Markdown. */
export const method = {
  en: `Every model is judged on rows that it has not seen. The rows are divided into folds; for each fold a model learns from the other rows and says how probable each class is for
those of the fold. The table, the report and all curves are made of these answers. In the end the chosen model is fitted on all rows.

**Everything is learnt inside the fold**: fillings of gaps, scales, levels of categories, settings. Nothing of a judged row gets into the model that judges it. *Stratified* folds have
equal parts of every class; *by time* each stretch is foretold from all before it (the first is never judged); *by group* rows of a group stay together. Given folds are used as they are; rows without one are
learnt from and not judged.

**Models**: logistic regression (L2), decision tree (CART, Gini), random forest, gradient boosting on histograms, support vectors, naive Bayes. The *base rate* is always beside them: it knows no feature and says the shares of the classes. A
model that does not beat it has learnt nothing.

**Choice.** Log loss decides: −ln of the probability given to what came, on average. Of all figures it alone is lowest for the true probabilities and depends on no threshold. The simplest
candidate within one standard error of the lowest is taken (the error is that of the difference row by row; order: logistic, naive Bayes, tree, support vectors, forest, boosting, then the simpler settings). Settings are chosen on the folds they are judged on, so the figures of
the chosen one are slightly kind; with few rows and a large grid, more than slightly.

**Grid**: *auto* tries a few settings of each model (two of the slow ones where all are compared), *none* its usual ones, and a text such as \`C = 0.1, 1, 10; max_depth = 3, 5\` all combinations, each for the models that have the setting. Names are
scikit-learn's.

**Calls.** With two classes the positive one is called from the threshold on. Automatic: the likelier class where both mistakes cost the same, otherwise the threshold with the least cost on the judged rows. With more classes the
likeliest is called.

**Figures** are those of scikit-learn: accuracy (with its standard deviation over folds), AUC (equal probabilities count half; with several classes the mean of one against the rest), log loss, Brier score, precision, recall, F1. In the ROC
table the first threshold is the largest probability + 1: nobody is called. Tenths of the lift share out rows of equal probability evenly. Weights count in the fit and in every figure.

**Leaks.** A feature with one value for each class is the target in other words and is left out. One that foretells the class without a mistake is named: was it known at the time of the prediction?

**When not to use it.** A model of what was is no cause: changing a feature need not change the outcome. With fewer than some ten rows of the rarest class for each feature the figures say little.
For numbers use a regression.

Sources: L. Breiman et al., *Classification and Regression Trees* (1984); L. Breiman, *Random Forests*, Machine Learning 45 (2001); J. Friedman, *Greedy Function Approximation*, Annals of Statistics 29 (2001); J. Platt, *Sequential Minimal
Optimization* (1998); T. Hastie, R. Tibshirani, J. Friedman, *The Elements of Statistical Learning*, ch. 7 (one standard error); T. Fawcett, *An Introduction to ROC Analysis*, Pattern Recognition Letters 27
(2006); scikit-learn 1.2, which the figures are tested against.`,
  zh: `每个模型都在未见过的行上评判。各行分为若干折；对每一折，模型从其余行学习，再说出该折各行属于各类的概率。结果表、报告与所有曲线都由这些回答得出。最后用全部行拟合选用的模型。

**一切在折内学习**：缺失填补、缩放、类别取值、设置。被评判的行不会进入评判它的模型。*分层*：各折中每类比例相同；*按时间*：每一段由其之前的全部行预测（第一段不被评判）；*按组*：同组的行在一起。
给定的折原样使用；没有折的行只用于学习，不被评判。

**模型**：逻辑回归（L2）、决策树（CART，Gini）、随机森林、直方图梯度提升、支持向量机、朴素贝叶斯。*基准率*始终在旁：它不看任何特征，只说各类占比。不能胜过它的模型什么也没学到。

**选择**由对数损失决定：对实际发生者所给概率的 −ln 的平均。各项指标中只有它在真实概率处最低，且不依赖阈值。在最低值一个标准误之内取最简单的候选（标准误取逐行之差；顺序为逻辑回归、朴素贝叶斯、
决策树、支持向量机、随机森林、梯度提升，其次为较简单的设置）。设置在评判它的同一批折上选出，因此所选者的指标略显乐观；行少而网格大时更甚。

**网格**：*auto* 为每个模型试几组设置（比较全部模型时，较慢的各试两组），*none* 用常用设置；像 \`C = 0.1, 1, 10; max_depth = 3, 5\` 这样的文本则试全部组合，各用于具有该设置的模型。名称与 scikit-learn 一致。

**判定。** 两类时，从阈值起判为正类。自动：两种误判成本相同时取更可能的类，否则取在被评判行上成本最低的阈值。多于两类时判为最可能的类。

**指标**与 scikit-learn 一致：准确率（及各折间的标准差）、AUC（概率相等计一半；多类取一对其余的平均）、对数损失、Brier 分数、精确率、召回率、F1。ROC 表的第一个阈值为最大概率 + 1：谁也不判为正类。
十等分中概率相等的行平均分摊。权重计入拟合与每项指标。

**泄漏。** 每类恰有一个取值的特征就是目标的另一种写法，予以略去。毫无差错地预示类别的特征会被指出：预测之时它已知吗？

**何时不宜使用**：描述过去的模型不是因果：改变特征未必改变结果。最少的一类平均每个特征不足约十行时，指标说明不了多少。数值目标请用回归。

来源：L. Breiman 等，*Classification and Regression Trees*（1984）；L. Breiman，*Random Forests*，Machine Learning 45（2001）；J. Friedman，*Greedy Function Approximation*，Annals of Statistics 29（2001）；J. Platt，*Sequential Minimal
Optimization*（1998）；T. Hastie、R. Tibshirani、J. Friedman，*The Elements of Statistical Learning*，第 7 章（一个标准误）；T. Fawcett，*An Introduction to ROC Analysis*，Pattern Recognition Letters 27（2006）；指标对照 scikit-learn 1.2 检验。`,
};
