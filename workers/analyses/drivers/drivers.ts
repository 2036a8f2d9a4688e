import type { AnalysisRequest } from '../../contract/analysis';
import type { Fault } from '../../contract/fault';
import { adjustedP } from '../../kernels/adjusted-p';
import { gather } from '../../kernels/gather';
import type { InputTable } from '../../table/columns';
import { optionalBinding } from '../binding';
import { type WhoLabels, whoOf } from '../row-words';
import { type CategoricalDriver, type Level, categoricalDriver } from './categorical';
import { type Groups, groupsOf } from './groups';
import { type NumericDriver, numericDriver } from './numeric';
import { type FeatureColumn, featureColumns } from './query';
import { type Settings, settingsOf } from './settings';

/** A feature, and how it sets the best apart. */
export interface Driver {
  feature: FeatureColumn;
  numeric: NumericDriver | undefined;
  categorical: CategoricalDriver | undefined;
  /** Of a category: the level with the clearest odds. */
  level: Level | undefined;
  /** |r| of a number, V of a category: both are the root of the share of "best or not" that the feature explains. */
  strength: number;
  p: number;
  pAdjusted: number;
  missingBest: number;
  missingRest: number;
  /** Values of rows of `groups`, NaN where missing; of times, days before the latest. */
  values: Float64Array;
}

/** All that tables, sentences and charts are made from; the strongest feature first. */
export interface Drivers {
  settings: Settings;
  groups: Groups;
  drivers: Driver[];
  notices: Fault[];
  /** What rows are called. */
  who: WhoLabels;
}

/** Above this strength a feature is suspected to be another name for the outcome. */
const TOO_GOOD = 0.95;
const OTHER = 'other';

/**
 * Reads the planned inputs and compares every feature.
 * @throws FaultError where nobody can be told to be the best, or no feature can be compared.
 */
export function driversOf(request: AnalysisRequest, inputs: Record<string, InputTable>): Drivers {
  const { rows, counts, outcomes } = inputs;
  if (!rows || !counts) throw new Error('an input is missing');
  const settings = settingsOf(request);
  const groups = groupsOf(request, rows, outcomes, settings);
  const notices = [...groups.notices, ...idNotices(counts)];
  const found = featureColumns(request).flatMap((feature): Driver[] => {
    const values = gather(rows.numbers(feature.name), groups.rows);
    const levels = feature.kind === 'category' ? levelsOf(inputs[feature.name], values) : undefined;
    notices.push(...featureNotices(feature, counts, levels, settings));
    if (feature.kind === 'time') daysBeforeLatest(values);
    const driver = driverOf(feature, values, levels?.names ?? [], groups, settings);
    if (!driver) notices.push(warning('drivers-nothing-to-compare', { column: feature.column }));
    return driver ? [driver] : [];
  });
  const adjusted = adjustedP(
    Float64Array.from(found, ({ p }) => p),
    settings.adjust,
  );
  found.forEach((driver, i) => (driver.pAdjusted = adjusted[i]!));
  const drivers = found.toSorted((a, b) => b.strength - a.strength || a.p - b.p);
  const id = optionalBinding(request, 'id')?.column;
  const who = whoOf(id, id === undefined ? 'customer' : 'row');
  return { settings, groups, drivers, who, notices: [...notices, ...driverNotices(drivers)] };
}

function driverOf(
  feature: FeatureColumn,
  all: Float64Array,
  names: readonly string[],
  { isBest, best }: Groups,
  { confidence, z }: Settings,
): Driver | undefined {
  const known = Int32Array.from(all.keys()).filter((i) => !Number.isNaN(all[i]));
  const values = gather(all, known);
  const flags = Uint8Array.from(known, (i) => isBest[i]!);
  const knownBest = flags.reduce((sum, flag) => sum + flag, 0);
  const isConstant = values.every((value) => value === values[0]);
  if (isConstant || knownBest < 2 || known.length - knownBest < 2) return undefined;
  const isCategory = feature.kind === 'category';
  const numeric = isCategory ? undefined : numericDriver(values, flags, confidence, z);
  const categorical = isCategory ? categoricalDriver(values, names, flags, z) : undefined;
  return {
    feature,
    numeric,
    categorical,
    level: clearest(categorical),
    strength: Math.abs(numeric?.correlation ?? categorical?.v ?? NaN),
    p: numeric?.p ?? categorical?.p ?? NaN,
    pAdjusted: NaN,
    missingBest: 1 - knownBest / best,
    missingRest: 1 - (known.length - knownBest) / (all.length - best),
    values: all,
  };
}

