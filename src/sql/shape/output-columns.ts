import { foldIdentifier, nameOf } from '../identifier';
import { RESERVED_WORDS } from '../reserved-words';
import type { Token } from '../tokenize';
import type { Branch, CommonTable, Query, Source } from './query-shape';

export interface KnownColumn {
  name: string;
  /** As DuckDB names it, where that is known. */
  type?: string | undefined;
}

/** Columns of a relation by its name; undefined when nothing is known of it. */
export type ColumnsOf = (relation: string) => readonly KnownColumn[] | undefined;

/** More columns than anybody would choose from; queries that read each other twice double them at each step. */
const MOST = 1_000;

/** Finds the columns of queries and sources; each query of a text is read once. */
export class ColumnReader {
  readonly #read = new Map<Query, KnownColumn[]>();

  constructor(readonly columnsOf: ColumnsOf) {}

  /** Columns of a source, as far as the text and the known relations tell. */
  ofSource(source: Source, commons: readonly CommonTable[]): readonly KnownColumn[] {
    if (source.columns) return source.columns.map((name) => ({ name }));
    if (source.query) return this.ofQuery(source.query, commons);
    if (source.relation === null) return [];
    const key = foldIdentifier(source.relation);
    const index = commons.findLastIndex(({ name }) => foldIdentifier(name) === key);
    const common = commons[index];
    if (!common) return this.columnsOf(source.relation) ?? [];
    if (common.columns) return common.columns.map((name) => ({ name }));
    // It sees those before it, not itself: a query that reads itself would never end.
    return this.ofQuery(common.query, commons.slice(0, index));
  }

  /** Columns that a query leaves, in order; those that only the engine could name are left out. */
  ofQuery(query: Query, outer: readonly CommonTable[] = []): readonly KnownColumn[] {
    const before = this.#read.get(query);
    if (before) return before;
    const columns = this.#columns(query, [...outer, ...query.commons]).slice(0, MOST);
    this.#read.set(query, columns);
    return columns;
  }

  #columns({ branches: [branch] }: Query, commons: readonly CommonTable[]): KnownColumn[] {
    if (!branch) return [];
    const from = (sources: readonly Source[]) =>
      sources.flatMap((source) => [...this.ofSource(source, commons)]);
    if (branch.items === null) return from(branch.sources);
    return branch.items.flatMap((item) => itemColumns(item, branch, from));
  }
}

function itemColumns(
  item: readonly Token[],
  { sources }: Branch,
  from: (sources: readonly Source[]) => KnownColumn[],
): KnownColumn[] {
  const tokens = item[0]?.text.toLowerCase() === 'distinct' ? item.slice(1) : item;
  const [first, dot, third] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return [];
  if (first.text === '*') return withoutExcluded(from(sources), tokens);
  if (dot?.text === '.' && third?.text === '*') {
    const key = foldIdentifier(nameOf(first));
    const meant = sources.filter(({ alias }) => foldIdentifier(alias) === key);
    return withoutExcluded(from(meant), tokens);
  }
  if (dot?.text === ':' && third?.text !== ':') return isName(first) ? [{ name: nameOf(first) }] : [];
  if (!isName(last)) return [];
  const before = tokens.at(-2);
  const name = nameOf(last);
  if (!before || before.text === '.') {
    const type = from(sources).find((column) => foldIdentifier(column.name) === foldIdentifier(name))?.type;
    return [{ name, type }];
  }
  return isAs(before) || endsOperand(before) ? [{ name }] : [];
}

/** `* EXCLUDE (a, b)` and `* EXCLUDE a`. */
function withoutExcluded(columns: KnownColumn[], tokens: readonly Token[]): KnownColumn[] {
  const at = tokens.findIndex(({ text }) => text.toLowerCase() === 'exclude');
  if (at < 0) return columns;
  const end = tokens.findIndex(({ text }, index) => index > at && text === ')');
  const names = tokens[at + 1]?.text === '(' ? tokens.slice(at + 2, end) : tokens.slice(at + 1, at + 2);
  const excluded = new Set(names.filter(isName).map((token) => foldIdentifier(nameOf(token))));
  return columns.filter(({ name }) => !excluded.has(foldIdentifier(name)));
}

function isName(token: Token): boolean {
  if (token.kind === 'quoted-identifier') return true;
  return token.kind === 'word' && !RESERVED_WORDS.has(token.text.toLowerCase());
}

function isAs({ kind, text }: Token): boolean {
  return kind === 'word' && text.toLowerCase() === 'as';
}

/** After an operand a name is an alias: `count(*) n`, `a b`, `case … end x`. */
function endsOperand(token: Token): boolean {
  if (token.text === ')' || token.text === ']') return true;
  if (token.kind === 'operator') return false;
  return token.kind !== 'word' || isName(token) || token.text.toLowerCase() === 'end';
}
