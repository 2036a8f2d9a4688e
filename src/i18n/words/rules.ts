import { defineWords } from '../../../workers/contract/message';

/** Words of the form for rules. */
export const rulesWords = defineWords({
  en: {
    'rules.newName': 'Segment {number:integer}',
    'rules.name': 'Name of rule {number:integer}',
    'rules.where': 'Condition of {rule:text}',
    'rules.example': 'visits >= 10 and satisfaction >= 4',
    'rules.up': 'Move {rule:text} up',
    'rules.down': 'Move {rule:text} down',
    'rules.remove': 'Remove {rule:text}',
    'rules.column': 'Column',
    'rules.operator': 'Comparison',
    'rules.value': 'Value',
    'rules.append': 'Add condition',
    'rules.add': 'Add a rule',
  },
  zh: {
    'rules.newName': '分群 {number:integer}',
    'rules.name': '第 {number:integer} 条规则的名称',
    'rules.where': '{rule:text}的条件',
    'rules.example': 'visits >= 10 and satisfaction >= 4',
    'rules.up': '上移{rule:text}',
    'rules.down': '下移{rule:text}',
    'rules.remove': '删除{rule:text}',
    'rules.column': '列',
    'rules.operator': '比较方式',
    'rules.value': '值',
    'rules.append': '添加条件',
    'rules.add': '添加规则',
  },
});
