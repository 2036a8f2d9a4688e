import type { InputTable } from '../../table/columns';

const DAY_MS = 86_400_000;
/** Days of a month on average, for what is left beside whole months. */
const MONTH_DAYS = 30.4375;

/** One contract; days since 1970. */
export interface Contract {
  /** Place of the partner. */
  partner: number;
  /** Row of the input. */
  row: number;
  mode: string | null;
  /** NaN where it is not known. */
  value: number;
  start: number;
  /** The last day; Infinity without one. */
  end: number;
  /** NaN without an end. */
  months: number;
  /** The value of a year; that of an open-ended contract is taken as it is. */
  annual: number;
  owner: string | null;
  revenue: number;
  /** Another contract of the partner follows it. */
  isRenewed: boolean;
  /** The time in which it can be renewed is over. */
  isDue: boolean;
}

/** The contracts by partner and start, and the names of partners. */
export interface Contracts {
  list: Contract[];
  /** First row of each partner in the input. */
  rows: number[];
  names: string[];
  today: number;
}

/** Months from the first to the last day, both included: whole ones, and days as parts of a month. */
export function monthsOf(start: number, end: number): number {
  const [from, to] = [new Date(start * DAY_MS), new Date((end + 1) * DAY_MS)];
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return months + (to.getUTCDate() - from.getUTCDate()) / MONTH_DAYS;
}

/** @param within days around the end in which a new contract is a renewal. */
export function readContracts(input: InputTable, within: number): Contracts {
  const [partners, modes, owners] = [input.texts('partner'), input.texts('mode'), input.texts('owner')];
  const [worth, first, last, revenue] = ['worth', 'first', 'last', 'revenue'].map((name) =>
    input.numbers(name),
  );
  const today = input.numbers('today')[0] ?? NaN;
  const names: string[] = [];
  const rows: number[] = [];
  const list = partners.map((name, row): Contract => {
    if (row === 0 || name !== partners[row - 1]) {
      names.push(String(name));
      rows.push(row);
    }
    const [value, start, end] = [worth![row]!, first![row]!, last![row]!];
    const months = Number.isNaN(end) ? NaN : monthsOf(start, end);
    return {
      partner: names.length - 1,
      row,
      mode: modes[row] ?? null,
      value,
      start,
      end: Number.isNaN(end) ? Infinity : end,
      months,
      annual: Number.isNaN(months) ? value : (value / months) * 12,
      owner: owners[row] ?? null,
      revenue: revenue![row]!,
      isRenewed: false,
      isDue: end + within <= today,
    };
  });
  markRenewed(list, within);
  return { list, rows, names, today };
}

/**
 * A contract is renewed when another one of the partner begins after it, at most so many days before or after its end, and
 * goes on for longer.
 */
function markRenewed(list: Contract[], within: number): void {
  list.forEach((contract, at) => {
    for (let next = at + 1; list[next]?.partner === contract.partner && !contract.isRenewed; next++) {
      const { start, end } = list[next]!;
      if (start > contract.end + within) break;
      contract.isRenewed = start > contract.start && start >= contract.end - within && end > contract.end;
    }
  });
}

/** Whether contracts begin or end after the day. */
export function reachBeyond({ list, today }: Contracts): boolean {
  return list.some(({ start, end }) => start > today || (Number.isFinite(end) && end > today));
}

export function isActive({ start, end }: Contract, day: number): boolean {
  return start <= day && day <= end;
}

/** What is not known adds nothing. */
export function sumOf(contracts: readonly Contract[], of: (contract: Contract) => number): number {
  return contracts.reduce((sum, contract) => {
    const value = of(contract);
    return Number.isNaN(value) ? sum : sum + value;
  }, 0);
}

export function meanOf(contracts: readonly Contract[], of: (contract: Contract) => number): number {
  const known = contracts.filter((contract) => !Number.isNaN(of(contract)));
  return sumOf(known, of) / (known.length || NaN);
}
