import type { OutputTable } from '../../table/columns';
import { type ColumnOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { Comparison } from './comparison';
import { type Story, toldOf } from './story';

/** Channels in the charts; more are in the table. */
export const MOST_CHANNELS = 15;
/** Curves side by side. */
export const MOST_CURVES = 6;

/** Small tables that only charts read. */
export function frames(story: Story): Record<string, OutputTable> {
  return {
    shown: shownFrame(story),
    shares: sharesFrame(story),
    lifts: liftsFrame(story),
    drawn: drawnFrame(story),
    next: nextFrame(story),
  };
}

/** The figure that channels are held against each other by. */
export function leading({ channels, measure }: Story): 'roas' | 'acquisition_cost' | 'cpc' | undefined {
  if (measure === 'revenue') return 'roas';
  if (measure === 'conversions') return 'acquisition_cost';
  return channels.some(({ cpc }) => !Number.isNaN(cpc.value)) ? 'cpc' : undefined;
}

function shownFrame(story: Story): OutputTable {
  const key = ({ roas: 'roas', acquisition_cost: 'acquisitionCost', cpc: 'cpc' } as const)[
    leading(story) ?? 'cpc'
  ];
  return rowsTable(story.channels.slice(0, MOST_CHANNELS), {
    channel: textOf(({ name }) => name),
    spend: numberOf(({ spend }) => spend),
    figure: numberOf((channel) => channel[key].value),
    low: numberOf((channel) => channel[key].low),
    high: numberOf((channel) => channel[key].high),
  });
}

function sharesFrame({ channels }: Story): OutputTable {
  const rows = channels.slice(0, MOST_CHANNELS).flatMap(({ name, spendShare, returnShare }) => [
    { name, of: 'spend', share: spendShare },
    { name, of: 'return', share: returnShare },
  ]);
  return rowsTable(rows, {
    channel: textOf(({ name }) => name),
    of: textOf(({ of }) => of),
    share: numberOf(({ share }) => share),
  });
}

/** The comparisons of one measure: conversion, or click-through where nothing else is known. */
export function shownComparisons({ comparisons }: Story): Comparison[] {
  const converted = comparisons.filter(({ measure }) => measure === 'conversion-rate');
  return (converted.length > 0 ? converted : comparisons)
    .filter(({ lift }) => !Number.isNaN(lift))
    .slice(0, MOST_CHANNELS);
}

export function comparisonName({ channel, variant }: Comparison): string {
  return channel === null ? variant : `${variant} · ${channel}`;
}

function liftsFrame(story: Story): OutputTable {
  return rowsTable(shownComparisons(story), {
    comparison: textOf(comparisonName),
    variant: textOf(({ variant }) => variant),
    lift: numberOf(({ lift }) => lift),
    low: numberOf(({ liftLow }) => liftLow),
    high: numberOf(({ liftHigh }) => liftHigh),
    variant_rate: numberOf(({ hits, size }) => hits / size),
    control_rate: numberOf(({ controlHits, controlSize }) => controlHits / controlSize),
    p_adjusted: numberOf(({ pAdjusted }) => pAdjusted),
  });
}

/** Curves with a place of its own for the mean spend. */
function drawnFrame(story: Story): OutputTable {
  const rows = toldOf(story)
    .slice(0, MOST_CURVES)
    .flatMap(({ channel, response: { grid, curve, meanSpend, effect } }) => {
      const places = Array.from(grid, (spend, i) => ({
        name: channel.name,
        spend,
        value: curve.value[i]!,
        low: curve.low[i]!,
        high: curve.high[i]!,
        now: NaN,
      }));
      const now = { name: channel.name, spend: meanSpend, ...effect, now: effect.value };
      return [...places, now].toSorted((a, b) => a.spend - b.spend);
    });
  const columns: Record<string, ColumnOf<(typeof rows)[number]>> = {
    channel: textOf(({ name }) => name),
    spend: numberOf(({ spend }) => spend),
    return: numberOf(({ value }) => value),
    lo: numberOf(({ low }) => low),
    hi: numberOf(({ high }) => high),
    now: numberOf(({ now }) => now),
  };
  return rowsTable(rows, columns);
}

function nextFrame(story: Story): OutputTable {
  const rows = toldOf(story).toSorted((a, b) => b.response.nextUnit - a.response.nextUnit);
  return rowsTable(rows.slice(0, MOST_CHANNELS), {
    channel: textOf(({ channel }) => channel.name),
    next_unit: numberOf(({ response }) => response.nextUnit),
    mean_spend: numberOf(({ response }) => response.meanSpend),
  });
}
