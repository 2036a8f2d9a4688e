import { defineWords } from '../../contract/message';

/** What can be wrong, and what was done about it. */
export const faultWords = defineWords({
  en: {
    'fault.targets-too-many-parts':
      '{parts:integer} combinations of segment and channel are too many; {most:integer} is the most.',
    'fault.targets-too-many-parts.fix': 'Choose columns with fewer values, or leave one of them out.',
    'fault.targets-too-many-periods': '{periods:integer} periods are too many; {most:integer} is the most.',
    'fault.targets-too-many-periods.fix':
      'Choose a coarser grain, and check for dates far in the past or future.',
    'fault.targets-long-plan': 'A plan of {periods:integer} periods is too long; {most:integer} is the most.',
    'fault.targets-long-plan.fix': 'Choose a coarser grain, or fewer periods.',
    'fault.targets-no-base': 'There is no whole period of data that a goal could be derived from.',
    'fault.targets-no-base.fix': 'Give the goal yourself, choose a finer grain, or add earlier data.',
    'fault.targets-zero-base':
      'The year before adds up to {base:number}, of which a growth factor makes no goal.',
    'fault.targets-zero-base.fix': 'Give the goal yourself, and check that this is the column you meant.',
    'fault.targets-gaps':
      '{periods:integer} of {of:integer} {unit:label} have no rows at all and count as zero.',
    'fault.targets-gaps.fix': 'If they were not measured, fill them in the source.',
    'fault.targets-gaps-linear':
      '{periods:integer} of {of:integer} {unit:label} have no rows at all: they count as zero in all sums, while what is expected is worked out with a straight line between their neighbours, as in the forecast.',
    'fault.targets-gaps-linear.fix':
      'If they were not measured, fill them in the source; if nothing was sold, add rows with zero.',
    'fault.targets-repeated':
      'Every row repeats the target of its whole period, so it is taken once for each {grain:label} and part and not added up.',
    'fault.targets-repeated.fix':
      'If each row has a target of its own that should be added up, sum them in a SQL cell first.',
    'fault.targets-none-in-plan':
      'The column of targets has none from {from:date} on, where the plan begins.',
    'fault.targets-none-in-plan.fix': 'Add targets for these periods, or choose where the plan begins.',
    'fault.targets-short-year':
      'Of the year before the plan there are {known:integer} of {of:integer} {unit:label}; they were brought to a whole year.',
    'fault.targets-short-year.fix': 'Add earlier data, or give the goal yourself.',
    'fault.targets-no-year-before':
      'There are no data before the plan: the goal is what {known:integer} {unit:label} of it have brought, brought to its length, times the growth factor.',
    'fault.targets-no-year-before.fix': 'Add last year’s data, or give the goal yourself.',
    'fault.targets-no-season':
      'No whole year lies before the plan, so that the season is not known: targets are even.',
    'fault.targets-no-season.fix': 'Add earlier data, or put the targets in a column.',
    'fault.targets-new-parts':
      '{parts:integer} of {of:integer} parts sold nothing in the year before and have no target.',
    'fault.targets-new-parts.fix': 'Put their targets in a column if they should have some.',
    'fault.targets-idle-adjustments':
      'Adjustments lie outside of the plan from {from:period} to {to:period}, or their day cannot be read, and change nothing: {days:text}.',
    'fault.targets-idle-adjustments.fix': 'Nothing to do if they belong to an earlier plan.',
    'fault.targets-negative': '{cells:integer} targets are below zero.',
    'fault.targets-negative.fix': 'Check adjustments, and returns in the year before.',
    'fault.targets-no-forecast':
      'There are fewer than three whole periods to learn from: what is projected is the plan, at the rate at which it was reached so far.',
    'fault.targets-no-forecast.fix': 'Add earlier data, or choose a finer grain.',
    'fault.targets-parts-not-forecast':
      '{parts:integer} of {of:integer} parts have too short a past to be forecast; for them the plan goes on at the rate at which it was reached.',
    'fault.targets-parts-not-forecast.fix': 'Nothing to do: more data will come.',
    'fault.targets-running':
      '{period:period} is running: data end on {day:date}, and {share:percent} of it count as passed.',
    'fault.targets-running.fix': 'Nothing to do: its gap is against the whole period’s target until it ends.',
    'value.day': 'day',
    'value.week': 'week',
    'value.month': 'month',
    'value.quarter': 'quarter',
    'value.year': 'year',
  },
  zh: {
    'fault.targets-too-many-parts': '细分与渠道的组合有 {parts:integer} 个，过多；上限为 {most:integer}。',
    'fault.targets-too-many-parts.fix': '请选择取值较少的列，或去掉其中一个。',
    'fault.targets-too-many-periods': '{periods:integer} 个周期过多，上限为 {most:integer}。',
    'fault.targets-too-many-periods.fix': '请选择更粗的粒度，并检查是否有过早或过晚的日期。',
    'fault.targets-long-plan': '{periods:integer} 个周期的计划过长，上限为 {most:integer}。',
    'fault.targets-long-plan.fix': '请选择更粗的粒度，或减少周期数。',
    'fault.targets-no-base': '没有任何完整周期的数据可用来推算目标。',
    'fault.targets-no-base.fix': '请自行给出目标总额、选择更细的粒度，或补充更早的数据。',
    'fault.targets-zero-base': '前一年合计为 {base:number}，无法按增长系数得出目标。',
    'fault.targets-zero-base.fix': '请自行给出目标总额，并确认所选的列。',
    'fault.targets-gaps':
      '{of:integer} {unit:label}中有 {periods:integer} {unit:label}完全没有数据行，按零计。',
    'fault.targets-gaps.fix': '若为未测到，请在数据源中补全。',
    'fault.targets-gaps-linear':
      '{of:integer} {unit:label}中有 {periods:integer} {unit:label}完全没有数据行：各项合计按零计，预计值则与预测一致，按前后数值线性插值后计算。',
    'fault.targets-gaps-linear.fix': '若为未测到，请在数据源中补全；若确实没有销售，请添加为零的行。',
    'fault.targets-repeated': '每一行都重复其整个周期的目标，因此每{grain:label}每部分只取一次，不相加。',
    'fault.targets-repeated.fix': '如果各行的目标本应相加，请先在 SQL 单元格中求和。',
    'fault.targets-none-in-plan': '自 {from:date} 计划开始起，目标列中没有目标。',
    'fault.targets-none-in-plan.fix': '请补充这些周期的目标，或另选计划起始日。',
    'fault.targets-short-year':
      '计划前一年只有 {of:integer} {unit:label}中的 {known:integer} {unit:label}，已折算为全年。',
    'fault.targets-short-year.fix': '请补充更早的数据，或自行给出目标总额。',
    'fault.targets-no-year-before':
      '计划之前没有数据：目标为计划内 {known:integer} {unit:label}的实际值折算到全程，再乘以增长系数。',
    'fault.targets-no-year-before.fix': '请补充去年的数据，或自行给出目标总额。',
    'fault.targets-no-season': '计划之前没有完整的一年，季节未知：目标平均分配。',
    'fault.targets-no-season.fix': '请补充更早的数据，或在列中给出目标。',
    'fault.targets-new-parts': '{of:integer} 个部分中有 {parts:integer} 个在前一年没有销售，因此没有目标。',
    'fault.targets-new-parts.fix': '如应有目标，请在列中给出。',
    'fault.targets-idle-adjustments':
      '有的调整不在{from:period}至{to:period}的计划内，或日期无法读取，不起作用：{days:text}。',
    'fault.targets-idle-adjustments.fix': '若属于先前的计划，则无需处理。',
    'fault.targets-negative': '{cells:integer} 个目标低于零。',
    'fault.targets-negative.fix': '请检查调整，以及前一年的退货。',
    'fault.targets-no-forecast': '可供学习的完整周期不足三个：预计值为计划按目前的完成率推算。',
    'fault.targets-no-forecast.fix': '请补充更早的数据，或选择更细的粒度。',
    'fault.targets-parts-not-forecast':
      '{of:integer} 个部分中有 {parts:integer} 个历史太短，无法预测；按其计划与目前的完成率推算。',
    'fault.targets-parts-not-forecast.fix': '无需处理：数据会逐渐增加。',
    'fault.targets-running': '{period:period}正在进行：数据截至 {day:date}，按已过 {share:percent} 计。',
    'fault.targets-running.fix': '无需处理：在其结束之前，差距相对整个周期的目标计算。',
    'value.day': '日',
    'value.week': '周',
    'value.month': '月',
    'value.quarter': '季',
    'value.year': '年',
  },
});
