/** How the analysis works, in Markdown. */
export const method = {
  en: `A Bayesian network says which variables depend on which others directly: an arrow from A to B means that the chances of B's values are listed by
the values of A (and of B's other parents). From these tables follow the chances of everything, given anything that is known.

**Values.** Text is taken as it stands, blanks around it left out; beyond the limit of levels, rarer values become "other". Numbers and dates
with few different values keep them; otherwise they are cut into bins that hold about as many rows each, at quantiles rounded to four digits. "12 – 24" is from 12 up to but
not including 24. Rows with a gap in any variable are left out, or the gap counts as a value of its own; either is said. A column without values, and a text column in
which nothing repeats, take no part.

**Structure.** *Hill climbing* starts from the required arrows and adds, removes or turns round one arrow at a time, always the one that raises
Schwarz's criterion (BIC = log-likelihood − ½ ln n for each free number) most. From the top it is pushed off at random several times; the best network is kept. Required arrows
stay, forbidden ones never come. *Chow–Liu* is the tree with the largest mutual information between neighbours, led away from the root; variables that
share nothing stay apart. *Given*: the arrows as they are written, \`a -> b; b -> c\`.

**Tables.** Each probability is (count + s) / (all + s × values) with Laplace's smoothing s; with BDeu the smoothing is the size of an imagined sample,
spread evenly over the cells of the table. Without smoothing, combinations that no row has get even chances, which is said.

**Inference** is exact: variables are summed out one by one (variable elimination, the one that ties the fewest others together first). *prior* is what the network says when nothing is
known, *posterior* what it says with the evidence; both come from the tables, not from counting rows. Evidence that cannot be is refused.

**Arrows.** *mutual_information* is that of the two alone, in nats. *bic_gain* is what the criterion loses without the arrow. *p_value* is the likelihood-ratio test of the two,
given the target's other parents. The Markov blanket of a variable is its parents, children, and their other parents: who knows these learns nothing more from the rest.

**Limits.** At most 60 variables. An arrow is not a cause: several networks fit the same data equally well, and arrows may point either way in them. Hill climbing finds a good network, not surely the best. Structure
learnt from the same rows makes p-values too small. **Do not use it** to say what an intervention would do, unless the arrows are known to be causes.

Sources: J. Pearl (1988), *Probabilistic Reasoning in Intelligent Systems*; C. K. Chow and C. N. Liu (1968), *Approximating discrete probability distributions with dependence
trees*; G. Schwarz (1978), *Estimating the dimension of a model*; D. Heckerman, D. Geiger and D. Chickering (1995), *Learning Bayesian networks*; N. L. Zhang and D. Poole (1994), *A simple approach to
Bayesian network computations*; D. Koller and N. Friedman (2009), *Probabilistic Graphical Models*.`,

  zh: `贝叶斯网络说明哪些变量直接依赖于哪些变量：从 A 到 B 的箭头表示 B 各取值的概率按 A（以及 B 的其他父变量）的取值列出。由这些概率表可以得出已知任何情况时一切变量的概率。

**取值。** 文本按原样使用，去掉首尾空白；超过取值上限时，较少见的取值并入“other”。不同取值很少的数字与日期保留原值，否则按分位数（四位有效数字）切成行数大致相等的区间。“12 – 24”表示大于等于 12 而小于 24。任一变量缺失的行略去，或将缺失作为一个取值；两种做法都会说明。没有任何值的列，以及没有重复取值的文本列不参与。

**结构。** *爬山法*从必需的箭头出发，每次添加、删除或反转一个箭头，取使施瓦茨准则（BIC = 对数似然 − ½ ln n × 自由参数个数）提高最多的一步；到达顶点后多次随机扰动再爬，保留最好的网络。必需的箭头保留，禁止的箭头不会出现。*Chow–Liu* 是相邻变量互信息最大的树，从根出发；与其他变量没有共同信息的变量单独存在。*给定*：按所写的箭头，如 \`a -> b; b -> c\`。

**概率表。** 采用拉普拉斯平滑 s 时，概率为（计数 + s）÷（总数 + s × 取值个数）；采用 BDeu 时，平滑值为虚拟样本量，均匀分到表的各格。不平滑时，没有任何行的组合取均匀概率，并会说明。

**推断**是精确的：逐个消去变量（变量消元，先消去牵连最少的变量）。*prior* 为一无所知时网络给出的概率，*posterior* 为已知证据后的概率；两者都来自概率表，而非行的计数。不可能的证据会被拒绝。

**箭头。** *mutual_information* 为两个变量之间的互信息（单位 nat）。*bic_gain* 为去掉该箭头后准则的损失。*p_value* 为给定目标其他父变量时二者的似然比检验。变量的马尔可夫毯包括其父变量、子变量以及子变量的其他父变量：知道了它们，其余变量不再提供信息。

**局限。** 最多 60 个变量。箭头不是因果：多个网络可以同样好地拟合同一数据，其中箭头方向可能不同。爬山法找到好的网络，但不一定是最好的。结构由同一批数据学得，p 值会偏小。**不宜使用**于判断干预的效果，除非已知箭头表示因果。

来源：J. Pearl（1988）*Probabilistic Reasoning in Intelligent Systems*；C. K. Chow 与 C. N. Liu（1968）*Approximating discrete probability distributions with dependence trees*；G. Schwarz（1978）*Estimating the dimension of a model*；D. Heckerman、D. Geiger 与 D. Chickering（1995）*Learning Bayesian networks*；N. L. Zhang 与 D. Poole（1994）*A simple approach to Bayesian network computations*；D. Koller 与 N. Friedman（2009）*Probabilistic Graphical Models*。`,
};
