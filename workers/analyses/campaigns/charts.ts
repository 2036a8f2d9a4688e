import type { ChartSpec } from '../../contract/chart';
import { outcomeOf } from './comparison';
import { MOST_CHANNELS, MOST_CURVES, comparisonName, leading, shownComparisons } from './frames';
import { type Story, axisLabel, toldOf } from './story';

/** What the analysis shows. */
export function charts(story: Story): ChartSpec[] {
  return [
    figureChart(story),
    sharesChart(story),
    testChart(story),
    curvesChart(story),
    nextChart(story),
  ].filter((chart) => chart !== undefined);
}

const aspect = (rows: number): number => Math.min(1.2, 0.16 + 0.05 * rows);

function figureChart(story: Story): ChartSpec {
  const shown = story.channels.slice(0, MOST_CHANNELS);
  const figure = leading(story);
  const y = {
    label: axisLabel(story),
    format: 'text',
    type: 'band',
    domain: shown.map(({ name }) => name),
  } as const;
  if (!figure) {
    return {
      id: 'figure',
      table: 'shown',
      title: {
        key: 'chart.spend',
        values: { channel: shown[0]?.name ?? '', share: shown[0]?.spendShare ?? NaN },
      },
      marks: [{ type: 'bar', x: { column: 'spend' }, y: { column: 'channel' }, color: { ink: 'accent' } }],
      x: { label: { key: 'column.spend' }, format: 'currency' },
      y,
      select: 'channel',
    };
  }
  const of = { roas: 'roas', acquisition_cost: 'acquisitionCost', cpc: 'cpc' } as const;
  const sign = figure === 'roas' ? -1 : 1;
  const known = shown.filter((channel) => !Number.isNaN(channel[of[figure]].value));
  const best = known.toSorted((a, b) => sign * (a[of[figure]].value - b[of[figure]].value))[0];
  return {
    id: 'figure',
    table: 'shown',
    title: {
      key: best ? `chart.${figure}` : `chart.${figure}.none`,
      values: { channel: best?.name ?? '', figure: best?.[of[figure]].value ?? NaN },
    },
    caption: { key: `chart.${figure}.caption` },
    marks: [
      ...(figure === 'roas'
        ? [{ type: 'rule', x: { value: 1 }, color: { ink: 'muted' }, dashed: true } as const]
        : []),
      {
        type: 'rule',
        x1: { column: 'low' },
        x2: { column: 'high' },
        y: { column: 'channel' },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'figure' }, y: { column: 'channel' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: `column.${figure}` }, format: 'number', type: 'linear', zero: true },
    y,
    tip: [
      { column: 'channel', label: axisLabel(story), format: 'text' },
      { column: 'figure', label: { key: `column.${figure}` }, format: 'decimal' },
      { column: 'low', label: { key: 'axis.low' }, format: 'decimal' },
      { column: 'high', label: { key: 'axis.high' }, format: 'decimal' },
      { column: 'spend', format: 'currency' },
    ],
    select: 'channel',
    aspect: aspect(shown.length),
  };
}

function sharesChart(story: Story): ChartSpec | undefined {
  const { channels, measure } = story;
  const known = channels.filter(({ returnShare }) => !Number.isNaN(returnShare)).slice(0, MOST_CHANNELS);
  if (!measure || channels.length < 2 || known.length === 0) return undefined;
  const [most] = known.toSorted(
    (a, b) => Math.abs(b.returnShare - b.spendShare) - Math.abs(a.returnShare - a.spendShare),
  );
  return {
    id: 'shares',
    table: 'shares',
    title: {
      key: `chart.shares.${measure}`,
      values: { channel: most!.name, spend: most!.spendShare, return: most!.returnShare },
    },
    marks: [
      {
        type: 'bar',
        x: { column: 'share' },
        y: { column: 'channel' },
        color: { column: 'of' },
        stack: 'group',
      },
    ],
    x: { label: { key: 'axis.share' }, format: 'percent' },
    y: { label: axisLabel(story), format: 'text', type: 'band' },
    color: {
      label: { key: 'axis.of' },
      format: 'label',
      scheme: 'categorical',
      domain: ['spend', 'return'],
    },
    tip: [
      { column: 'channel', label: axisLabel(story), format: 'text' },
      { column: 'of', label: { key: 'axis.of' }, format: 'label' },
      { column: 'share', label: { key: 'axis.share' }, format: 'percent' },
    ],
    select: 'channel',
  };
}

