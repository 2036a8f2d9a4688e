import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { isoDay } from '../calendar';
import type { Contract } from './contracts';

/**
 * Stops where no row is a contract.
 * @throws FaultError that names the column to look at.
 */
export function refuseUnusable(request: AnalysisRequest, counts: InputTable): void {
  const count = (name: string): number => counts.numbers(name)[0] ?? 0;
  const total = count('total');
  if (total === 0) throw new FaultError({ code: 'partners-no-rows' });
  const refuse = (role: string, code: string): never => {
    const { column } = binding(request, role);
    throw new FaultError({ code, values: { column, rows: total }, place: { role, column } });
  };
  if (count('no_partner') === total) refuse('partner', 'partners-empty-column');
  if (count('no_partner') + count('no_start') === total) refuse('start', 'partners-empty-column');
  if (count('used') === 0) refuse('end', 'partners-all-backwards');
}

/** Says that the day came from the clock, and which it is. */
export function clockNotice(today: number): Fault {
  return {
    code: 'partners-clock',
    severity: 'warning',
    values: { day: isoDay(today) },
    place: { param: 'as_of' },
  };
}

/** What was done to rows and contracts that are out of the ordinary. */
export function treatmentNotices(
  request: AnalysisRequest,
  counts: InputTable,
  list: readonly Contract[],
  partners: number,
): Fault[] {
  const of = (name: string): number => counts.numbers(name)[0] ?? 0;
  const rows = of('no_partner') + of('no_start');
  const tally = (is: (contract: Contract) => boolean): number => list.filter(is).length;
  const [open, unpriced, negative] = [
    tally(({ end }) => !Number.isFinite(end)),
    tally(({ value }) => Number.isNaN(value)),
    tally(({ value }) => value < 0),
  ];
  const twice = of('used') - of('different');
  const notices: [boolean, Omit<Fault, 'severity'>][] = [
    [
      rows > 0,
      {
        code: 'partners-rows-left-out',
        values: { rows, total: of('total'), no_partner: of('no_partner'), no_start: of('no_start') },
      },
    ],
    [
      of('backwards') > 0,
      {
        code: 'partners-backwards',
        values: { contracts: of('backwards'), start: binding(request, 'start').column },
      },
    ],
    [twice > 0, { code: 'partners-duplicates', values: { rows: twice } }],
    [open > 0, { code: 'partners-open-ended', values: { contracts: open, of: list.length } }],
    [unpriced > 0, { code: 'partners-no-value', values: { contracts: unpriced, of: list.length } }],
    [negative > 0, { code: 'partners-negative', values: { contracts: negative } }],
    [partners === 1, { code: 'partners-one' }],
  ];
  return notices.filter(([applies]) => applies).map(([, fault]) => ({ severity: 'warning', ...fault }));
}
