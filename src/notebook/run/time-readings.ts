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

/** Units in which computers count moments from 1970 on, in microseconds. */
const EPOCH_UNITS = { seconds: 1_000_000, milliseconds: 1000 } as const;
type EpochUnit = keyof typeof EPOCH_UNITS;
const epochUnits = Object.keys(EPOCH_UNITS) as EpochUnit[];

/** The years 1990 to 2100: a number outside of them counts something else. */
const FIRST_SECOND = 631_152_000;
const LAST_SECOND = 4_102_444_800;

/** Names that say a moment: `created_at`, `order_ts`, `lastSeen time`, `下单时间`, `时间戳`. */
const SAYS_TIME =
  /(^|[^a-z])(time|times|timestamp|datetime|date|ts|dt|at|on|when|epoch|unix|created|modified|updated)($|[^a-z])|[a-z](time|timestamp|date)$|时间|時間|日期|时刻/;

/** The moment that a count of this unit stands for. */
function countedMoment(unit: EpochUnit, quoted: string): string {
  return `make_timestamp(TRY_CAST(${quoted} AS BIGINT) * ${EPOCH_UNITS[unit]})`;
}

/** How moments that are counted are read, by unit. */
export function epochReadings(quoted: string): { unit: EpochUnit; sql: string }[] {
  return epochUnits.map((unit) => {
    const perSecond = EPOCH_UNITS.seconds / EPOCH_UNITS[unit];
    const [first, last] = [FIRST_SECOND * perSecond, LAST_SECOND * perSecond];
    const isOurTime = `TRY_CAST(${quoted} AS BIGINT) BETWEEN ${first} AND ${last}`;
    return { unit, sql: `CASE WHEN ${isOurTime} THEN ${countedMoment(unit, quoted)} END` };
  });
}

function saysTime(name: string): boolean {
  return SAYS_TIME.test(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase());
}

/** The unit in which a reading takes moments to be counted; undefined for one of written dates. */
export function epochUnitOf(reading: string, quoted: string): EpochUnit | undefined {
  return epochUnits.find((unit) => reading.includes(countedMoment(unit, quoted)));
}

/**
 * The ways in which values of a column that is no time may still be read as one, as SQL, the usual ones first. Whole numbers
 * are read only where they look like a day, a month or a year of our time, or, under a name that says a time, like a count of
 * seconds or milliseconds: other counts and codes are none.
 */
export function timeReadings(type: string, quoted: string, name = ''): string[] {
  const isText = type === 'VARCHAR' || type.startsWith('ENUM');
  if (!isText && !type.includes('INT')) return [];
  const text = isText ? quoted : `CAST(${quoted} AS VARCHAR)`;
  const parsed = (format: string) => `try_strptime(${text}, '${format}')`;
  const looksLike = (pattern: string, sql: string) =>
    `CASE WHEN regexp_full_match(${text}, '${pattern}') THEN ${sql} END`;
  const compact = [looksLike('(19|20)\\d{4}', parsed('%Y%m')), looksLike('(19|20)\\d\\d', parsed('%Y'))];
  if (!isText) {
    const counted = saysTime(name) ? epochReadings(quoted).map(({ sql }) => sql) : [];
    return [parsed('%Y%m%d'), ...compact, ...counted];
  }
  const quarterMonth = `TRY_CAST(right(${text}, 1) AS BIGINT) * 3 - 2`;
  const quarter = `make_timestamp(TRY_CAST(left(${text}, 4) AS BIGINT), ${quarterMonth}, 1, 0, 0, 0)`;
  return [
    `TRY_CAST(${quoted} AS TIMESTAMP)`,
    ...[...DATE_FORMATS, ...MONTH_FORMATS].map(parsed),
    ...compact,
    looksLike('(19|20)\\d\\d[- ]?Q[1-4]', quarter),
  ];
}
