import { FIRST_DAY } from '../calendar';
import type { Random } from '../random';
import { ONSETS } from '../syllables';
import { INDUSTRIES, type Industry, type Owner, REGIONS, type Region } from './plan-firm';
import { type Bilingual, words } from './plan-words';

export interface Account {
  name: Bilingual;
  industry: Industry;
  region: Region;
  owner: Owner;
  /** Value of its orders against the mean. */
  size: number;
  /** Orders per day while it is a customer. */
  rate: number;
  firstDay: number;
  /** Days from the first order to the last; infinite for one that stays. */
  stay: number;
  /** Inclination to buy online. */
  online: number;
}

const ENDS = [
  'daberg',
  'kedane',
  'liholm',
  'maland',
  'nomark',
  'rosted',
  'sevik',
  'tiwald',
  'vaworth',
  'runa',
];
const FIRST = ['瑞', '恒', '金', '永', '嘉', '宏', '益', '晨', '盛', '沐', '乐', '海', '锦', '安'];
const SECOND = ['丰', '禾', '源', '达', '成', '穗', '润', '宁', '舟', '阳'];

/** `count` invented companies with different names. */
export function drawAccounts(random: Random, count: number, lastDay: number): Account[] {
  const accounts = new Map<string, Account>();
  while (accounts.size < count) {
    const account = drawAccount(random, lastDay);
    const key = `${account.name.en} ${account.name.zh}`;
    if (!accounts.has(key)) accounts.set(key, account);
  }
  return [...accounts.values()];
}

function drawAccount(random: Random, lastDay: number): Account {
  const industry = random.pick(INDUSTRIES);
  const region = random.pick(REGIONS);
  const [stem, end] = [random.integer(ONSETS.length), random.integer(ENDS.length)];
  const trade = industry.trade[random.integer(industry.trade.length)] ?? industry.trade[0];
  const isYoung = random.chance(industry.name.en === 'E-commerce' ? 0.34 : 0.12);
  return {
    name: words(
      `${ONSETS[stem] ?? ''}${ENDS[end] ?? ''} ${trade.en}`,
      `${FIRST[stem] ?? ''}${SECOND[end] ?? ''}${trade.zh}`,
    ),
    industry,
    region,
    owner: random.pick(region.owners),
    size: Math.exp(0.7 * random.normal() - 0.25),
    rate: random.gamma(2.2, 1 / 130),
    firstDay: isYoung ? FIRST_DAY + 300 + random.integer(lastDay - FIRST_DAY - 340) : FIRST_DAY - 60,
    stay: random.chance(0.33) ? 200 + random.exponential(1 / 700) : Infinity,
    online: random.beta(1.2, 4.4),
  };
}
