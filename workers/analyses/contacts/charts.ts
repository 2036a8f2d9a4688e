import type { ChartSpec } from '../../contract/chart';
import { AGES, latest, lateSegments, periodRatings, segmentRatings } from './frames';
import { type Outlook, STATUSES } from './outlook';
import { NO_SEGMENT } from './rhythm';

/** What the analysis shows; the tables are those of `frames`. */
export function charts(outlook: Outlook): ChartSpec[] {
  return [
    dueChart(outlook),
    ...(latest(outlook).length > 0 ? [lateChart(outlook)] : []),
    weeksChart(outlook),
    ...(periodRatings(outlook).length > 1 ? [periodsChart(outlook)] : []),
    ...(segmentRatings(outlook).length > 1 ? [ratingsChart(outlook)] : []),
    ...(outlook.complaints.rows > 0 ? [agesChart(outlook)] : []),
  ];
}

function countOf({ contacts }: Outlook, code: number): number {
  return contacts.status.reduce((sum, status) => sum + (status === code ? 1 : 0), 0);
}

function dueChart(outlook: Outlook): ChartSpec {
  const overdue = countOf(outlook, 0);
  return {
    id: 'due',
    table: 'due',
    title: {
      key: overdue > 0 ? 'chart.due' : 'chart.due.none',
      values: { overdue, of: outlook.contacts.count, share: overdue / outlook.contacts.count },
    },
    caption: { key: 'chart.due.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'customers' },
        y: { column: 'segment' },
        color: { column: 'status' },
        stack: 'stack',
      },
    ],
    x: { label: { key: 'column.customers' }, format: 'integer' },
    y: {
      label: { key: 'column.segment' },
      format: 'label',
      type: 'band',
      domain: lateSegments(outlook).map(({ key }) => key),
    },
    color: {
      label: { key: 'column.status' },
      format: 'label',
      scheme: 'categorical',
      domain: [...STATUSES],
    },
    tip: [
      { column: 'segment', format: 'label' },
      { column: 'status', format: 'label' },
      { column: 'customers', format: 'integer' },
      { column: 'share', label: { key: 'axis.share' }, format: 'percent' },
      { column: 'days', format: 'days' },
    ],
    // Without segments, and for those without one, there is no name to pick by.
    ...(outlook.rhythms.every(({ segment }) => segment !== null)
      ? { select: [{ column: 'segment' }, { column: 'status' }] }
      : { select: 'status' }),
  };
}

function lateChart(outlook: Outlook): ChartSpec {
  const { contacts } = outlook;
  const [first = 0] = latest(outlook);
  return {
    id: 'late',
    table: 'late',
    title: {
      key: 'chart.late',
      values: { customer: contacts.input.texts('customer')[first] ?? '', days: contacts.overdue[first]! },
    },
    marks: [{ type: 'bar', x: { column: 'overdue_days' }, y: { column: 'customer' }, color: { ink: 'bad' } }],
    x: { label: { key: 'axis.overdue' }, format: 'integer' },
    y: { label: { key: 'column.customer' }, format: 'text', type: 'band' },
    tip: [
      { column: 'customer', format: 'text' },
      { column: 'overdue_days', format: 'days' },
      { column: 'last_contact', format: 'date' },
      { column: 'next_contact', format: 'date' },
    ],
    select: 'customer',
  };
}

