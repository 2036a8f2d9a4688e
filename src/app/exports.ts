import { ExportList } from '../export/export-list.svelte';

/** One for the whole page, wherever an export is started from. */
export const exports = new ExportList();
