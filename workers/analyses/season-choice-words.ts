import { defineWords } from '../contract/message';

/** Words of analyses that take a season out: how long it is, and what does not fit. */
export const seasonChoiceWords = defineWords({
  en: {
    'param.season_length': 'Season length',
    'param.season_length.help': 'Periods in a cycle: 0 finds it, 1 is none; several as 7, 365.',
    'fault.season-bad-length':
      '“{given:text}” is no season length: whole numbers from 2 are, at most {most:integer} of them; 0 finds it, 1 says that there is none.',
    'fault.season-bad-length.fix': 'Write for example 12, or 7, 365.',
    'fault.season-too-long':
      'A season of {length:integer} needs {needed:integer} {unit:label}, and there are only {periods:integer}.',
    'fault.season-too-long.fix':
      'Choose a shorter season or a finer grain, add earlier data, or let it be found with 0.',
    'fault.season-one-too-long':
      'A season of {length:integer} needs {needed:integer} {unit:label}; there are only {periods:integer}, so it was left out.',
    'fault.season-one-too-long.fix': 'Add earlier data, or take it out of the list.',
    'fault.season-few-cycles':
      'A season of {length:integer} is seen fewer than three times in {periods:integer} periods: some of what is chance will look like season.',
    'fault.season-few-cycles.fix': 'Trust it more with {needed:integer} periods and beyond.',
  },
  zh: {
    'param.season_length': '季节长度',
    'param.season_length.help': '一个循环的周期数：0 为自动查找，1 为没有；多个写作 7, 365。',
    'fault.season-bad-length':
      '“{given:text}”不是季节长度：应为不小于 2 的整数，最多 {most:integer} 个；0 为自动查找，1 表示没有季节。',
    'fault.season-bad-length.fix': '例如写 12，或 7, 365。',
    'fault.season-too-long':
      '长度为 {length:integer} 的季节需要 {needed:integer} {unit:label}的数据，现在只有 {periods:integer}。',
    'fault.season-too-long.fix': '请选择更短的季节或更细的粒度，补充更早的数据，或填 0 自动查找。',
    'fault.season-one-too-long':
      '长度为 {length:integer} 的季节需要 {needed:integer} {unit:label}的数据，现在只有 {periods:integer}，因此未计入。',
    'fault.season-one-too-long.fix': '请补充更早的数据，或将其从列表中去掉。',
    'fault.season-few-cycles':
      '长度为 {length:integer} 的季节在 {periods:integer} 个周期中出现不足三次：部分偶然波动会被当作季节。',
    'fault.season-few-cycles.fix': '有 {needed:integer} 个以上周期时更可靠。',
  },
});
