import type { ChartSpec, Ink, Mark, Scale } from '../../contract/chart';
import { median } from '../../kernels/median';
import { BRIDGE_KINDS, LEAST_FOR_DISTRIBUTION, lastGrown, turningBySignals } from './frames';
import type { Loyalty } from './loyalty';
import { STATUSES } from './signals';

const CUSTOMERS: Scale = { label: { key: 'column.customers' }, format: 'integer' };

const BRIDGE_INKS: Readonly<Record<(typeof BRIDGE_KINDS)[number], Ink>> = {
  total: 'muted',
  fall: 'bad',
  rise: 'good',
};

/** What the analysis shows. */
export function charts(loyalty: Loyalty): ChartSpec[] {
  const { customers, growth, hasWallet, hasSatisfaction } = loyalty;
  return [
    rhythmChart(loyalty),
    turningChart(loyalty),
    bridgeChart(loyalty),
    ratesChart(loyalty),
    distributionChart('growth', growth, 'percent', 'column.growth'),
    distributionChart('intervals', customers.interval, 'days', 'column.interval'),
    hasWallet ? yearlyChart(loyalty, 'share_of_wallet', 'percent') : undefined,
    hasSatisfaction ? yearlyChart(loyalty, 'satisfaction', 'number') : undefined,
  ].filter((chart) => chart !== undefined);
}

