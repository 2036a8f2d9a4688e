import { toFault } from '../../workers/contract/fault';
import type { DataSource } from '../notebook/format/types';
import type { Notices } from './notices.svelte';
import type { TableList } from './table-list.svelte';

/**
 * Loads the tables that a hosted notebook brings along. Only files beside the page are fetched; a table that is there
 * already is left alone, unless another sample has brought it along: its twin in the other language, for one. What is
 * missing shows itself in the cells that read it.
 */
export async function loadNotebookData(
  needed: readonly DataSource[],
  tables: TableList,
  notices: Notices,
): Promise<void> {
  if (!needed.some(({ file }) => file !== undefined)) return;
  await tables.refresh();
  await Promise.all(needed.map((source) => loadSource(source, tables, notices)));
}

/** Loads one table; several come side by side, because fetching, reading and storing them are the work of different threads. */
async function loadSource({ table, file }: DataSource, tables: TableList, notices: Notices): Promise<void> {
  const here = tables.find(table);
  const sample = here?.origin.sample;
  if (file === undefined || (here && (sample === undefined || sample === file))) return;
  try {
    const url = new URL(file, document.baseURI);
    if (url.origin !== location.origin) throw new Error(`${url.origin} ≠ ${location.origin}`);
    const response = await fetch(url);
    const isPage = response.headers.get('content-type')?.includes('text/html') ?? false;
    if (!response.ok || isPage) throw new Error(`HTTP ${response.status}`);
    const name = `${table}.${url.pathname.split('.').pop() ?? 'csv'}`;
    const replaces = here === undefined ? {} : { replaces: here.name };
    await tables.add([new File([await response.blob()], name)], { sample: file, ...replaces });
  } catch (error) {
    notices.add({ ...toFault(error), code: 'data-missing', values: { table, file } });
  }
}
