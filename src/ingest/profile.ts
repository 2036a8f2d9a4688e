import { FaultError } from '../../workers/contract/fault';
import { exactRows, exactText, type Exact } from '../../workers/table/exact';
import type { Engine } from '../engine/engine';
import type { ColumnInfo } from '../engine/exact-query';
import { quoteIdentifier } from '../sql/identifier';
import { qualified } from './catalog';

/** A bar of a histogram: from `low` (inclusive) to `high` (exclusive, but for the last bar). */
export interface Bin {
  low: number;
  high: number;
  count: number;
}

export interface TopValue {
  value: string;
  count: number;
}

/** What a column holds. Dates are in milliseconds since 1970 in `bins`. */
export interface ColumnProfile {
  name: string;
  type: string;
  rows: number;
  missing: number;
  /** Different values; counted in small tables, estimated in large ones. */
  distinct: number;
  isEstimate: boolean;
  /** Smallest and largest value as text, exact; null without values or for types without order. */
  min: string | null;
  max: string | null;
  distribution: Distribution;
}

export type Distribution =
  | { kind: 'none' }
  | { kind: 'number' | 'time'; bins: Bin[]; sampled: boolean }
  /** `others`: values that are not among the top ones. */
  | { kind: 'values'; top: TopValue[]; others: number; sampled: boolean };

const BINS = 20;
const TOP = 8;
/** Above this a part of the rows tells enough of the distribution, and an estimate of the number of values. */
const SAMPLE_ABOVE = 500_000;
const SAMPLE_ROWS = 200_000;

/**
 * Describes a table column by column, each as soon as it is known. The statements are short and wait for everything that
 * the reader asks for; counts, range and missing values are those of all rows, distributions may come from a sample.
 * @throws FaultError `cancelled` after an abort
 */
export async function* profileTable(
  engine: Engine,
  table: string,
  columns: readonly ColumnInfo[],
  signal: AbortSignal,
): AsyncGenerator<ColumnProfile> {
  const relation = qualified(engine, table);
  const ask = async (sql: string): Promise<Exact[][]> => {
    if (signal.aborted) throw new FaultError({ code: 'cancelled' });
    return exactRows(await engine.query(sql, { signal, priority: 'background' }));
  };
  const [[rows] = []] = await ask(`SELECT count(*) FROM ${relation}`);
  for (const column of columns) yield profileColumn(ask, relation, Number(rows), column);
}

/** Runs a statement on behalf of a profile. */
export type Ask = (sql: string) => Promise<Exact[][]>;

async function profileColumn(
  ask: Ask,
  relation: string,
  rows: number,
  { name, type }: ColumnInfo,
): Promise<ColumnProfile> {
  const column = quoteIdentifier(name);
  const family = familyOf(type);
  const range = family === 'other' ? 'NULL, NULL' : `min(${column})::VARCHAR, max(${column})::VARCHAR`;
  const isEstimate = rows > SAMPLE_ABOVE;
  const counter = isEstimate ? `approx_count_distinct(${column})` : `count(DISTINCT ${column})`;
  const distinct = family === 'other' ? '0' : counter;
  const [[filled, different, min, max] = []] = await ask(
    `SELECT count(${column}), ${distinct}, ${range} FROM ${relation}`,
  );
  const missing = rows - Number(filled);
  const common = {
    name,
    type,
    rows,
    missing,
    // The estimate may exceed what is possible.
    distinct: Math.min(Number(different), Number(filled)),
    isEstimate,
    min: textOf(min),
    max: textOf(max),
  };
  const isEmpty = Number(filled) === 0 || family === 'other';
  const distribution = isEmpty
    ? { kind: 'none' as const }
    : await distributionOf(ask, relation, rows, column, family);
  return { ...common, distribution };
}

/**
 * The bars of a column.
 * @param column quoted
 * @param sampleAbove a table with more rows than this is sampled; a query cannot be
 */
export async function distributionOf(
  ask: Ask,
  relation: string,
  rows: number,
  column: string,
  family: 'number' | 'time' | 'values',
  sampleAbove = SAMPLE_ABOVE,
): Promise<Distribution> {
  const sampled = rows > sampleAbove;
  // Whole vectors of rows are picked, which reads only those.
  const share = Math.max((SAMPLE_ROWS / rows) * 100, 0.01).toFixed(4);
  const source = sampled ? `${relation} TABLESAMPLE SYSTEM(${share} PERCENT) REPEATABLE(1)` : relation;
  if (family === 'values') {
    const found = await ask(
      `SELECT value, n, sum(n) OVER () AS total FROM (SELECT ${column}::VARCHAR AS value, count(*) AS n FROM ${source} WHERE ${column} IS NOT NULL GROUP BY 1) ORDER BY n DESC, value LIMIT ${TOP}`,
    );
    const top = found.map(([value, count]) => ({ value: exactText(value), count: Number(count) }));
    const total = Number(found[0]?.[2] ?? 0);
    return { kind: 'values', top, others: total - top.reduce((sum, { count }) => sum + count, 0), sampled };
  }
  const value = family === 'time' ? `epoch_ms(${column}::TIMESTAMP)::DOUBLE` : `${column}::DOUBLE`;
  const isWhole = family === 'number' ? `bool_and(v = floor(v))` : 'false';
  const [[low, high, whole] = []] = await ask(
    `SELECT min(v), max(v), ${isWhole} FROM (SELECT ${value} AS v FROM ${source}) WHERE isfinite(v)`,
  );
  if (low === null || low === undefined || high === null) return { kind: 'none' };
  const edges = binEdges(Number(low), Number(high), whole === true);
  const { width } = edges;
  // The ends of all doubles are further apart than a double can say.
  if (!Number.isFinite(width)) return { kind: 'none' };
  const counted = await ask(
    `SELECT greatest(least(floor((v - (${edges.start})) / ${width}), ${edges.count - 1}), 0)::INTEGER AS bin, count(*) FROM (SELECT ${value} AS v FROM ${source}) WHERE isfinite(v) GROUP BY 1`,
  );
  const counts = new Map(counted.map(([bin, count]) => [Number(bin), Number(count)]));
  const bins = Array.from({ length: edges.count }, (_, index) => ({
    low: edges.start + index * width,
    high: edges.start + (index + 1) * width,
    count: counts.get(index) ?? 0,
  }));
  return { kind: family, bins, sampled };
}

/**
 * Twenty bars of one width between the ends; whole numbers of a short range get a bar each, so that no bar is taller
 * only because it holds more of them.
 */
function binEdges(
  low: number,
  high: number,
  isWhole: boolean,
): { start: number; width: number; count: number } {
  if (high === low) return { start: low, width: 1, count: 1 };
  if (isWhole) {
    const width = Math.ceil((high - low + 1) / BINS);
    return { start: low, width, count: Math.ceil((high - low + 1) / width) };
  }
  return { start: low, width: (high - low) / BINS, count: BINS };
}

/** What can be said of a column's values, by its type. */
export function familyOf(type: string): 'number' | 'time' | 'values' | 'other' {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|FLOAT|DOUBLE|DECIMAL)/.test(type)) return 'number';
  if (/^(DATE|TIMESTAMP)/.test(type)) return 'time';
  if (/^(VARCHAR|ENUM|BOOLEAN|UUID|TIME)/.test(type) && !type.endsWith('[]')) return 'values';
  return 'other';
}

function textOf(value: Exact | undefined): string | null {
  return value === null || value === undefined ? null : exactText(value);
}
