/** How the analysis works, in Markdown. */
export const method = {
  en: `Each row is a **contact** with a customer: a call, a visit, a message, a survey, a complaint. All is told as of the last day with a contact, or the day that is given; later rows are left out.

**Rhythm.** How many days may pass between two contacts is planned by segment, in the rows beside the answer (a row *all* holds for segments that are not named). Where nothing is
written, the median distance between days with contact in the segment is proposed (with fewer than five distances that of all customers; with none, 90 days). **Next contact** is the last one + the rhythm; a customer
is **overdue** when that day is past, and due soon within seven days. Segment, owner and satisfaction of a customer are the last known ones, channel and kind the commonest.

**CSAT** is the share of answers of 4 or 5 on a scale from 1 to 5, with Wilson's 95% interval. **NPS** is the share of promoters (9, 10) less that of detractors (0 to 6), in points from −100 to 100; its variance is
(p + d − (p − d)²) / n, that of a difference of two shares of one multinomial sample. The scale is found: 1 to 5 where no answer is 0 or above 5. Answers that are not on it are left out and told. Each answer counts, so who answers often weighs more.

**Complaints.** A row has one where the column is neither empty nor *no, false, 0, none, 否, 无*. It is open until its *closed* time; without one, unless its text says *closed, resolved, done, 已解决 …*. Its age is that on the day of the analysis.

**Limits.** A segment's rhythm is proposed from what was done, not from what customers want. Few answers leave wide intervals; who answers is no random sample.
**Do not use it** for contacts that customers make of their own accord only, such as orders: see *Loyalty* for their silence.

Sources: F. F. Reichheld, *The One Number You Need to Grow*, Harvard Business Review 81 (2003); B. Rocks, *Interval Estimation for the Net Promoter Score*, The American Statistician 70 (2016); E. B. Wilson, *Probable Inference*, Journal of the American Statistical Association 22 (1927).`,
  zh: `每一行是与客户的一次**联系**：电话、拜访、消息、调查或投诉。一切以最后一个有联系的日期为准，或以指定日期为准；更晚的行不计入。

**节奏。** 两次联系之间可以间隔多少天，按分群在结果旁的表中设定（“all”一行适用于未列出的分群）。未填写时，建议值为该分群有联系的日期之间间隔的中位数（间隔不足五个时用全体客户的，完全没有时为 90 天）。
**下次联系**为最近一次加上节奏；该日已过即为**逾期**，七天之内为即将到期。客户的分群、负责人和满意度取最后已知值，渠道与类型取最常见者。

**CSAT** 为 1 至 5 分中 4、5 分的占比，附 Wilson 95% 区间。**NPS** 为推荐者（9、10 分）占比减贬损者（0 至 6 分）占比，以 −100 至 100 的点数表示；其方差为 (p + d − (p − d)²) / n，即同一多项样本中两个占比之差的方差。
量表自动判断：没有 0 分也没有高于 5 分时为 1 至 5 分。不在量表上的回答不计入，并予以说明。每个回答都计一次，因此常回答者权重更大。

**投诉。** 该列既不为空，也不是 no、false、0、none、否、无 时，该行有投诉。在“关闭时间”之前为未结；没有时间的，除非文字写明 closed、resolved、done、已解决等。时长以分析日计。

**局限。** 建议的节奏来自以往的做法，而非客户的意愿。回答少则区间宽；作答者并非随机样本。
**不适用于**只由客户主动发起的接触（如下单）：其沉默请见“忠诚度”。

来源：F. F. Reichheld，*The One Number You Need to Grow*，Harvard Business Review 81（2003）；B. Rocks，*Interval Estimation for the Net Promoter Score*，The American Statistician 70（2016）；E. B. Wilson，*Probable Inference*，Journal of the American Statistical Association 22（1927）。`,
};
