import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { asOfDay } from '../as-of';
import { binding, optionalBinding } from '../binding';
import type { Satisfaction } from './satisfaction';
import type { Answers } from './scale';

/**
 * Stops where no row can be used.
 * @throws FaultError that names the column to look at.
 */
export function refuseUnusable(request: AnalysisRequest, counts: InputTable): void {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const total = count('total');
  if (total === 0) throw new FaultError({ code: 'contacts-no-rows' });
  let left = total;
  for (const [role, missing] of [
    ['customer', 'no_customer'],
    ['time', 'no_time'],
  ] as const) {
    left -= count(missing);
    if (left > 0) continue;
    const { column } = binding(request, role);
    throw new FaultError({
      code: 'contacts-empty-column',
      values: { column, rows: total },
      place: { role, column },
    });
  }
  if (count('later') < left) return;
  const day = asOfDay(request);
  throw day === null
    ? new FaultError({
        code: 'contacts-all-future',
        values: { column: binding(request, 'time').column },
        place: { role: 'time' },
      })
    : new FaultError({ code: 'contacts-all-later', values: { day }, place: { param: 'as_of' } });
}

/** What was done to rows that are out of the ordinary. */
export function treatmentNotices(request: AnalysisRequest, counts: InputTable): Fault[] {
  const of = (name: string): number => counts.numbers(name)[0] ?? 0;
  const values = { total: of('total'), no_customer: of('no_customer'), no_time: of('no_time') };
  const rows = values.no_customer + values.no_time;
  const day = asOfDay(request);
  const isClosedAlone =
    optionalBinding(request, 'closed') !== undefined && optionalBinding(request, 'complaint') === undefined;
  const list: [boolean, Omit<Fault, 'severity'>][] = [
    [rows > 0, { code: 'contacts-rows-left-out', values: { rows, ...values } }],
    [
      of('later') > 0,
      day === null
        ? { code: 'contacts-future-rows', values: { rows: of('later') } }
        : { code: 'contacts-later-rows', values: { rows: of('later'), day } },
    ],
    [isClosedAlone, { code: 'contacts-closed-alone', place: { role: 'complaint' } }],
    [of('backwards') > 0, { code: 'contacts-closed-before', values: { complaints: of('backwards') } }],
  ];
  return list.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}

/** Answers that are on no scale, or not on the one that was taken. */
export function satisfactionNotices(
  request: AnalysisRequest,
  { count }: Answers,
  satisfaction: Satisfaction | undefined,
): Fault[] {
  const role = optionalBinding(request, 'satisfaction');
  if (!role) return [];
  const answers = count.reduce((sum, n) => sum + n, 0);
  const place = { role: 'satisfaction', column: role.column };
  if (!satisfaction) {
    const values = { column: role.column, answers };
    return [{ severity: 'warning', code: 'contacts-no-scale', values, place }];
  }
  if (satisfaction.outside === 0) return [];
  const values = { column: role.column, answers: satisfaction.outside, of: answers };
  return [{ severity: 'warning', code: `contacts-off-${satisfaction.measure}`, values, place }];
}
