import type { ChartSpec, Mark } from '../../contract/chart';
import { isoDay } from '../calendar';
import { largest, nameOf, renewalYears, renewedModes } from './frames';
import type { Portfolio } from './portfolio';

const RATE_TIP: NonNullable<ChartSpec['tip']> = [
  { column: 'renewal_rate', format: 'percent' },
  { column: 'renewal_low', format: 'percent' },
  { column: 'renewal_high', format: 'percent' },
  { column: 'renewed', format: 'integer' },
  { column: 'due', format: 'integer' },
];

/** What the analysis shows; the tables are those of `frames`. */
export function charts(portfolio: Portfolio): ChartSpec[] {
  const { expiring, months, modes, partners } = portfolio;
  return [
    ...(months.length > 1 ? [valueChart(portfolio)] : []),
    ...(expiring.length > 0 ? [calendarChart(portfolio)] : []),
    ...(partners.length > 1 && largest(portfolio).length > 0 ? [largestChart(portfolio)] : []),
    ...(modes.filter(({ perYear }) => !Number.isNaN(perYear)).length > 0 ? [yieldsChart(portfolio)] : []),
    ...(renewedModes(portfolio).length > 0 ? [renewalsChart(portfolio)] : []),
    ...(renewalYears(portfolio).length > 1 ? [yearsChart(portfolio)] : []),
  ];
}

function valueChart({ annual, months, today }: Portfolio): ChartSpec {
  const line = (column: string, more: Partial<Mark>): Mark => ({
    type: 'line',
    x: { column: 'period' },
    y: { column },
    color: { ink: 'accent' },
    name: { key: `column.${column}` },
    ...more,
  });
  return {
    id: 'value',
    table: 'value',
    title: { key: 'chart.value', values: { annual, day: isoDay(today) } },
    caption: { key: 'chart.value.caption' },
    marks: [
      line('annual_value', {}),
      ...(months.some(({ isAhead }) => isAhead) ? [line('signed_value', { dashed: true })] : []),
    ],
    x: { label: { key: 'column.period' }, format: 'period', type: 'time' },
    y: { label: { key: 'axis.annual' }, format: 'currency', zero: true },
    tip: [
      { column: 'period', format: 'period' },
      { column: 'annual_value', format: 'currency' },
      { column: 'signed_value', format: 'currency' },
      { column: 'contracts', format: 'integer' },
      { column: 'partners', format: 'integer' },
    ],
    grain: 'month',
    aspect: 0.4,
  };
}

function calendarChart({ expiring }: Portfolio): ChartSpec {
  const near = expiring.filter(({ daysLeft }) => daysLeft <= 90);
  return {
    id: 'calendar',
    table: 'calendar',
    title: {
      key: 'chart.calendar',
      values: { contracts: near.length, value: near.reduce((sum, { value }) => sum + (value || 0), 0) },
    },
    caption: { key: 'chart.calendar.caption' },
    marks: [
      {
        type: 'bar',
        x: { column: 'end' },
        y: { column: 'contract_value' },
        color: { column: 'successor' },
        stack: 'stack',
      },
    ],
    x: { label: { key: 'column.end' }, format: 'period', type: 'time' },
    y: { label: { key: 'column.contract_value' }, format: 'currency' },
    color: {
      label: { key: 'column.successor' },
      format: 'label',
      scheme: 'categorical',
      domain: ['not-signed', 'signed'],
    },
    tip: [
      { column: 'end', format: 'period' },
      { column: 'successor', format: 'label' },
      { column: 'contract_value', format: 'currency' },
      { column: 'contracts', format: 'integer' },
    ],
    grain: 'month',
    select: [{ column: 'end' }, { column: 'successor' }],
    aspect: 0.4,
  };
}

