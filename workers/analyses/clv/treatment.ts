import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { MessageValue } from '../../contract/message';
import { binding } from '../binding';
import type { RowCounts } from './row-counts';
import type { Settings } from './settings';

/**
 * Stops where no row is a purchase.
 * @throws FaultError that names the column or parameter to look at.
 */
export function refuseUnusable(request: AnalysisRequest, { asOf }: Settings, counts: RowCounts): void {
  const { total, no_customer, no_time, later, no_amount, purchase, refund, zero } = counts;
  if (total === 0) throw new FaultError({ code: 'clv-no-rows' });
  if (no_customer === total) throw atRole(request, 'customer', 'clv-empty-column', { rows: total });
  const dated = total - no_customer - no_time - later;
  if (dated === 0 && later > 0) {
    throw new FaultError({
      code: 'clv-all-later',
      values: { day: asOf?.text ?? null, rows: later },
      place: { param: 'as_of' },
    });
  }
  if (dated === 0) throw atRole(request, 'time', 'clv-empty-column', { rows: total });
  if (no_amount === dated) throw atRole(request, 'amount', 'clv-empty-column', { rows: total });
  if (purchase === 0) {
    throw atRole(request, 'amount', 'clv-no-purchases', {
      rows: refund + zero,
      refunds: refund,
      zeros: zero,
    });
  }
}

/**
 * Stops where the model has nothing to learn from. First and last are days of purchases, by customer.
 * @throws FaultError
 */
export function refuseUnrepeated(
  request: AnalysisRequest,
  first: Float64Array,
  last: Float64Array,
  frequency: Float64Array,
): void {
  const customers = frequency.length;
  if (customers === 0) throw atRole(request, 'amount', 'clv-all-refunded', {});
  if (customers === 1) throw atRole(request, 'customer', 'clv-one-customer', {});
  const start = first.reduce((least, day) => Math.min(least, day), Infinity);
  if (last.every((day) => day === start))
    throw atRole(request, 'time', 'clv-one-day', { customers, day: start });
  if (frequency.every((x) => x === 0)) throw atRole(request, 'customer', 'clv-no-repeat', { customers });
}

/**
 * What was done to rows that are no plain purchase.
 * @param days of a customer whose sum is not above zero, and the number of customers who have no other
 */
export function treatmentNotices(
  { asOf }: Settings,
  counts: RowCounts,
  days: { cancelled: number; idle: number },
): Fault[] {
  const { total, no_customer, no_time, no_amount, later, refund, zero } = counts;
  const rows = no_customer + no_time + no_amount;
  const notices: [boolean, string, Record<string, MessageValue>][] = [
    [rows > 0, 'clv-rows-left-out', { rows, total, no_customer, no_time, no_amount }],
    [later > 0, 'clv-later-rows', { rows: later, day: asOf?.text ?? null }],
    [refund > 0, 'clv-refunds', { rows: refund }],
    [zero > 0, 'clv-zero-amounts', { rows: zero }],
    [days.cancelled > 0, 'clv-cancelled-days', { days: days.cancelled }],
    [days.idle > 0, 'clv-never-bought', { customers: days.idle }],
  ];
  return notices
    .filter(([holds]) => holds)
    .map(([, code, values]) => ({ code, severity: 'warning', values }));
}

function atRole(
  request: AnalysisRequest,
  role: string,
  code: string,
  values: Record<string, MessageValue>,
): FaultError {
  const { column } = binding(request, role);
  return new FaultError({ code, values: { column, ...values }, place: { role, column } });
}

/** With fewer customers who came back, what is said of each is mostly chance. */
const FEW_REPEATERS = 30;

/** Data that can be fitted, but say little. */
export function fewRepeatersNotice(repeaters: number, customers: number): Fault[] {
  if (repeaters >= FEW_REPEATERS) return [];
  return [{ code: 'clv-few-repeaters', severity: 'warning', values: { repeaters, customers } }];
}
