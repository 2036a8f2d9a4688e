import { exactText, type Exact } from '../../workers/table/exact';
import type { ColumnInfo } from '../engine/exact-query';
import { quoteIdentifier } from '../sql/identifier';
import { distributionOf, familyOf, type Ask, type Distribution, type TopValue } from './profile';

/** The shares of the values that lie at or below the named quantiles. */
export const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99] as const;
/** Tukey's fences stand this many interquartile ranges beyond the quartiles. */
const FENCE = 1.5;
/** Standard deviations from the mean beyond which a value counts as far off. */
const FAR = 3;
const TOP = 8;
const EXAMPLES = 3;
/** Above this, counting every different value would take the memory of a second table. */
const COUNT_ABOVE = 5_000_000;
/** Shapes of texts are looked for in so many rows at most. */
const PATTERN_ROWS = 200_000;

/** Values beyond two ends. */
export interface Outliers {
  low: number;
  high: number;
  below: number;
  above: number;
  /** The farthest on both sides, as exact text. */
  examples: string[];
}

/** A column looked at closely: of all its rows, exact but for what says otherwise. */
export interface ColumnDetails {
  name: string;
  type: string;
  rows: number;
  missing: number;
  distinct: number;
  /** Values that stand in more than one row, and the rows that repeat one; null where they were not counted. */
  repeated: { values: number; rows: number } | null;
  /** `distinct` is an estimate. */
  isEstimate: boolean;
  top: TopValue[];
  distribution: Distribution;
  numbers: NumberDetails | null;
  times: TimeDetails | null;
  texts: TextDetails | null;
}

export interface NumberDetails {
  min: string;
  max: string;
  mean: number;
  /** Of a sample: divided by n − 1; null for a single value. */
  deviation: number | null;
  quantiles: number[];
  zeros: number;
  negative: number;
  /** NaN and infinities; they are left out of everything else. */
  notFinite: number;
  byQuartiles: Outliers | null;
  byDeviation: Outliers | null;
}

export interface TimeDetails {
  /** The smallest value at or above each share of the values, as exact text. */
  quantiles: string[];
  min: string;
  max: string;
}

export interface TextDetails {
  shortest: number;
  longest: number;
  meanLength: number;
  medianLength: number;
  /** Texts without a sign. */
  blank: number;
  /** Texts that begin or end with a space. */
  padded: number;
  patterns: { pattern: string; count: number; example: string }[];
  /** Rows that the patterns were counted in. */
  patternRows: number;
}

/**
 * Looks closely at one column.
 * @param relation quoted, as it stands in FROM
 * @param isStored whether it is a table, of which rows can be sampled, rather than a query
 * @throws FaultError
 */
export async function profileDetails(
  ask: Ask,
  relation: string,
  { name, type }: ColumnInfo,
  isStored: boolean,
): Promise<ColumnDetails> {
  const column = quoteIdentifier(name);
  const family = familyOf(type);
  const [[rows, filled] = []] = await ask(`SELECT count(*), count(${column}) FROM ${relation}`);
  const total = Number(rows);
  const present = Number(filled);
  const counted = await countValues(ask, relation, column, present);
  const isText = /^(VARCHAR|ENUM)/.test(type) && !type.endsWith('[]');
  return {
    name,
    type,
    rows: total,
    missing: total - present,
    ...counted,
    distribution:
      present === 0 || family === 'other'
        ? { kind: 'none' }
        : await distributionOf(ask, relation, total, column, family, isStored ? COUNT_ABOVE : Infinity),
    numbers: family === 'number' ? await numberDetails(ask, relation, column) : null,
    times: family === 'time' && present > 0 ? await timeDetails(ask, relation, column) : null,
    texts: isText && present > 0 ? await textDetails(ask, relation, column) : null,
  };
}

async function countValues(ask: Ask, relation: string, column: string, present: number) {
  const filled = `${relation} WHERE ${column} IS NOT NULL`;
  if (present > COUNT_ABOVE) {
    const [[distinct] = []] = await ask(`SELECT approx_count_distinct(${column}) FROM ${relation}`);
    // The commonest values of a sample are the commonest of all, near enough; their counts are taken from all rows.
    const found = await ask(
      `SELECT ${column} AS v FROM (SELECT ${column} FROM ${filled} LIMIT ${PATTERN_ROWS}) GROUP BY 1 ORDER BY count(*) DESC LIMIT ${TOP}`,
    );
    const isEmpty = found.length === 0;
    const top = isEmpty
      ? []
      : await ask(
          `SELECT ${column}::VARCHAR, count(*) AS n FROM ${filled} AND ${column} IN (SELECT ${column} FROM (SELECT ${column} FROM ${filled} LIMIT ${PATTERN_ROWS}) GROUP BY 1 ORDER BY count(*) DESC LIMIT ${TOP}) GROUP BY ${column} ORDER BY n DESC, 1`,
        );
    return { distinct: Number(distinct), isEstimate: true, repeated: null, top: topOf(top) };
  }
  const groups = `SELECT ${column} AS v, count(*) AS n FROM ${filled} GROUP BY 1`;
  const found = await ask(
    `WITH groups AS MATERIALIZED (${groups}), sums AS (
       SELECT count(*) AS d, count(*) FILTER (n > 1) AS r, coalesce(sum(n) FILTER (n > 1), 0) AS rr FROM groups
     )
     SELECT d, r, rr, v::VARCHAR AS value, n FROM sums LEFT JOIN (SELECT v, n FROM groups ORDER BY n DESC, v::VARCHAR LIMIT ${TOP}) ON true ORDER BY n DESC, value`,
  );
  const [distinct, values, rows] = found[0] ?? [];
  return {
    distinct: Number(distinct ?? 0),
    isEstimate: false,
    repeated: { values: Number(values ?? 0), rows: Number(rows ?? 0) },
    top: topOf(found.filter((row) => row[4] !== null).map((row) => row.slice(3))),
  };
}

