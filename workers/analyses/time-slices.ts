import type { RoleBinding } from '../contract/analysis';
import type { InputTable } from '../table/columns';

/** Rows of one slice; so many groups stay in the processor's cache. */
const SLICE_ROWS = 300_000;
/** Each slice reads the times of the whole table where rows are in no order of time. */
const MOST_SLICES = 16;
const DAY = 86_400_000;

/** 1 where the relation is a table as it stands, whose parts are read cheaply; a view would be worked out for each of them. */
export function storedSql(relation: string): string {
  return `(SELECT CAST(count(*) AS INTEGER) FROM duckdb_tables()
    WHERE '"' || replace(table_name, '"', '""') || '"' = '${relation.replaceAll("'", "''")}'
      AND table_name NOT IN (SELECT view_name FROM duckdb_views()))`;
}

/**
 * Conditions that cut a large stored table at days, each row in just one of them; a single empty one where it is better read at once.
 * To group by customer and day slice after slice takes half the time: five million rows have nearly as many groups, far more
 * than a cache holds. Where rows stand in the order of time, a slice is also all that is read.
 * @param seen one row per kind of rows: `rows`, `first_day` and `last_day` (days since 1970) and `stored`, by `storedSql`
 */
export function timeSlices({ sql, type }: RoleBinding, seen: InputTable): string[] {
  const rows = sum(seen.numbers('rows'));
  const first = Math.min(...known(seen.numbers('first_day')));
  const last = Math.max(...known(seen.numbers('last_day')));
  const count = Math.min(MOST_SLICES, Math.floor(rows / SLICE_ROWS), last - first + 1);
  const isCheap = seen.numbers('stored').every((stored) => stored === 1) && /^(DATE|TIMESTAMP)/.test(type);
  if (!(count > 1) || !isCheap) return [''];
  const edge = (at: number): string => {
    const day = first + Math.round((at * (last - first + 1)) / count);
    return `TIMESTAMP '${new Date(day * DAY).toISOString().slice(0, 10)}'`;
  };
  return Array.from({ length: count }, (_, at) => {
    const from = at === 0 ? [] : [`${sql} >= ${edge(at)}`];
    const to = at === count - 1 ? [] : [`${sql} < ${edge(at + 1)}`];
    return ` AND ${[...from, ...to].join(' AND ')}`;
  });
}

const known = (days: Float64Array): Float64Array => days.filter((day) => !Number.isNaN(day));
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