function largestChart(portfolio: Portfolio): ChartSpec {
  const { concentration, partners, hasActive } = portfolio;
  return {
    id: 'largest',
    table: 'largest',
    title: {
      key: hasActive ? 'chart.largest' : 'chart.largest.all',
      values: { share: concentration.top3, partners: Math.min(3, partners.length) },
    },
    marks: [{ type: 'bar', x: { column: 'share' }, y: { column: 'partner' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.share' }, format: 'percent' },
    y: { label: { key: 'column.partner' }, format: 'text', type: 'band' },
    tip: [
      { column: 'partner', format: 'text' },
      { column: 'mode', format: 'label' },
      { column: 'share', format: 'percent' },
      { column: 'active_value', format: 'currency' },
      { column: 'contract_value', format: 'currency' },
    ],
    select: 'partner',
  };
}

function yieldsChart({ modes }: Portfolio): ChartSpec {
  const [best] = modes
    .filter(({ perYear }) => !Number.isNaN(perYear))
    .toSorted((a, b) => b.perYear - a.perYear);
  return {
    id: 'yields',
    table: 'yields',
    title: {
      key: 'chart.yields',
      values: { mode: best ? nameOf(best) : '', value: best?.perYear ?? NaN },
    },
    caption: { key: 'chart.yields.caption' },
    marks: [
      { type: 'bar', x: { column: 'value_per_year' }, y: { column: 'mode' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'column.value_per_year' }, format: 'currency' },
    y: { label: { key: 'column.mode' }, format: 'label', type: 'band' },
    tip: [
      { column: 'mode', format: 'label' },
      { column: 'value_per_year', format: 'currency' },
      { column: 'value_per_partner', format: 'currency' },
      { column: 'mean_months', format: 'number' },
      { column: 'partners', format: 'integer' },
      { column: 'contracts', format: 'integer' },
    ],
    select: 'mode',
  };
}

function renewalsChart(portfolio: Portfolio): ChartSpec {
  const shown = renewedModes(portfolio);
  const [best, worst] = [shown[0]!, shown.at(-1)!];
  return {
    id: 'renewals',
    table: 'renewals',
    title: {
      key: shown.length > 1 ? 'chart.renewals' : 'chart.renewals.one',
      values: {
        best: nameOf(best),
        most: best.renewalRate.value,
        worst: nameOf(worst),
        least: worst.renewalRate.value,
      },
    },
    caption: {
      key: 'chart.renewals.caption',
      values: { rate: portfolio.renewalRate.value, days: portfolio.renewalDays },
    },
    marks: [
      { type: 'rule', x: { value: portfolio.renewalRate.value }, color: { ink: 'muted' }, dashed: true },
      {
        type: 'rule',
        x1: { column: 'renewal_low' },
        x2: { column: 'renewal_high' },
        y: { column: 'mode' },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'renewal_rate' }, y: { column: 'mode' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'column.renewal_rate' }, format: 'percent', type: 'linear' },
    y: { label: { key: 'column.mode' }, format: 'label', type: 'band', domain: shown.map(nameOf) },
    tip: [{ column: 'mode', format: 'label' }, ...RATE_TIP],
    select: 'mode',
    aspect: Math.min(0.6, 0.14 + 0.05 * shown.length),
  };
}

function yearsChart(portfolio: Portfolio): ChartSpec {
  const years = renewalYears(portfolio);
  const [first, last] = [years[0]!, years.at(-1)!];
  return {
    id: 'years',
    table: 'years',
    title: {
      key: 'chart.years',
      values: { before: first.renewed / first.due, now: last.renewed / last.due },
    },
    caption: { key: 'chart.years.caption' },
    marks: [
      {
        type: 'band',
        x: { column: 'period' },
        y1: { column: 'renewal_low' },
        y2: { column: 'renewal_high' },
        color: { ink: 'accent' },
        opacity: 0.18,
      },
      { type: 'line', x: { column: 'period' }, y: { column: 'renewal_rate' }, color: { ink: 'accent' } },
      { type: 'dot', x: { column: 'period' }, y: { column: 'renewal_rate' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'axis.year' }, format: 'period', type: 'time' },
    y: { label: { key: 'column.renewal_rate' }, format: 'percent', zero: true },
    tip: [{ column: 'period', format: 'period' }, ...RATE_TIP],
    grain: 'year',
    aspect: 0.35,
  };
}
