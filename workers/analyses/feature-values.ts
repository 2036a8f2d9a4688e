import type { Feature as LearnedFeature } from '../learning/features';
import type { InputTable } from '../table/columns';
import type { FeatureColumn } from './feature-columns';

/** A feature of all rows: numbers (days since 1970 for times), or codes into `levels`. NaN is missing. */
export interface Feature extends FeatureColumn {
  values: Float64Array;
  levels: string[];
  /** Values that were no finite number; they are missing now. */
  infinite: number;
  /** Different values of a category beyond its limit, which are "other" now. */
  merged: number;
  /** A text whose values read as numbers, all or most of them. */
  looksNumeric: boolean;
  /** Those of them that do not. */
  otherWords: number;
}

/** A text is taken for amounts with slips in it from this share of numbers on. */
const MOSTLY = 0.8;
/** The value that stands for all rare ones. */
const OTHER = 'other';

/**
 * Reads every feature of the planned inputs.
 * @param inputs by name of the feature's column, the levels of each category
 * @param rows with `featureItems`
 * @param counts with `countItems`
 */
export function readFeatures(
  columns: readonly FeatureColumn[],
  inputs: Record<string, InputTable>,
  rows: InputTable,
  counts: InputTable,
): Feature[] {
  return columns.map((column) => {
    const values = rows.numbers(column.name);
    const counted = counts.numbers(column.name)[0] ?? 0;
    const isCategory = column.kind === 'category';
    const infinite = isCategory ? 0 : counted;
    const filled = values.length - countGaps(values);
    const levels = isCategory ? readLevels(inputs[column.name], values) : { names: [], merged: 0 };
    return {
      ...column,
      values,
      levels: levels.names,
      merged: levels.merged,
      infinite,
      looksNumeric: column.type === 'VARCHAR' && counted > 0 && counted >= MOSTLY * filled,
      otherWords: filled - counted,
    };
  });
}

/** Turns places in the list of levels (from 1; 0 for the rest) into codes from 0. */
function readLevels(
  input: InputTable | undefined,
  values: Float64Array,
): { names: string[]; merged: number } {
  const names = (input?.texts('level') ?? []).map((level) => level ?? '');
  const merged = (input?.numbers('levels')[0] ?? 0) - names.length;
  if (merged > 0 && !names.includes(OTHER)) names.push(OTHER);
  const other = names.indexOf(OTHER);
  values.forEach((place, row) => (values[row] = place === 0 ? other : place - 1));
  return { names, merged: Math.max(0, merged) };
}

/** Whether all rows have one value; a feature without any value counts as one. */
export function isConstant({ values }: Feature): boolean {
  const first = values.find((value) => !Number.isNaN(value));
  return values.every((value) => Number.isNaN(value) || value === first);
}

/** A loop by number: a callback or an iterator takes several times as long over millions of values. */
export function countGaps(values: Float64Array): number {
  const { length } = values;
  let count = 0;
  for (let row = 0; row < length; row++) count += Number(Number.isNaN(values[row]!));
  return count;
}

/** The feature as models learn it, by the name of its column. */
export function learned({ column, kind, levels, merged, values }: Feature): LearnedFeature {
  return {
    name: column,
    kind: kind === 'category' ? 'category' : 'number',
    levels,
    ...(kind === 'time' ? { isTime: true } : {}),
    ...(merged > 0 ? { rest: levels.indexOf(OTHER) } : {}),
    values,
  };
}
