import { toFault } from '../../workers/contract/fault';
import type { DataSource } from '../notebook/format/types';
import type { Notices } from './notices.svelte';
import type { TableList } from './table-list.svelte';

/**
 * Loads the tables that a hosted notebook brings along. Only files beside the page are fetched; a table that is there
 * already is left alone. What is missing shows itself in the cells that read it.
 */
export async function loadNotebookData(
  needed: readonly DataSource[],
  tables: TableList,
  notices: Notices,
): Promise<void> {
  if (!needed.some(({ file }) => file !== undefined)) return;
  await tables.refresh();
  for (const { table, file } of needed) {
    if (file === undefined || tables.has(table)) continue;
    try {
      const url = new URL(file, document.baseURI);
      if (url.origin !== location.origin) throw new Error(`${url.origin} ≠ ${location.origin}`);
      const response = await fetch(url);
      const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
      if (!response.ok || isPage) throw new Error(`HTTP ${response.status}`);
      const name = `${table}.${url.pathname.split('.').pop() ?? 'csv'}`;
      await tables.add([new File([await response.blob()], name)]);
    } catch (error) {
      notices.add({ ...toFault(error), code: 'data-missing', values: { table, file } });
    }
  }
}
