import type { Deal } from '../deals';
import type { Random } from '../random';

/** What an account needs from a supplier; figures are means of those who need it. */
export interface Need {
  id: 'many-sites' | 'price' | 'self-service' | 'advice';
  /** How common it is by industry, by its English name; 1 where none stands here. */
  industries: Readonly<Record<string, number>>;
  /** How much commoner it is among accounts that are larger, on the logarithm of the size. */
  size: number;
  /** How much commoner it is among accounts that buy what is offered. */
  winning: number;
  sites: number;
  /** Hours in which an answer or a delivery is expected. */
  serviceHours: number;
  digitalShare: number;
  discountAsked: number;
  /** Days of technical advice in a year. */
  adviceDays: number;
  productLines: number;
  /** Chance of a framework contract. */
  contract: number;
  /** Share of what it spends that it spends here. */
  wallet: number;
}

const NEEDS: readonly Need[] = [
  {
    id: 'many-sites',
    industries: { Logistics: 5, Retail: 1.6, Healthcare: 0.7, Manufacturing: 0.3, Software: 0.1 },
    size: 1.6,
    winning: 0,
    sites: 16,
    serviceHours: 8,
    digitalShare: 0.6,
    discountAsked: 0.13,
    adviceDays: 2.5,
    productLines: 4.6,
    contract: 0.75,
    wallet: 0.34,
  },
  {
    id: 'price',
    industries: { Retail: 3, Construction: 5, 'Food & beverage': 2.5, Manufacturing: 0.4, Software: 0.1 },
    size: 0,
    winning: -2.6,
    sites: 3,
    serviceHours: 52,
    digitalShare: 0.32,
    discountAsked: 0.24,
    adviceDays: 0.8,
    productLines: 1.5,
    contract: 0.12,
    wallet: 0.26,
  },
  {
    id: 'self-service',
    industries: { Software: 9, Retail: 0.8, 'Food & beverage': 2, Manufacturing: 0.3, Construction: 0.1 },
    size: -1,
    winning: 0.3,
    sites: 1.3,
    serviceHours: 40,
    digitalShare: 0.87,
    discountAsked: 0.05,
    adviceDays: 0.5,
    productLines: 2.1,
    contract: 0.2,
    wallet: 0.72,
  },
  {
    id: 'advice',
    industries: { Manufacturing: 4.5, Healthcare: 5, Logistics: 0.5, Retail: 0.15, Software: 0.3 },
    size: 0.2,
    winning: 2.6,
    sites: 2.6,
    serviceHours: 22,
    digitalShare: 0.17,
    discountAsked: 0.09,
    adviceDays: 9.5,
    productLines: 3.2,
    contract: 0.45,
    wallet: 0.55,
  },
];

/** The need of an account, by its industry, its size and how its deals ended. */
export function drawNeed(random: Random, { account }: Deal, winRate: number): Need {
  const size = Math.log(account.employees / 140);
  const weights = NEEDS.map(
    ({ industries, size: bySize, winning }) =>
      (industries[account.industry.name] ?? 1) * Math.exp(bySize * size + winning * (winRate - 0.5)),
  );
  return NEEDS[random.weighted(weights)]!;
}
