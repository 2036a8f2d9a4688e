import { FIRST_DAY, LAST_DAY } from './calendar';
import type { Random } from './random';
import { ENDS, MIDDLES, ONSETS } from './syllables';

export interface Industry {
  name: string;
  weight: number;
  /** Second word of a company's name. */
  trade: readonly string[];
  /** Deal value against the mean. */
  value: number;
  /** Shift of the log-odds of winning. */
  fit: number;
  /** Demand in each of the four years. */
  trend: readonly number[];
}

const INDUSTRIES: readonly [Industry, ...Industry[]] = [
  {
    name: 'Manufacturing',
    weight: 26,
    trade: ['Tools', 'Metals', 'Drives', 'Plastics'],
    value: 1.25,
    fit: 0.35,
    trend: [1.1, 1.05, 0.9, 0.85],
  },
  {
    name: 'Logistics',
    weight: 18,
    trade: ['Freight', 'Cargo', 'Lines', 'Warehousing'],
    value: 1,
    fit: 0.3,
    trend: [0.8, 1, 1.15, 1.3],
  },
  {
    name: 'Retail',
    weight: 18,
    trade: ['Stores', 'Markets', 'Outlets'],
    value: 0.7,
    fit: -0.25,
    trend: [1, 1, 1, 1],
  },
  {
    name: 'Healthcare',
    weight: 13,
    trade: ['Clinics', 'Medical', 'Care'],
    value: 1.45,
    fit: -0.1,
    trend: [0.7, 0.95, 1.2, 1.45],
  },
  {
    name: 'Software',
    weight: 11,
    trade: ['Systems', 'Cloud', 'Labs'],
    value: 0.85,
    fit: 0.05,
    trend: [1.2, 1.1, 1, 0.9],
  },
  {
    name: 'Food & beverage',
    weight: 9,
    trade: ['Foods', 'Dairy', 'Brewing'],
    value: 0.8,
    fit: 0.1,
    trend: [1, 1, 1.05, 1.1],
  },
  {
    name: 'Construction',
    weight: 5,
    trade: ['Builders', 'Concrete', 'Works'],
    value: 1.1,
    fit: -0.55,
    trend: [1.2, 1.1, 0.8, 0.7],
  },
];

/** Sales regions and the people who own their deals; skill shifts the log-odds of winning. */
const REGIONS: readonly [Region, ...Region[]] = [
  { name: 'DACH', weight: 40, owners: [owner('Anna Weber', 0.45), owner('Lukas Brandt', 0)] },
  { name: 'Benelux', weight: 18, owners: [owner('Sanne de Vries', 0.25)] },
  { name: 'Nordics', weight: 16, owners: [owner('Jonas Lindqvist', 0.1)] },
  { name: 'France', weight: 14, owners: [owner('Camille Laurent', -0.1)] },
  { name: 'UK & Ireland', weight: 12, owners: [owner('Tom Hughes', -0.35)] },
];

interface Region {
  name: string;
  weight: number;
  owners: readonly [Owner, ...Owner[]];
}

export interface Owner {
  name: string;
  skill: number;
  weight: number;
}

function owner(name: string, skill: number): Owner {
  return { name, skill, weight: 1 };
}

export interface Account {
  name: string;
  industry: Industry;
  employees: number;
  region: string;
  owner: Owner;
  /** Day of the first deal. */
  firstDay: number;
  /** Deals per day while the account is a customer. */
  rate: number;
  /** Chance to be gone for good after a deal. */
  leave: number;
}

/** `count` invented companies with different names. */
export function drawAccounts(random: Random, count: number): Account[] {
  const accounts = new Map<string, Account>();
  while (accounts.size < count) {
    const account = drawAccount(random);
    if (!accounts.has(account.name)) accounts.set(account.name, account);
  }
  return [...accounts.values()];
}

function drawAccount(random: Random): Account {
  const industry = random.pick(INDUSTRIES);
  const region = random.pick(REGIONS);
  // Log-normal around 140 people, as company sizes are.
  const employees = Math.round(Math.exp(Math.log(140) + 1.15 * random.normal()));
  const known = random.chance(0.3);
  return {
    name: `${word(random, ONSETS)}${word(random, MIDDLES)}${word(random, ENDS)} ${word(random, industry.trade)}`,
    industry,
    employees: Math.min(Math.max(employees, 6), 9500),
    region: region.name,
    owner: random.pick(region.owners),
    firstDay: FIRST_DAY + random.integer(known ? 90 : LAST_DAY - FIRST_DAY - 30),
    rate: random.gamma(1.3, 1 / 240),
    leave: random.beta(0.45, 2.4),
  };
}

function word(random: Random, words: readonly string[]): string {
  return words[random.integer(words.length)] ?? '';
}
