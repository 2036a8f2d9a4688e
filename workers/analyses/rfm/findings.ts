import type { Finding } from '../../contract/analysis';
import type { MessageValue } from '../../contract/message';
import { compensatedSum } from '../../kernels/compensated-sum';
import { sortedNumbers } from '../../kernels/sorted';
import { isoDay } from '../calendar';
import type { Customers } from './customers';
import type { Migration } from './migration';
import { type SegmentGroup, together } from './summary';

const SLIPPING: readonly string[] = ['At risk', 'Cannot lose'];
const QUIET: readonly string[] = ['Hibernating', 'Lost'];
/** Recent customers with room to grow. */
const GROWING: readonly string[] = ['Potential loyalist', 'New', 'Promising', 'Need attention'];
const GOOD: readonly string[] = ['Loyal', 'Champions'];
/** Share of a growing group that is supposed to reach the level above; the sentence says so. */
const CONVERTED = 0.1;
/** With fewer customers a "best tenth" is one or two people. */
const LEAST_FOR_TENTH = 30;

/** The sentences that matter, most important first; one that the data cannot carry is left out. */
export function findings(
  customers: Customers,
  groups: readonly SegmentGroup[],
  migration: Migration | undefined,
): Finding[] {
  return [
    best(groups),
    slipping(groups),
    moved(migration),
    grow(groups),
    quiet(groups),
    bestTenth(customers),
  ].filter((finding) => finding !== undefined);
}

function behind(segment: string): Required<Pick<Finding, 'rows'>> {
  return { rows: { table: '', column: 'segment', value: segment } };
}

/** The segment that brings most; Champions, when there are any. */
function best(groups: readonly SegmentGroup[]): Finding | undefined {
  const champions = groups.find(({ segment }) => segment === 'Champions');
  const top = champions ?? groups.toSorted((a, b) => b.revenue - a.revenue)[0];
  if (!top || Number.isNaN(top.revenueShare)) return undefined;
  return {
    key: champions ? 'finding.champions' : 'finding.top-segment',
    values: { segment: top.segment, share: top.share, revenue_share: top.revenueShare },
    ...behind(top.segment),
  };
}

function slipping(groups: readonly SegmentGroup[]): Finding | undefined {
  const group = together(groups, SLIPPING);
  if (!group || Number.isNaN(group.revenueShare)) return undefined;
  return {
    key: 'finding.slipping',
    values: {
      customers: group.customers,
      revenue: group.revenue,
      revenue_share: group.revenueShare,
      days: Math.round(group.meanRecency),
    },
    rows: { table: 'segments' },
  };
}

function quiet(groups: readonly SegmentGroup[]): Finding | undefined {
  const group = together(groups, QUIET);
  if (!group) return undefined;
  return {
    key: 'finding.quiet',
    values: { customers: group.customers, share: group.share, days: Math.round(group.meanRecency) },
    rows: { table: 'segments' },
  };
}

/** Who went up and who went down since the earlier day; the order of segments is that from best to worst. */
function moved(migration: Migration | undefined): Finding | undefined {
  if (!migration || migration.up + migration.down === 0) return undefined;
  const { up, down, same, came, from } = migration;
  const all = up + down + same;
  return {
    key: 'finding.moved',
    values: { up, down, up_share: up / all, down_share: down / all, came, day: isoDay(from) },
    rows: { table: 'migration' },
  };
}

/** The recent group where a tenth that reached the mean spend of good customers would bring most. */
function grow(groups: readonly SegmentGroup[]): Finding | undefined {
  const goal = GOOD.map((name) => groups.find(({ segment }) => segment === name)).find((found) => found);
  if (!goal) return undefined;
  const gain = (group: SegmentGroup): number =>
    CONVERTED * group.customers * (goal.meanMonetary - group.meanMonetary);
  const [top] = groups
    .filter(({ segment }) => GROWING.includes(segment))
    .toSorted((a, b) => gain(b) - gain(a));
  if (!top || gain(top) <= 0) return undefined;
  const values: Record<string, MessageValue> = {
    segment: top.segment,
    customers: top.customers,
    mean: top.meanMonetary,
    goal: goal.segment,
    goal_mean: goal.meanMonetary,
    gain: gain(top),
  };
  return { key: 'finding.grow', values, ...behind(top.segment) };
}

/** How much hangs on few: the revenue of the tenth of customers who spent most. */
function bestTenth({ count, monetary }: Customers): Finding | undefined {
  const total = compensatedSum(monetary);
  if (count < LEAST_FOR_TENTH || total <= 0) return undefined;
  const customers = Math.ceil(count / 10);
  const revenue = compensatedSum(sortedNumbers(monetary).subarray(count - customers));
  return {
    key: 'finding.best-tenth',
    values: { customers, revenue_share: revenue / total },
    rows: { table: '' },
  };
}
