import type { Language } from '../../../workers/contract/message';
import type { TableColumn, TableInfo } from '../../ingest/catalog';
import { suggestRoles } from '../../ingest/suggest-roles';

/** A table that a search has found, with the columns that it found it by; null for all of them. */
export interface FoundTable {
  table: TableInfo;
  columns: ReadonlySet<string> | null;
}

type Words = Record<Language, Record<string, string>>;

/**
 * Tables whose name holds the text, and tables with columns whose name holds it or whose meaning is called so, in
 * either language. Case, width and accents do not count.
 */
export function searchTables(tables: readonly TableInfo[], text: string, words: Words): FoundTable[] {
  const wanted = folded(text.trim());
  if (wanted === '') return tables.map((table) => ({ table, columns: null }));
  return tables.flatMap((table): FoundTable[] => {
    if (folded(table.name).includes(wanted)) return [{ table, columns: null }];
    const found = columnsCalled(table.columns, wanted, words);
    return found.size > 0 ? [{ table, columns: found }] : [];
  });
}

function columnsCalled(columns: readonly TableColumn[], wanted: string, words: Words): Set<string> {
  const meanings = new Map(suggestRoles([...columns]).map(({ column, meaning }) => [column, meaning]));
  const names = (column: string) => {
    const key = `meaning.${meanings.get(column) ?? ''}`;
    return [column, words.en[key] ?? '', words.zh[key] ?? ''];
  };
  return new Set(
    columns
      .map(({ name }) => name)
      .filter((column) => names(column).some((name) => folded(name).includes(wanted))),
  );
}

/** The text cut where the search stands in it, to be marked: plain, found, plain, found … */
export function cutAtMatches(text: string, search: string): string[] {
  const wanted = folded(search.trim());
  const lower = folded(text);
  // Folding may change the length; then places in one are none in the other.
  if (wanted === '' || lower.length !== text.length) return [text];
  const parts: string[] = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    parts.push(text.slice(from, at), text.slice(at, at + wanted.length));
    from = at + wanted.length;
  }
  return [...parts, text.slice(from)];
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
