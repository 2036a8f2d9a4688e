import { type Token, significantTokens } from './tokenize';

/**
 * What a statement gives: `relation` is a query that can stand in FROM as it is, `report` is DESCRIBE, SHOW or
 * SUMMARIZE (rows that need parentheses to be a relation), `rows` gives rows that can only be read once (EXPLAIN,
 * CALL, PRAGMA, a PIVOT that finds its columns in the data), `command` is everything else.
 */
export type StatementKind = 'relation' | 'report' | 'rows' | 'command';

const QUERIES = new Set(['select', 'from', 'values', 'table', 'unpivot', 'pivot_longer']);
const PIVOTS = new Set(['pivot', 'pivot_wider']);
const REPORTS = new Set(['describe', 'desc', 'show', 'summarize']);
const ONCE = new Set(['explain', 'call', 'pragma']);
const CHANGES = new Set(['insert', 'update', 'delete', 'merge']);

/** Kind of one statement (see `splitStatements`); of nothing or of half a statement: `command`. */
export function statementKind(statement: string): StatementKind {
  const tokens = significantTokens(statement);
  const first = tokens.findIndex((token) => token.text !== '(');
  const main = wordAt(tokens, first) === 'with' ? mainWordAfterWith(tokens, first) : wordAt(tokens, first);
  if (QUERIES.has(main) || PIVOTS.has(main)) return hasOpenPivot(tokens) ? 'rows' : 'relation';
  if (REPORTS.has(main)) return 'report';
  return ONCE.has(main) ? 'rows' : 'command';
}

/** Whether a statement only reads: it gives rows and changes nothing. */
export function isQuery(statement: string): boolean {
  const kind = statementKind(statement);
  return kind === 'relation' || kind === 'report' || startsWith(statement, 'explain');
}

/** What stands after `CREATE VIEW … AS` for this statement, or null when DuckDB takes no view of it. */
export function viewBody(statement: string): string | null {
  const kind = statementKind(statement);
  if (kind === 'relation') return statement;
  // The line break keeps a trailing comment from swallowing the parenthesis.
  return kind === 'report' ? `FROM (${statement}\n)` : null;
}

function startsWith(statement: string, word: string): boolean {
  return wordAt(significantTokens(statement), 0) === word;
}

function wordAt(tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token?.kind === 'word' ? token.text.toLowerCase() : '';
}

/** The main statement follows the closing parenthesis of the last common table expression. */
function mainWordAfterWith(tokens: readonly Token[], start: number): string {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    const text = tokens[i]?.text;
    if (text === '(') depth++;
    if (text === ')') depth--;
    if (depth !== 0 || text !== ')') continue;
    let next = i + 1;
    while (tokens[next]?.text === '(') next++;
    const word = wordAt(tokens, next);
    if (QUERIES.has(word) || PIVOTS.has(word) || CHANGES.has(word)) return word;
  }
  return '';
}

/** Columns after ON of one PIVOT, and how many of them name their values. */
interface Pivot {
  columns: number;
  fixed: number;
  done: boolean;
}

const AFTER_PIVOT_COLUMNS = new Set(['using', 'group', 'order', 'limit']);

/**
 * Whether a PIVOT statement anywhere inside looks for its columns in the data. DuckDB refuses a view of it:
 * each column after ON needs a fixed `IN (…)`.
 */
function hasOpenPivot(tokens: readonly Token[]): boolean {
  const levels: (Pivot | null)[] = [null];
  const isOpen = (pivot: Pivot | null | undefined): boolean => !!pivot && pivot.fixed < pivot.columns;
  for (const [i, { text }] of tokens.entries()) {
    const level = levels.length - 1;
    const pivot = levels[level];
    const word = wordAt(tokens, i);
    if (text === '(') levels.push(null);
    else if (text === ')') {
      if (isOpen(levels.pop())) return true;
      if (levels.length === 0) levels.push(null);
    } else if (PIVOTS.has(word) && ['', '(', ')'].includes(tokens[i - 1]?.text ?? '')) {
      levels[level] = { columns: 0, fixed: 0, done: false };
    } else if (!pivot || pivot.done) continue;
    else if (word === 'on') pivot.columns = 1;
    else if (text === ',' && pivot.columns > 0) pivot.columns++;
    else if (AFTER_PIVOT_COLUMNS.has(word)) pivot.done = true;
    else if (word === 'in' && !['select', 'from'].includes(wordAt(tokens, i + 2))) pivot.fixed++;
  }
  return levels.some(isOpen);
}
