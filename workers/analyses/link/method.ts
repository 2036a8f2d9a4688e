/** How the analysis works, in Markdown. */
export const method = {
  en: `Two records are compared field by field, and the score is the probability that they are one customer.

**1. What makes no difference is taken out.** Case, accents, full width, traditional characters, punctuation and the order of
words; titles and legal forms (Ltd, GmbH, 有限公司) in names; dots and plus tags in mailboxes of providers that ignore them; country
codes, trunk zeros and extensions of telephone numbers; the kind of street, unit or district in addresses. \`N/A\`, \`-\`, \`无\` and the like
are missing values.

**2. Only likely pairs are compared.** Records meet when they share a mailbox, a number, a name, the sound of one name with the initial
of another (Soundex), rare parts of an address, or a name with part of a number or an address. A key that too many records share is left
out, which a warning tells.

**3. Fields are compared in grades.** Words of a name: the same, a near spelling (one slip, Jaro-Winkler similarity of 0.93 or more,
or a nickname), an initial, alike (0.85 or more), different. E-mail, telephone and address: the same, a slip apart, in part, different.

**4. Grades are weighed after Fellegi and Sunter.** Each grade counts by how much likelier it is for one customer than for
strangers. The chance of a stranger is taken from the tables: sharing a rare surname says more than sharing *Smith* or *王*, and a mailbox that many namesakes have says nothing. The chances for
one customer are estimated from the pairs themselves by expectation maximisation. A **missing field counts neither for nor against**.
A third case, **two people of one household**, has weights of its own: one surname and one address with different given names are a family,
not a match.

**5. Verdicts.** One to one, a pair's score is its share among all that can become of its two records: this pair, their other
pairs, or no partner. *Match* from the threshold on, *review* down to the lower limit; other pairs are listed from 5% on. Duplicates
inside a table are found in the same way and count as one customer; a customer is everything that is joined by matches and duplicates.

**Limits.** Records that agree in nothing but a common name stay apart. Weights are learnt from the tables, so that scores of
small ones rest mostly on what is usual. One person in two scripts (张伟, Zhang Wei) is only found by the other fields. Telephone
numbers are compared by their last eight digits. **Do not use it** where both tables hold one reliable key: join on that.

Sources: I. P. Fellegi and A. B. Sunter, *A Theory for Record Linkage*, JASA 64 (1969); M. A. Jaro, *Advances in Record-Linkage
Methodology*, JASA 84 (1989); W. E. Winkler, *String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
Linkage*, Proceedings of the Section on Survey Research Methods, ASA (1990).`,

  zh: `两条记录逐字段比较，得分为二者是同一位客户的概率。

**1. 先去掉无关差异。** 大小写、重音、全角、繁简、标点与词序；姓名中的称谓和公司名中的法律形式（Ltd、GmbH、有限公司）；邮箱中服务商不计的点号与加号标签；
电话的国家区号、长途零与分机号；地址中的道路、单元、行政区等类别字。\`N/A\`、\`-\`、\`无\` 等视为缺失。

**2. 只比较可能的记录对。** 邮箱、电话或姓名相同，一个名字的读音（Soundex）与另一个名字的首字母相同，地址中的罕见部分相同，或姓名与部分电话、地址相同的记录才相互比较。
过多记录共有的键不用，并会提示。

**3. 字段按等级比较。** 姓名中的词：相同；拼写相近（一处笔误、Jaro-Winkler 相似度不低于 0.93 或为昵称）；首字母；相似（不低于 0.85）；不同。邮箱、电话、地址：相同、
一处笔误、部分相同、不同。

**4. 按 Fellegi–Sunter 方法加权。** 每个等级的分量取决于它在同一客户中出现的概率是陌生人的多少倍。陌生人的概率由数据表得出：同姓罕见姓氏比同姓“王”或 Smith 更有说服力，许多同名者共用的邮箱则不说明什么。
同一客户的概率由记录对本身用期望最大化（EM）估计。**缺失的字段既不加分也不减分**。第三种情形——**同住一户的两个人**——另有权重：同姓同址而名不同的是家人，不是同一人。

**5. 判定。** 一对一时，一对记录的得分是它在这两条记录所有可能中的份额：这一对、它们的其他配对，或没有配对。达到阈值为“匹配”，达到下限为“待核对”；其余从 5% 起列出。表内重复以同样方法查找，
视为同一客户；由匹配与重复连在一起的全部记录即为一位客户。

**局限。** 除常见姓名外别无一致之处的记录不会合并。权重由数据表学得，小表的得分主要依据一般经验。同一人的中文名与拼音（张伟、Zhang Wei）只能靠其他字段识别。电话按后八位比较。**不适用于**两表已有可靠共同键的情形：请直接按键关联。

来源：I. P. Fellegi 与 A. B. Sunter，*A Theory for Record Linkage*，JASA 64（1969）；M. A. Jaro，*Advances in Record-Linkage Methodology*，JASA 84（1989）；W. E. Winkler，*String
Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage*，ASA 调查研究方法分会论文集（1990）。`,
};
