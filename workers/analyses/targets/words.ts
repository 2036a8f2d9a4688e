import { defineWords } from '../../contract/message';
import { modelWords } from '../forecast-model-words';
import { panelWords } from '../panel-words';
import { faultWords } from './fault-words';
import { method } from './method';

export const words = defineWords({
  en: {
    ...panelWords.en,
    ...modelWords.en,
    title: 'Targets',
    summary: 'Are we on plan, where will the year end, and what must change to reach the goal?',
    method: method.en,

    'role.actual': 'Actual',
    'role.actual.help': 'What was sold or earned; summed for every period.',
    'role.segment': 'Segment',
    'role.segment.help': 'Optional: the plan is split over its values.',
    'role.channel': 'Channel',
    'role.channel.help': 'Optional: the plan is split over its values.',
    'role.target': 'Target',
    'role.target.help':
      'Optional: targets that stand in the data. Rows ahead may have a target and no actual.',

    'param.growth_factor': 'Growth factor',
    'param.growth_factor.help': 'The goal is last year’s sum times this. 1.1 is 10% more.',
    'param.goal': 'Goal',
    'param.goal.help':
      'The sum to reach over the plan. 0: last year times the growth factor, or the targets in the data.',
    'param.from': 'Plan from',
    'param.from.help': 'First day of the plan. Without it: the year of the first period that is not whole.',
    'param.periods': 'Periods of the plan',
    'param.periods.help': 'How many periods. 0: a year.',
    'param.adjustments': 'Adjustments of the plan',
    'param.adjustments.help':
      'From a period on: by a share, or by an amount that is spread by season. All are kept, with their reason.',
    'param.season': 'Season',
    'param.season.help': 'Whose season splits the plan over periods.',
    'choice.season.own': 'Each part’s own',
    'choice.season.whole': 'That of all together',
    'choice.season.even': 'None: even',
    'param.season_years': 'Years of the season',
    'param.season_years.help': 'Whole years before the plan whose mean is the season. 1: last year alone.',
    'param.model': 'Forecast',
    'param.model.help':
      'The model behind what is projected. Automatic takes the one that was least off in the backtest.',

    'table.': 'Actual against plan',
    'table.plan': 'Plan',
    'table.standing': 'Standing',
    'table.adjustments': 'Adjustments',

    'column.segment': 'Segment',
    'column.channel': 'Channel',
    'column.target': 'Target',
    'column.actual': 'Actual',
    'column.gap': 'Gap (actual less target)',
    'column.projected': 'Projected',
    'column.state': 'State',
    'column.original': 'Original plan',
    'column.adjustment': 'Adjustment',
    'column.reason': 'Reason',
    'column.level': 'Of',
    'column.goal': 'Goal',
    'column.plan_to_date': 'Plan to date',
    'column.actual_to_date': 'Actual to date',
    'column.run_rate': 'Run rate',
    'column.needed': 'Needed per period left',
    'column.needed_change': 'Needed against run rate',
    'column.expected': 'Expected per period left',
    'column.lo80': 'Low, 80%',
    'column.hi80': 'High, 80%',
    'column.lo95': 'Low, 95%',
    'column.hi95': 'High, 95%',
    'column.projected_gap': 'Projected less goal',
    'column.chance': 'Chance of the goal',
    'column.from': 'From',
    'column.until': 'Until',
    'column.change': 'Change',
    'column.amount': 'Amount',
    'column.periods': 'Periods (0: all)',
    'column.effect': 'Effect on targets',
    'column.plan': 'Plan',
    'column.under': 'Below the goal',
    'column.over': 'Above the goal',

    'value.closed': 'closed',
    'value.running': 'running',
    'value.ahead': 'ahead',
    'value.all': 'all',
    'value.part': 'part',
    'value.no-part': 'Without a name',
    'value.other-parts': 'All others',
    'value.each-day': 'a day',
    'value.each-week': 'a week',
    'value.each-month': 'a month',
    'value.each-quarter': 'a quarter',
    'value.each-year': 'a year',
    'value.by-forecast': 'the forecast expects',
    'value.by-rate': 'the rate so far leads to',
    'value.by-plan': 'the plan has',
    'value.catch-up': 'Catch-up',
    'value.promotion': 'Promotion',
    'value.price-change': 'Price change',
    'value.market-change': 'Market',
    'value.new-customer': 'New customer',
    'value.lost-customer': 'Lost customer',
    'value.supply': 'Supply',
    'value.calendar': 'Calendar',

    'finding.date.behind':
      'Up to {day:date} **{actual:number}** of {plan:number} planned: **{gap:number} behind** ({pct:percent}).',
    'finding.date.behind.plain':
      'Up to {day:date} **{actual:number}**, **{gap:number} behind** the plan of {plan:number}.',
    'finding.date.ahead':
      'Up to {day:date} **{actual:number}** against {plan:number} planned: **{gap:number} ahead** ({pct:percent}).',
    'finding.date.ahead.plain':
      'Up to {day:date} **{actual:number}**, **{gap:number} ahead** of the plan of {plan:number}.',
    'finding.date.on': 'Up to {day:date} **{actual:number}**: **on plan** ({plan:number}).',
    'finding.landing.short':
      'Expected landing **{projected:number}** (95%: {low:number} to {high:number}), **{gap:number} short** of the goal of {goal:number}; the chance of reaching it is **{chance:percent}**.',
    'finding.landing.over':
      'Expected landing **{projected:number}** (95%: {low:number} to {high:number}), **{gap:number} above** the goal of {goal:number}; the chance of reaching it is **{chance:percent}**.',
    'finding.landing.on':
      'Expected landing **{projected:number}** (95%: {low:number} to {high:number}), at the goal of {goal:number}; the chance of reaching it is **{chance:percent}**.',
    'finding.landing.short.plain':
      'Carried on like this, **{projected:number}** is reached, **{gap:number} short** of the goal of {goal:number}; how sure that is, so few periods cannot tell.',
    'finding.landing.over.plain':
      'Carried on like this, **{projected:number}** is reached, **{gap:number} above** the goal of {goal:number}; how sure that is, so few periods cannot tell.',
    'finding.landing.on.plain':
      'Carried on like this, **{projected:number}** is reached, the goal of {goal:number}; how sure that is, so few periods cannot tell.',
    'finding.needed.above.more':
      'To reach the goal the {left:number} {unit:label} left must bring **{needed:number} {each:label}**: {pct:percent} more than the run rate of {run:number}, and {more:percent} more than the {expected:number} that {basis:label}.',
    'finding.needed.above.enough':
      'To reach the goal the {left:number} {unit:label} left must bring **{needed:number} {each:label}**: {pct:percent} more than the run rate of {run:number}, which the season brings by itself ({basis:label} {expected:number}).',
    'finding.needed.below.more':
      'To reach the goal the {left:number} {unit:label} left must bring **{needed:number} {each:label}**. That is {pct:percent} less than the run rate of {run:number}, but {more:percent} more than the {expected:number} that {basis:label}.',
    'finding.needed.below.enough':
      'To reach the goal the {left:number} {unit:label} left must bring **{needed:number} {each:label}**, {pct:percent} less than the run rate of {run:number}; {basis:label} {expected:number}.',
    'finding.needed.fresh.more':
      'To reach the goal the {left:number} {unit:label} left must bring **{needed:number} {each:label}**, {more:percent} more than the {expected:number} that {basis:label}.',
    'finding.needed.fresh.enough':
      'To reach the goal the {left:number} {unit:label} left must bring **{needed:number} {each:label}**; {basis:label} {expected:number}.',
    'finding.needed.reached': 'The goal of {goal:number} is **reached already**.',
    'finding.where':
      'Most is missing in **{part:label}**: {gap:number} ({share:percent} of what is missing). It needs {needed:number} {each:label} where {basis:label} {expected:number}; next is {other:label} with {other_gap:number}.',
    'finding.where.one':
      'Only **{part:label}** misses its goal, by {gap:number}. It needs {needed:number} {each:label} where {basis:label} {expected:number}.',
    'finding.where.over':
      'Most was missing in **{part:label}**: {gap:number} ({share:percent} of what was missing).',
    'finding.where.none': 'All {parts:integer} parts are expected to reach their goals.',
    'finding.goal.up':
      'The plan from {from:period} to {to:period} is **{goal:number}**, {pct:percent} more than the year before ({base:number}).',
    'finding.goal.down':
      'The plan from {from:period} to {to:period} is **{goal:number}**, {pct:percent} less than the year before ({base:number}).',
    'finding.goal.plain': 'The plan from {from:period} to {to:period} is **{goal:number}**.',
    'finding.changed':
      '{adjustments:integer} {adjustments:plural|adjustment has|adjustments have} taken the goal from {original:number} to **{goal:number}**.',
    'finding.changed.same':
      '{adjustments:integer} {adjustments:plural|adjustment has|adjustments have} moved targets between periods; the goal stays at **{goal:number}**.',

    'chart.course.short': 'Heading for {projected:number}: {gap:number} short of the goal of {goal:number}',
    'chart.course.reached': 'Heading for {projected:number}: {gap:number} above the goal of {goal:number}',
    'chart.course.over.short': 'Ended at {projected:number}: {gap:number} short of the goal of {goal:number}',
    'chart.course.over.reached': 'Ended at {projected:number}: {gap:number} above the goal of {goal:number}',
    'chart.course.caption':
      'Running sums from {from:period} to {to:period}; the bands are 80% and 95% intervals of the sum.',
    'chart.course.caption.over': 'Running sums from {from:period} to {to:period}.',
    'chart.course.80': '80% interval',
    'chart.course.95': '95% interval',
    'chart.periods': '{reached:integer} of {of:integer} {unit:label} reached their target',
    'chart.periods.ahead': 'The plan by period: {periods:integer} {unit:label}',
    'chart.missing': '{part:label} is expected to miss its goal by {gap:number}',
    'chart.missing.none': 'All {parts:integer} parts are expected to reach their goals',

    'axis.period': 'In the period',
    'axis.running': 'Running sum',
    'axis.part': 'Part',

    'offer.catch-up': 'Move the gap to what is to come',
    'offer.catch-up.help':
      'Adds {amount:number} to the targets from {from:period} on, each part its own, and takes it out of the periods before. The goal stays.',

    ...faultWords.en,
  },
  zh: {
    ...panelWords.zh,
    ...modelWords.zh,
    title: '目标与达成',
    summary: '是否按计划进行，全年会落在哪里，要达成目标必须改变什么？',
    method: method.zh,

    'role.actual': '实际',
    'role.actual.help': '实际销售或收入，按周期求和。',
    'role.segment': '细分',
    'role.segment.help': '可选：计划按其取值分解。',
    'role.channel': '渠道',
    'role.channel.help': '可选：计划按其取值分解。',
    'role.target': '目标',
    'role.target.help': '可选：数据中已有的目标。未来的行可以只有目标而没有实际值。',

    'param.growth_factor': '增长系数',
    'param.growth_factor.help': '目标为去年合计乘以该系数。1.1 即增长 10%。',
    'param.goal': '目标总额',
    'param.goal.help': '计划期内要达到的合计。0：去年乘以增长系数，或数据中的目标。',
    'param.from': '计划起始',
    'param.from.help': '计划的第一天。不填：首个未完整周期所在的年份。',
    'param.periods': '计划周期数',
    'param.periods.help': '共多少个周期。0：一年。',
    'param.adjustments': '计划调整',
    'param.adjustments.help': '自某周期起：按比例，或按季节分摊的金额。全部连同理由保留。',
    'param.season': '季节',
    'param.season.help': '按谁的季节把计划分到各周期。',
    'choice.season.own': '各部分自身的季节',
    'choice.season.whole': '整体的季节',
    'choice.season.even': '不分季节，平均',
    'param.season_years': '季节所用年数',
    'param.season_years.help': '取计划前若干完整年度的平均作为季节。1：仅去年。',
    'param.model': '预测模型',
    'param.model.help': '预计值所用的模型。自动取回测误差最小者。',

    'table.': '实际对照计划',
    'table.plan': '计划',
    'table.standing': '达成情况',
    'table.adjustments': '调整',

    'column.segment': '细分',
    'column.channel': '渠道',
    'column.target': '目标',
    'column.actual': '实际',
    'column.gap': '差距（实际减目标）',
    'column.projected': '预计',
    'column.state': '状态',
    'column.original': '原计划',
    'column.adjustment': '调整',
    'column.reason': '理由',
    'column.level': '范围',
    'column.goal': '目标总额',
    'column.plan_to_date': '截至目前的计划',
    'column.actual_to_date': '截至目前的实际',
    'column.run_rate': '当前速度',
    'column.needed': '剩余每周期所需',
    'column.needed_change': '所需相对当前速度',
    'column.expected': '剩余每周期预计',
    'column.lo80': '下限（80%）',
    'column.hi80': '上限（80%）',
    'column.lo95': '下限（95%）',
    'column.hi95': '上限（95%）',
    'column.projected_gap': '预计减目标',
    'column.chance': '达成概率',
    'column.from': '起始',
    'column.until': '截止',
    'column.change': '变动',
    'column.amount': '金额',
    'column.periods': '周期数（0：全部）',
    'column.effect': '对目标的影响',
    'column.plan': '计划',
    'column.under': '低于目标',
    'column.over': '高于目标',

    'value.closed': '已结束',
    'value.running': '进行中',
    'value.ahead': '未开始',
    'value.all': '全部',
    'value.part': '部分',
    'value.no-part': '未命名',
    'value.other-parts': '其他',
    'value.each-day': '每日',
    'value.each-week': '每周',
    'value.each-month': '每月',
    'value.each-quarter': '每季',
    'value.each-year': '每年',
    'value.by-forecast': '预测',
    'value.by-rate': '按目前完成率推算',
    'value.by-plan': '计划',
    'value.catch-up': '补回缺口',
    'value.promotion': '促销',
    'value.price-change': '价格变动',
    'value.market-change': '市场变化',
    'value.new-customer': '新增客户',
    'value.lost-customer': '流失客户',
    'value.supply': '供应',
    'value.calendar': '日历',

    'finding.date.behind':
      '截至 {day:date}，计划 {plan:number}，实际 **{actual:number}**：**落后 {gap:number}**（{pct:percent}）。',
    'finding.date.behind.plain':
      '截至 {day:date} 实际 **{actual:number}**，较计划 {plan:number} **落后 {gap:number}**。',
    'finding.date.ahead':
      '截至 {day:date}，计划 {plan:number}，实际 **{actual:number}**：**领先 {gap:number}**（{pct:percent}）。',
    'finding.date.ahead.plain':
      '截至 {day:date} 实际 **{actual:number}**，较计划 {plan:number} **领先 {gap:number}**。',
    'finding.date.on': '截至 {day:date} 实际 **{actual:number}**：**与计划一致**（{plan:number}）。',
    'finding.landing.short':
      '预计落点 **{projected:number}**（95%：{low:number} 至 {high:number}），较目标 {goal:number} **少 {gap:number}**；达成概率 **{chance:percent}**。',
    'finding.landing.over':
      '预计落点 **{projected:number}**（95%：{low:number} 至 {high:number}），较目标 {goal:number} **多 {gap:number}**；达成概率 **{chance:percent}**。',
    'finding.landing.on':
      '预计落点 **{projected:number}**（95%：{low:number} 至 {high:number}），与目标 {goal:number} 相符；达成概率 **{chance:percent}**。',
    'finding.landing.short.plain':
      '照此下去将达到 **{projected:number}**，较目标 {goal:number} **少 {gap:number}**；周期太少，无法判断把握有多大。',
    'finding.landing.over.plain':
      '照此下去将达到 **{projected:number}**，较目标 {goal:number} **多 {gap:number}**；周期太少，无法判断把握有多大。',
    'finding.landing.on.plain':
      '照此下去将达到 **{projected:number}**，与目标 {goal:number} 相符；周期太少，无法判断把握有多大。',
    'finding.needed.above.more':
      '要达成目标，剩余 {left:number} {unit:label}须**{each:label} {needed:number}**：比当前速度 {run:number} 高 {pct:percent}，比{basis:label}的 {expected:number} 高 {more:percent}。',
    'finding.needed.above.enough':
      '要达成目标，剩余 {left:number} {unit:label}须**{each:label} {needed:number}**：比当前速度 {run:number} 高 {pct:percent}，季节本身即可带来（{basis:label} {expected:number}）。',
    'finding.needed.below.more':
      '要达成目标，剩余 {left:number} {unit:label}须**{each:label} {needed:number}**：比当前速度 {run:number} 低 {pct:percent}，但比{basis:label}的 {expected:number} 高 {more:percent}。',
    'finding.needed.below.enough':
      '要达成目标，剩余 {left:number} {unit:label}须**{each:label} {needed:number}**，比当前速度 {run:number} 低 {pct:percent}；{basis:label}为 {expected:number}。',
    'finding.needed.fresh.more':
      '要达成目标，剩余 {left:number} {unit:label}须**{each:label} {needed:number}**，比{basis:label}的 {expected:number} 高 {more:percent}。',
    'finding.needed.fresh.enough':
      '要达成目标，剩余 {left:number} {unit:label}须**{each:label} {needed:number}**；{basis:label}为 {expected:number}。',
    'finding.needed.reached': '目标 {goal:number} **已经达成**。',
    'finding.where':
      '缺口最大的是**{part:label}**：{gap:number}（占全部缺口的 {share:percent}）。它须{each:label} {needed:number}，{basis:label}为 {expected:number}；其次是{other:label}，缺 {other_gap:number}。',
    'finding.where.one':
      '只有**{part:label}**预计达不到目标，缺 {gap:number}。它须{each:label} {needed:number}，{basis:label}为 {expected:number}。',
    'finding.where.over': '缺口最大的是**{part:label}**：{gap:number}（占全部缺口的 {share:percent}）。',
    'finding.where.none': '全部 {parts:integer} 个部分预计都能达成目标。',
    'finding.goal.up':
      '{from:period}至{to:period}的计划为 **{goal:number}**，比前一年（{base:number}）多 {pct:percent}。',
    'finding.goal.down':
      '{from:period}至{to:period}的计划为 **{goal:number}**，比前一年（{base:number}）少 {pct:percent}。',
    'finding.goal.plain': '{from:period}至{to:period}的计划为 **{goal:number}**。',
    'finding.changed': '{adjustments:integer} 项调整使目标由 {original:number} 变为 **{goal:number}**。',
    'finding.changed.same':
      '{adjustments:integer} 项调整在各周期之间移动了目标；总目标仍为 **{goal:number}**。',

    'chart.course.short': '预计达到 {projected:number}：较目标 {goal:number} 少 {gap:number}',
    'chart.course.reached': '预计达到 {projected:number}：较目标 {goal:number} 多 {gap:number}',
    'chart.course.over.short': '最终 {projected:number}：较目标 {goal:number} 少 {gap:number}',
    'chart.course.over.reached': '最终 {projected:number}：较目标 {goal:number} 多 {gap:number}',
    'chart.course.caption': '{from:period}至{to:period}的累计值；色带为合计的 80% 与 95% 区间。',
    'chart.course.caption.over': '{from:period}至{to:period}的累计值。',
    'chart.course.80': '80% 区间',
    'chart.course.95': '95% 区间',
    'chart.periods': '{of:integer} {unit:label}中有 {reached:integer} {unit:label}达成目标',
    'chart.periods.ahead': '各周期的计划：{periods:integer} {unit:label}',
    'chart.missing': '{part:label}预计较目标少 {gap:number}',
    'chart.missing.none': '全部 {parts:integer} 个部分预计都能达成目标',

    'axis.period': '当期数值',
    'axis.running': '累计',
    'axis.part': '部分',

    'offer.catch-up': '把缺口移到后续周期',
    'offer.catch-up.help':
      '自{from:period}起的目标增加 {amount:number}，各部分各自承担，并从此前周期中扣除。总目标不变。',

    ...faultWords.zh,
  },
});