function testChart(story: Story): ChartSpec | undefined {
  const shown = shownComparisons(story);
  const [first] = shown;
  if (!first) return undefined;
  const clear = shown.filter((each) => outcomeOf(each) !== 'open').length;
  // An interval stands for itself; the count takes into account that there are several.
  const isNarrow = shown.some(
    (each) => outcomeOf(each) === 'open' && (each.liftLow > 0 || each.liftHigh < 0),
  );
  return {
    id: 'test',
    table: 'lifts',
    title: {
      key: clear === 0 ? 'chart.test.none' : 'chart.test',
      values: { clear, of: shown.length, control: first.control },
    },
    caption: {
      key: `chart.test.caption.${first.measure}${isNarrow ? '.several' : ''}`,
      values: { control: first.control },
    },
    marks: [
      { type: 'rule', x: { value: 0 }, color: { ink: 'muted' } },
      {
        type: 'rule',
        x1: { column: 'low' },
        x2: { column: 'high' },
        y: { column: 'comparison' },
        color: { ink: 'accent' },
      },
      { type: 'dot', x: { column: 'lift' }, y: { column: 'comparison' }, color: { ink: 'accent' } },
    ],
    x: { label: { key: 'column.lift' }, format: 'percent', type: 'linear', zero: true },
    y: {
      label: { key: 'axis.comparison' },
      format: 'text',
      type: 'band',
      domain: shown.map(comparisonName),
    },
    tip: [
      { column: 'comparison', label: { key: 'axis.comparison' }, format: 'text' },
      { column: 'lift', format: 'percent' },
      { column: 'low', label: { key: 'axis.low' }, format: 'percent' },
      { column: 'high', label: { key: 'axis.high' }, format: 'percent' },
      { column: 'variant_rate', format: 'percent' },
      { column: 'control_rate', format: 'percent' },
      { column: 'p_adjusted', format: 'number' },
    ],
    select: 'variant',
    aspect: aspect(shown.length),
  };
}

function curvesChart(story: Story): ChartSpec | undefined {
  const told = toldOf(story).slice(0, MOST_CURVES);
  if (told.length === 0 || !story.measure) return undefined;
  return {
    id: 'curves',
    table: 'drawn',
    title: {
      key: told.length === 1 ? 'chart.curves.one' : 'chart.curves',
      values: { told: toldOf(story).length, of: story.channels.length, channel: told[0]!.channel.name },
    },
    caption: {
      key: `chart.curves.caption.${story.measure}`,
      values: { grain: story.grain ?? 'day' },
    },
    marks: [
      {
        type: 'band',
        x: { column: 'spend' },
        y1: { column: 'lo' },
        y2: { column: 'hi' },
        color: { ink: 'accent' },
        opacity: 0.2,
      },
      { type: 'line', x: { column: 'spend' }, y: { column: 'return' }, color: { ink: 'accent' } },
      { type: 'dot', x: { column: 'spend' }, y: { column: 'now' }, color: { ink: 'accent' } },
    ],
    x: {
      label: { key: 'axis.spend', values: { grain: story.grain ?? 'day' } },
      format: 'number',
      type: 'linear',
    },
    y: { label: { key: `axis.return.${story.measure}` }, format: 'number', type: 'linear', zero: true },
    ...(told.length > 1 ? { facet: 'channel' } : {}),
    tip: [
      { column: 'channel', label: axisLabel(story), format: 'text' },
      { column: 'spend', format: 'number' },
      { column: 'return', label: { key: `axis.return.${story.measure}` }, format: 'number' },
      { column: 'lo', format: 'number' },
      { column: 'hi', format: 'number' },
    ],
    select: 'channel',
    aspect: 0.7,
  };
}

function nextChart(story: Story): ChartSpec | undefined {
  const told = toldOf(story).toSorted((a, b) => b.response.nextUnit - a.response.nextUnit);
  if (told.length < 2) return undefined;
  return {
    id: 'next',
    table: 'next',
    title: {
      key: `chart.next.${story.measure ?? 'conversions'}`,
      values: { channel: told[0]!.channel.name, next: told[0]!.response.nextUnit },
    },
    caption: { key: 'chart.next.caption' },
    marks: [{ type: 'bar', x: { column: 'next_unit' }, y: { column: 'channel' }, color: { ink: 'accent' } }],
    x: { label: { key: 'column.next_unit' }, format: 'number' },
    y: { label: axisLabel(story), format: 'text', type: 'band' },
    tip: [
      { column: 'channel', label: axisLabel(story), format: 'text' },
      { column: 'next_unit', format: 'number' },
      { column: 'mean_spend', format: 'number' },
    ],
    select: 'channel',
  };
}
