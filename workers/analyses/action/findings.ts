import type { Finding } from '../../contract/analysis';
import { compensatedSum } from '../../kernels/compensated-sum';
import type { Flow } from './follow';
import type { Outlook } from './outlook';

/** Days of a month, to count contacts. */
const MONTH = 365.25 / 12;

/** The sentences that matter, most important first; one that the data cannot carry is left out. */
export function findings(outlook: Outlook): Finding[] {
  return [
    moved(outlook),
    value(outlook),
    paths(outlook),
    total(outlook),
    most(outlook),
    contacts(outlook),
    edited(outlook),
  ].filter((finding) => finding !== undefined);
}

/** Customers who were there then and are now: in another segment, and in the same. */
export function movedOf(flows: readonly Flow[]): {
  moved: number;
  stayed: number;
  came: number;
  left: number;
} {
  const sum = (which: (flow: Flow) => boolean): number =>
    flows.filter(which).reduce((total, { customers }) => total + customers, 0);
  return {
    moved: sum(({ from, to }) => from !== null && to !== null && from !== to),
    stayed: sum(({ from, to }) => from !== null && from === to),
    came: sum(({ from }) => from === null),
    left: sum(({ to }) => to === null),
  };
}

/** The segments that gained and lost most customers since the start. */
function moved({ followed }: Outlook): Finding | undefined {
  if (!followed || followed.moves.length === 0) return undefined;
  const ranked = followed.moves
    .map((move) => ({ ...move, change: move.customersNow - move.customersThen }))
    .toSorted((a, b) => b.change - a.change);
  const [best, worst] = [ranked[0]!, ranked.at(-1)!];
  const rows = { table: 'moves' };
  const since = followed.since;
  if (best.change <= 0 && worst.change >= 0) return { key: 'finding.moved.none', values: { since }, rows };
  const values = {
    since,
    gained: best.segment,
    more: best.change,
    lost: worst.segment,
    fewer: -worst.change,
  };
  if (worst.change >= 0) return { key: 'finding.moved.gained', values, rows };
  return { key: best.change <= 0 ? 'finding.moved.lost' : 'finding.moved', values, rows };
}

function value({ followed }: Outlook): Finding | undefined {
  const then = compensatedSum((followed?.moves ?? []).map(({ valueThen }) => valueThen));
  const now = compensatedSum((followed?.moves ?? []).map(({ valueNow }) => valueNow));
  if (!followed || followed.moves.length === 0 || !(Math.abs(now - then) > 0)) return undefined;
  return {
    key: now < then ? 'finding.value.down' : 'finding.value.up',
    values: { since: followed.since, then, now, change: Math.abs(now - then) },
    rows: { table: 'moves' },
  };
}

function paths({ followed }: Outlook): Finding | undefined {
  if (!followed || followed.flows.length === 0) return undefined;
  const told = movedOf(followed.flows);
  const there = told.moved + told.stayed;
  return {
    key: 'finding.paths',
    values: { ...told, there, share: there > 0 ? told.moved / there : 0 },
    rows: { table: 'flows' },
  };
}

function total({ plan, budget, segmented }: Outlook): Finding {
  const customers = plan.reduce((sum, { segment }) => sum + segment.customers, 0);
  const worth = compensatedSum(plan.map(({ segment }) => segment.value || 0));
  const values = { customers, segments: plan.length, value: worth, budget };
  const key = segmented.isBanded ? 'finding.bands' : 'finding.segments';
  return { key: budget > 0 ? `${key}.budget` : key, values, rows: { table: '' } };
}

/** Where most of the budget goes. */
function most({ plan, budget }: Outlook): Finding | undefined {
  const [first] = plan.toSorted((a, b) => b.share - a.share);
  if (!first || first.share <= 0) return undefined;
  const { segment, share } = first;
  const values = {
    segment: segment.name,
    action: first.action,
    share,
    budget: first.budget,
    each: first.budget / (segment.customers || NaN),
    customers: segment.customers,
  };
  return {
    key: budget > 0 && segment.customers > 0 ? 'finding.most.budget' : 'finding.most',
    values,
    rows: { table: '', column: 'segment', value: segment.name },
  };
}

/** How many contacts a month the rhythms make, and through which channel most of them go. */
function contacts({ plan }: Outlook): Finding | undefined {
  const byChannel = new Map<string, number>();
  for (const { segment, rhythm, channel } of plan) {
    if (channel === 'no-channel' || Number.isNaN(rhythm)) continue;
    byChannel.set(channel, (byChannel.get(channel) ?? 0) + (segment.customers * MONTH) / rhythm);
  }
  const [first] = [...byChannel].toSorted(([, a], [, b]) => b - a);
  if (!first) return undefined;
  const all = [...byChannel.values()].reduce((sum, count) => sum + count, 0);
  return {
    key: 'finding.contacts',
    values: { contacts: Math.round(all), channel: first[0], share: first[1] / all },
    rows: { table: '' },
  };
}

function edited({ plan }: Outlook): Finding {
  const own = plan.filter(({ isEdited }) => isEdited).length;
  const values = { own, segments: plan.length };
  const key = own === 0 ? 'finding.proposed' : own < plan.length ? 'finding.edited' : 'finding.edited.all';
  return { key, values, rows: { table: '' } };
}
