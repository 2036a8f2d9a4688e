import { defineWords } from '../../contract/message';
import { seasonChoiceWords } from '../season-choice-words';
import { steadyWords } from '../steady-words';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Changes',
    summary:
      'When did the level change for good, by how much, how sure is it, and which periods are odd ones out?',
    method: method.en,
    ...steadyWords.en,
    ...seasonChoiceWords.en,

    'param.statistic': 'What changes',
    'param.statistic.help':
      'Level for steps, level and spread where the noise changes too, slope for bends in a rise.',
    'choice.statistic.mean': 'Level',
    'choice.statistic.mean-variance': 'Level and spread',
    'choice.statistic.trend': 'Slope',
    'param.breaks': 'Number of breaks',
    'param.breaks.help': '0 finds as many as gain more than the penalty.',
    'param.outliers': 'Set odd values aside',
    'param.outliers.help': 'Single values far from their neighbours do not count as breaks.',
    'param.confidence': 'Confidence of outliers',
    'param.confidence.help': 'The least with which a value is called an outlier.',
    'param.penalty': 'Penalty',
    'param.penalty.help': 'What a break must take off the cost; 0 is automatic.',
    'param.min_length': 'Shortest segment',
    'param.min_length.help': 'Periods between two breaks at least.',
    'param.draws': 'Draws',
    'param.draws.help': 'Random orders that the confidence of a break is measured with.',
    'param.seed': 'Seed',
    'param.seed.help': 'The same seed draws the same orders.',

    'table.': 'Changes',
    'table.segments': 'Segments',
    'table.series': 'Series',

    'column.kind': 'Kind',
    'column.before': 'Before',
    'column.after': 'After',
    'column.confidence': 'Confidence',
    'column.from_period': 'From',
    'column.to_period': 'To',
    'column.periods': 'Periods',
    'column.mean': 'Mean',
    'column.deviation': 'Deviation',
    'column.slope': 'Slope',
    'column.season': 'Season',
    'column.level': 'Level',
    'column.remainder': 'Remainder',
    'column.adjusted': 'Without season',
    'column.outlier': 'Outlier',

    'value.level': 'Level',
    'value.spread': 'Spread',
    'value.slope': 'Slope',
    'value.outlier': 'Outlier',

    'finding.level.up':
      '**{period:period}**: the level rose from **{before:number}** to **{after:number}**, up **{pct:percent}** (confidence {confidence:percent}).',
    'finding.level.down':
      '**{period:period}**: the level fell from **{before:number}** to **{after:number}**, down **{pct:percent}** (confidence {confidence:percent}).',
    'finding.level.up.plain':
      '**{period:period}**: the level rose from **{before:number}** to **{after:number}** (confidence {confidence:percent}).',
    'finding.level.down.plain':
      '**{period:period}**: the level fell from **{before:number}** to **{after:number}** (confidence {confidence:percent}).',
    'finding.spread.up':
      '**{period:period}**: the values scatter more, with a deviation of **{after:number}** after **{before:number}** (confidence {confidence:percent}).',
    'finding.spread.down':
      '**{period:period}**: the values scatter less, with a deviation of **{after:number}** after **{before:number}** (confidence {confidence:percent}).',
    'finding.slope.up':
      '**{period:period}**: the slope rose from **{before:number}** to **{after:number}** a period (confidence {confidence:percent}).',
    'finding.slope.down':
      '**{period:period}**: the slope fell from **{before:number}** to **{after:number}** a period (confidence {confidence:percent}).',
    'finding.more': '**{more:integer}** more {more:plural|break is|breaks are} in the table.',
    'finding.none':
      '**No break** from {from:period} to {to:period}: one level of **{mean:number}** says as much as several would.',
    'finding.since':
      'Since {from:period} the level is **{mean:number}**, for {periods:integer} {unit:label} now.',
    'finding.since.slope':
      'Since {from:period} it moves by **{slope:number}** a period, for {periods:integer} {unit:label} now.',
    'finding.outliers':
      '**{outliers:integer}** {outliers:plural|outlier|outliers}; furthest is **{period:period}** with **{value:number}** where {expected:number} was expected.',

    'chart.levels.none': 'One level throughout: no break is sure enough',
    'chart.levels.level.up': 'The level rose from {before:number} to {after:number} ({period:period})',
    'chart.levels.level.down': 'The level fell from {before:number} to {after:number} ({period:period})',
    'chart.levels.spread.up': 'The values scatter more from {period:period} on',
    'chart.levels.spread.down': 'The values scatter less from {period:period} on',
    'chart.levels.slope.up':
      'The slope rose from {before:number} to {after:number} a period ({period:period})',
    'chart.levels.slope.down':
      'The slope fell from {before:number} to {after:number} a period ({period:period})',
    'chart.levels.line': 'Line',
    'chart.levels.caption': 'Faint: each period. Strong: what holds in each segment. Dashed: breaks.',
    'chart.levels.caption.season':
      'Faint: each period without its season. Strong: what holds in each segment. Dashed: breaks.',
    'chart.remainder':
      '{outliers:integer} {outliers:plural|period is|periods are} more than {limit:number} from the level',
    'chart.remainder.none': 'No period is more than {limit:number} from the level',
    'chart.remainder.caption':
      'What season and level leave. Dashed: beyond it a value is an outlier with a confidence of {confidence:percent}.',

    'fault.changes-too-many-breaks':
      '{breaks:integer} {breaks:plural|break needs|breaks need} {needed:integer} periods, with {least:integer} in each segment at least; there are {periods:integer}.',
    'fault.changes-too-many-breaks.fix': 'Ask for fewer breaks or shorter segments, or choose a finer grain.',
    'fault.changes-slope':
      'The values rise or fall steadily: {breaks:integer} {breaks:plural|step|steps} in level may be one slope.',
    'fault.changes-slope.fix': 'Choose “Slope” under “What changes”.',
  },
  zh: {
    title: '变化',
    summary: '水平何时发生了持久变化，变了多少，有多确定？哪些周期异常？',
    method: method.zh,
    ...steadyWords.zh,
    ...seasonChoiceWords.zh,

    'param.statistic': '变化的内容',
    'param.statistic.help': '台阶选水平；波动也变时选水平与波动；升降速度转折选斜率。',
    'choice.statistic.mean': '水平',
    'choice.statistic.mean-variance': '水平与波动',
    'choice.statistic.trend': '斜率',
    'param.breaks': '断点数',
    'param.breaks.help': '0 为自动：收益超过惩罚的断点。',
    'param.outliers': '先搁置异常值',
    'param.outliers.help': '远离相邻值的单个数值不算断点。',
    'param.confidence': '异常值置信度',
    'param.confidence.help': '判为异常值所需的最低置信度。',
    'param.penalty': '惩罚',
    'param.penalty.help': '一个断点须减少的代价，0 为自动。',
    'param.min_length': '最短分段',
    'param.min_length.help': '两个断点之间至少的周期数。',
    'param.draws': '抽样次数',
    'param.draws.help': '衡量断点置信度所用的随机重排次数。',
    'param.seed': '随机种子',
    'param.seed.help': '相同的种子得到相同的重排。',

    'table.': '变化',
    'table.segments': '分段',
    'table.series': '序列',

    'column.kind': '类型',
    'column.before': '之前',
    'column.after': '之后',
    'column.confidence': '置信度',
    'column.from_period': '起',
    'column.to_period': '止',
    'column.periods': '周期数',
    'column.mean': '均值',
    'column.deviation': '标准差',
    'column.slope': '斜率',
    'column.season': '季节',
    'column.level': '水平',
    'column.remainder': '余项',
    'column.adjusted': '季调值',
    'column.outlier': '异常值',

    'value.level': '水平',
    'value.spread': '波动',
    'value.slope': '斜率',
    'value.outlier': '异常值',

    'finding.level.up':
      '**{period:period}**：水平由 **{before:number}** 升至 **{after:number}**，增长 **{pct:percent}**（置信度 {confidence:percent}）。',
    'finding.level.down':
      '**{period:period}**：水平由 **{before:number}** 降至 **{after:number}**，下降 **{pct:percent}**（置信度 {confidence:percent}）。',
    'finding.level.up.plain':
      '**{period:period}**：水平由 **{before:number}** 升至 **{after:number}**（置信度 {confidence:percent}）。',
    'finding.level.down.plain':
      '**{period:period}**：水平由 **{before:number}** 降至 **{after:number}**（置信度 {confidence:percent}）。',
    'finding.spread.up':
      '**{period:period}**：波动加大，标准差由 **{before:number}** 变为 **{after:number}**（置信度 {confidence:percent}）。',
    'finding.spread.down':
      '**{period:period}**：波动减小，标准差由 **{before:number}** 变为 **{after:number}**（置信度 {confidence:percent}）。',
    'finding.slope.up':
      '**{period:period}**：每期变动由 **{before:number}** 升至 **{after:number}**（置信度 {confidence:percent}）。',
    'finding.slope.down':
      '**{period:period}**：每期变动由 **{before:number}** 降至 **{after:number}**（置信度 {confidence:percent}）。',
    'finding.more': '另有 **{more:integer}** 个断点见表。',
    'finding.none':
      '{from:period}至{to:period}**没有断点**：一个水平 **{mean:number}** 与多个水平说明的一样多。',
    'finding.since': '{from:period}以来水平为 **{mean:number}**，至今 {periods:integer} {unit:label}。',
    'finding.since.slope':
      '{from:period}以来每期变动 **{slope:number}**，至今 {periods:integer} {unit:label}。',
    'finding.outliers':
      '**{outliers:integer}** 个异常值；最远的是**{period:period}**，为 **{value:number}**，预期 {expected:number}。',

    'chart.levels.none': '始终为同一水平：没有足够确定的断点',
    'chart.levels.level.up': '{period:period}水平由 {before:number} 升至 {after:number}',
    'chart.levels.level.down': '{period:period}水平由 {before:number} 降至 {after:number}',
    'chart.levels.spread.up': '{period:period}起波动加大',
    'chart.levels.spread.down': '{period:period}起波动减小',
    'chart.levels.slope.up': '{period:period}每期变动由 {before:number} 升至 {after:number}',
    'chart.levels.slope.down': '{period:period}每期变动由 {before:number} 降至 {after:number}',
    'chart.levels.line': '直线',
    'chart.levels.caption': '浅色为各周期数值，深色为各段的水平或直线，虚线为断点。',
    'chart.levels.caption.season': '浅色为去掉季节后的数值，深色为各段的水平或直线，虚线为断点。',
    'chart.remainder': '{outliers:integer} 个周期离水平超过 {limit:number}',
    'chart.remainder.none': '没有周期离水平超过 {limit:number}',
    'chart.remainder.caption':
      '去掉季节与水平后的剩余部分。超出虚线即为异常值，置信度 {confidence:percent}。',

    'fault.changes-too-many-breaks':
      '{breaks:integer} 个断点、每段至少 {least:integer} 个周期，共需 {needed:integer} 个周期，现在只有 {periods:integer} 个。',
    'fault.changes-too-many-breaks.fix': '请减少断点数或缩短分段，或选择更细的粒度。',
    'fault.changes-slope': '数值持续上升或下降：水平上的 {breaks:integer} 个台阶可能是同一斜率。',
    'fault.changes-slope.fix': '请在“变化的内容”中选择“斜率”。',
  },
});
