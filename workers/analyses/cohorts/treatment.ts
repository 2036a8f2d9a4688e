import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Grain } from '../../contract/manifest';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { firstDay, isoDay } from '../calendar';
import type { Span } from '../grain';
import type { Cohort } from './cells';

/** Cells that a table can hold and a reader can use. */
const MOST_CELLS = 250_000;

function countIn(counts: InputTable): (name: string) => number {
  return (name) => counts.numbers(name)[0] ?? NaN;
}

/**
 * The length of a period.
 * @throws FaultError that names the column to look at when there is no purchase.
 */
export function readGrain(request: AnalysisRequest, counts: InputTable): Grain {
  const count = countIn(counts);
  const total = count('total');
  if (total === 0) throw new FaultError({ code: 'cohorts-no-rows' });
  const refuse = (role: string, code: string, values = {}): never => {
    const { column } = binding(request, role);
    throw new FaultError({ code, values: { column, rows: total, ...values }, place: { role, column } });
  };
  const named = total - count('no_customer');
  if (named === 0) refuse('customer', 'cohorts-empty-column');
  if (count('no_time') === named) refuse('time', 'cohorts-empty-column');
  if (count('no_time') + count('no_amount') === named) refuse('amount', 'cohorts-empty-column');
  if (count('purchases') === 0) {
    const [refunds, zeros] = [count('refunds'), count('zeros')];
    refuse('amount', 'cohorts-no-purchases', { rows: refunds + zeros, refunds, zeros });
  }
  return counts.texts('grain')[0] as Grain;
}

/** @throws FaultError when all is in one period, or periods are too short for the span. */
export function refuseShape(request: AnalysisRequest, span: Span, cohorts: readonly Cohort[]): void {
  const { grain, first, length, from } = span;
  if (length === 1) {
    const { column } = binding(request, 'time');
    const values = { column, period: isoDay(firstDay(grain, first)), grain, day: isoDay(from) };
    const [code, place] =
      request.params.grain === 'auto'
        ? ['cohorts-one-period', { role: 'time', column }]
        : ['cohorts-one-grain', { param: 'grain' }];
    throw new FaultError({ code, values, place });
  }
  const cells = cohorts.length * length;
  if (cells > MOST_CELLS) {
    const values = { cells, cohorts: cohorts.length, most: MOST_CELLS };
    throw new FaultError({ code: 'cohorts-too-many', values, place: { param: 'grain' } });
  }
}

/** What was done to rows that are no plain purchase, and what the ends of the data mean. */
export function treatmentNotices(counts: InputTable, span: Span): Fault[] {
  const count = countIn(counts);
  const leftOut = count('no_customer') + count('no_time') + count('no_amount');
  const named = ['total', 'no_customer', 'no_time', 'no_amount'].map((name) => [name, count(name)] as const);
  const { grain, first, length, lastWhole, to } = span;
  const last = { period: isoDay(firstDay(grain, first + length - 1)), day: isoDay(to), grain };
  const notices: [boolean, Omit<Fault, 'severity'>][] = [
    [lastWhole < length - 1, { code: 'cohorts-last-incomplete', values: last }],
    [leftOut > 0, { code: 'cohorts-rows-left-out', values: { rows: leftOut, ...Object.fromEntries(named) } }],
    [count('refunds') > 0, { code: 'cohorts-refunds', values: { rows: count('refunds') } }],
    [count('zeros') > 0, { code: 'cohorts-zero-amounts', values: { rows: count('zeros') } }],
    [count('idle') > 0, { code: 'cohorts-never-bought', values: { customers: count('idle') } }],
  ];
  return notices.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}
