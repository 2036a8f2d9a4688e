import type { Feature } from '../feature-values';
import { wordSql } from '../role-sql';
import { literal } from './column-sql';
import type { TargetCodes } from './read-target';
import { type Recipe, recipe } from './recipe';

/** A feature with its value in every row; NaN where there is none. */
export interface Made {
  recipe: Recipe;
  values: Float64Array;
}

/** A feature of 0 and 1 for each level of a category; a row without a value has none. */
export function oneHot(feature: Feature): Made[] {
  const { column, levels, values } = feature;
  const word = wordSql(feature);
  // With rare levels put together, the last one stands for all that are not named before.
  const rest = feature.merged > 0 ? levels.indexOf('other') : -1;
  const named = levels.filter((_, code) => code !== rest).map(literal);
  return levels.map((level, code) => {
    const condition = code === rest ? `${word} NOT IN (${named.join(', ')})` : `${word} = ${literal(level)}`;
    return {
      recipe: recipe(
        `${column}_is_${level}`,
        [column],
        'one-hot',
        `CASE WHEN ${condition} THEN 1 ELSE 0 END`,
      ),
      values: values.map((value) => (value === code ? 1 : 0)),
    };
  });
}

/**
 * What the target is on average in the other folds among rows of the same level, drawn towards the mean of these folds. No row tells its own
 * target. Folds are drawn at random, which SQL cannot repeat.
 * @param fold of each row, from 0
 */
export function targetMeans(
  { column, levels, values }: Feature,
  { targets, name }: TargetCodes,
  fold: Int32Array,
  folds: number,
  smoothing: number,
): Made[] {
  return targets.map(({ label, values: target }) => {
    const cells = (levels.length + 1) * folds;
    const [sums, counts] = [new Float64Array(cells), new Float64Array(cells)];
    const place = (row: number): number => {
      const level = values[row]!;
      return (Number.isNaN(level) ? levels.length : level) * folds + fold[row]!;
    };
    target.forEach((value, row) => {
      if (Number.isNaN(value)) return;
      sums[place(row)]! += value;
      counts[place(row)]!++;
    });
    const without = (cellsOf: Float64Array): ((level: number, left: number) => number) => {
      const totals = new Float64Array(levels.length + 1);
      cellsOf.forEach((value, cell) => (totals[Math.floor(cell / folds)]! += value));
      return (level, left) => totals[level]! - cellsOf[level * folds + left]!;
    };
    const [sumWithout, countWithout] = [without(sums), without(counts)];
    const every = Array.from({ length: levels.length + 1 }, (_, level) => level);
    const means = Float64Array.from({ length: folds }, (_, left) => {
      const sum = every.reduce((all, level) => all + sumWithout(level, left), 0);
      return sum / every.reduce((all, level) => all + countWithout(level, left), 0);
    });
    return {
      recipe: recipe(
        label === undefined ? `${column}_mean_of_${name}` : `${column}_share_of_${label}`,
        [column, name],
        'target-mean',
      ),
      values: Float64Array.from(values, (_, row) => {
        const [level, left] = [Math.floor(place(row) / folds), fold[row]!];
        const count = countWithout(level, left);
        return (sumWithout(level, left) + smoothing * means[left]!) / (count + smoothing);
      }),
    };
  });
}
