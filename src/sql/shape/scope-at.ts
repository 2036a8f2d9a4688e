import { foldIdentifier, nameOf } from '../identifier';
import { type Token, isSignificant, tokenize } from '../tokenize';
import { type ColumnsOf, ColumnReader, type KnownColumn } from './output-columns';
import { type CommonTable, type Query, type Source, leadsToRelation, shapeOf } from './query-shape';

/** A relation that can be named where the cursor is, with the columns it is known to have. */
export interface VisibleSource {
  alias: string;
  columns: readonly KnownColumn[];
}

/** What can be written at a place of a text of SQL. */
export interface SqlScope {
  /** Where the name that is being typed starts. */
  from: number;
  /** `nothing`: inside a text or a comment. `keyword`: only a word of SQL fits, such as after a relation in FROM. */
  expects: 'relation' | 'expression' | 'parameter' | 'keyword' | 'nothing';
  /** The name before the dot, as `o` in `o.amount`. */
  qualifier: string | null;
  /** The name being typed has an opening quote. */
  isQuoted: boolean;
  /** Relations of the innermost query first, then those of the queries around it. */
  sources: VisibleSource[];
  /** Names of common table expressions. */
  commons: string[];
}

/** Reads the text around `offset`, complete or not. */
export function scopeAt(sql: string, offset: number, columnsOf: ColumnsOf): SqlScope {
  const tokens = tokenize(sql);
  const index = tokens.findIndex((token) => token.end >= offset && token.start < offset);
  const typed = tokens[index];
  const none: SqlScope = {
    from: offset,
    expects: 'nothing',
    qualifier: null,
    isQuoted: false,
    sources: [],
    commons: [],
  };
  if (typed && isClosedTo(typed, offset, sql)) return none;
  if (typed?.kind === 'parameter' || (typed?.text === '$' && typed.end === offset))
    return { ...none, from: typed.start, expects: 'parameter' };
  const isWord = typed?.kind === 'word' || typed?.kind === 'quoted-identifier';
  const from = isWord ? typed.start : offset;
  const before = tokens.slice(0, isWord ? index : index + 1).filter(isSignificant);
  const dot = before.at(-1);
  const qualifying = before.at(-2);
  const isQualified = dot?.text === '.' && dot.end === from && qualifying?.end === dot.start;
  const visible = visibleAt(sql, offset);
  const reader = new ColumnReader(columnsOf);
  const scope = {
    from,
    isQuoted: typed?.kind === 'quoted-identifier',
    qualifier: isQualified ? nameOf(qualifying) : null,
    commons: visible.commons.map(({ name }) => name),
    sources: visible.sources.map((source) => ({
      alias: source.alias,
      columns: reader.ofSource(source, visible.commons),
    })),
  };
  return { ...scope, expects: isQualified ? 'expression' : expectedAfter(before) };
}

/** Inside a text or comment nothing is offered; right after one that is closed, something is. */
function isClosedTo({ kind, text, end, start }: Token, offset: number, sql: string): boolean {
  if (kind === 'comment') {
    const isOpen = text.startsWith('--') || !text.endsWith('*/') || text.length < 4;
    return offset < end || (isOpen && (end === sql.length || text.startsWith('--')));
  }
  if (kind === 'string' || kind === 'dollar-string') {
    const quote = kind === 'string' ? "'" : '$';
    return offset < end || !text.endsWith(quote) || offset - start < 2;
  }
  // After the closing quote of a name the name is done.
  if (kind === 'quoted-identifier') return offset === end && text.length > 1 && text.endsWith('"');
  return kind === 'number';
}

const LIST_WORDS = new Set('select distinct by where on and or not having when then else in case'.split(' '));

/** What fits after the tokens before the cursor, judged from the last few of them. */
function expectedAfter(before: readonly Token[]): SqlScope['expects'] {
  const last = before.at(-1);
  if (!last) return 'keyword';
  const word = last.text.toLowerCase();
  if (last.kind === 'word' && leadsToRelation(word)) return isExtract(before) ? 'expression' : 'relation';
  if (word === ';') return 'keyword';
  if (last.kind === 'operator' && word === ',')
    return clauseOf(before) === 'from' ? 'relation' : 'expression';
  if (last.kind === 'operator') return word === ')' && clauseOf(before) === 'from' ? 'keyword' : 'expression';
  if (last.kind === 'word' && LIST_WORDS.has(word)) return 'expression';
  return clauseOf(before) === 'from' ? 'keyword' : 'expression';
}

/** `extract(year FROM day)` reads no relation. */
function isExtract(before: readonly Token[]): boolean {
  return before.at(-4)?.text.toLowerCase() === 'extract' && before.at(-3)?.text === '(';
}

const CLAUSE_WORDS = new Set(
  'select from where group having order limit on set qualify window using'.split(' '),
);

/** The word that started the clause at the end of these tokens, in the bracket that is open there. */
function clauseOf(tokens: readonly Token[]): string | null {
  let depth = 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { kind, text } = tokens[at]!;
    const word = text.toLowerCase();
    if (kind === 'operator' && text === ')') depth++;
    else if (kind === 'operator' && text === '(' && --depth < 0) return null;
    else if (depth === 0 && text === ';') return null;
    else if (depth === 0 && kind === 'word' && (word === 'join' || CLAUSE_WORDS.has(word))) {
      if (tokens[at - 1]?.text === '.') continue;
      return word === 'join' ? 'from' : word;
    }
  }
  return null;
}

function visibleAt(sql: string, offset: number): { sources: Source[]; commons: CommonTable[] } {
  const statement = shapeOf(sql).find(({ start, end }) => start <= offset && offset <= end);
  const chain: Query[] = [];
  for (let query = statement; query; query = query.inner.find((one) => contains(one, offset)))
    chain.push(query);
  const sources = chain.toReversed().flatMap((query) => {
    const branch =
      query.branches.find(({ start, end }) => start <= offset && offset <= end) ?? query.branches[0];
    return branch?.sources ?? [];
  });
  const commons = chain.flatMap((query) => query.commons.filter((common) => common.from <= offset));
  return { sources: withoutDoubles(sources), commons };
}

function contains({ start, end }: Query, offset: number): boolean {
  return start <= offset && offset <= end;
}

function withoutDoubles(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter(({ alias }) => {
    const key = foldIdentifier(alias);
    return !seen.has(key) && seen.add(key);
  });
}
