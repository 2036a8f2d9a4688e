import type { Finding } from '../../contract/analysis';
import type { Driver, Drivers } from './drivers';
import type { Settings } from './settings';

/** Features that get a sentence of their own. */
const MOST_TOLD = 4;

/** Whether the difference is more than chance, after the adjustment. */
export function isClear({ pAdjusted }: Driver, { confidence }: Settings): boolean {
  return pAdjusted <= 1 - confidence;
}

/** The sentences that matter, most important first. */
export function findings(all: Drivers): Finding[] {
  const clear = all.drivers.filter((driver) => isClear(driver, all.settings));
  return [
    whoIsBest(all),
    ...clear.slice(0, MOST_TOLD).map((driver) => told(driver, all.settings)),
    howMany(all, clear.length),
    { key: 'finding.association', rows: { table: '' } },
  ];
}

function whoIsBest({ groups, settings, who }: Drivers): Finding {
  const { rows, best, threshold, outcome } = groups;
  const values = { ...who, best, customers: rows.length, share: best / rows.length };
  return outcome === null
    ? {
        key: 'finding.best.value',
        values: { ...values, threshold, top: settings.top },
        rows: { table: 'best' },
      }
    : { key: 'finding.best.outcome', values: { ...values, outcome }, rows: { table: 'best' } };
}

function told(driver: Driver, { confidence }: Settings): Finding {
  const { feature, numeric, level } = driver;
  const rows = { table: '', column: 'feature', value: feature.column };
  if (numeric) {
    return {
      key: `finding.number.${numeric.g.value < 0 ? 'less' : 'more'}${feature.kind === 'time' ? '.time' : ''}`,
      values: {
        feature: feature.column,
        best: numeric.meanBest,
        rest: numeric.meanRest,
        g: numeric.g.value,
        low: numeric.g.low,
        high: numeric.g.high,
        chance: numeric.g.value < 0 ? 1 - numeric.auc.value : numeric.auc.value,
        confidence,
      },
      rows,
    };
  }
  const values = {
    feature: feature.column,
    level: level?.name ?? '',
    best: level?.shareBest ?? NaN,
    rest: level?.shareRest ?? NaN,
    odds: level?.odds.value ?? NaN,
    low: level?.odds.low ?? NaN,
    high: level?.odds.high ?? NaN,
    confidence,
  };
  return { key: level?.corrected ? 'finding.level.corrected' : 'finding.level', values, rows };
}

function howMany({ drivers, settings }: Drivers, clear: number): Finding {
  const values = { clear, features: drivers.length, level: 1 - settings.confidence };
  const key = clear === 0 ? 'finding.none' : 'finding.clear';
  return { key: `${key}.${settings.adjust}`, values, rows: { table: '' } };
}
