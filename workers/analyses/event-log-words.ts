import { defineWords } from '../contract/message';

/** Words of event logs, which an analysis of one spreads into its own. */
export const eventLogWords = defineWords({
  en: {
    'fault.log-no-events':
      'None of the {rows:integer} rows has a case (“{case:text}”), an activity (“{activity:text}”) and a time (“{time:text}”).',
    'fault.log-no-events.fix':
      'Choose other columns for the roles, or convert the column of times on import.',
    'fault.log-rows-left-out':
      '{rows:integer} of {total:integer} rows are left out: {no_case:integer} without a case, {no_activity:integer} without an activity, {no_time:integer} without a time that can be read.',
    'fault.log-rows-left-out.fix': 'Fill in what is missing at the source, or leave these rows out with SQL.',
    'fault.log-blanks':
      '{n:integer} {n:plural|activity is|activities are} written with different blanks and taken as one: {names:text}.',
    'fault.log-blanks.fix': 'If they are different steps, give them different names.',
    'fault.log-start-after-end':
      '{rows:integer} {rows:plural|event starts|events start} after its own end; this start (“{column:text}”) is set aside.',
    'fault.log-start-after-end.fix':
      'Such events count as moments at their end. Correct the times at the source.',
    'fault.log-no-start':
      '{rows:integer} {rows:plural|event has|events have} no start (“{column:text}”) and {rows:plural|counts|count} as moments at their end.',
    'fault.log-no-start.fix': 'Working time is told of the other events only.',
    'fault.log-single-events':
      '{cases:integer} {cases:plural|case has|cases have} one event only ({share:percent}).',
    'fault.log-single-events.fix':
      'They count as cases and variants; no step leads from one event to another in them.',
    'fault.log-ties':
      '{events:integer} {events:plural|event has|events have} the same time as the one before; such events keep the order of the file.',
    'fault.log-ties.fix': 'Times with hours and minutes, or a file that is in order, make the order sure.',
  },
  zh: {
    'fault.log-no-events':
      '{rows:integer} 行中没有一行同时具有案例（“{case:text}”）、活动（“{activity:text}”）和时间（“{time:text}”）。',
    'fault.log-no-events.fix': '请为各角色另选列，或在导入时转换时间列。',
    'fault.log-rows-left-out':
      '{total:integer} 行中有 {rows:integer} 行未计入：{no_case:integer} 行没有案例，{no_activity:integer} 行没有活动，{no_time:integer} 行没有可读的时间。',
    'fault.log-rows-left-out.fix': '请在来源处补全，或用 SQL 去掉这些行。',
    'fault.log-blanks': '{n:integer} 个活动只有空格写法不同，按同一活动处理：{names:text}。',
    'fault.log-blanks.fix': '如果确为不同步骤，请使用不同名称。',
    'fault.log-start-after-end':
      '{rows:integer} 个事件的开始晚于自身结束；该开始时间（“{column:text}”）不予采用。',
    'fault.log-start-after-end.fix': '这些事件按其结束时刻计。请在来源处更正时间。',
    'fault.log-no-start': '{rows:integer} 个事件没有开始时间（“{column:text}”），按其结束时刻计。',
    'fault.log-no-start.fix': '工作时间只按其余事件计算。',
    'fault.log-single-events': '{cases:integer} 个案例只有一个事件（{share:percent}）。',
    'fault.log-single-events.fix': '它们计入案例和变体，但其中没有步骤间的连接。',
    'fault.log-ties': '{events:integer} 个事件与前一事件时间相同；这些事件保持文件中的顺序。',
    'fault.log-ties.fix': '带时分的时间，或按顺序排列的文件，可使顺序确定。',
  },
});
