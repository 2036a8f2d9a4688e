import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Entry {
  notebook: { en: string };
}

interface Source {
  table: string;
  columns?: Record<string, string>;
  optional?: string[];
}

/**
 * The gallery's list with the tables that each notebook reads, and the columns it cannot do without: the start page says so
 * without fetching them all.
 */
export function withTables(gallery: string, folder: string): string {
  const entries = (JSON.parse(gallery) as Entry[]).map((entry) => ({
    ...entry,
    tables: sourcesOf(readFileSync(join(folder, entry.notebook.en), 'utf8')).map(
      ({ table, columns = {}, optional = [] }) => ({
        table,
        columns: Object.keys(columns).filter((name) => !optional.includes(name)),
      }),
    ),
  }));
  return JSON.stringify(entries);
}

function sourcesOf(notebook: string): Source[] {
  const [, header = ''] = notebook.split(/^---\r?\n/m, 2);
  return (parse(header) as { data?: Source[] } | null)?.data ?? [];
}
