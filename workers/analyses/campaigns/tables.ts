import type { OutputTable } from '../../table/columns';
import { type ColumnOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Channel } from './channels';
import { type Comparison, outcomeOf } from './comparison';
import type { Share } from '../../kernels/wilson';
import { type ChannelResponse, type Story, toldOf } from './story';
import { tiersOf } from './tiers';

type Figure<T> = (row: T) => Share;

function endsOf<T>(name: string, of: Figure<T>): Record<string, ColumnOf<T>> {
  return {
    [`${name}_lo95`]: numberOf((row) => of(row).low),
    [`${name}_hi95`]: numberOf((row) => of(row).high),
  };
}

const FIGURES: Record<string, Figure<Channel>> = {
  ctr: ({ ctr }) => ctr,
  conversion_rate: ({ conversionRate }) => conversionRate,
  cpc: ({ cpc }) => cpc,
  acquisition_cost: ({ acquisitionCost }) => acquisitionCost,
  roas: ({ roas }) => roas,
  roi: ({ roi }) => roi,
};

export function mainTable({ channels }: Story): OutputTable {
  const figures = Object.entries(FIGURES);
  return rowsTable(channels, {
    channel: textOf(({ name }) => name),
    spend: numberOf(({ spend }) => spend),
    impressions: numberOf(({ impressions }) => impressions),
    clicks: numberOf(({ clicks }) => clicks),
    conversions: numberOf(({ conversions }) => conversions),
    revenue: numberOf(({ revenue }) => revenue),
    ...Object.fromEntries(figures.map(([name, of]) => [name, numberOf((row: Channel) => of(row).value)])),
    ...Object.fromEntries(figures.flatMap(([name, of]) => Object.entries(endsOf(name, of)))),
    cpm: numberOf(({ cpm }) => cpm.value),
    ...endsOf<Channel>('cpm', ({ cpm }) => cpm),
    spend_share: numberOf(({ spendShare }) => spendShare),
    return_share: numberOf(({ returnShare }) => returnShare),
  });
}

export function testTable({ comparisons }: Story): OutputTable {
  return rowsTable<Comparison>(comparisons, {
    channel: textOf(({ channel }) => channel),
    variant: textOf(({ variant }) => variant),
    control: textOf(({ control }) => control),
    measure: textOf(({ measure }) => measure),
    variant_size: integerOf(({ size }) => size),
    variant_hits: integerOf(({ hits }) => hits),
    variant_rate: numberOf(({ hits, size }) => hits / size),
    control_size: integerOf(({ controlSize }) => controlSize),
    control_hits: integerOf(({ controlHits }) => controlHits),
    control_rate: numberOf(({ controlHits, controlSize }) => controlHits / controlSize),
    difference: numberOf(({ difference }) => difference),
    ...endsOf<Comparison>('difference', ({ difference, low, high }) => ({ value: difference, low, high })),
    lift: numberOf(({ lift }) => lift),
    ...endsOf<Comparison>('lift', ({ lift, liftLow, liftHigh }) => ({
      value: lift,
      low: liftLow,
      high: liftHigh,
    })),
    z: numberOf(({ z }) => z),
    p_value: numberOf(({ p }) => p),
    p_adjusted: numberOf(({ pAdjusted }) => pAdjusted),
    power: numberOf(({ power }) => power),
    least_difference: numberOf(({ leastDifference }) => leastDifference),
    outcome: textOf(outcomeOf),
  });
}

export function curvesTable(story: Story): OutputTable {
  const rows = toldOf(story).flatMap(({ channel, response: { grid, curve } }) =>
    Array.from(grid, (spend, i) => ({
      name: channel.name,
      spend,
      value: curve.value[i]!,
      low: curve.low[i]!,
      high: curve.high[i]!,
    })),
  );
  return rowsTable(rows, {
    channel: textOf(({ name }) => name),
    spend: numberOf(({ spend }) => spend),
    return: numberOf(({ value }) => value),
    lo: numberOf(({ low }) => low),
    hi: numberOf(({ high }) => high),
  });
}

export function tiersTable(story: Story): OutputTable {
  const rows = toldOf(story).flatMap(({ channel, response, most }) =>
    (response.fit ? tiersOf(response.fit, most, story.tiers) : []).map((tier) => ({
      ...tier,
      name: channel.name,
    })),
  );
  return rowsTable(rows, {
    item: textOf(({ name }) => name),
    tier: integerOf(({ tier }) => tier),
    lower: numberOf(({ lower }) => lower),
    upper: numberOf(({ upper }) => upper),
    return_per_unit: numberOf(({ returnPerUnit }) => returnPerUnit),
  });
}

export function modelsTable({ responses }: Story): OutputTable {
  return rowsTable<ChannelResponse>(responses, {
    channel: textOf(({ channel }) => channel.name),
    verdict: textOf(({ verdict }) => verdict),
    shape: textOf(({ response }) => response?.fit?.shape ?? null),
    carry_over: numberOf(({ response }) => response?.fit?.carry ?? NaN),
    half: numberOf(({ response }) => response?.fit?.half ?? NaN),
    steepness: numberOf(({ response }) => (response?.fit?.shape === 'hill' ? response.fit.steepness : NaN)),
    periods: integerOf(({ response }) => response?.periods ?? NaN),
    mean_spend: numberOf(({ response }) => response?.meanSpend ?? NaN),
    effect: numberOf(({ response }) => response?.effect.value ?? NaN),
    ...endsOf<ChannelResponse>(
      'effect',
      ({ response }) => response?.effect ?? { value: NaN, low: NaN, high: NaN },
    ),
    next_unit: numberOf(({ response }) => response?.nextUnit ?? NaN),
    p_value: numberOf(({ response }) => response?.p ?? NaN),
    explained: numberOf(({ response }) => response?.explained ?? NaN),
  });
}
