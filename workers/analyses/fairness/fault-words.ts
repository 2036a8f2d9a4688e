import { defineWords } from '../../contract/message';

/** Why groups cannot be compared, and what was left out. */
export const faultWords = defineWords({
  en: {
    'fault.fairness-no-rows': 'No row has a group, an actual and a predicted class.',
    'fault.fairness-no-rows.fix':
      'Check the roles; where groups are in another table, check that both name people alike.',
    'fault.fairness-no-id': 'Groups are to come from another table, but nothing says whom a row is about.',
    'fault.fairness-no-id.fix': 'Choose the column that names the person, here and there.',
    'fault.fairness-no-positive': 'There is no class {value:text}.',
    'fault.fairness-no-positive.fix': 'Did you mean {suggestion:text}?',
    'fault.fairness-one-group': 'All rows are in one group of {column:text}: there is nothing to compare.',
    'fault.fairness-one-group.fix': 'Choose a column in which people differ.',
    'fault.fairness-many-groups':
      '{column:text} has {groups:integer} different values; at most {most:integer} can be groups.',
    'fault.fairness-many-groups.fix':
      'Choose another column, or put its values together in an SQL cell (age bands, regions).',

    'fault.fairness-no-actual':
      '{rows:integer} of {total:integer} rows have no actual class and are left out.',
    'fault.fairness-no-actual.fix': 'Nothing to do where it is not known yet.',
    'fault.fairness-no-prediction':
      '{rows:integer} of {total:integer} rows have no prediction and are left out.',
    'fault.fairness-no-prediction.fix':
      'Nothing to do where a row was never predicted, as in a split by time.',
    'fault.fairness-no-group': '{rows:integer} of {total:integer} rows have no group and are left out.',
    'fault.fairness-no-group.fix':
      'Fill them in the source, or name them in an SQL cell to see them as a group.',
    'fault.fairness-not-joined':
      '{rows:integer} of {total:integer} rows are left out: the table of people does not have them, or not their group.',
    'fault.fairness-not-joined.fix': 'Check that both tables write people alike.',
    'fault.fairness-people-twice':
      'The table of people has {rows:integer} rows of {different:integer} people: of each, the first group by alphabet is taken.',
    'fault.fairness-people-twice.fix': 'Leave one row for each person in an SQL cell.',
    'fault.fairness-positive': '{class:text} was taken for the positive class.',
    'fault.fairness-positive.fix': 'Name another under “Positive class” if that is wrong.',
    'fault.fairness-no-reference':
      'There is no group {value:text}; the largest was taken for reference: {taken:text}.',
    'fault.fairness-no-reference.fix': 'Name one of the groups.',
    'fault.fairness-small-groups':
      '{count:integer} {count:plural|group has|groups have} fewer than {least:integer} rows: {groups:text}. Their rates say little, as the intervals show.',
    'fault.fairness-small-groups.fix': 'Put small groups together, or wait for more rows.',
    'fault.fairness-threshold-unused': 'The threshold is not used: there is no probability.',
    'fault.fairness-threshold-unused.fix':
      'Choose the column with the probability, or take the threshold out.',
  },
  zh: {
    'fault.fairness-no-rows': '没有一行同时具有群体、实际类别和预测类别。',
    'fault.fairness-no-rows.fix': '请检查各角色；若群体在另一张表中，请检查两表的人员写法是否一致。',
    'fault.fairness-no-id': '群体来自另一张表，但没有指明每行属于谁。',
    'fault.fairness-no-id.fix': '请在两张表中分别选择标识人员的列。',
    'fault.fairness-no-positive': '没有类别 {value:text}。',
    'fault.fairness-no-positive.fix': '是否指 {suggestion:text}？',
    'fault.fairness-one-group': '所有行都属于 {column:text} 的同一群体：无从比较。',
    'fault.fairness-one-group.fix': '请选择人员之间有差异的列。',
    'fault.fairness-many-groups':
      '{column:text} 有 {groups:integer} 个不同取值；最多只能有 {most:integer} 个群体。',
    'fault.fairness-many-groups.fix': '请选择其他列，或在 SQL 单元格中归并取值（年龄段、地区）。',

    'fault.fairness-no-actual': '{total:integer} 行中有 {rows:integer} 行没有实际类别，未计入。',
    'fault.fairness-no-actual.fix': '若结果尚不知道，无需处理。',
    'fault.fairness-no-prediction': '{total:integer} 行中有 {rows:integer} 行没有预测，未计入。',
    'fault.fairness-no-prediction.fix': '若该行本就未被预测（如按时间划分），无需处理。',
    'fault.fairness-no-group': '{total:integer} 行中有 {rows:integer} 行没有群体，未计入。',
    'fault.fairness-no-group.fix': '请在数据源中补全，或在 SQL 单元格中命名为一个群体。',
    'fault.fairness-not-joined':
      '{total:integer} 行中有 {rows:integer} 行未计入：人员表中没有他们或他们的群体。',
    'fault.fairness-not-joined.fix': '请检查两张表的人员写法是否一致。',
    'fault.fairness-people-twice':
      '人员表有 {rows:integer} 行，涉及 {different:integer} 人：每人取按字母顺序最前的群体。',
    'fault.fairness-people-twice.fix': '请在 SQL 单元格中为每人只保留一行。',
    'fault.fairness-positive': '将 {class:text} 视为正类。',
    'fault.fairness-positive.fix': '如不正确，请在“正类”中指定。',
    'fault.fairness-no-reference': '没有群体 {value:text}；以最大的群体为参照：{taken:text}。',
    'fault.fairness-no-reference.fix': '请指定其中一个群体。',
    'fault.fairness-small-groups':
      '{count:integer} 个群体不足 {least:integer} 行：{groups:text}。如区间所示，其比率说明不了什么。',
    'fault.fairness-small-groups.fix': '请归并小群体，或等待更多数据。',
    'fault.fairness-threshold-unused': '未使用阈值：没有概率。',
    'fault.fairness-threshold-unused.fix': '请选择概率列，或去掉阈值。',
  },
});
