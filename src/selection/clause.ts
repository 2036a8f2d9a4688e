import type { Grain } from '../../workers/contract/manifest';
import { quoteIdentifier } from '../sql/identifier';
import { type SqlValue, sqlLiteral } from '../sql/literal';

/** How values of a column are read before they are compared: as names, as numbers, or as periods that start with a day. */
export type Reading = 'name' | 'number' | Grain;

interface OfColumn {
  column: string;
  /** As DuckDB names it. */
  type: string;
  reading: Reading;
}

/** Rows from `from` on and before `to`; with `closed` those at `to` as well. Ends are exact texts. */
export interface IntervalClause extends OfColumn {
  kind: 'interval';
  from: string;
  to: string;
  closed: boolean;
}

/** Rows whose value, as it is read, is one of these; with `among` it is several words, and one of these is among them. */
export interface ValuesClause extends OfColumn {
  kind: 'values';
  values: readonly string[];
  among?: boolean;
}

/** One condition of a selection, on one column. Plain data: it can be kept and sent as JSON. */
export type Clause = IntervalClause | ValuesClause;

/** What stands for a missing name in charts. */
const MISSING_NAME = '–';

/** A column as a name, a number or the first day of its period. */
export function readingSql(column: string, reading: Reading): string {
  const quoted = quoteIdentifier(column);
  if (reading === 'name') return `coalesce(CAST(${quoted} AS VARCHAR), ${sqlLiteral(MISSING_NAME)})`;
  if (reading === 'number') return `CAST(${quoted} AS DOUBLE)`;
  return reading === 'day' ? `CAST(${quoted} AS DATE)` : `CAST(date_trunc('${reading}', ${quoted}) AS DATE)`;
}

/** The condition of a clause on its column, as it stands in WHERE. */
export function clauseSql(clause: Clause): string {
  const quoted = quoteIdentifier(clause.column);
  if (clause.kind === 'values' && clause.among) return amongSql(quoted, clause.values);
  // The plain column says the same wherever its own type compares as its reading does; an author reads it easier.
  const isPlain =
    clause.reading === 'number'
      ? /^(TINYINT|SMALLINT|INTEGER|BIGINT|DOUBLE|DECIMAL)/.test(clause.type) &&
        clauseTexts(clause).every(isExact)
      : clause.kind === 'interval'
        ? /^(DATE|TIMESTAMP)/.test(clause.type)
        : clause.reading === 'name' && clause.type === 'VARCHAR' && !clause.values.includes(MISSING_NAME);
  return conditionSql(clause, isPlain ? quoted : readingSql(clause.column, clause.reading));
}

function clauseTexts(clause: Clause): readonly string[] {
  return clause.kind === 'values' ? clause.values : [clause.from, clause.to];
}

/** Whole numbers beyond this are rounded where they are read as doubles, and not where they are compared as they are. */
function isExact(text: string): boolean {
  return Math.abs(Number(text)) < 2 ** 53;
}

function amongSql(column: string, values: readonly string[]): string {
  return `list_has_any(string_split(${column}, ' '), [${values.map(sqlLiteral).join(', ')}])`;
}

/** The condition of a clause on an expression that has been read already. */
export function conditionSql(clause: Clause, expression: string): string {
  const literal = (text: string): string => sqlLiteral(literalValue(text, clause.reading));
  if (clause.kind === 'interval') {
    const end = clause.closed ? '<=' : '<';
    return `${expression} >= ${literal(clause.from)} AND ${expression} ${end} ${literal(clause.to)}`;
  }
  const [only] = clause.values;
  if (only === undefined) return 'false';
  return clause.values.length === 1
    ? `${expression} = ${literal(only)}`
    : `${expression} IN (${clause.values.map(literal).join(', ')})`;
}

/** All clauses at once; `true` where there are none. */
export function clausesSql(clauses: readonly Clause[]): string {
  return clauses.length === 0 ? 'true' : clauses.map(clauseSql).join(' AND ');
}

/** The value that a text of a clause stands for. */
export function literalValue(text: string, reading: Reading): SqlValue {
  if (reading === 'name') return text;
  return reading === 'number' ? Number(text) : { date: text };
}

/** Whether two selections say the same. */
export function sameClauses(a: readonly Clause[], b: readonly Clause[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
