import type { Contract, Contracts } from './contracts';

/** How far ahead a contract ends. */
export const HORIZONS = [
  { name: 'within-30', days: 30 },
  { name: 'within-90', days: 90 },
  { name: 'within-180', days: 180 },
  { name: 'within-365', days: 365 },
  { name: 'later', days: Infinity },
] as const;

export interface Expiring extends Contract {
  name: string;
  daysLeft: number;
  within: (typeof HORIZONS)[number]['name'];
}

/** Contracts that have not ended yet, by their end; those without one never run out. */
export function expiringOf({ list, names, today }: Contracts): Expiring[] {
  return list
    .filter(({ end }) => end >= today && Number.isFinite(end))
    .map((contract) => {
      const daysLeft = contract.end - today;
      const within = HORIZONS.find(({ days }) => daysLeft <= days)!.name;
      return { ...contract, name: names[contract.partner]!, daysLeft, within };
    })
    .toSorted((a, b) => a.end - b.end || a.row - b.row);
}
