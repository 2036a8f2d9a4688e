import type { Examined } from './examined';
import type { Settings } from './settings';
import { sqlNumber } from './sql-text';

/** Makes the median absolute deviation of normal data comparable with their standard deviation (Iglewicz, Hoaglin 1993). */
export const ROBUST_SCALE = 0.6745;

/**
 * Centre, spread and outliers of a column of numbers, exact: quantiles with linear interpolation (type 7), the standard
 * deviation of the population. Infinities and NaN are counted apart. A column whose spread is zero by a rule has no outliers
 * by it.
 */
export function numbersSql({ sql, type, place }: Examined, relation: string, settings: Settings): string {
  // Whole numbers are sorted as such, which takes half the time; DECIMAL would be rounded at every step.
  const isWhole = /^U?(TINY|SMALL|BIG)?INT(EGER)?$/.test(type);
  const value = isWhole ? sql : `CAST(${sql} AS DOUBLE)`;
  // The square of a larger number is beyond a double, and so is the deviation of a column that holds one.
  const isUsable = isWhole ? 'x IS NOT NULL' : 'isfinite(x) AND abs(x) < 1e150';
  const fence = `${sqlNumber(settings.iqrFactor)} * (q3 - q1)`;
  const values = `(SELECT ${value} AS x FROM ${relation})`;
  return `WITH spread AS MATERIALIZED (
  SELECT CAST(q[1] AS DOUBLE) AS q1, CAST(q[2] AS DOUBLE) AS middle, CAST(q[3] AS DOUBLE) AS q3, mean, deviation,
    CAST(mad AS DOUBLE) AS mad, CAST(low AS DOUBLE) AS low, CAST(high AS DOUBLE) AS high
  FROM (
    SELECT quantile_cont(x, [0.25, 0.5, 0.75]) AS q, avg(x) AS mean, stddev_pop(x) AS deviation, mad(x) AS mad,
      min(x) AS low, max(x) AS high
    FROM ${values} WHERE ${isUsable}
  )
)
SELECT ${place} AS place, spread.*, counts.*
FROM spread, (
  SELECT count(*) FILTER (WHERE ${isWhole ? 'false' : 'NOT isfinite(x)'}) AS infinite,
    count(*) FILTER (WHERE q3 > q1 AND ${isUsable} AND (x < q1 - ${fence} OR x > q3 + ${fence})) AS iqr,
    count(*) FILTER (WHERE deviation > 0 AND ${isUsable} AND abs(x - mean) > ${sqlNumber(settings.zLimit)} * deviation) AS z,
    count(*) FILTER (WHERE mad > 0 AND ${isUsable} AND ${ROBUST_SCALE} * abs(x - middle) > ${sqlNumber(settings.robustLimit)} * mad) AS robust_z
  FROM ${values}, spread
) AS counts`;
}
