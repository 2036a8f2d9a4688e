import { concentrationOf } from './concentration';
import { type Contract, type Contracts, isActive, meanOf, sumOf } from './contracts';

/** From the best to the worst news. */
export const STATUSES = ['active', 'upcoming', 'ending', 'ended'] as const;
export type Status = (typeof STATUSES)[number];

/** An end within so many days is near. */
const NEAR_DAYS = 90;

export interface Partner {
  name: string;
  /** First row in the input. */
  row: number;
  /** That of most value. */
  mode: string | null;
  owner: string | null;
  contracts: Contract[];
  value: number;
  activeValue: number;
  annual: number;
  activeContracts: number;
  start: number;
  /** Infinity where a contract has no end. */
  end: number;
  renewals: number;
  due: number;
  /** Of those due. */
  dueRenewed: number;
  share: number;
  activeShare: number;
  status: Status;
  daysLeft: number;
  months: number;
  revenue: number;
}

/** Partners by the value of all their contracts, the largest first. */
export function partnersOf({ list, rows, names, today }: Contracts): Partner[] {
  const own = names.map((): Contract[] => []);
  for (const contract of list) own[contract.partner]!.push(contract);
  const values = own.map((contracts) => sumOf(contracts, ({ value }) => value));
  const active = own.map((contracts) => contracts.filter((contract) => isActive(contract, today)));
  const activeValues = active.map((contracts) => sumOf(contracts, ({ value }) => value));
  const { shares } = concentrationOf(values);
  const { shares: activeShares } = concentrationOf(activeValues);
  return own
    .map((contracts, at): Partner => {
      const due = contracts.filter(({ isDue }) => isDue);
      const end = contracts.reduce((latest, contract) => Math.max(latest, contract.end), -Infinity);
      const start = contracts.reduce((earliest, contract) => Math.min(earliest, contract.start), Infinity);
      return {
        name: names[at]!,
        row: rows[at]!,
        mode: mainMode(contracts),
        owner: contracts.findLast(({ owner }) => owner !== null)?.owner ?? null,
        contracts,
        value: values[at]!,
        activeValue: activeValues[at]!,
        annual: sumOf(active[at]!, ({ annual }) => annual),
        activeContracts: active[at]!.length,
        start,
        end,
        renewals: contracts.filter(({ isRenewed }) => isRenewed).length,
        due: due.length,
        dueRenewed: due.filter(({ isRenewed }) => isRenewed).length,
        share: shares[at]!,
        activeShare: activeShares[at]!,
        status: statusOf(active[at]!.length > 0, start, end, today),
        daysLeft: end >= today && Number.isFinite(end) ? end - today : NaN,
        months: meanOf(contracts, ({ months }) => months),
        revenue: sumOf(contracts, ({ revenue }) => revenue),
      };
    })
    .toSorted((a, b) => b.value - a.value);
}

function statusOf(isRunning: boolean, start: number, end: number, today: number): Status {
  if (end < today) return 'ended';
  if (!isRunning) return start > today || end > today ? 'upcoming' : 'ended';
  return end - today <= NEAR_DAYS ? 'ending' : 'active';
}

function mainMode(contracts: readonly Contract[]): string | null {
  const sums = new Map<string | null, number>();
  for (const { mode, value } of contracts) sums.set(mode, (sums.get(mode) ?? 0) + (value || 0));
  const [first] = [...sums].toSorted((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
