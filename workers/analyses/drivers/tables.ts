import type { OutputColumn, OutputTable } from '../../table/columns';
import type { Level } from './categorical';
import type { Driver, Drivers } from './drivers';
import type { NumericDriver } from './numeric';

const KINDS = ['number', 'time', 'category'] as const;

/** Features, the strongest first; the effect is g, or that of the clearest level on the same scale. */
export function driversTable({ drivers }: Drivers): OutputTable {
  const number = (of: (driver: Driver) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(drivers, of),
  });
  const effect = ({ numeric, level }: Driver) => numeric?.g ?? level?.effect;
  const size = (of: (driver: Driver) => number): OutputColumn => ({
    type: 'integer',
    values: Float64Array.from(drivers, of),
  });
  return {
    rows: drivers.length,
    columns: {
      feature: { type: 'text', values: drivers.map(({ feature }) => feature.column) },
      kind: {
        type: 'label',
        codes: Int32Array.from(drivers, ({ feature }) => KINDS.indexOf(feature.kind)),
        words: KINDS,
      },
      strength: number(({ strength }) => strength),
      level: { type: 'text', values: drivers.map(({ level }) => level?.name ?? null) },
      effect: number((driver) => effect(driver)?.value ?? NaN),
      effect_low: number((driver) => effect(driver)?.low ?? NaN),
      effect_high: number((driver) => effect(driver)?.high ?? NaN),
      p_value: number(({ p }) => p),
      p_adjusted: number(({ pAdjusted }) => pAdjusted),
      cramers_v: number(({ categorical }) => categorical?.v ?? NaN),
      best: size(({ numeric, categorical }) => (numeric ?? categorical)?.best ?? NaN),
      rest: size(({ numeric, categorical }) => (numeric ?? categorical)?.rest ?? NaN),
      missing_best: number(({ missingBest }) => missingBest),
      missing_rest: number(({ missingRest }) => missingRest),
    },
  };
}

export function numbersTable({ drivers }: Drivers): OutputTable {
  const rows = drivers.flatMap(({ feature, numeric, p, pAdjusted }) =>
    numeric ? [{ name: feature.column, numeric, p, pAdjusted }] : [],
  );
  const number = (of: (numeric: NumericDriver) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, ({ numeric }) => of(numeric)),
  });
  return {
    rows: rows.length,
    columns: {
      feature: { type: 'text', values: rows.map(({ name }) => name) },
      best: { type: 'integer', values: Float64Array.from(rows, ({ numeric }) => numeric.best) },
      rest: { type: 'integer', values: Float64Array.from(rows, ({ numeric }) => numeric.rest) },
      mean_best: number(({ meanBest }) => meanBest),
      mean_rest: number(({ meanRest }) => meanRest),
      median_best: number(({ medianBest }) => medianBest),
      median_rest: number(({ medianRest }) => medianRest),
      difference: number(({ difference }) => difference.value),
      difference_low: number(({ difference }) => difference.low),
      difference_high: number(({ difference }) => difference.high),
      hedges_g: number(({ g }) => g.value),
      g_low: number(({ g }) => g.low),
      g_high: number(({ g }) => g.high),
      auc: number(({ auc }) => auc.value),
      auc_low: number(({ auc }) => auc.low),
      auc_high: number(({ auc }) => auc.high),
      cliffs_delta: number(({ delta }) => delta.value),
      delta_low: number(({ delta }) => delta.low),
      delta_high: number(({ delta }) => delta.high),
      p_value: { type: 'number', values: Float64Array.from(rows, ({ p }) => p) },
      p_adjusted: { type: 'number', values: Float64Array.from(rows, ({ pAdjusted }) => pAdjusted) },
    },
  };
}

export function levelsTable({ drivers }: Drivers): OutputTable {
  const rows = drivers.flatMap(({ feature, categorical }) =>
    (categorical?.levels ?? []).map((level) => ({ name: feature.column, level })),
  );
  const number = (of: (level: Level) => number): OutputColumn => ({
    type: 'number',
    values: Float64Array.from(rows, ({ level }) => of(level)),
  });
  return {
    rows: rows.length,
    columns: {
      feature: { type: 'text', values: rows.map(({ name }) => name) },
      level: { type: 'text', values: rows.map(({ level }) => level.name) },
      customers: { type: 'integer', values: Float64Array.from(rows, ({ level }) => level.customers) },
      best: { type: 'integer', values: Float64Array.from(rows, ({ level }) => level.best) },
      share_best: number(({ shareBest }) => shareBest),
      share_rest: number(({ shareRest }) => shareRest),
      lift: number(({ lift }) => lift),
      odds_ratio: number(({ odds }) => odds.value),
      odds_low: number(({ odds }) => odds.low),
      odds_high: number(({ odds }) => odds.high),
      corrected: { type: 'boolean', values: rows.map(({ level }) => level.corrected) },
    },
  };
}

export function bestTable({ groups }: Drivers): OutputTable {
  const { rows, best, threshold, outcome } = groups;
  return {
    rows: 1,
    columns: {
      customers: { type: 'integer', values: Float64Array.of(rows.length) },
      best: { type: 'integer', values: Float64Array.of(best) },
      share: { type: 'number', values: Float64Array.of(best / rows.length) },
      threshold: { type: 'number', values: Float64Array.of(threshold) },
      outcome: { type: 'text', values: [outcome] },
    },
  };
}
