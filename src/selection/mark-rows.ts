import type { Figured } from '../../workers/contract/chart';
import { clausesAt } from '../charts/picked-with';
import { type Cell, type ChartData, isMissing } from '../charts/chart-data';
import type { PickField } from '../charts/picks';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { type Clause, clausesSql, literalValue, readingSql } from './clause';

/** What a chart's marks stand for, each different thing once. */
export interface Marks {
  /** The clauses of each, in the order of the fields. */
  different: readonly (readonly Clause[])[];
  /** By row of the chart: the place among them; -1 where a value is missing. */
  places: readonly number[];
}

export function marksOf(fields: readonly PickField[], data: ChartData): Marks {
  const known = new Map<string, number>();
  const different: (readonly Clause[])[] = [];
  const places = Array.from({ length: data.rows }, (_, row) => {
    const clauses = clausesAt(fields, data, row);
    if (!clauses) return -1;
    const key = JSON.stringify(clauses);
    const place = known.get(key) ?? different.push(clauses) - 1;
    known.set(key, place);
    return place;
  });
  return { different, places };
}

/**
 * Which rows stand for what is picked, read off the chart's own values; undefined where a condition is about a column that
 * its marks say nothing of.
 */
export function litRows(
  fields: readonly PickField[],
  data: ChartData,
  clauses: readonly Clause[],
): boolean[] | undefined {
  const isOwn = clauses.every((clause) =>
    fields.some(
      ({ column, ends }) => column === clause.column && (clause.kind === 'interval') === (ends !== undefined),
    ),
  );
  if (!isOwn) return undefined;
  return Array.from({ length: data.rows }, (_, row) => {
    const own = clausesAt(fields, data, row);
    return own !== undefined && clauses.every((clause) => own.some((each) => agrees(each, clause)));
  });
}

function agrees(own: Clause, picked: Clause): boolean {
  if (own.column !== picked.column) return false;
  if (own.kind === 'values')
    return picked.kind === 'values' && own.values.every((value) => picked.values.includes(value));
  return picked.kind === 'interval' && own.from === picked.from && own.to === picked.to;
}

/**
 * Counts the picked rows that each mark stands for, and works out their figures: rows of the mark's place, their number and
 * the figures.
 */
export function markRowsSql(
  relation: string,
  fields: readonly PickField[],
  { different }: Marks,
  clauses: readonly Clause[],
  figures: readonly Figured[],
): string {
  const rows = different.map(
    (mark, place) => `(${[String(place), ...fields.flatMap((field) => literalsOf(field, mark))].join(', ')})`,
  );
  const names = fields.flatMap(({ ends }, i) =>
    ends ? [`${OWN}low${i}`, `${OWN}high${i}`, `${OWN}closed${i}`] : [`${OWN}value${i}`],
  );
  const measured = figures.map(figureSql);
  return `WITH picked AS (SELECT * FROM ${relation} WHERE ${clausesSql(clauses)})
SELECT ${[`${OWN}mark`, 'count(*)', ...measured].join(', ')}
FROM (VALUES ${rows.join(', ')}) AS marks(${[`${OWN}mark`, ...names].join(', ')})
JOIN picked ON ${fields.map(conditionSql).join(' AND ')}
GROUP BY ${OWN}mark`;
}

/** Begins names that no column of a result table has. */
const OWN = 'daybook_mark_';

function literalsOf({ column, ends }: PickField, mark: readonly Clause[]): string[] {
  const clause = mark.find((each) => each.column === column);
  if (!clause) return ends ? ['NULL', 'NULL', 'NULL'] : ['NULL'];
  const literal = (text: string): string => {
    const value = sqlLiteral(literalValue(text, clause.reading));
    // A column of literals has one type: doubles, even where the first are whole.
    return clause.reading === 'number' ? `CAST(${value} AS DOUBLE)` : value;
  };
  if (clause.kind === 'values') return clause.values.map(literal);
  return [literal(clause.from), literal(clause.to), String(clause.closed)];
}

function conditionSql(field: PickField, i: number): string {
  const condition = valueConditionSql(field, i);
  if (!field.optional) return condition;
  return `(${OWN}${field.ends ? 'low' : 'value'}${i} IS NULL OR (${condition}))`;
}

function valueConditionSql({ column, reading, among, ends }: PickField, i: number): string {
  if (among) return `list_contains(string_split(${quoteIdentifier(column)}, ' '), ${OWN}value${i})`;
  const read = readingSql(column, reading);
  if (!ends) return `${read} = ${OWN}value${i}`;
  const [low, high, closed] = [`${OWN}low${i}`, `${OWN}high${i}`, `${OWN}closed${i}`];
  return `${read} >= ${low} AND (${read} < ${high}${ends.closed ? ` OR (${closed} AND ${read} = ${high})` : ''})`;
}

function figureSql(figure: Figured): string {
  if (figure.of === 'rows' || figure.of === 'share') return 'count(*)';
  return `CAST(${figure.of === 'sum' ? 'sum' : 'avg'}(${quoteIdentifier(figure.measure)}) AS DOUBLE)`;
}

/** Reads an answer to `markRowsSql`. */
export function readCounts(rows: readonly (readonly unknown[])[]): Map<number, Counted> {
  return new Map(
    rows.map(([mark, n, ...figures]) => [Number(mark), { rows: Number(n), figures: figures.map(Number) }]),
  );
}

/** What a mark of a chart counts when rows are picked. */
export interface Counted {
  rows: number;
  figures: readonly number[];
}

/** The chart with the figures of picked rows only; where it has none, marks without such rows become faint. */
export function withCounts(
  data: ChartData,
  { places }: Marks,
  counted: ReadonlyMap<number, Counted>,
  figures: readonly Figured[],
): ChartData {
  if (figures.length === 0)
    return { ...data, lit: places.map((place) => (counted.get(place)?.rows ?? 0) > 0) };
  const total = Array.from(counted.values()).reduce((sum, { rows }) => sum + rows, 0);
  const columns = figures.map(({ column, of }, i) => {
    const before = data.columns[column] ?? [];
    const values = places.map((place, row): Cell => {
      if (place < 0 || isMissing(before[row])) return before[row] ?? null;
      const found = counted.get(place);
      if (of === 'mean') return found?.figures[i] ?? null;
      const value = found?.figures[i] ?? 0;
      return of === 'share' ? value / total : value;
    });
    return [column, values] as const;
  });
  return { ...data, columns: { ...data.columns, ...Object.fromEntries(columns) } };
}