/** The level whose odds are clearest: the largest effect in units of its own error, so that rare ones do not win by chance. */
function clearest(category: CategoricalDriver | undefined): Level | undefined {
  const clear = ({ effect }: Level): number => Math.abs(effect.value) / (effect.high - effect.low);
  return category?.levels.toSorted((a, b) => clear(b) - clear(a))[0];
}

/** Turns places in the list of levels (from 1; 0 for the rest) into codes from 0. */
function levelsOf(input: InputTable | undefined, values: Float64Array): { names: string[]; merged: number } {
  const names = (input?.texts('level') ?? []).map((level) => level ?? '');
  const merged = (input?.numbers('levels')[0] ?? 0) - names.length;
  if (merged > 0 && !names.includes(OTHER)) names.push(OTHER);
  const other = names.indexOf(OTHER);
  values.forEach((place, row) => (values[row] = place === 0 ? other : place - 1));
  return { names, merged: Math.max(0, merged) };
}

function daysBeforeLatest(values: Float64Array): void {
  const latest = values.reduce((last, day) => (day > last ? day : last), -Infinity);
  values.forEach((day, row) => (values[row] = latest - day));
}

function idNotices(counts: InputTable): Fault[] {
  const [named = 0, different = 0] = ['named', 'different'].map((name) => counts.numbers(name)[0] ?? 0);
  return different < named ? [warning('drivers-repeated-ids', { rows: named, ids: different })] : [];
}

function featureNotices(
  { column, kind, type, name }: FeatureColumn,
  counts: InputTable,
  levels: { merged: number } | undefined,
  settings: Settings,
): Fault[] {
  const notices: Fault[] = [];
  if (kind === 'time') notices.push(warning('drivers-time', { column }));
  if (levels && levels.merged > 0) {
    notices.push(warning('drivers-many-levels', { column, levels: settings.levels, merged: levels.merged }));
  }
  const numeric = kind === 'category' ? (counts.numbers(name)[0] ?? 0) : 0;
  // Codes such as postcodes are texts on purpose; only long lists of numbers are suspicious.
  if (
    type === 'VARCHAR' &&
    levels &&
    levels.merged > 0 &&
    numeric > 0.5 * (counts.numbers('total')[0] ?? 0)
  ) {
    notices.push(warning('drivers-text-numbers', { column }));
  }
  return notices;
}

function driverNotices(drivers: readonly Driver[]): Fault[] {
  const gaps = drivers.filter(({ missingBest, missingRest }) => missingBest + missingRest > 0);
  const widest = gaps.toSorted((a, b) => gapOf(b) - gapOf(a))[0];
  const suspect = drivers.filter(({ strength }) => strength > TOO_GOOD);
  const rough = drivers.filter(({ categorical }) => categorical?.isRough);
  return [
    ...(widest
      ? [
          warning('drivers-missing', {
            features: gaps.length,
            column: widest.feature.column,
            best: widest.missingBest,
            rest: widest.missingRest,
          }),
        ]
      : []),
    ...suspect.map(({ feature }) => warning('drivers-too-good', { column: feature.column })),
    ...(rough.length > 0 ? [warning('drivers-rough', { features: listed(rough) })] : []),
  ];
}

function gapOf({ missingBest, missingRest }: Driver): number {
  return Math.max(missingBest, missingRest);
}

function listed(drivers: readonly Driver[]): string[] {
  return drivers.map(({ feature }) => feature.column);
}

function warning(code: string, values: NonNullable<Fault['values']>): Fault {
  return { code, severity: 'warning', values };
}
