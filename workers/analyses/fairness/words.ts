import { defineWords } from '../../contract/message';
import { columnWords } from './column-words';
import { faultWords } from './fault-words';
import { method } from './method';

export const words = defineWords<string>({
  en: {
    title: 'Fairness by group',
    summary: 'Does a classifier select and err alike in every group?',
    method: method.en,

    'role.actual': 'Actual',
    'role.actual.help': 'What came, as a class.',
    'role.predicted': 'Predicted',
    'role.predicted.help':
      'What was predicted, with the same classes. Not needed where a probability is given.',
    'role.probability': 'Probability',
    'role.probability.help':
      'Of the positive class, from 0 to 1: for calibration, and for another threshold.',
    'role.id': 'Person',
    'role.id.help': 'Who the row is about: needed where groups are in another table.',
    'role.person': 'Person there',
    'role.person.help': 'The same identifier in the other table.',
    'role.group': 'Group',
    'role.group.help': 'The columns whose values are compared (sex, age band, region).',

    'param.people': 'People',
    'param.people.help': 'The table that knows the groups, joined by person. Empty: the source has them.',
    'param.positive': 'Positive class',
    'param.positive.help': 'Being predicted so is “selected”. Empty: found out, and said.',
    'param.threshold': 'Threshold',
    'param.threshold.help': 'Select from this probability on. Empty: as it was predicted.',
    'param.reference': 'Reference group',
    'param.reference.help': 'What the others are compared with. Empty: the largest.',
    'param.combine': 'Combine columns',
    'param.combine.help': 'Also compare every combination of the groups of all columns.',
    'param.level': 'Confidence',
    'param.level.help': 'Of all intervals; the rest is the level of the tests.',

    'table.': 'Groups',
    'table.tests': 'Tests',
    ...columnWords.en,

    'finding.parity':
      '**{attribute:text}**: {high_rate:percent} of {high:text} and {low_rate:percent} of {low:text} are predicted {class:text}, a demographic parity difference of **{gap:percent}**.',
    'finding.fifths':
      '**{attribute:text}**: the lowest selection rate, of {group:text}, is **{ratio:percent}** of the highest. Below four fifths, which is taken for a sign of adverse impact: {groups:text}.',
    'finding.fifths.kept':
      '**{attribute:text}**: every group has at least four fifths of the highest selection rate.',
    'finding.opportunity':
      '**{attribute:text}**: of those that are {class:text}, {high_rate:percent} of {high:text} are found and {low_rate:percent} of {low:text}, an equal opportunity difference of **{gap:percent}**.',
    'finding.odds':
      '**{attribute:text}**: the equalised odds difference is **{gap:percent}** (TPR {tpr:percent}, FPR {fpr:percent}).',
    'finding.chance':
      '**{clear:integer}** of {tests:integer} differences to the reference {clear:plural|is|are} beyond chance (Holm, {level:percent}).',
    'finding.chance.none':
      'None of {tests:integer} differences to the reference is beyond chance (Holm, {level:percent}); with few rows that proves little.',
    'finding.impossible':
      '**{attribute:text}**: not all of this can be equal at once: {low_rate:percent} of {low:text} and {high_rate:percent} of {high:text} are in fact {class:text}. Where groups differ so, equal selection, equal errors and equal precision exclude each other, and which of them matters is for you to say.',
    'finding.possible':
      'The share of {class:text} itself does not clearly differ between groups (most in **{attribute:text}**: {low_rate:percent} of {low:text}, {high_rate:percent} of {high:text}). Where it is the same, equal selection and equal errors can be had together; where it differs, they cannot.',

    'chart.selection':
      '{high_rate:percent} of {high:text} are predicted {class:text}, of {low:text} {low_rate:percent}',
    'chart.selection.bound': 'Four fifths of the highest',
    'chart.selection.caption': 'Selection rate with its {level:percent} interval (Wilson).',
    'chart.errors': 'Groups differ by up to {tpr:percent} in who is found and {fpr:percent} in false alarms',
    'chart.errors.caption':
      'TPR: of those that are {class:text}, who is found. FPR: of the others, who is selected all the same.',
    'chart.calibration': 'Probabilities are least right for {group:text}: off by {error:percent} on average',
    'chart.calibration.caption':
      'Below the dashed line the probability was too high, above it too low. Neighbouring tenths with fewer than 20 people are put together.',
    'chart.calibration.exact': 'Exactly right',

    'axis.share': 'Share',
    'axis.said': 'Probability',
    'axis.came': 'Share that is {class:text}',
    'axis.rate': 'Share that came',

    ...faultWords.en,
  },
  zh: {
    title: '按群体的公平性',
    summary: '分类器在各群体中的选中与出错是否一致？',
    method: method.zh,

    'role.actual': '实际',
    'role.actual.help': '实际结果（类别）。',
    'role.predicted': '预测',
    'role.predicted.help': '预测结果，类别与实际相同。给出概率时可不填。',
    'role.probability': '概率',
    'role.probability.help': '正类的概率，0 至 1：用于校准，以及另设阈值。',
    'role.id': '人员',
    'role.id.help': '该行所属的人员：群体在另一张表中时需要。',
    'role.person': '对应人员',
    'role.person.help': '另一张表中的同一标识。',
    'role.group': '群体',
    'role.group.help': '要比较其取值的列（性别、年龄段、地区）。',

    'param.people': '人员表',
    'param.people.help': '含有群体的表，按人员连接。留空则使用本表的列。',
    'param.positive': '正类',
    'param.positive.help': '预测为该类即为“被选中”。留空则自动判断并说明。',
    'param.threshold': '阈值',
    'param.threshold.help': '概率达到此值即选中。留空则按原预测。',
    'param.reference': '参照群体',
    'param.reference.help': '其他群体与之比较。留空则取最大的群体。',
    'param.combine': '组合各列',
    'param.combine.help': '同时比较各列群体的所有组合。',
    'param.level': '置信度',
    'param.level.help': '用于所有区间；其余部分为检验水平。',

    'table.': '群体',
    'table.tests': '检验',
    ...columnWords.zh,

    'finding.parity':
      '**{attribute:text}**：{high:text} 中有 {high_rate:percent}、{low:text} 中有 {low_rate:percent} 预测为 {class:text}，人口均等差为 **{gap:percent}**。',
    'finding.fifths':
      '**{attribute:text}**：{groups:text} 低于最高选中率的五分之四，最低的 {group:text} 仅为其 **{ratio:percent}**：这是不利影响的迹象。',
    'finding.fifths.kept': '**{attribute:text}**：每个群体都不低于最高选中率的五分之四。',
    'finding.opportunity':
      '**{attribute:text}**：实际为 {class:text} 者中，{high:text} 被找出 {high_rate:percent}，{low:text} 被找出 {low_rate:percent}，机会均等差为 **{gap:percent}**。',
    'finding.odds':
      '**{attribute:text}**：均等几率差为 **{gap:percent}**（TPR {tpr:percent}，FPR {fpr:percent}）。',
    'finding.chance':
      '与参照群体的 {tests:integer} 项差异中，**{clear:integer}** 项超出偶然（Holm，{level:percent}）。',
    'finding.chance.none':
      '与参照群体的 {tests:integer} 项差异均未超出偶然（Holm，{level:percent}）；行数少时这说明不了什么。',
    'finding.impossible':
      '**{attribute:text}**：这些不可能同时相等：{low:text} 中实际有 {low_rate:percent}、{high:text} 中实际有 {high_rate:percent} 为 {class:text}。群体如此不同时，相等的选中率、相等的错误率与相等的精确率互相排斥；哪一个重要，由您决定。',
    'finding.possible':
      '各群体 {class:text} 的实际占比没有明显差异（差得最多的是 **{attribute:text}**：{low:text} 为 {low_rate:percent}，{high:text} 为 {high_rate:percent}）。占比相同时，相等的选中率与相等的错误率可以兼得；占比不同则不能。',

    'chart.selection':
      '{high:text} 中有 {high_rate:percent} 预测为 {class:text}，{low:text} 中有 {low_rate:percent}',
    'chart.selection.bound': '最高者的五分之四',
    'chart.selection.caption': '选中率及其 {level:percent} 区间（Wilson）。',
    'chart.errors': '各群体的找出率最多相差 {tpr:percent}，误报率最多相差 {fpr:percent}',
    'chart.errors.caption': 'TPR：实际为 {class:text} 者中被找出的占比。FPR：其余者中仍被选中的占比。',
    'chart.calibration': '{group:text} 的概率最不准确：平均偏离 {error:percent}',
    'chart.calibration.caption': '虚线以下表示概率偏高，以上表示偏低。不足 20 人的相邻十分位合并显示。',
    'chart.calibration.exact': '完全准确',

    'axis.share': '占比',
    'axis.said': '概率',
    'axis.came': '{class:text} 的占比',
    'axis.rate': '实际占比',

    ...faultWords.zh,
  },
});
