import type { InputTable } from '../../table/columns';
import type { Span } from '../grain';
import type { Cohort, CurvePoint } from './cells';

/** All that findings and charts tell of. */
export interface Story {
  span: Span;
  cohorts: Cohort[];
  curve: CurvePoint[];
  hasAmounts: boolean;
  /** Customers who had a whole period to come back in, and those of them who never did. */
  observed: number;
  once: number;
}

/** Counts those who bought in one period only, among customers whose first period was not the last. */
export function countOnce(input: InputTable, { first, lastWhole }: Span): Pick<Story, 'observed' | 'once'> {
  const active = input.numbers('active_periods');
  let [observed, once] = [0, 0];
  input.numbers('cohort').forEach((start, row) => {
    if (start >= first + lastWhole) return;
    observed++;
    if (active[row] === 1) once++;
  });
  return { observed, once };
}

/** Periods after the first at which retention is told; what they mean depends on nothing but the count. */
const MILESTONES = [1, 3, 6, 12] as const;

/** The milestones that the curve reaches. */
export function milestones({ curve }: Story): number[] {
  return MILESTONES.filter((period) => period < curve.length);
}
