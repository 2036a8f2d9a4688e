import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { binding } from '../binding';
import type { Counts } from './counts';

/**
 * Stops where there is nothing to score.
 * @param asOf the day given, as ISO text.
 * @throws FaultError that names the column to look at.
 */
export function refuseUnusable(request: AnalysisRequest, counts: Counts, asOf: string | null): void {
  const { total, unnamed, later, noTime, noAmount, purchases, refunds, zeros } = counts;
  if (total === 0) throw new FaultError({ code: 'rfm-no-rows' });
  const refuseRole = (role: string, code: string, values = {}): never => {
    const { column } = binding(request, role);
    throw new FaultError({ code, values: { column, rows: total, ...values }, place: { role, column } });
  };
  if (unnamed === total) refuseRole('customer', 'rfm-empty-column');
  const dated = total - unnamed - later - noTime;
  if (dated === 0 && later > 0) {
    throw new FaultError({
      code: 'rfm-all-later',
      values: { day: asOf, rows: later },
      place: { param: 'as_of' },
    });
  }
  if (dated === 0) refuseRole('time', 'rfm-empty-column');
  if (noAmount === dated) refuseRole('amount', 'rfm-empty-column');
  if (purchases === 0) {
    refuseRole('amount', 'rfm-no-purchases', { rows: refunds + zeros, refunds, zeros });
  }
}

/** What was done to rows that are no plain purchase; `idle` is the number of customers without a purchase. */
export function treatmentNotices(counts: Counts, asOf: string | null, idle: number): Fault[] {
  const { total, unnamed, later, noTime, noAmount, refunds, zeros } = counts;
  const leftOut = unnamed + noTime + noAmount;
  const notices: [boolean, Omit<Fault, 'severity'>][] = [
    [
      leftOut > 0,
      {
        code: 'rfm-rows-left-out',
        values: { rows: leftOut, total, no_customer: unnamed, no_time: noTime, no_amount: noAmount },
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
