/** Ways to read dates; DuckDB's own cast takes ISO forms. Day first and month first are both tried on all rows. */
const DATE_FORMATS = [
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%d.%m.%Y',
  '%d-%m-%Y',
  '%Y%m%d',
  '%Y年%m月%d日',
  '%d %b %Y',
  '%b %d, %Y',
];

/** Months as reports name them; they begin on their first day. */
const MONTH_FORMATS = ['%Y-%m', '%Y/%m', '%Y年%m月', '%b %Y', '%B %Y', '%m/%Y'];

/** Formats that read the same text as different days: a column has one of them. */
export const SWAPPED_FORMATS: readonly string[] = DATE_FORMATS.slice(0, 2);

/**
 * The ways in which values of a column that is no time may still be read as one, as SQL, the usual ones first. Whole numbers
 * are read only where they look like a day, a month or a year of our time: counts and codes are none.
 */
export function timeReadings(type: string, quoted: string): string[] {
  const isText = type === 'VARCHAR' || type.startsWith('ENUM');
  if (!isText && !type.includes('INT')) return [];
  const text = isText ? quoted : `CAST(${quoted} AS VARCHAR)`;
  const parsed = (format: string) => `try_strptime(${text}, '${format}')`;
  const looksLike = (pattern: string, sql: string) =>
    `CASE WHEN regexp_full_match(${text}, '${pattern}') THEN ${sql} END`;
  const compact = [looksLike('(19|20)\\d{4}', parsed('%Y%m')), looksLike('(19|20)\\d\\d', parsed('%Y'))];
  if (!isText) return [parsed('%Y%m%d'), ...compact];
  const quarterMonth = `TRY_CAST(right(${text}, 1) AS BIGINT) * 3 - 2`;
  const quarter = `make_timestamp(TRY_CAST(left(${text}, 4) AS BIGINT), ${quarterMonth}, 1, 0, 0, 0)`;
  return [
    `TRY_CAST(${quoted} AS TIMESTAMP)`,
    ...[...DATE_FORMATS, ...MONTH_FORMATS].map(parsed),
    ...compact,
    looksLike('(19|20)\\d\\d[- ]?Q[1-4]', quarter),
  ];
}
