import type { Grain } from '../../contract/manifest';
import { firstDay } from '../calendar';

const YEAR_DAYS = 365.25;
/** With fewer years, a yearly season cannot be told from chance. */
const LEAST_YEARS = 2;

/**
 * What moves the return without the spend: its level, a straight trend, the weekday (of days), and from two years on a yearly wave of
 * two harmonics. Columns of length 1 at right angles to each other.
 */
export function background(grain: Grain, first: number, periods: number): Float64Array[] {
  const at = (of: (i: number) => number): Float64Array =>
    Float64Array.from({ length: periods }, (_, i) => of(i));
  const days = at((i) => firstDay(grain, first + i));
  const columns = [at(() => 1), at((i) => i / periods - 0.5)];
  if (grain === 'day') {
    for (let weekday = 1; weekday < 7; weekday++)
      columns.push(days.map((day) => +((day + 3) % 7 === weekday)));
  }
  const years = ((days.at(-1) ?? 0) - (days[0] ?? 0)) / YEAR_DAYS;
  if (grain !== 'year' && years >= LEAST_YEARS - 0.1) {
    for (const harmonic of [1, 2]) {
      const turn = (day: number): number => (2 * Math.PI * harmonic * day) / YEAR_DAYS;
      columns.push(
        days.map((day) => Math.cos(turn(day))),
        days.map((day) => Math.sin(turn(day))),
      );
    }
  }
  return orthonormal(columns);
}

function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const own = without(column, basis);
    const length = Math.sqrt(dot(own, own));
    if (length > 1e-9 * Math.sqrt(dot(column, column))) basis.push(own.map((value) => value / length));
  }
  return basis;
}

/** What is left of a column when the basis has explained what it can. */
export function without(column: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const left = column.slice();
  for (const each of basis) {
    const along = dot(each, left);
    each.forEach((value, i) => (left[i]! -= along * value));
  }
  return left;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
