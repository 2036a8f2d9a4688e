import { defineWords } from '../contract/message';

/** What was done to features when they were read (`feature-notices`). */
export const featureWords = defineWords({
  en: {
    'fault.feature-constant': 'All rows are the same in {column:text}, which is not used.',
    'fault.feature-constant.fix': 'Take it out of the features, or choose another one.',
    'fault.feature-infinite':
      '{rows:integer} {rows:plural|value|values} of {column:text} {rows:plural|is|are} infinite, not a number or beyond 10¹⁰⁰, and {rows:plural|counts|count} as missing.',
    'fault.feature-infinite.fix': 'Look for divisions by zero where the column comes from.',
    'fault.feature-many-levels':
      '{column:text} has many different values. The {levels:integer} commonest count by themselves, the other {merged:integer} as “other”.',
    'fault.feature-many-levels.fix': 'Raise the limit of levels, or group the values in an SQL cell.',
    'fault.feature-text-numbers':
      '{column:text} is text, so its values are categories, although all of them read as numbers.',
    'fault.feature-text-numbers.fix': 'If they are amounts, turn the column into numbers first.',
    'fault.feature-text-mostly-numbers':
      '{column:text} is text, so its values are categories, although all but {rows:integer} of them read as numbers.',
    'fault.feature-text-mostly-numbers.fix':
      'If they are amounts, turn the column into numbers: what is none becomes missing.',
  },
  zh: {
    'fault.feature-constant': '所有行的 {column:text} 都相同，未使用该列。',
    'fault.feature-constant.fix': '请从特征中去掉，或换一列。',
    'fault.feature-infinite': '{column:text} 有 {rows:integer} 个值为无穷、非数值或超过 10¹⁰⁰，视为缺失。',
    'fault.feature-infinite.fix': '请检查该列来源处是否有除以零。',
    'fault.feature-many-levels':
      '{column:text} 的取值很多。最常见的 {levels:integer} 个单独计入，其余 {merged:integer} 个并入“other”。',
    'fault.feature-many-levels.fix': '请提高类别取值上限，或在 SQL 单元格中归并取值。',
    'fault.feature-text-numbers': '{column:text} 是文本，其值按类别处理，尽管都可以读作数字。',
    'fault.feature-text-numbers.fix': '若它们是数量，请先将该列转换为数字。',
    'fault.feature-text-mostly-numbers':
      '{column:text} 是文本，其值按类别处理，尽管除 {rows:integer} 个外都可以读作数字。',
    'fault.feature-text-mostly-numbers.fix': '若它们是数量，请将该列转换为数字：无法读作数字的值将变为缺失。',
  },
});