function weeksChart(outlook: Outlook): ChartSpec {
  return {
    id: 'weeks',
    table: 'weeks',
    title: { key: 'chart.weeks', values: { soon: countOf(outlook, 1) } },
    caption: { key: 'chart.weeks.caption' },
    marks: [
      { type: 'bar', x: { column: 'next_contact' }, y: { column: 'customers' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'axis.week' }, format: 'period', type: 'time' },
    y: { label: { key: 'column.customers' }, format: 'integer', zero: true },
    tip: [
      { column: 'next_contact', format: 'period' },
      { column: 'customers', format: 'integer' },
    ],
    grain: 'week',
    select: 'next_contact',
    aspect: 0.35,
  };
}

function figure({ satisfaction }: Outlook): { key: string; format: 'percent' | 'integer' } {
  return satisfaction?.measure === 'nps'
    ? { key: 'nps', format: 'integer' }
    : { key: 'csat', format: 'percent' };
}

function periodsChart(outlook: Outlook): ChartSpec {
  const { key, format } = figure(outlook);
  const { grain = 'month' } = outlook.satisfaction ?? {};
  const ratings = periodRatings(outlook);
  return {
    id: 'periods',
    table: 'periods',
    title: {
      key: `chart.periods.${key}`,
      values: { before: ratings[0]!.value, now: ratings.at(-1)!.value },
    },
    caption: { key: 'chart.interval.caption' },
    marks: [
      {
        type: 'band',
        x: { column: 'period' },
        y1: { column: 'lo95' },
        y2: { column: 'hi95' },
        color: { ink: 'accent' },
        opacity: 0.18,
      },
      { type: 'line', x: { column: 'period' }, y: { column: 'value' }, color: { ink: 'accent' } },
      { type: 'dot', x: { column: 'period' }, y: { column: 'value' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'column.period' }, format: 'period', type: 'time' },
    y: { label: { key: `axis.${key}` }, format },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'value', label: { key: `axis.${key}` }, format },
      { column: 'lo95', format },
      { column: 'hi95', format },
      { column: 'answers', format: 'integer' },
    ],
    grain,
    aspect: 0.4,
  };
}

function ratingsChart(outlook: Outlook): ChartSpec {
  const { key, format } = figure(outlook);
  const ratings = segmentRatings(outlook);
  const [best, worst] = [ratings[0]!, ratings.at(-1)!];
  return {
    id: 'ratings',
    table: 'ratings',
    title: {
      key: `chart.ratings.${key}`,
      values: {
        best: best.segment ?? NO_SEGMENT,
        most: best.value,
        worst: worst.segment ?? NO_SEGMENT,
        least: worst.value,
      },
    },
    caption: { key: 'chart.interval.caption' },
    marks: [
      {
        type: 'rule',
        x1: { column: 'lo95' },
        x2: { column: 'hi95' },
        y: { column: 'segment' },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'value' }, y: { column: 'segment' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: `axis.${key}` }, format, type: 'linear' },
    y: {
      label: { key: 'column.segment' },
      format: 'label',
      type: 'band',
      domain: ratings.map(({ segment }) => segment ?? NO_SEGMENT),
    },
    tip: [
      { column: 'segment', format: 'label' },
      { column: 'value', label: { key: `axis.${key}` }, format },
      { column: 'lo95', format },
      { column: 'hi95', format },
      { column: 'answers', format: 'integer' },
    ],
    select: 'segment',
    aspect: Math.min(0.7, 0.12 + 0.05 * ratings.length),
  };
}

function agesChart({ complaints, today }: Outlook): ChartSpec {
  return {
    id: 'ages',
    table: 'ages',
    title: {
      key: 'chart.ages',
      values: { open: complaints.rows, days: today - (complaints.numbers('opened')[0] ?? NaN) },
    },
    marks: [{ type: 'bar', x: { column: 'band' }, y: { column: 'complaints' }, color: { ink: 'warn' } }],
    x: {
      label: { key: 'axis.age' },
      format: 'text',
      type: 'band',
      domain: AGES.map(({ band }) => band),
    },
    y: { label: { key: 'column.complaints' }, format: 'integer', zero: true },
    tip: [
      { column: 'band', label: { key: 'axis.age' }, format: 'text' },
      { column: 'complaints', format: 'integer' },
    ],
    select: [{ column: 'age_days', from: 'from', to: 'to' }],
    aspect: 0.35,
  };
}
