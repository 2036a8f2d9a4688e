import { defineWords } from '../../contract/message';
import { eventLogWords } from '../event-log-words';
import { workingClockWords } from '../working-clock-words';
import { method } from './method';

export const words = defineWords({
  en: {
    title: 'Critical path',
    summary: 'How long does a plan take, which activities decide that, and what would shortening each bring?',
    method: method.en,
    ...eventLogWords.en,
    ...workingClockWords.en,

    'role.activity': 'Activity',
    'role.activity.help': 'What is to be done.',
    'role.duration': 'Length',
    'role.duration.help': 'How long it takes, in the unit below.',
    'role.predecessors': 'Before it',
    'role.predecessors.help': 'Activities that have to be done first, with commas or semicolons between.',
    'role.optimistic': 'Optimistic',
    'role.optimistic.help': 'Length if all goes well.',
    'role.likely': 'Likely',
    'role.likely.help': 'Most likely length.',
    'role.pessimistic': 'Pessimistic',
    'role.pessimistic.help': 'Length if all goes wrong.',
    'role.case': 'Case',
    'role.case.help': 'To learn the plan from a log: what goes through the process.',
    'role.time': 'Time',
    'role.time.help': 'To learn the plan from a log: when an activity was done.',
    'role.start': 'Start',
    'role.start.help': 'To learn the plan from a log: when an activity was begun.',

    'param.unit': 'Unit',
    'param.unit.help': 'Unit of the lengths.',
    'choice.unit.hours': 'Hours',
    'choice.unit.days': 'Days',
    'choice.unit.weeks': 'Weeks',
    'param.begin': 'Begins on',
    'param.begin.help': 'Day on which the project begins; tells the day of its end.',
    'param.due': 'Due on',
    'param.due.help':
      'Day by which it must be done; the chance of that is told. Needs the day of the beginning.',
    'param.deadline': 'Deadline',
    'param.deadline.help': 'Length within which it must be done, in the unit; 0 is none, or the due day.',
    'param.shorten': 'Shorten by',
    'param.shorten.help': 'By how much each activity is shortened to see what that brings.',
    'param.min_share': 'Order holds in',
    'param.min_share.help':
      'Share of cases in which one activity comes before another, to be learned as a rule.',

    'table.': 'Activities',
    'table.paths': 'Critical paths',

    'column.activity': 'Activity',
    'column.duration': 'Length',
    'column.early_start': 'Earliest start',
    'column.early_finish': 'Earliest end',
    'column.late_start': 'Latest start',
    'column.late_finish': 'Latest end',
    'column.slack': 'Slack',
    'column.critical': 'Critical',
    'column.free_slack': 'Free slack',
    'column.deviation': 'Standard deviation',
    'column.gain': 'Shortening brings',
    'column.predecessors': 'Before it',
    'column.path': 'Path',
    'column.activities': 'Activities',
    'column.length': 'Length',
    'column.chance': 'Chance of the deadline',
    'column.source': 'Before',
    'column.target': 'After',
    'column.tone': 'Kind',

    'value.hours': 'hours',
    'value.days': 'days',
    'value.weeks': 'weeks',
    'value.hour': 'hour',
    'value.day': 'day',
    'value.week': 'week',

    'axis.time': 'From the beginning, {unit:label}',
    'axis.gain': 'Earlier by, {unit:label}',
    'name.slack': 'May be late',
    'name.deadline': 'Deadline',
    'tone.critical': 'Critical',
    'tone.free': 'With slack',

    'chart.gantt':
      'All is done after **{length:number}** {unit:label}; {critical:integer} of {activities:integer} activities decide that',
    'chart.gantt.caption': 'Each activity as early as it can be; pale: how late it may end.',
    'chart.gantt.some':
      'Each activity as early as it can be; pale: how late it may end. {hidden:integer} {hidden:plural|activity|activities} with more slack {hidden:plural|is|are} not drawn.',
    'chart.network':
      'The critical path has **{steps:integer}** {steps:plural|step|steps}, from “{first:text}” to “{last:text}”',
    'chart.network.one': '“**{first:text}**” alone is the critical path',
    'chart.network.several':
      '**{paths:integer}** critical paths, the first of {steps:integer} {steps:plural|step|steps} from “{first:text}” to “{last:text}”',
    'chart.gains': 'What it brings to shorten one activity by {shorten:number} {unit:label}',
    'chart.gains.caption':
      'How much earlier all is done. Where critical paths run side by side, shortening one alone brings nothing.',

    'finding.length':
      'The project takes **{length:number} {unit:label}**; {critical:integer} of {activities:integer} activities {critical:plural|has|have} no slack.',
    'finding.length.day':
      'The project takes **{length:number} {unit:label}** and is done on **{day:date}**; {critical:integer} of {activities:integer} activities {critical:plural|has|have} no slack.',
    'finding.path': 'The critical path is {path:text}.',
    'finding.paths': 'There are **{paths:integer}** critical paths; the first is {path:text}.',
    'finding.chance':
      'The chance to be done within {deadline:number} {unit:label} is **{chance:percent}** (standard deviation {deviation:number} {deviation_unit:label}).',
    'finding.in-time':
      'The deadline of {deadline:number} {unit:label} leaves **{by:number}** {by_unit:label}.',
    'finding.late':
      'The deadline of {deadline:number} {unit:label} is missed by **{by:number}** {by_unit:label}.',
    'finding.near':
      'Next to become critical is “{activity:text}”, with {slack:number} {unit:label} of slack.',

    'fault.critical-path-no-rows': 'The column “{column:text}” has no activity.',
    'fault.critical-path-no-rows.fix': 'Choose the column with the names of the activities.',
    'fault.critical-path-too-many':
      'There are {activities:integer} activities; at most {limit:integer} make a plan.',
    'fault.critical-path-too-many.fix': 'Choose another column, or group activities with SQL.',
    'fault.critical-path-cycle': 'Activities wait for each other in a ring: {cycle:text}.',
    'fault.critical-path-cycle.fix':
      'Take one of these out of the activities before another, so that something can begin.',
    'fault.critical-path-unknown':
      '“{activity:text}” waits for “{predecessor:text}”, which is no activity of the plan.',
    'fault.critical-path-unknown.fix': 'Add a row for it, or correct the name.',
    'fault.critical-path-unknown-near':
      '“{activity:text}” waits for “{predecessor:text}”, which is no activity of the plan. Did you mean “{suggestion:text}”?',
    'fault.critical-path-unknown-near.fix': 'Correct the name, or add a row for it.',
    'fault.critical-path-no-duration': '“{activity:text}” has no length.',
    'fault.critical-path-no-duration.fix': 'Fill it in; 0 is allowed, for milestones.',
    'fault.critical-path-negative': '“{activity:text}” has a length below zero: {duration:number}.',
    'fault.critical-path-negative.fix': 'Lengths are zero or more. Correct it at the source.',
    'fault.critical-path-bad-estimates':
      'The estimates of “{activity:text}” are out of order: optimistic {optimistic:number}, likely {likely:number}, pessimistic {pessimistic:number}.',
    'fault.critical-path-bad-estimates.fix':
      'They must rise from zero or more: optimistic, likely, pessimistic.',
    'fault.critical-path-bad-date': '“{value:text}” is not a date.',
    'fault.critical-path-bad-date.fix': 'Write it as 2025-12-31.',
    'fault.critical-path-no-order':
      'No column says which activity comes before which; all of them run side by side.',
    'fault.critical-path-no-order.fix': 'Choose a column for “Before it”.',
    'fault.critical-path-left-out':
      '{rows:integer} {rows:plural|row|rows} without an activity {rows:plural|is|are} left out.',
    'fault.critical-path-left-out.fix': 'Fill in the name, or leave these rows out with SQL.',
    'fault.critical-path-blanks':
      '{n:integer} {n:plural|activity is|activities are} written with different blanks and taken as one: {names:text}.',
    'fault.critical-path-blanks.fix': 'If they are different activities, give them different names.',
    'fault.critical-path-several':
      '{n:integer} {n:plural|activity stands|activities stand} in several rows with different lengths; the mean is taken: {names:text}.',
    'fault.critical-path-several.fix': 'Give every activity one length.',
    'fault.critical-path-learned':
      'Lengths and order are learned from {cases:integer} {cases:plural|case|cases} of the log.',
    'fault.critical-path-learned.fix':
      'They say how work went, not how it has to go; look through the order before you plan with it.',
    'fault.critical-path-alone':
      'For {n:integer} of {activities:integer} activities the log shows no order ({names:text}): too few cases say what comes before or after. Each is a path of its own.',
    'fault.critical-path-alone.fix':
      'If order does matter there, lower “Order holds in”; otherwise leave them out by a filter.',
    'fault.critical-path-log-decides':
      'The column of what comes before is not used: the log has case and time.',
    'fault.critical-path-log-decides.fix': 'Take away the role “Case” to use it.',
  },
  zh: {
    title: '关键路径',
    summary: '计划需要多长时间，哪些活动决定了它，缩短每个活动会带来什么？',
    method: method.zh,
    ...eventLogWords.zh,
    ...workingClockWords.zh,

    'role.activity': '活动',
    'role.activity.help': '要做的事。',
    'role.duration': '时长',
    'role.duration.help': '需要多长时间，单位见下。',
    'role.predecessors': '前置活动',
    'role.predecessors.help': '必须先完成的活动，以逗号或分号分隔。',
    'role.optimistic': '乐观',
    'role.optimistic.help': '一切顺利时的时长。',
    'role.likely': '最可能',
    'role.likely.help': '最可能的时长。',
    'role.pessimistic': '悲观',
    'role.pessimistic.help': '事事不顺时的时长。',
    'role.case': '案例',
    'role.case.help': '从日志学习计划时：经过流程的对象。',
    'role.time': '时间',
    'role.time.help': '从日志学习计划时：活动完成的时间。',
    'role.start': '开始',
    'role.start.help': '从日志学习计划时：活动开始的时间。',

    'param.unit': '单位',
    'param.unit.help': '时长的单位。',
    'choice.unit.hours': '小时',
    'choice.unit.days': '天',
    'choice.unit.weeks': '周',
    'param.begin': '开始日',
    'param.begin.help': '项目开始的日子；据此给出结束的日子。',
    'param.due': '到期日',
    'param.due.help': '必须完成的日子；给出按期的概率。需要开始日。',
    'param.deadline': '期限',
    'param.deadline.help': '必须在此时长内完成，按单位计；0 表示没有，或按到期日。',
    'param.shorten': '缩短',
    'param.shorten.help': '每个活动缩短多少，以看其效果。',
    'param.min_share': '先后成立于',
    'param.min_share.help': '一个活动先于另一个的案例占比达到多少，才学为规则。',

    'table.': '活动',
    'table.paths': '关键路径',

    'column.activity': '活动',
    'column.duration': '时长',
    'column.early_start': '最早开始',
    'column.early_finish': '最早结束',
    'column.late_start': '最迟开始',
    'column.late_finish': '最迟结束',
    'column.slack': '时差',
    'column.critical': '关键',
    'column.free_slack': '自由时差',
    'column.deviation': '标准差',
    'column.gain': '缩短的效果',
    'column.predecessors': '前置活动',
    'column.path': '路径',
    'column.activities': '活动数',
    'column.length': '总时长',
    'column.chance': '按期概率',
    'column.source': '之前',
    'column.target': '之后',
    'column.tone': '类型',

    'value.hours': '小时',
    'value.days': '天',
    'value.weeks': '周',
    'value.hour': '小时',
    'value.day': '天',
    'value.week': '周',

    'axis.time': '自开始起（{unit:label}）',
    'axis.gain': '提前（{unit:label}）',
    'name.slack': '可推迟',
    'name.deadline': '期限',
    'tone.critical': '关键',
    'tone.free': '有时差',

    'chart.gantt':
      '**{length:number}** {unit:label}后全部完成；{activities:integer} 个活动中 {critical:integer} 个起决定作用',
    'chart.gantt.caption': '每个活动尽早进行；浅色：最迟可到何时结束。',
    'chart.gantt.some':
      '每个活动尽早进行；浅色：最迟可到何时结束。另有 {hidden:integer} 个时差较大的活动未画出。',
    'chart.network': '关键路径共 **{steps:integer}** 步，由“{first:text}”到“{last:text}”',
    'chart.network.one': '关键路径只有“**{first:text}**”',
    'chart.network.several':
      '**{paths:integer}** 条关键路径，第一条共 {steps:integer} 步，由“{first:text}”到“{last:text}”',
    'chart.gains': '将一个活动缩短 {shorten:number} {unit:label}的效果',
    'chart.gains.caption': '全部完成提前多少。关键路径并行时，只缩短一条没有效果。',

    'finding.length':
      '项目需要 **{length:number} {unit:label}**；{activities:integer} 个活动中 {critical:integer} 个没有时差。',
    'finding.length.day':
      '项目需要 **{length:number} {unit:label}**，于 **{day:date}** 完成；{activities:integer} 个活动中 {critical:integer} 个没有时差。',
    'finding.path': '关键路径为 {path:text}。',
    'finding.paths': '共有 **{paths:integer}** 条关键路径；第一条为 {path:text}。',
    'finding.chance':
      '在 {deadline:number} {unit:label}内完成的概率为 **{chance:percent}**（标准差 {deviation:number} {deviation_unit:label}）。',
    'finding.in-time': '期限 {deadline:number} {unit:label}尚余 **{by:number}** {by_unit:label}。',
    'finding.late': '超出期限 {deadline:number} {unit:label} **{by:number}** {by_unit:label}。',
    'finding.near': '接下来会变为关键的是“{activity:text}”，时差 {slack:number} {unit:label}。',

    'fault.critical-path-no-rows': '列“{column:text}”中没有活动。',
    'fault.critical-path-no-rows.fix': '请选择含活动名称的列。',
    'fault.critical-path-too-many': '共有 {activities:integer} 个活动；一个计划最多 {limit:integer} 个。',
    'fault.critical-path-too-many.fix': '请另选列，或用 SQL 合并活动。',
    'fault.critical-path-cycle': '活动互相等待成环：{cycle:text}。',
    'fault.critical-path-cycle.fix': '请去掉其中一个前置关系，使其中某个可以开始。',
    'fault.critical-path-unknown': '“{activity:text}”等待“{predecessor:text}”，但计划中没有该活动。',
    'fault.critical-path-unknown.fix': '请为其添加一行，或更正名称。',
    'fault.critical-path-unknown-near':
      '“{activity:text}”等待“{predecessor:text}”，但计划中没有该活动。是否指“{suggestion:text}”？',
    'fault.critical-path-unknown-near.fix': '请更正名称，或为其添加一行。',
    'fault.critical-path-no-duration': '“{activity:text}”没有时长。',
    'fault.critical-path-no-duration.fix': '请补上；里程碑可为 0。',
    'fault.critical-path-negative': '“{activity:text}”的时长小于零：{duration:number}。',
    'fault.critical-path-negative.fix': '时长须为零或更大。请在来源处更正。',
    'fault.critical-path-bad-estimates':
      '“{activity:text}”的估计次序不对：乐观 {optimistic:number}，最可能 {likely:number}，悲观 {pessimistic:number}。',
    'fault.critical-path-bad-estimates.fix': '须自零或更大起依次不减：乐观、最可能、悲观。',
    'fault.critical-path-bad-date': '“{value:text}”不是日期。',
    'fault.critical-path-bad-date.fix': '请写成 2025-12-31。',
    'fault.critical-path-no-order': '没有列说明活动的先后；所有活动并行。',
    'fault.critical-path-no-order.fix': '请为“前置活动”选择一列。',
    'fault.critical-path-left-out': '{rows:integer} 行没有活动，未计入。',
    'fault.critical-path-left-out.fix': '请补上名称，或用 SQL 去掉这些行。',
    'fault.critical-path-blanks': '{n:integer} 个活动只有空格写法不同，按同一活动处理：{names:text}。',
    'fault.critical-path-blanks.fix': '如果确为不同活动，请使用不同名称。',
    'fault.critical-path-several': '{n:integer} 个活动有多行且时长不同，取均值：{names:text}。',
    'fault.critical-path-several.fix': '请为每个活动给出一个时长。',
    'fault.critical-path-learned': '时长和先后由日志的 {cases:integer} 个案例学得。',
    'fault.critical-path-learned.fix': '它们说明工作如何进行过，而非必须如何进行；据此计划前请检查先后关系。',
    'fault.critical-path-alone':
      '{activities:integer} 项活动中有 {n:integer} 项从日志中看不出先后（{names:text}）：能说明其前后活动的案例太少，因此各自单独成为一条路径。',
    'fault.critical-path-alone.fix': '如果它们确有先后，请降低“先后成立于”；否则可用筛选排除。',
    'fault.critical-path-log-decides': '未使用前置活动列：日志已有案例和时间。',
    'fault.critical-path-log-decides.fix': '如要使用，请去掉角色“案例”。',
  },
});
