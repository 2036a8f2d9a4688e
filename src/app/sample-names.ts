import { freeName } from '../sql/free-name';
import { parseNotebook } from '../notebook/format/parse-notebook';
import type { TableList } from './table-list.svelte';

/**
 * The text of a sample for a workspace in which the reader has tables of their own: where one has the name of a sample's table, the
 * sample's goes by another, and cells read that one. It must show what it was written to show. Before the tables are known, which is
 * before there was a chance to bring one in, it stays as it is.
 */
export async function besideOwnTables(text: string, tables: TableList): Promise<string> {
  const parsed = parseNotebook(text);
  if (!parsed.ok) return text;
  const names = tables.list.map(({ name }) => name);
  const taken = parsed.notebook.frontMatter.data.filter(({ table, file }) => {
    const here = tables.find(table);
    return file !== undefined && here !== undefined && here.origin.sample === undefined;
  });
  if (taken.length === 0) return text;
  const [{ renameInNotebook }, { manifests }] = await Promise.all([
    import('../sharing/handover/rename-in-notebook'),
    import('../../workers/analyses/manifests'),
  ]);
  return taken.reduce((renamed, { table, file }) => {
    const before = tables.list.find(({ origin }) => origin.sample === file);
    return renameInNotebook(renamed, table, before?.name ?? freeName(`${table}_sample`, names), manifests);
  }, text);
}
