/** How the analysis works, in Markdown. */
export const method = {
  en: `A customer's rows in order of time are a history. What has the **same time is one step**: a set of items without an order (an order with three items is one
step). *What is one step* makes a step of a whole day, week or month instead. An item counts once in a step.

A customer **has a sequence** when steps of the history, one after the other and with any others between, hold at least its items: with
*bread, milk* → *tea* there is a step with bread and milk, and a later one with tea. With a greatest gap no more than so many days lie
between one of these steps and the next; all ways to find the sequence are tried. A customer counts once, however often the sequence is there.

**support** = customers with the sequence / all customers. A sequence is in the table when at least **ceil(least support × customers)** have it; all
such sequences are found (PrefixSpan). Its **length** counts items, *steps* counts steps. The text has items of a step in order of the alphabet
with ", " between, and steps with " → "; a name with a comma, a quote or an arrow in it stands in quotes.

**What comes next**: of the customers with a sequence, the share who have the item in a later step (**confidence**). **Lift** is that over the share of
all customers who have the item after anything at all (in a step that is not their first, within the gap); 1 is what one would expect anyway. Only what enough customers have is listed.

**Limits.** Who was a customer for a short time only can have no long sequence, so that confidences are low where many are new. An item that everybody buys again and
again follows everything. A sequence is no cause. **Do not use it** where times are those of an import or a booking run and not of what happened.

Sources: J. Pei et al., *Mining Sequential Patterns by Pattern-Growth: The PrefixSpan Approach*, IEEE Transactions on Knowledge and Data Engineering 16 (2004); R. Agrawal,
R. Srikant, *Mining Sequential Patterns*, ICDE (1995), and *Generalizations and Performance Improvements*, EDBT (1996), for gaps.`,
  zh: `客户的记录按时间排列即为其经历。**时间相同的为一步**：一组没有先后的商品（含三件商品的订单为一步）。“一步的范围”可改为整日、整周或整月。同一商品在一步中只计一次。

若经历中先后有若干步（其间可有其他步）至少包含序列的各组商品，则该客户**具有该序列**：*bread, milk* → *tea* 表示某一步有 bread 与 milk，之后某一步有 tea。
设有最大间隔时，相邻两步之间不超过该天数；会尝试所有可能的对应方式。每位客户只计一次，不论序列出现多少次。

**支持度** = 具有该序列的客户 / 全部客户。至少 **ceil(最低支持度 × 客户数)** 位客户具有的序列列入表中；所有这样的序列都会被找出（PrefixSpan）。
**长度**为商品数，*步数*为步的数目。文字中同一步的商品按字母顺序以“, ”分隔，步之间为“ → ”；含逗号、引号或箭头的名称加引号。

**接下来是什么**：具有某序列的客户中，在之后某一步有该商品的占比（**置信度**）。**提升度**为其与全部客户中在任何一步之后（非第一步，且在间隔之内）有该商品的占比之比；1 即为本来可预期的水平。只列出足够多客户具有的。

**局限。** 成为客户不久的人不可能有很长的序列，因此新客户多时置信度偏低。人人反复购买的商品会跟在一切之后。序列并非因果。**不适用于**时间为导入或记账时间而非实际发生时间的数据。

来源：J. Pei 等，*Mining Sequential Patterns by Pattern-Growth: The PrefixSpan Approach*，IEEE Transactions on Knowledge and Data Engineering 16（2004）；R. Agrawal、
R. Srikant，*Mining Sequential Patterns*，ICDE（1995），以及 *Generalizations and Performance Improvements*，EDBT（1996，间隔）。`,
};
