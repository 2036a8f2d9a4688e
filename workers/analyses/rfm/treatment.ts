import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { binding } from '../binding';
import type { LeftOut } from '../events';

/** Rows of the source by what they are. */
export interface Counts extends LeftOut {
  purchases: number;
  refunds: number;
  zeros: number;
  total: number;
}

/** @param events rows of customers that were seen */
export function countRows(leftOut: LeftOut, events: Pick<Counts, 'purchases' | 'refunds' | 'zeros'>): Counts {
  const all = { ...leftOut, ...events };
  return { ...all, total: Object.values(all).reduce((sum, rows) => sum + rows, 0) };
}

/**
 * Stops where there is nothing to score.
 * @param asOf the day given, as ISO text.
 * @throws FaultError that names the column to look at.
 */
export function refuseUnusable(request: AnalysisRequest, counts: Counts, asOf: string | null): void {
  const { total, no_customer, no_time, later, no_amount, purchases, refunds, zeros } = counts;
  if (total === 0) throw new FaultError({ code: 'rfm-no-rows' });
  const refuseRole = (role: string, code: string, values = {}): never => {
    const { column } = binding(request, role);
    throw new FaultError({ code, values: { column, rows: total, ...values }, place: { role, column } });
  };
  if (no_customer === total) refuseRole('customer', 'rfm-empty-column');
  const dated = total - no_customer - later - no_time;
  if (dated === 0 && later > 0) {
    throw new FaultError({
      code: 'rfm-all-later',
      values: { day: asOf, rows: later },
      place: { param: 'as_of' },
    });
  }
  if (dated === 0) refuseRole('time', 'rfm-empty-column');
  if (no_amount === dated) refuseRole('amount', 'rfm-empty-column');
  if (purchases === 0) {
    refuseRole('amount', 'rfm-no-purchases', { rows: refunds + zeros, refunds, zeros });
  }
}

/** What was done to rows that are no plain purchase; `idle` is the number of customers without a purchase. */
export function treatmentNotices(counts: Counts, asOf: string | null, idle: number): Fault[] {
  const { total, no_customer, no_time, later, no_amount, refunds, zeros } = counts;
  const leftOut = no_customer + no_time + no_amount;
  const notices: [boolean, Omit<Fault, 'severity'>][] = [
    [
      leftOut > 0,
      {
        code: 'rfm-rows-left-out',
        values: { rows: leftOut, total, no_customer, no_time, no_amount },
      },
    ],
    [later > 0, { code: 'rfm-later-rows', values: { rows: later, day: asOf } }],
    [refunds > 0, { code: 'rfm-refunds', values: { rows: refunds } }],
    [zeros > 0, { code: 'rfm-zero-amounts', values: { rows: zeros } }],
    [idle > 0, { code: 'rfm-never-bought', values: { customers: idle } }],
  ];
  return notices.filter(([holds]) => holds).map(([, notice]) => ({ ...notice, severity: 'warning' }));
}

/** Data that give right numbers, but scores that say little. */
export function thinDataNotices(recency: Float64Array, classes: number): Fault[] {
  const customers = recency.length;
  if (customers < classes) {
    return [{ code: 'rfm-few-customers', severity: 'warning', values: { customers, classes } }];
  }
  return recency.every((days) => days === recency[0])
    ? [{ code: 'rfm-one-day', severity: 'warning', values: { customers } }]
    : [];
}
