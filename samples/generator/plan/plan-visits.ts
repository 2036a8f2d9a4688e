import { weekday } from '../calendar';
import type { Random } from '../random';
import type { Account } from './plan-accounts';
import { NORTH } from './plan-firm';
import { DEALER_LEFT, PLAN_LAST_DAY } from './plan-orders';
import { type Bilingual, words } from './plan-words';

/** One line of the contact log. */
export interface Visit {
  account: Account;
  day: number;
  kind: Bilingual;
  /** From 1 to 5; undefined where nobody asked. */
  satisfaction: number | undefined;
  complaint: Bilingual | undefined;
  closed: number | undefined;
}

interface Kind {
  name: Bilingual;
  weight: number;
}

const KINDS: readonly [Kind, ...Kind[]] = [
  { name: words('Visit', '上门拜访'), weight: 28 },
  { name: words('Phone call', '电话'), weight: 44 },
  { name: words('Online meeting', '视频会议'), weight: 16 },
  { name: words('Trade fair', '展会'), weight: 5 },
];
const COMPLAINTS: readonly [Kind, ...Kind[]] = [
  { name: words('Late delivery', '交货延误'), weight: 5 },
  { name: words('Machine down', '设备停机'), weight: 3 },
  { name: words('Film quality', '薄膜质量'), weight: 2 },
  { name: words('Wrong invoice', '发票有误'), weight: 2 },
];
/** Two years of contacts. */
const LOG_DAYS = 730;

/** Old customers in the shrinking trades are seen most, young ones in the growing trades least. */
const ATTENTION: Record<string, number> = {
  Food: 1.15,
  Beverages: 1.35,
  'E-commerce': 0.6,
  Pharma: 0.75,
  Cosmetics: 0.95,
};

export function drawVisits(random: Random, accounts: readonly Account[]): Visit[] {
  const visits = accounts.flatMap((account) => visitsOf(random, account));
  return visits.sort((a, b) => a.day - b.day || (a.account.name.en < b.account.name.en ? -1 : 1));
}

function visitsOf(random: Random, account: Account): Visit[] {
  const visits: Visit[] = [];
  const attention = (ATTENTION[account.industry.name.en] ?? 1) * account.owner.diligence;
  const rate = (8.4 / 365) * attention * Math.min(Math.max(Math.sqrt(account.size), 0.6), 1.8);
  const end = Math.min(account.firstDay + account.stay + 60, PLAN_LAST_DAY);
  let time = Math.max(account.firstDay - 20, PLAN_LAST_DAY - LOG_DAYS);
  for (;;) {
    // Two steps of an exponential clock: contacts keep a distance.
    time += random.exponential(2 * rate) + random.exponential(2 * rate);
    const day = Math.floor(time);
    if (day > end) return visits;
    if (weekday(day) < 5) visits.push(visitOf(random, account, day));
  }
}

function visitOf(random: Random, account: Account, day: number): Visit {
  const isLate = account.region === NORTH && day >= DEALER_LEFT;
  const complaint = random.chance(isLate ? 0.17 : 0.05) ? random.pick(COMPLAINTS).name : undefined;
  const closed = complaint ? day + Math.ceil(random.gamma(2, isLate ? 24 : 8)) : undefined;
  const mood = 4.15 + 0.75 * random.normal() - (isLate ? 0.55 : 0) - (complaint ? 1 : 0);
  return {
    account,
    day,
    kind: random.pick(KINDS).name,
    satisfaction: random.chance(0.4) ? Math.min(Math.max(Math.round(mood), 1), 5) : undefined,
    complaint,
    closed: closed !== undefined && closed <= PLAN_LAST_DAY ? closed : undefined,
  };
}