function knownOf(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

function rhythmChart({ customers, signals }: Loyalty): ChartSpec | undefined {
  if (knownOf(customers.interval).length === 0) return undefined;
  const quiet = signals.fired.reduce((sum, bits) => sum + (bits & 1), 0);
  return {
    id: 'rhythm',
    table: 'rhythm',
    title: { key: quiet > 0 ? 'chart.rhythm' : 'chart.rhythm.none', values: { customers: quiet } },
    caption: { key: 'chart.rhythm.caption' },
    marks: [
      {
        type: 'dot',
        x: { column: 'interval' },
        y: { column: 'days_since' },
        color: { column: 'status' },
        opacity: 0.6,
      },
    ],
    x: { label: { key: 'column.interval' }, format: 'days', type: 'log' },
    y: { label: { key: 'column.days_since' }, format: 'days', type: 'symlog' },
    color: {
      label: { key: 'column.status' },
      format: 'label',
      scheme: 'categorical',
      domain: [...STATUSES].filter((status) => signals.status.includes(STATUSES.indexOf(status))),
    },
    tip: [
      { column: 'customer', format: 'text' },
      { column: 'status', format: 'label' },
      { column: 'interval', format: 'days' },
      { column: 'days_since', format: 'days' },
      { column: 'due_by', format: 'date' },
    ],
    select: 'customer',
    aspect: 0.5,
  };
}

function turningChart(loyalty: Loyalty): ChartSpec | undefined {
  const groups = turningBySignals(loyalty);
  if (groups.length === 0) return undefined;
  const sum = (of: (group: (typeof groups)[number]) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  return {
    id: 'turning',
    table: 'turning',
    title: {
      key: 'chart.turning',
      values: { customers: sum((group) => group.customers), revenue: sum((group) => group.now) },
    },
    marks: [{ type: 'bar', x: { column: 'customers' }, y: { column: 'signals' }, color: { ink: 'warn' } }],
    x: CUSTOMERS,
    y: { label: { key: 'column.signals' }, format: 'label', type: 'band' },
    tip: [
      { column: 'signals', format: 'label' },
      { column: 'customers', format: 'integer' },
      { column: 'revenue_52w', format: 'currency' },
      { column: 'revenue_52w_before', format: 'currency' },
    ],
    select: 'signals',
  };
}

function bridgeChart({ summaries }: Loyalty): ChartSpec | undefined {
  const grown = lastGrown(summaries);
  if (!grown) return undefined;
  const { year, growth, bridge } = grown;
  return {
    id: 'bridge',
    table: 'bridge',
    title: {
      key: growth < 0 ? 'chart.bridge.fall' : 'chart.bridge.rise',
      values: { year: String(year), growth: Math.abs(growth), lost: -bridge.lost, new: bridge.new },
    },
    caption: { key: 'chart.bridge.caption' },
    marks: BRIDGE_KINDS.map((kind) => ({
      type: 'bar',
      x: { column: 'step' },
      y1: { column: `${kind}_from` },
      y2: { column: `${kind}_to` },
      color: { ink: BRIDGE_INKS[kind] },
      name: { key: `axis.${kind}` },
    })),
    x: {
      label: { key: 'axis.step' },
      format: 'label',
      type: 'band',
      domain: ['before', 'lost', 'less', 'more', 'new', 'now'],
    },
    y: { label: { key: 'column.revenue' }, format: 'currency', zero: true },
    tip: [
      { column: 'step', label: { key: 'axis.step' }, format: 'label' },
      { column: 'amount', label: { key: 'axis.amount' }, format: 'currency' },
    ],
  };
}

function ratesChart({ summaries }: Loyalty): ChartSpec | undefined {
  const whole = summaries.filter((summary) => summary.whole);
  const last = whole.at(-1);
  if (!last || whole.length < 2) return undefined;
  const line = (column: string, ink: Ink): Mark[] => [
    {
      type: 'line',
      x: { column: 'year' },
      y: { column },
      color: { ink },
      name: { key: `column.${column}` },
    },
  ];
  const kept = whole.some(({ retentionRate }) => !Number.isNaN(retentionRate));
  return {
    id: 'rates',
    table: 'yearly',
    title: {
      key: kept ? 'chart.rates' : 'chart.rates.repeat',
      values: {
        year: String(last.year),
        before: String(last.year - 1),
        retention: last.retentionRate,
        repeat: last.repeatRate,
      },
    },
    marks: [
      ...(kept ? [...line('retention_rate', 'accent'), ...line('revenue_retention', 'good')] : []),
      ...line('repeat_rate', 'muted'),
    ],
    x: yearAxis(whole.map(({ year }) => String(year))),
    y: { label: { key: 'axis.share' }, format: 'percent', zero: true },
    tip: [
      { column: 'year', format: 'text' },
      { column: 'retention_rate', format: 'percent' },
      { column: 'revenue_retention', format: 'percent' },
      { column: 'repeat_rate', format: 'percent' },
    ],
  };
}

function yearAxis(domain: string[]): Scale {
  return { label: { key: 'column.year' }, format: 'text', type: 'band', domain };
}

function distributionChart(
  id: 'growth' | 'intervals',
  values: Float64Array,
  format: 'percent' | 'days',
  label: string,
): ChartSpec | undefined {
  const known = knownOf(values);
  if (known.length < LEAST_FOR_DISTRIBUTION) return undefined;
  return {
    id,
    table: id,
    title: { key: `chart.${id}`, values: { middle: median(known) } },
    caption: { key: `chart.${id}.caption` },
    marks: [
      {
        type: 'bar',
        x1: { column: 'from' },
        x2: { column: 'to' },
        y: { column: 'customers' },
        color: { ink: 'accent' },
      },
      ...(id === 'growth'
        ? [{ type: 'rule' as const, x: { value: 0 }, color: { ink: 'muted' as const } }]
        : []),
    ],
    x: { label: { key: label }, format, type: 'linear' },
    y: CUSTOMERS,
  };
}

function yearlyChart(
  { summaries }: Loyalty,
  column: 'share_of_wallet' | 'satisfaction',
  format: 'percent' | 'number',
): ChartSpec | undefined {
  const whole = summaries.filter((summary) => summary.whole);
  const known = whole
    .map(({ year, shareOfWallet, satisfaction }) => ({
      year,
      value: column === 'satisfaction' ? satisfaction : shareOfWallet,
    }))
    .filter(({ value }) => !Number.isNaN(value));
  const last = known.at(-1);
  if (!last) return undefined;
  return {
    id: column,
    table: 'yearly',
    title: { key: `chart.${column}`, values: { year: String(last.year), value: last.value } },
    marks: [{ type: 'bar', x: { column: 'year' }, y: { column }, color: { ink: 'accent' } }],
    x: yearAxis(whole.map(({ year }) => String(year))),
    y: { label: { key: `column.${column}` }, format, zero: true },
    tip: [
      { column: 'year', format: 'text' },
      { column, format },
    ],
  };
}
