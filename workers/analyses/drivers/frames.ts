import { histogram } from '../../kernels/histogram';
import type { OutputTable } from '../../table/columns';
import type { Driver, Drivers } from './drivers';

/** Features in the charts; more are in the table. */
export const MOST_FEATURES = 20;
const BINS = 24;
const MOST_LEVELS = 12;

/** Small tables that only charts read. */
export function frames(all: Drivers): Record<string, OutputTable> {
  const [number, category] = [firstNumber(all), firstCategory(all)];
  return {
    forest: forest(all.drivers.slice(0, MOST_FEATURES)),
    ...(number ? { spread: spread(number, all.groups.isBest) } : {}),
    ...(category ? { shares: shares(category) } : {}),
  };
}

export function firstNumber({ drivers }: Drivers): Driver | undefined {
  return drivers.find(({ numeric }) => numeric);
}

export function firstCategory({ drivers }: Drivers): Driver | undefined {
  return drivers.find(({ categorical }) => categorical);
}

/** What a row of the forest compares: the feature, of a category with its clearest level. */
export function nameOf({ feature, level }: Driver): string {
  return level ? `${feature.column} = ${level.name}` : feature.column;
}

function forest(drivers: readonly Driver[]): OutputTable {
  const effects = drivers.map(({ numeric, level }) => numeric?.g ?? level!.effect);
  return {
    rows: drivers.length,
    columns: {
      comparison: { type: 'text', values: drivers.map(nameOf) },
      feature: { type: 'text', values: drivers.map(({ feature }) => feature.column) },
      effect: { type: 'number', values: Float64Array.from(effects, ({ value }) => value) },
      effect_low: { type: 'number', values: Float64Array.from(effects, ({ low }) => low) },
      effect_high: { type: 'number', values: Float64Array.from(effects, ({ high }) => high) },
      strength: { type: 'number', values: Float64Array.from(drivers, ({ strength }) => strength) },
      p_adjusted: { type: 'number', values: Float64Array.from(drivers, ({ pAdjusted }) => pAdjusted) },
    },
  };
}

/**
 * Shares of the best and of the rest in intervals of one width, of whole numbers at least one; the long tail beyond is not
 * drawn.
 */
function spread({ values }: Driver, isBest: Uint8Array): OutputTable {
  const known = values.filter((value) => !Number.isNaN(value));
  const grain = known.every(Number.isInteger) ? 1 : 0;
  const { from, to } = histogram(known, BINS, 0.99, grain);
  const shareOf = (flag: number): Float64Array => {
    const mine = values.filter((value, i) => isBest[i] === flag && !Number.isNaN(value));
    const step = to[0]! - from[0]!;
    const counts = new Float64Array(from.length);
    for (const value of mine) {
      const bin = Math.floor(value / step) - Math.round(from[0]! / step);
      if (bin < counts.length) counts[bin]!++;
    }
    return counts.map((count) => count / mine.length);
  };
  return {
    rows: from.length,
    columns: {
      from: { type: 'number', values: from },
      to: { type: 'number', values: to },
      middle: { type: 'number', values: from.map((low, i) => (low + to[i]! - grain) / 2) },
      share_best: { type: 'number', values: shareOf(1) },
      share_rest: { type: 'number', values: shareOf(0) },
    },
  };
}

/** Each level's share of the best and of the rest. */
function shares({ categorical }: Driver): OutputTable {
  const levels = (categorical?.levels ?? []).slice(0, MOST_LEVELS);
  const both = levels.flatMap((level) => [
    { level, group: 'best', share: level.shareBest },
    { level, group: 'rest', share: level.shareRest },
  ]);
  return {
    rows: both.length,
    columns: {
      level: { type: 'text', values: both.map(({ level }) => level.name) },
      group: { type: 'text', values: both.map(({ group }) => group) },
      share: { type: 'number', values: Float64Array.from(both, ({ share }) => share) },
      lift: { type: 'number', values: Float64Array.from(both, ({ level }) => level.lift) },
      odds_ratio: { type: 'number', values: Float64Array.from(both, ({ level }) => level.odds.value) },
    },
  };
}
