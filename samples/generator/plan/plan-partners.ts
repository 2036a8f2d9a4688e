import { dayOf } from '../calendar';
import type { Random } from '../random';
import { NORTH, type Owner, REGIONS, type Region } from './plan-firm';
import { DEALER_LEFT, PLAN_LAST_DAY } from './plan-orders';
import { type Bilingual, words } from './plan-words';

/** One contract with a partner. */
export interface Contract {
  partner: Bilingual;
  mode: Bilingual;
  region: Region;
  owner: Owner;
  start: number;
  /** The last day. */
  end: number;
  /** What was agreed on, over the whole contract. */
  value: number;
  /** What has come of it so far. */
  revenue: number;
}

interface Mode {
  name: Bilingual;
  weight: number;
  /** Agreed a year. */
  yearly: number;
  /** Years of a contract. */
  years: readonly [number, ...number[]];
  /** Chance that it is renewed. */
  renewal: number;
  /** What comes of it, against what was agreed. */
  yield: number;
}

const MODES: readonly [Mode, ...Mode[]] = [
  {
    name: words('Dealer', '经销商'),
    weight: 12,
    yearly: 90_000,
    years: [1, 2],
    renewal: 0.88,
    yield: 1.02,
  },
  {
    name: words('System integrator', '系统集成商'),
    weight: 9,
    yearly: 70_000,
    years: [2, 3],
    renewal: 0.93,
    yield: 1.16,
  },
  {
    name: words('Service partner', '服务商'),
    weight: 10,
    yearly: 28_000,
    years: [1, 2, 3],
    renewal: 0.9,
    yield: 0.98,
  },
  {
    name: words('Sales agent', '代理商'),
    weight: 9,
    yearly: 34_000,
    years: [1],
    renewal: 0.66,
    yield: 0.66,
  },
];

const PARTNERS = 38;
const FIRST_YEAR = 2021;
/** Days before the end by which a successor is signed. */
const SIGNED_AHEAD = 45;

const NAMES: readonly Bilingual[] = [
  words('Altona', '安通'),
  words('Brightway', '博锐'),
  words('Cargolink', '承联'),
  words('Delmar', '德茂'),
  words('Estuary', '恩泽'),
  words('Fairholt', '飞禾'),
  words('Granby', '冠百'),
  words('Harbour', '海博'),
  words('Inland', '英朗'),
  words('Junction', '骏捷'),
];
const KINDS: readonly Bilingual[] = [
  words('Trading', '商贸'),
  words('Technik', '科技'),
  words('Supply', '供应链'),
  words('Partners', '实业'),
];

/** Contracts by partner and start; those that a partner has signed ahead of the end are among them. */
export function drawContracts(random: Random): Contract[] {
  const largest = contractsOf(random, 0, NORTH, MODES[0], 3.2, DEALER_LEFT - 1);
  const others = Array.from({ length: PARTNERS - 1 }, (_, i) =>
    contractsOf(random, i + 1, random.pick(REGIONS), random.pick(MODES), Math.exp(0.5 * random.normal())),
  );
  return [largest, ...others].flat();
}

/** One contract after another, until one is not renewed. */
function contractsOf(
  random: Random,
  index: number,
  region: Region,
  mode: Mode,
  size: number,
  lastDay = Infinity,
): Contract[] {
  const partner = nameOf(index);
  const owner = random.pick(region.owners);
  const contracts: Contract[] = [];
  let start = dayOf(FIRST_YEAR + random.integer(4), 1 + 3 * random.integer(4), 1);
  for (;;) {
    const years = mode.years[random.integer(mode.years.length)] ?? 1;
    const end = Math.min(yearsLater(start, years) - 1, lastDay);
    const value = Math.round((mode.yearly * size * ((end - start + 1) / 365.25)) / 500) * 500;
    const passed = Math.min(Math.max((PLAN_LAST_DAY - start) / (end - start + 1), 0), 1);
    const revenue = Math.round((value * passed * mode.yield * random.gamma(18, 1 / 18)) / 100) * 100;
    contracts.push({ partner, mode: mode.name, region, owner, start, end, value, revenue });
    const isSigned = end - SIGNED_AHEAD * random.gamma(2, 0.5) < PLAN_LAST_DAY;
    if (end >= lastDay || !isSigned || !random.chance(mode.renewal)) return contracts;
    start = end + 1;
  }
}

function nameOf(index: number): Bilingual {
  const [name, kind] = [NAMES[index % NAMES.length], KINDS[Math.floor(index / NAMES.length)]];
  return words(`${name?.en ?? ''} ${kind?.en ?? ''}`, `${name?.zh ?? ''}${kind?.zh ?? ''}`);
}

function yearsLater(day: number, years: number): number {
  const date = new Date(day * 86_400_000);
  return dayOf(date.getUTCFullYear() + years, date.getUTCMonth() + 1, date.getUTCDate());
}
