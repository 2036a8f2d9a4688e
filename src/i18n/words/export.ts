import { defineWords } from '../../../workers/contract/message';

/** The buttons that open an export; its other words come with it (src/export/words.ts). */
export const exportButtonWords = defineWords({
  en: {
    'export.open': 'Export {table}',
    'export.short': 'Export',
    'export.csv': 'CSV',
    'export.excel': 'Excel',
    'export.quick.csv': 'Save {table} as CSV',
    'export.quick.excel': 'Save {table} as Excel',
  },
  zh: {
    'export.open': '导出 {table}',
    'export.short': '导出',
    'export.csv': 'CSV',
    'export.excel': 'Excel',
    'export.quick.csv': '将 {table} 存为 CSV',
    'export.quick.excel': '将 {table} 存为 Excel',
  },
});
