import { dayOf } from '../calendar';
import type { Deal } from '../deals';
import type { Random } from '../random';
import type { AccountProfile } from './accounts';
import { momentAfter, workHours } from './work-hours';

/** Who works on deals beside their owners. */
export type Helper = 'inside-sales' | 'engineer-1' | 'engineer-2' | 'director' | 'legal';

export type Activity =
  | 'lead'
  | 'first-call'
  | 'qualified'
  | 'site-visit'
  | 'design'
  | 'calculation'
  | 'approval'
  | 'quote'
  | 'revision'
  | 'negotiation'
  | 'contract'
  | 'won'
  | 'lost';

/** Something done for a deal. */
export interface DealStep {
  deal: Deal;
  activity: Activity;
  startedAt: string;
  finishedAt: string;
  /** Undefined where the deal's owner did it. */
  helper: Helper | undefined;
}

/** The log begins here: eighteen months before the end of the deals. */
export const LOG_FROM = dayOf(2024, 7, 1);

interface Draft {
  activity: Activity;
  /** Part of the way from one known day to the next at which it is done. */
  at: number;
  hours: number;
  helper?: Helper;
}

/** The steps of every deal since the beginning of the log that more than its lead is known of. They end on the very days that the deals have. */
export function dealSteps(
  random: Random,
  deals: readonly Deal[],
  profiles: readonly AccountProfile[],
): DealStep[] {
  const byName = new Map(profiles.map((profile) => [profile.account.name, profile]));
  return deals
    .filter((deal) => deal.createdOn >= LOG_FROM)
    .map((deal) => stepsOf(random, deal, byName.get(deal.account.name)!))
    .filter((steps) => steps.length > 1)
    .flat();
}

function stepsOf(random: Random, deal: Deal, profile: AccountProfile): DealStep[] {
  const isWon = deal.outcome === 'won';
  const steps: DealStep[] = [
    ...placed(random, deal, deal.createdOn, deal.createdOn, [], 'lead', 'inside-sales', 0.3),
  ];
  const end = isWon ? 'won' : 'lost';
  const known: readonly [number | undefined, Activity, number, () => Draft[]][] = [
    [deal.qualifiedOn, 'qualified', 1, () => toQualify(random, isWon)],
    [deal.proposalOn, 'quote', 0.7, () => toQuote(random, deal, profile)],
    [deal.negotiationOn, 'negotiation', 2.5, () => toNegotiate(random, deal)],
  ];
  let from = deal.createdOn;
  for (const [day, activity, hours, between] of known) {
    const to = day ?? deal.closedOn;
    if (to === undefined) return steps;
    const drafts = between();
    if (day === undefined) {
      // Lost on the way: only the beginning of it was done.
      const part = drafts.slice(0, random.integer(drafts.length + 1));
      return [...steps, ...placed(random, deal, from, to, part, end)];
    }
    steps.push(...placed(random, deal, from, to, drafts, activity, undefined, hours));
    from = to;
  }
  if (deal.closedOn === undefined) return steps;
  return [...steps, ...placed(random, deal, from, deal.closedOn, toDecide(random, isWon), end)];
}

function toQualify(random: Random, isWon: boolean): Draft[] {
  const at = isWon ? random.beta(1.6, 4) : random.beta(3, 2.6);
  return [{ activity: 'first-call', at, hours: 0.5 }];
}

function toQuote(random: Random, deal: Deal, { adviceDays, discountAsked }: AccountProfile): Draft[] {
  const isWon = deal.outcome === 'won';
  const visit: Draft = { activity: 'site-visit', at: 0.08 + 0.1 * random.uniform(), hours: 4 };
  const helper = random.chance(0.6) ? 'engineer-1' : 'engineer-2';
  const design: Draft = { activity: 'design', at: 0.36 + 0.12 * random.uniform(), hours: 9, helper };
  const approval: Draft = {
    activity: 'approval',
    at: 0.86 + 0.08 * random.uniform(),
    hours: 0.4,
    helper: 'director',
  };
  const visited = random.chance((isWon ? 0.62 : 0.34) + (adviceDays > 5 ? 0.15 : 0));
  return [
    ...(visited ? [visit] : []),
    ...(random.chance(deal.amount > 8000 || adviceDays > 5 ? 0.8 : 0.25) ? [design] : []),
    { activity: 'calculation', at: 0.5 + 0.06 * random.uniform(), hours: 2 },
    ...(random.chance(discountAsked > 0.1 ? 0.85 : 0.2) ? [approval] : []),
  ];
}

function toNegotiate(random: Random, { outcome }: Deal): Draft[] {
  const likely = outcome === 'won' ? 0.25 : 0.6;
  const revisions: Draft[] = [];
  for (let at = 0.25; at < 0.9 && random.chance(likely); at += 0.22)
    revisions.push({ activity: 'revision', at, hours: 1.5 });
  return revisions;
}

function toDecide(random: Random, isWon: boolean): Draft[] {
  const contract: Draft = {
    activity: 'contract',
    at: 0.55 + 0.2 * random.uniform(),
    hours: 3,
    helper: 'legal',
  };
  return random.chance(isWon ? 0.95 : 0.4) ? [contract] : [];
}

/** Steps between two known days, then the one that makes the later day known. They never overlap. */
function placed(
  random: Random,
  deal: Deal,
  from: number,
  to: number,
  drafts: readonly Draft[],
  last: Activity,
  helper?: Helper,
  hours = 0.4,
): DealStep[] {
  // What makes a day known is done around noon; what follows on that day, later.
  const begin = from === to ? 1 : 6.5;
  const end = workHours(from, to) - 1.7 - 2.3 * random.uniform();
  let before = begin;
  return [...drafts, { activity: last, hours, helper, at: 1 }].map((draft) => {
    const finish = begin + draft.at * (end - begin);
    const start = Math.max(finish - draft.hours, before + 0.4 * (finish - before));
    before = finish;
    return {
      deal,
      activity: draft.activity,
      startedAt: momentAfter(from, start),
      finishedAt: momentAfter(from, finish),
      helper: draft.helper,
    };
  });
}
