import { defineWords } from '../../../workers/contract/message';

/** Faults of rules: parameters that name conditions. */
export const ruleFaults = defineWords({
  en: {
    'fault.rule-no-name': 'Rule {number:integer} (“{where}”) has no name.',
    'fault.rule-no-name.fix': 'Give it one, such as “Regulars”.',
    'fault.rule-twice': 'There are two rules called “{rule}”.',
    'fault.rule-twice.fix': 'Rename one of them, or join both conditions with “or”.',
    'fault.rule-empty': 'The rule “{rule}” has no condition.',
    'fault.rule-empty.fix': 'Write one, such as: visits >= 10 and satisfaction >= 4',
    'fault.rule-syntax':
      'The condition of “{rule}” cannot be read at character {character:integer}: {expected:label} was expected, “{found:label}” found.',
    'fault.rule-syntax.fix':
      'Compare columns with values: >=, >, =, <>, <, <=, between … and …, in (…), is null; joined by “and”, “or”, “not”. Texts and days stand in single quotes.',
    'fault.rule-no-column': 'There is no column “{name}”, which the rule “{rule}” asks for.',
    'fault.rule-no-column.fix': 'Did you mean: {suggestion}',
    'value.the-end': 'the end',
    'value.a-comparison': 'a comparison such as >=',
    'value.a-column-or-value': 'a column or a value',
    'value.and-or': '“and” or “or”',
    'value.fewer-brackets': 'fewer brackets within brackets',
  },
  zh: {
    'fault.rule-no-name': '第 {number:integer} 条规则（“{where}”）没有名称。',
    'fault.rule-no-name.fix': '请为其命名，例如“常客”。',
    'fault.rule-twice': '有两条规则都叫“{rule}”。',
    'fault.rule-twice.fix': '请为其中一条改名，或用 or 合并两个条件。',
    'fault.rule-empty': '规则“{rule}”没有条件。',
    'fault.rule-empty.fix': '请填写条件，例如：visits >= 10 and satisfaction >= 4',
    'fault.rule-syntax':
      '规则“{rule}”的条件在第 {character:integer} 个字符处无法识别：此处应为{expected:label}，却是“{found:label}”。',
    'fault.rule-syntax.fix':
      '请将列与值比较：>=、>、=、<>、<、<=、between … and …、in (…)、is null；用 and、or、not 连接。文本和日期放在单引号内。',
    'fault.rule-no-column': '规则“{rule}”用到的列“{name}”不存在。',
    'fault.rule-no-column.fix': '是否应为：{suggestion}',
    'value.the-end': '结尾',
    'value.a-comparison': '比较符号（如 >=）',
    'value.a-column-or-value': '列名或值',
    'value.and-or': 'and 或 or',
    'value.fewer-brackets': '更少的嵌套括号',
  },
});
