import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { binding } from '../../analyses/binding';
import type { InputTable } from '../../table/columns';
import type { Settings } from './settings';
import type { Snapshots } from './snapshots';

/** Rows of the source by what became of them. */
export type RowCounts = Record<
  'total' | 'no_customer' | 'no_time' | 'later' | 'no_amount' | 'usable' | 'refunds' | 'zeros' | 'different',
  number
>;

/** From so many customers with the rarer outcome on, figures begin to be steady. */
const FEW = 20;

export function readCounts(input: InputTable): RowCounts {
  return Object.fromEntries(input.names.map((name) => [name, input.numbers(name)[0] ?? 0])) as RowCounts;
}

/**
 * Stops where there is nothing to learn from.
 * @throws FaultError that says what the table lacks
 */
export function refuseUnusable(
  request: AnalysisRequest,
  snapshots: Snapshots | undefined,
  counts: RowCounts,
  settings: Settings,
): Snapshots {
  if (!snapshots) return refuseEmpty(request, counts, settings);
  const { customers, cutoffs, days, first, last } = snapshots.timing;
  if (customers === 1) throw new FaultError({ code: 'prediction-one-customer', place: { role: 'customer' } });
  if (cutoffs === 0) {
    const param = settings.event === 'churn' ? 'churn_days' : 'window';
    const history = settings.history > 0 ? settings.history : days;
    throw new FaultError({
      code: 'prediction-short-history',
      values: { days, history, needed: days + history, seen: last - first, param },
      place: { param },
    });
  }
  return snapshots;
}

function refuseEmpty(request: AnalysisRequest, counts: RowCounts, { asOf }: Settings): never {
  const { total, no_customer, no_time, no_amount, later, usable } = counts;
  if (total === 0) throw new FaultError({ code: 'prediction-no-rows' });
  const empty = (role: string): never => {
    const { column } = binding(request, role);
    throw new FaultError({
      code: 'prediction-empty-column',
      values: { column, rows: total },
      place: { role, column },
    });
  };
  if (no_customer === total) return empty('customer');
  if (no_customer + no_time === total) return empty('time');
  if (no_customer + no_time + later === total) {
    throw new FaultError({
      code: 'prediction-all-later',
      values: { day: asOf ?? '', rows: later },
      place: { param: 'as_of' },
    });
  }
  if (usable === 0 && no_amount > 0) return empty('amount');
  throw new FaultError({
    code: 'prediction-no-purchases',
    values: { rows: usable },
    place: { role: 'amount' },
  });
}

/**
 * There is no cut-off whose customers went both ways, two of each at least: one to learn from and one to be tested on.
 * @param codes 1 where the event came
 * @throws FaultError that names the outcome that all share
 */
export function refuseOneOutcome(codes: Int32Array, { event }: Settings, days: number): never {
  const events = codes.reduce((sum, code) => sum + code, 0);
  const param = event === 'churn' ? 'churn_days' : 'window';
  const buyers = event === 'churn' ? codes.length - events : events;
  throw new FaultError({
    code: buyers < codes.length / 2 ? 'prediction-nobody-buys' : 'prediction-everybody-buys',
    values: { rows: codes.length, buyers, days, param },
    place: { param },
  });
}

/** What was done to rows that are no plain purchase, and where the data carry less than was asked for. */
export function treatmentNotices(
  snapshots: Snapshots,
  counts: RowCounts,
  settings: Settings,
  learnt: { codes: Int32Array; isRolling: boolean },
): Fault[] {
  const { timing, past } = snapshots;
  const { total, no_customer, no_time, no_amount, later, usable, refunds, zeros, different } = counts;
  const { codes } = learnt;
  const events = codes.reduce((sum, code) => sum + code, 0);
  const rarer = Math.min(events, codes.length - events);
  const left = no_customer + no_time + no_amount;
  const copies = usable - different;
  const late = timing.toldFor - timing.last;
  const notices: [boolean, Omit<Fault, 'severity'>][] = [
    [
      left > 0,
      { code: 'prediction-rows-left-out', values: { rows: left, total, no_customer, no_time, no_amount } },
    ],
    [later > 0, { code: 'prediction-later-rows', values: { rows: later } }],
    [refunds > 0, { code: 'prediction-refunds', values: { rows: refunds } }],
    [zeros > 0, { code: 'prediction-zero-amounts', values: { rows: zeros } }],
    [copies > 0, { code: 'prediction-copies', values: { rows: copies } }],
    [
      timing.cutoffs < settings.cutoffs,
      {
        code: 'prediction-fewer-cutoffs',
        values: { cutoffs: timing.cutoffs, asked: settings.cutoffs, days: timing.days },
      },
    ],
    [!learnt.isRolling, { code: 'prediction-not-rolling', values: { cutoffs: timing.cutoffs } }],
    [late > 0, { code: 'prediction-as-of-late', values: { days: late } }],
    [rarer < FEW, { code: 'prediction-few-events', values: { rows: rarer, of: codes.length } }],
    [
      codes.length < past.length,
      { code: 'prediction-sampled', values: { rows: codes.length, of: past.length } },
    ],
  ];
  return notices.filter(([holds]) => holds).map(([, notice]) => ({ ...notice, severity: 'warning' }));
}
