import { poissonInterval } from '../../kernels/poisson-interval';
import { studentQuantile } from '../../kernels/student-t';
import { type Share, wilson } from '../../kernels/wilson';
import type { InputTable } from '../../table/columns';
import type { Measure } from './query';

/** A channel's sums, and what they make; NaN where a column or a sum is missing. */
export interface Channel extends Record<Measure, number> {
  name: string;
  spend: number;
  ctr: Share;
  conversionRate: Share;
  cpc: Share;
  cpm: Share;
  acquisitionCost: Share;
  roas: Share;
  roi: Share;
  spendShare: number;
  /** Of revenue, or of conversions where there is none. */
  returnShare: number;
}

const UNKNOWN: Share = { value: NaN, low: NaN, high: NaN };

/** Channels by falling spend. */
export function channelsOf(sums: InputTable, hasRevenue: boolean): Channel[] {
  const column = (name: string): Float64Array => sums.numbers(name);
  const [spends, units] = [column('spend'), column('units')];
  const [xx, xy, yy] = [column('xx'), column('xy'), column('yy')];
  const returns = column(hasRevenue ? 'revenue' : 'conversions');
  const [allSpend, allReturn] = [total(spends), total(returns)];
  return sums.texts('channel').map((name, i): Channel => {
    const spend = spends[i]!;
    const [impressions, clicks, conversions, revenue] = [
      column('impressions')[i]!,
      column('clicks')[i]!,
      column('conversions')[i]!,
      column('revenue')[i]!,
    ];
    const roas = ratioOfSums({
      units: units[i]!,
      x: spend,
      y: revenue,
      xx: xx[i]!,
      xy: xy[i]!,
      yy: yy[i]!,
    });
    const tried = Number.isNaN(clicks) ? impressions : clicks;
    return {
      name: name ?? '',
      spend,
      impressions,
      clicks,
      conversions,
      revenue,
      ctr: shareOf(clicks, impressions),
      conversionRate: shareOf(conversions, tried),
      cpc: costOf(spend, clicks, 1),
      cpm: costOf(spend, impressions, 1000),
      acquisitionCost: costOf(spend, conversions, 1),
      roas,
      roi: { value: roas.value - 1, low: roas.low - 1, high: roas.high - 1 },
      spendShare: spend / allSpend,
      returnShare: returns[i]! / allReturn,
    };
  });
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
}

/** More hits than tries are no share. */
function shareOf(hits: number, of: number): Share {
  return of > 0 && hits <= of ? wilson(hits, of) : UNKNOWN;
}

/** Spend is known, events are Poisson: what one event (or a thousand) costs lies between the bounds of their number. */
function costOf(spend: number, events: number, per: number): Share {
  if (!(events > 0)) return UNKNOWN;
  const { low, high } = poissonInterval(events);
  return { value: (per * spend) / events, low: (per * spend) / high, high: (per * spend) / low };
}

interface Moments {
  units: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

/**
 * Sum of y over sum of x with the linearised variance of a ratio (W. G. Cochran, Sampling Techniques, 1977, section 6.3): the scatter of
 * y − r x over the units. One unit has no scatter, and no interval.
 */
function ratioOfSums({ units, x, y, xx, xy, yy }: Moments): Share {
  if (!(x > 0) || Number.isNaN(y)) return UNKNOWN;
  const value = y / x;
  if (units < 2) return { value, low: NaN, high: NaN };
  const scatter = Math.max(0, yy - 2 * value * xy + value * value * xx);
  const error = Math.sqrt((units / (units - 1)) * scatter) / x;
  const reach = studentQuantile(0.975, units - 1) * error;
  return { value, low: value - reach, high: value + reach };
}
