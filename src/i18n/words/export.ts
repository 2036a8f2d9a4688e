import { defineWords } from '../../../workers/contract/message';

/** The buttons that open an export; its other words come with it (src/export/words.ts). */
export const exportButtonWords = defineWords({
  en: { 'export.open': 'Export {table}', 'export.short': 'Export' },
  zh: { 'export.open': '导出 {table}', 'export.short': '导出' },
});
