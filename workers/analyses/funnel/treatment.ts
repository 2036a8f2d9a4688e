import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { binding, optionalBinding } from '../binding';
import type { Journeys } from './journeys';
import { asOfDay } from '../as-of';

/**
 * Stops where no row can be used.
 * @throws FaultError that names the column to look at.
 */
export function refuseUnusable(request: AnalysisRequest, counts: InputTable): void {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const total = count('total');
  if (total === 0) throw new FaultError({ code: 'funnel-no-rows' });
  let left = total;
  for (const [role, missing] of [
    ['case', 'no_case'],
    ['stage', 'no_stage'],
    ['time', 'no_time'],
  ] as const) {
    left -= count(missing);
    if (left > 0) continue;
    const { column } = binding(request, role);
    throw new FaultError({
      code: 'funnel-empty-column',
      values: { column, rows: total },
      place: { role, column },
    });
  }
  if (count('later') < left) return;
  const day = asOfDay(request);
  throw day === null
    ? new FaultError({
        code: 'funnel-all-future',
        values: { column: binding(request, 'time').column },
        place: { role: 'time' },
      })
    : new FaultError({ code: 'funnel-all-later', values: { day }, place: { param: 'as_of' } });
}

/** What was done to rows and cases that are out of the ordinary. */
export function treatmentNotices(
  request: AnalysisRequest,
  counts: InputTable,
  { back, events, count, furthest }: Journeys,
  amounts: Float64Array,
): Fault[] {
  const of = (name: string): number => counts.numbers(name)[0] ?? 0;
  const values = {
    total: of('total'),
    no_case: of('no_case'),
    no_stage: of('no_stage'),
    no_time: of('no_time'),
  };
  const rows = values.no_case + values.no_stage + values.no_time;
  const tally = (is: (at: number) => boolean): number => {
    let sum = 0;
    for (let at = 0; at < count; at++) if (is(at)) sum++;
    return sum;
  };
  const [returned, single, outside] = [
    tally((at) => back[at]! > 0),
    tally((at) => events[at] === 1),
    tally((at) => furthest[at]! < 0),
  ];
  const unpriced = optionalBinding(request, 'amount') ? tally((at) => Number.isNaN(amounts[at])) : 0;
  const negative = tally((at) => amounts[at]! < 0);
  const day = asOfDay(request);
  const list: [boolean, Omit<Fault, 'severity'>][] = [
    [rows > 0, { code: 'funnel-rows-left-out', values: { rows, ...values } }],
    [
      of('later') > 0,
      day === null
        ? { code: 'funnel-future-rows', values: { rows: of('later') } }
        : { code: 'funnel-later-rows', values: { rows: of('later'), day } },
    ],
    [returned > 0, { code: 'funnel-went-back', values: { cases: returned, of: count } }],
    [single > 0, { code: 'funnel-one-event', values: { cases: single, of: count } }],
    [outside > 0, { code: 'funnel-outside', values: { cases: outside, of: count } }],
    [unpriced > 0, { code: 'funnel-no-amount', values: { cases: unpriced, of: count } }],
    [negative > 0, { code: 'funnel-negative-amount', values: { cases: negative } }],
  ];
  return list.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}
