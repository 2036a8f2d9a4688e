import { defineWords } from '../../../workers/contract/message';

/** Faults of what is picked out of charts, and of cells that follow. */
export const selectionFaults = defineWords({
  en: {
    'fault.chart-select': 'In a chart of the kind “{mark}” nothing can be picked along “{select}”.',
    'fault.chart-select.fix': 'Write one of these after “select:”: {choices}',
    'fault.filter-no-cell':
      'This cell is to be filtered by “{filter}”, but no chart or analysis goes by that name.',
    'fault.filter-no-cell.fix': 'Cells that can be picked from: {known}',
    'fault.filter-no-column':
      'The selection in “{filter}” is about the column “{column}”, which the table “{table}” does not have.',
    'fault.filter-no-column.fix':
      'Add the column to “{table}”, or take “{filter}” out of the cell’s “filter”.',
  },
  zh: {
    'fault.chart-select': '“{mark}”图表无法沿“{select}”选取。',
    'fault.chart-select.fix': '请在“select:”后写其中之一：{choices}',
    'fault.filter-no-cell': '该单元格要按“{filter}”筛选，但没有叫这个名字的图表或分析。',
    'fault.filter-no-cell.fix': '可供选取的单元格：{known}',
    'fault.filter-no-column': '“{filter}”中的选择涉及列“{column}”，而表“{table}”没有这一列。',
    'fault.filter-no-column.fix': '请在“{table}”中加入该列，或从单元格的“filter”中去掉“{filter}”。',
  },
});
