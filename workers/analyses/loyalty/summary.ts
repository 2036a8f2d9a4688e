import { compensatedSum } from '../../kernels/compensated-sum';
import { median } from '../../kernels/median';
import type { Panel } from './panel';
import { type Years, isWhole } from './years';

/** All customers in one year; NaN where it cannot be known. */
export interface YearSummary {
  year: number;
  whole: boolean;
  /** With a purchase. */
  customers: number;
  revenue: number;
  growth: number;
  medianGrowth: number;
  newCustomers: number;
  /** Of those with a purchase the year before: with one, without one. */
  retained: number;
  lost: number;
  retentionRate: number;
  /** Revenue of last year's customers over what it was then. */
  revenueRetention: number;
  /** Of the year's customers, those who bought on several days. */
  repeatRate: number;
  shareOfWallet: number;
  satisfaction: number;
  /** How the revenue came from that of the year before. */
  bridge: Bridge;
}

/** Changes of revenue by customers; they add up to the change of all. */
export interface Bridge {
  lost: number;
  less: number;
  more: number;
  new: number;
}

/** By year, in order. */
export function summarise(panel: Panel, years: Years): YearSummary[] {
  const rowsOf = Array.from({ length: years.count }, (): number[] => []);
  for (let row = 0; row < panel.rows; row++) rowsOf[panel.at[row]!]!.push(row);
  const summaries: YearSummary[] = [];
  rowsOf.forEach((rows, at) =>
    summaries.push(summary(panel, years, rows, at, summaries.at(-1)?.revenue ?? NaN)),
  );
  return summaries;
}

function summary(
  panel: Panel,
  years: Years,
  rows: readonly number[],
  at: number,
  revenueBefore: number,
): YearSummary {
  const sum = (of: (row: number) => number, among = rows): number => compensatedSum(among.map(of));
  const whole = isWhole(years, at);
  const ifWhole = (value: number): number => (whole ? value : NaN);
  const ifBoth = (value: number): number => (whole && isWhole(years, at - 1) ? value : NaN);
  const bought = rows.filter((row) => panel.purchases[row]! > 0);
  const before = rows.filter((row) => boughtBefore(panel, row));
  const retained = before.filter((row) => panel.purchases[row]! > 0);
  const revenue = sum((row) => panel.revenue[row]!);
  const growths = Float64Array.from(rows, (row) => panel.growth[row]!).filter((each) => !Number.isNaN(each));
  const walleted = rows.filter((row) => whole && panel.wallet[row]! > 0);
  const rated = rows.filter((row) => !Number.isNaN(panel.satisfaction[row]));
  return {
    year: years.first + at,
    whole,
    customers: bought.length,
    revenue,
    growth: ifBoth(revenueBefore > 0 ? (revenue - revenueBefore) / revenueBefore : NaN),
    medianGrowth: median(growths),
    newCustomers: at > 0 ? bought.filter((row) => isFirstBought(panel, row)).length : NaN,
    retained: ifBoth(retained.length),
    lost: ifBoth(before.length - retained.length),
    retentionRate: ifBoth(retained.length / before.length),
    revenueRetention: ifBoth(
      sum((row) => panel.revenue[row]!, before) / sum((row) => panel.before[row]!, before),
    ),
    repeatRate: ifWhole(bought.filter((row) => panel.purchases[row]! > 1).length / bought.length),
    shareOfWallet: sum((row) => panel.revenue[row]!, walleted) / sum((row) => panel.wallet[row]!, walleted),
    satisfaction: sum((row) => panel.satisfaction[row]!, rated) / rated.length,
    bridge: bridgeOf(panel, rows),
  };
}

function isFirstYear({ customer }: Panel, row: number): boolean {
  return row === 0 || customer[row - 1] !== customer[row];
}

/** Years before with a rating, a refund or a row of zero only make nobody an old customer. */
function isFirstBought(panel: Panel, row: number): boolean {
  let first = row;
  while (!isFirstYear(panel, first)) if (panel.purchases[--first]! > 0) return false;
  return true;
}

function boughtBefore(panel: Panel, row: number): boolean {
  return (
    !isFirstYear(panel, row) && panel.at[row - 1] === panel.at[row]! - 1 && panel.purchases[row - 1]! > 0
  );
}

function bridgeOf(panel: Panel, rows: readonly number[]): Bridge {
  const changes: Record<keyof Bridge, number[]> = { lost: [], less: [], more: [], new: [] };
  for (const row of rows) {
    const change = panel.revenue[row]! - (panel.before[row]! || 0);
    const [was, is] = [boughtBefore(panel, row), panel.purchases[row]! > 0];
    if (was && is) changes[change < 0 ? 'less' : 'more'].push(change);
    else changes[is ? 'new' : was ? 'lost' : 'less'].push(change);
  }
  return {
    lost: compensatedSum(changes.lost),
    less: compensatedSum(changes.less),
    more: compensatedSum(changes.more),
    new: compensatedSum(changes.new),
  };
}
