import type { InputTable } from '../../table/columns';
import { ROW_KINDS, type RowKind } from './query';

/** Rows of the source by what they hold. */
export type RowCounts = Record<RowKind, number> & {
  total: number;
  /** Day of the last event that counts, in days since 1970; NaN when there is none. */
  lastDay: number;
};

const EVENTS: readonly RowKind[] = ['purchase', 'refund', 'zero'];

/** Reads the planned input `rows`. */
export function countRows(input: InputTable): RowCounts {
  const kinds = input.numbers('kind');
  const rows = input.numbers('rows');
  const days = input.numbers('last_day');
  const place = (kind: RowKind): number => kinds.indexOf(ROW_KINDS.indexOf(kind));
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, rows[place(kind)] ?? 0]));
  const lastDays = EVENTS.map((kind) => days[place(kind)] ?? NaN).filter((day) => !Number.isNaN(day));
  return {
    ...(counts as Record<RowKind, number>),
    total: rows.reduce((sum, value) => sum + value, 0),
    lastDay: lastDays.length === 0 ? NaN : Math.max(...lastDays),
  };
}
