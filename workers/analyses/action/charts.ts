import type { ChartSpec } from '../../contract/chart';
import { movedOf } from './findings';
import { CAME, LEFT } from './frames';
import type { Outlook } from './outlook';

/** What the analysis shows. */
export function charts(outlook: Outlook): ChartSpec[] {
  return [shiftsChart(outlook), pathsChart(outlook), sharesChart(outlook)].filter(
    (chart) => chart !== undefined,
  );
}

function sharesChart({ plan, budget }: Outlook): ChartSpec {
  const [most] = plan.toSorted((a, b) => b.share - a.share);
  return {
    id: 'shares',
    table: 'shares',
    title: {
      key: budget > 0 ? 'chart.budget' : 'chart.shares',
      values: {
        segment: most?.segment.name ?? '',
        share: most?.share ?? NaN,
        budget: most?.budget ?? NaN,
      },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'share' },
        y: { column: 'segment' },
        color: { column: 'measure' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'axis.share' }, format: 'percent' },
    y: { label: { key: 'column.segment' }, format: 'label', type: 'band' },
    color: {
      label: { key: 'axis.measure' },
      format: 'label',
      scheme: 'categorical',
      domain: ['customers', 'value', 'budget'],
    },
    tip: [
      { column: 'segment', format: 'label' },
      { column: 'action', format: 'label' },
      { column: 'measure', label: { key: 'axis.measure' }, format: 'label' },
      { column: 'share', label: { key: 'axis.share' }, format: 'percent' },
    ],
    select: 'segment',
  };
}

function shiftsChart({ followed, segmented }: Outlook): ChartSpec | undefined {
  if (!followed || followed.moves.length === 0) return undefined;
  const [most] = followed.moves.toSorted(
    (a, b) => Math.abs(b.customersNow - b.customersThen) - Math.abs(a.customersNow - a.customersThen),
  );
  const change = most ? most.customersNow - most.customersThen : 0;
  return {
    id: 'shifts',
    table: 'shifts',
    title: {
      key: change === 0 ? 'chart.shifts.none' : change > 0 ? 'chart.shifts.more' : 'chart.shifts.less',
      values: { segment: most?.segment ?? '', customers: Math.abs(change), since: followed.since },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'customers' },
        y: { column: 'segment' },
        color: { column: 'when' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'column.customers' }, format: 'integer' },
    y: { label: { key: 'column.segment' }, format: 'label', type: 'band' },
    color: {
      label: { key: 'axis.when' },
      format: 'label',
      scheme: 'categorical',
      domain: ['then', 'now'],
    },
    tip: [
      { column: 'segment', format: 'label' },
      { column: 'when', label: { key: 'axis.when' }, format: 'label' },
      { column: 'customers', format: 'integer' },
      ...(segmented.hasValue ? [{ column: 'value', format: 'currency' as const }] : []),
    ],
    select: 'segment',
  };
}

function pathsChart(outlook: Outlook): ChartSpec | undefined {
  const { followed, plan } = outlook;
  if (!followed || followed.flows.length === 0) return undefined;
  const ranked = plan.map(({ segment }) => segment.name);
  /** In the order of the plan, then segments that are no more, then those who came or left. */
  const domain = (names: (string | null)[], absent: string): string[] => {
    const there = new Set(names.filter((name) => name !== null));
    const others = [...there].filter((name) => !ranked.includes(name)).toSorted();
    return [
      ...ranked.filter((name) => there.has(name)),
      ...others,
      ...(names.includes(null) ? [absent] : []),
    ];
  };
  const { moved, stayed } = movedOf(followed.flows);
  return {
    id: 'paths',
    table: 'paths',
    title: {
      key: 'chart.paths',
      values: { moved, customers: moved + stayed, share: moved / (moved + stayed) },
    },
    caption: { key: 'chart.paths.caption' },
    marks: [
      { type: 'cell', x: { column: 'to' }, y: { column: 'from' }, color: { column: 'customers' } },
      { type: 'text', x: { column: 'to' }, y: { column: 'from' }, text: { column: 'customers' } },
    ],
    x: {
      label: { key: 'axis.to' },
      format: 'label',
      type: 'band',
      domain: domain(
        followed.flows.map(({ to }) => to),
        LEFT,
      ),
    },
    y: {
      label: { key: 'axis.from' },
      format: 'label',
      type: 'band',
      domain: domain(
        followed.flows.map(({ from }) => from),
        CAME,
      ),
    },
    color: { label: { key: 'column.customers' }, format: 'integer', scheme: 'sequential' },
    tip: [
      { column: 'from', format: 'label' },
      { column: 'to', format: 'label' },
      { column: 'customers', format: 'integer' },
    ],
  };
}
