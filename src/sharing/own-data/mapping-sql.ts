import { foldIdentifier, nameOf, writeIdentifier } from '../../sql/identifier';
import { RESERVED_WORDS } from '../../sql/reserved-words';
import { significantTokens, type Token } from '../../sql/tokenize';

/** A column that a template needs, and what stands for it. */
export interface MappedColumn {
  name: string;
  /** Its value in SQL, from columns of the table. */
  sql: string;
}

/** Columns of one table under the names that a template has for them, as SQL to be read. */
export function mappingSql(table: string, columns: readonly MappedColumn[]): string {
  const lines = columns.map(({ name, sql }) => {
    const written = writeIdentifier(name);
    return sql === written ? `  ${sql}` : `  ${sql} as ${written}`;
  });
  return `select\n${lines.join(',\n')}\nfrom ${writeIdentifier(table)}`;
}

/** What a mapping says, read back from its SQL. */
export interface ReadMapping {
  table: string;
  /** Needed columns with the column that each is read from; null for one that is left empty. */
  columns: { name: string; from: string | null }[];
}

/** Reads a mapping, also one that was changed by hand, as long as it is `select … from one table`. */
export function readMapping(sql: string): ReadMapping | null {
  const tokens = significantTokens(sql);
  if (lower(tokens[0]) !== 'select') return null;
  const items: Token[][] = [[]];
  let depth = 0;
  let at = 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (depth === 0 && lower(token) === 'from') break;
    if ('([{'.includes(token.text)) depth++;
    if (')]}'.includes(token.text)) depth--;
    if (depth === 0 && token.text === ',') items.push([]);
    else items.at(-1)!.push(token);
  }
  const [table, ...rest] = tokens.slice(at + 1);
  if (!isName(table) || rest.some(({ text }) => text !== ';')) return null;
  const columns = items.map(readItem);
  return columns.every((column) => column !== null) ? { table: nameOf(table), columns } : null;
}

function readItem(item: readonly Token[]): { name: string; from: string | null } | null {
  const last = item.at(-1);
  if (!isName(last)) return null;
  const name = nameOf(last);
  if (item.length === 1) return { name, from: name };
  if (lower(item.at(-2)) !== 'as') return null;
  const value = item.slice(0, -2);
  const column = value.find(
    (token, i) =>
      token.kind === 'quoted-identifier' ||
      (token.kind === 'word' && value[i + 1]?.text !== '(' && !RESERVED_WORDS.has(token.text.toLowerCase())),
  );
  return { name, from: column && lower(value[0]) !== 'null' ? nameOf(column) : null };
}

function isName(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'quoted-identifier';
}

function lower(token: Token | undefined): string {
  return token?.kind === 'word' ? token.text.toLowerCase() : '';
}

/** Whether a mapping changes nothing: every column is there under its own name, as it is. */
export function isPlain(columns: readonly MappedColumn[]): boolean {
  return columns.every(({ name, sql }) => foldIdentifier(sql) === foldIdentifier(writeIdentifier(name)));
}
