import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { settingsOf } from './settings';

/** Rows of the source by what they are. */
export type Counts = (name: string) => number;

export function countsOf(input: InputTable): Counts {
  return (name) => input.numbers(name)[0] ?? NaN;
}

/**
 * Stops where nobody has bought anything.
 * @throws FaultError that names the column to look at.
 */
export function refuseUnusable(request: AnalysisRequest, counts: Counts): void {
  const total = counts('total');
  if (total === 0) throw new FaultError({ code: 'loyalty-no-rows' });
  const refuse = (role: string, code: string, values = {}): never => {
    const { column } = binding(request, role);
    throw new FaultError({ code, values: { column, rows: total, ...values }, place: { role, column } });
  };
  const named = total - counts('no_customer');
  if (named === 0) refuse('customer', 'loyalty-empty-column');
  const dated = named - counts('no_time');
  if (dated === 0) refuse('time', 'loyalty-empty-column');
  if (counts('later') === dated) {
    const { asOf } = settingsOf(request);
    if (asOf === null) refuse('time', 'loyalty-all-future', { rows: dated });
    throw new FaultError({
      code: 'loyalty-all-later',
      values: { day: asOf, rows: dated },
      place: { param: 'as_of' },
    });
  }
  if (counts('purchases') + counts('refunds') + counts('zeros') === 0)
    refuse('amount', 'loyalty-empty-column');
  if (counts('purchases') === 0) {
    refuse('amount', 'loyalty-no-purchases', { refunds: counts('refunds'), zeros: counts('zeros') });
  }
}

/** What was done to rows that are no plain purchase; `buyers` is the number of customers with a purchase. */
export function treatmentNotices(request: AnalysisRequest, counts: Counts, buyers: number): Fault[] {
  const [noCustomer, noTime, noAmount] = [counts('no_customer'), counts('no_time'), counts('no_amount')];
  const leftOut = noCustomer + noTime + noAmount;
  const { asOf } = settingsOf(request);
  const idle = counts('customers') - buyers;
  const notices: [boolean, Omit<Fault, 'severity'>][] = [
    [
      leftOut > 0,
      {
        code: 'loyalty-rows-left-out',
        values: {
          rows: leftOut,
          total: counts('total'),
          no_customer: noCustomer,
          no_time: noTime,
          no_amount: noAmount,
        },
      },
    ],
    [
      counts('later') > 0,
      asOf === null
        ? { code: 'loyalty-future-rows', values: { rows: counts('later') } }
        : { code: 'loyalty-later-rows', values: { rows: counts('later'), day: asOf } },
    ],
    [counts('refunds') > 0, { code: 'loyalty-refunds', values: { rows: counts('refunds') } }],
    [counts('zeros') > 0, { code: 'loyalty-zero-amounts', values: { rows: counts('zeros') } }],
    [idle > 0, { code: 'loyalty-never-bought', values: { customers: idle } }],
    [counts('bad_wallets') > 0, { code: 'loyalty-bad-wallets', values: { rows: counts('bad_wallets') } }],
  ];
  return notices.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}
