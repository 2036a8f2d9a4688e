import { defineWords } from '../../../workers/contract/message';

/** Words of what readers pick out of charts, and of the cells that follow. */
export const selectionWords = defineWords({
  en: {
    'charts.keys.brush':
      'Arrow keys go from value to value, Enter selects. Arrow keys then move the selection, with Shift they make it longer; Escape lets go.',
    'selection.one': '{column}: {value}',
    'selection.range': '{column}: {from} to {to}',
    'selection.remove': 'Let go of the selection: {selection}',
    'selection.sql': 'As an SQL cell',
    'selection.sql.help': 'Put the selected rows into an SQL cell of their own',
    'follow.none': 'All rows',
    'follow.all': 'All rows; follows {names}',
    'follow.only': 'Only {selection}',
    'follow.choose': 'Follow what is selected in:',
    'selection.said': 'Selected: {selection}. {n:integer} {n:plural|cell follows|cells follow}.',
    'selection.said.none': 'Nothing is selected.',
  },
  zh: {
    'charts.keys.brush':
      '用方向键逐个查看数值，按回车键选择。之后方向键移动选区，同时按 Shift 可扩大或缩小；按 Esc 取消。',
    'selection.one': '{column}：{value}',
    'selection.range': '{column}：{from} 至 {to}',
    'selection.remove': '取消选择：{selection}',
    'selection.sql': '生成 SQL 单元格',
    'selection.sql.help': '把选中的行放进一个新的 SQL 单元格',
    'follow.none': '全部行',
    'follow.all': '全部行；跟随 {names}',
    'follow.only': '仅 {selection}',
    'follow.choose': '跟随以下单元格中的选择：',
    'selection.said': '已选择：{selection}。{n:integer} 个单元格随之更新。',
    'selection.said.none': '未选择任何内容。',
  },
});