function topOf(rows: Exact[][]): TopValue[] {
  return rows.map(([value, count]) => ({ value: exactText(value), count: Number(count) }));
}

/**
 * Quantiles are interpolated between the two nearest values (Hyndman and Fan 1996, type 7, what NumPy and R do); a
 * z-score is the distance from the mean in standard deviations of a sample.
 */
async function numberDetails(ask: Ask, relation: string, column: string): Promise<NumberDetails | null> {
  const finite = `(SELECT ${column} AS x, ${column}::DOUBLE AS v FROM ${relation} WHERE isfinite(${column}::DOUBLE))`;
  const [row = []] = await ask(
    `SELECT count(*), min(x)::VARCHAR, max(x)::VARCHAR, avg(v), stddev_samp(v),
            count(*) FILTER (x = 0), count(*) FILTER (x < 0),
            ${QUANTILES.map((share) => `quantile_cont(v, ${share})`).join(', ')},
            (SELECT count(*) FROM ${relation} WHERE NOT isfinite(${column}::DOUBLE))
     FROM ${finite}`,
  );
  const [count, min, max, mean, deviation, zeros, negative, ...rest] = row;
  if (Number(count) === 0) return null;
  const quantiles = rest.slice(0, QUANTILES.length).map(Number);
  const spread = deviation === null || deviation === undefined ? null : Number(deviation);
  const q1 = quantiles[2]!;
  const q3 = quantiles[4]!;
  const fence = FENCE * (q3 - q1);
  const average = Number(mean);
  const beyond = (low: number, high: number) => outliersOf(ask, finite, low, high);
  return {
    min: exactText(min),
    max: exactText(max),
    mean: average,
    deviation: spread,
    quantiles,
    zeros: Number(zeros),
    negative: Number(negative),
    notFinite: Number(rest[QUANTILES.length]),
    byQuartiles: fence > 0 ? await beyond(q1 - fence, q3 + fence) : null,
    byDeviation:
      spread !== null && spread > 0 ? await beyond(average - FAR * spread, average + FAR * spread) : null,
  };
}

async function outliersOf(ask: Ask, finite: string, low: number, high: number): Promise<Outliers> {
  const ends = { low: `(${low}::DOUBLE)`, high: `(${high}::DOUBLE)` };
  const [[below, above, lowest, highest] = []] = await ask(
    `SELECT count(*) FILTER (v < ${ends.low}), count(*) FILTER (v > ${ends.high}),
            min(DISTINCT x, ${EXAMPLES}) FILTER (v < ${ends.low})::VARCHAR[], max(DISTINCT x, ${EXAMPLES}) FILTER (v > ${ends.high})::VARCHAR[]
     FROM ${finite}`,
  );
  const list = (value: Exact | undefined) => (Array.isArray(value) ? value.map(exactText) : []);
  return {
    low,
    high,
    below: Number(below),
    above: Number(above),
    examples: [...list(lowest), ...list(highest)],
  };
}

async function timeDetails(ask: Ask, relation: string, column: string): Promise<TimeDetails> {
  const [row = []] = await ask(
    `SELECT min(${column}), max(${column}), ${QUANTILES.map((share) => `quantile_disc(${column}, ${share})`).join(', ')} FROM ${relation}`,
  );
  const [min, max, ...quantiles] = row.map((value) => exactText(value));
  return { min: min ?? '', max: max ?? '', quantiles };
}

async function textDetails(ask: Ask, relation: string, column: string): Promise<TextDetails> {
  const texts = `(SELECT ${column}::VARCHAR AS v FROM ${relation} WHERE ${column} IS NOT NULL)`;
  const [[shortest, longest, mean, median, blank, padded] = []] = await ask(
    `SELECT min(length(v)), max(length(v)), avg(length(v)), quantile_cont(length(v), 0.5),
            count(*) FILTER (v = ''), count(*) FILTER (v <> '' AND (v[1] = ' ' OR v[-1] = ' ' OR v <> trim(v, ' \t\r\n\u00a0\u3000'))) FROM ${texts}`,
  );
  const found = await ask(
    `SELECT ${patternSql('v')} AS pattern, count(*) AS n, min(v), sum(count(*)) OVER () FROM (SELECT v FROM ${texts} LIMIT ${PATTERN_ROWS}) GROUP BY 1 ORDER BY n DESC, 1 LIMIT ${TOP - 2}`,
  );
  return {
    shortest: Number(shortest),
    longest: Number(longest),
    meanLength: Number(mean),
    medianLength: Number(median),
    blank: Number(blank),
    padded: Number(padded),
    patterns: found.map(([pattern, count, example]) => ({
      pattern: exactText(pattern),
      count: Number(count),
      example: exactText(example),
    })),
    patternRows: Number(found[0]?.[3] ?? 0),
  };
}

/** The shape of a text: digits as 9, capitals as A, small letters as a, other scripts as 字; `+` for more of the same. */
function patternSql(text: string): string {
  const replacements: [string, string][] = [
    ['[0-9]', '9'],
    ['\\p{Lu}', 'A'],
    ['\\p{Lo}+', '字'],
    ['[\\p{Ll}\\p{Lt}\\p{Lm}]', 'a'],
    ['A{2,}', 'A+'],
    ['a{2,}', 'a+'],
    ['9{5,}', '9+'],
  ];
  return replacements.reduce(
    (sql, [from, to]) => `regexp_replace(${sql}, '${from}', '${to}', 'g')`,
    `left(${text}, 60)`,
  );
}
