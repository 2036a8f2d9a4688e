import { fillOf } from './fill';
import { tidy } from './fingerprint';
import { type Check, type Judged, HALF, fences } from './issues';
import type { TableProfile } from './profile';
import { datesSql, isPlaceholderSql, numberSql } from './readings';
import type { Settings } from './settings';
import { sqlText, tidySql } from './sql-text';

/** What cleaning works from. */
export interface Cleaning {
  table: TableProfile;
  settings: Settings;
  checks: ReadonlySet<Check>;
}

/** The column's expression with what these checks found mended; null when there is nothing to mend in it. */
export function cleanedColumn(judged: Judged, cleaning: Cleaning): string | null {
  const { column } = judged.profile;
  const found = (...checks: Check[]): boolean =>
    judged.issues.some(({ check }) => checks.includes(check) && cleaning.checks.has(check));
  const cleaned = judged.text ? cleanedText(judged, found, cleaning) : cleanedPlain(judged, found, cleaning);
  const filled = found('missing') ? filledGaps(judged, cleaned, cleaning.settings) : cleaned;
  const starts = cleaning.checks.has('end_before_start')
    ? cleaning.table.reversed.filter(({ end }) => end.column === column.column)
    : [];
  const ended = starts.reduce(
    (sql, { start, end }) => `CASE WHEN ${end.sql} < ${start.sql} THEN NULL ELSE ${sql} END`,
    filled,
  );
  return ended === column.sql ? null : ended;
}

type Found = (...checks: Check[]) => boolean;

function cleanedPlain({ profile }: Judged, found: Found, { table, settings }: Cleaning): string {
  const { column, numbers } = profile;
  let { sql } = column;
  if (found('early_date', 'late_date')) {
    sql = `CASE WHEN CAST(${sql} AS DATE) BETWEEN DATE ${sqlText(settings.earliest)} AND DATE ${sqlText(table.latest)} THEN ${sql} END`;
  }
  if (numbers && found('outliers')) {
    const [low, high] = fences(numbers, settings);
    sql = cappedSql(column.sql, column.type, low, high, numbers.infinite > 0);
  }
  if (found('not_finite')) sql = `CASE WHEN isfinite(${column.sql}) THEN ${sql} END`;
  return sql;
}

/** Values beyond a fence moved onto it, in the column's own type, never past it. */
function cappedSql(sql: string, type: string, low: number, high: number, hasInfinite: boolean): string {
  const scale = type.includes('INT') ? 0 : Number(/^DECIMAL\(\d+,(\d+)\)/.exec(type)?.[1] ?? NaN);
  const isDouble = Number.isNaN(scale);
  const shift = 10 ** scale;
  const inside = (value: number, round: (scaled: number) => number): string =>
    // An exponent makes the literal a DOUBLE, digit for digit.
    isDouble
      ? String(value).includes('e')
        ? String(value)
        : `${value}e0`
      : (round(value * shift) / shift).toFixed(scale);
  const least = inside(low, Math.ceil);
  const most = inside(high, Math.floor);
  const keep = hasInfinite ? `WHEN NOT isfinite(${sql}) THEN ${sql} ` : '';
  const capped = `CASE ${keep}WHEN ${sql} < ${least} THEN ${least} WHEN ${sql} > ${most} THEN ${most} ELSE ${sql} END`;
  return isDouble ? capped : `CAST(${capped} AS ${type})`;
}

function cleanedText(
  { profile, text, respellings }: Judged,
  found: Found,
  { table, settings }: Cleaning,
): string {
  const { column, values, distinct } = profile;
  const source = column.type === 'VARCHAR' ? column.sql : `CAST(${column.sql} AS VARCHAR)`;
  if (!text) return column.sql;
  const isWithin = (day: string): string =>
    `CAST(${day} AS DATE) BETWEEN DATE ${sqlText(settings.earliest)} AND DATE ${sqlText(table.latest)}`;
  const dates = datesSql(source, text.dateWriting);
  if (found('dates_as_text', 'not_a_date', 'date_order')) {
    return found('early_date', 'late_date') ? `CASE WHEN ${isWithin(dates)} THEN ${dates} END` : dates;
  }
  if (found('early_date', 'late_date')) {
    return `CASE WHEN coalesce(${isWithin(dates)}, true) THEN ${column.sql} END`;
  }
  if (found('numbers_as_text', 'not_a_number')) return numberSql(source, text.numberWriting);
  const kept = found('spaces') ? tidySql(source) : column.sql;
  const cases: string[] = [];
  if (found('placeholder')) {
    const known = values.length === distinct ? values.map(({ value }) => value) : null;
    cases.push(`WHEN ${isPlaceholderSql(source, known)} THEN NULL`);
  }
  const isMended = (difference: string): boolean =>
    difference === 'spelling' ? found('near_spelling') : found('inconsistent');
  const bySuggested = new Map<string, Set<string>>();
  for (const { value, suggested, difference } of respellings) {
    // Spaces are mended by the text without them, so that one name stands for all of its variants.
    const spelling = tidy(value);
    if (spelling === suggested || !isMended(difference)) continue;
    const spellings = bySuggested.get(suggested) ?? new Set();
    bySuggested.set(suggested, spellings.add(spelling));
  }
  for (const [suggested, spellings] of bySuggested) {
    const names = Array.from(spellings, sqlText);
    const is = names.length === 1 ? `= ${names[0] ?? ''}` : `IN (${names.join(', ')})`;
    cases.push(`WHEN ${tidySql(source)} ${is} THEN ${sqlText(suggested)}`);
  }
  return cases.length === 0 ? kept : `CASE\n    ${cases.join('\n    ')}\n    ELSE ${kept}\n  END`;
}

/** Numbers get their median, texts a word; gaps in other columns cost their rows, see `isRowNeeded`. */
function filledGaps(judged: Judged, sql: string, settings: Settings): string {
  const { column, numbers, missing, filled } = judged.profile;
  if (missing >= HALF * (missing + filled)) return sql;
  if (numbers && Number.isFinite(numbers.middle)) {
    return `coalesce(${sql}, CAST(${numbers.middle} AS ${column.type}))`;
  }
  if (!isFilledText(judged)) return sql;
  const source = column.type === 'VARCHAR' ? sql : `CAST(${sql} AS VARCHAR)`;
  return `coalesce(${source}, ${sqlText(fillOf(judged.profile, settings))})`;
}

/** Whether a word fills the gaps of the column. */
export function isFilledText({ profile, text, issues }: Judged): boolean {
  const { numbers, missing, filled } = profile;
  if (missing === 0 || missing >= HALF * (missing + filled)) return false;
  if (numbers && Number.isFinite(numbers.middle)) return false;
  return text !== undefined && !isTypedLater(issues.map(({ check }) => check));
}

function isTypedLater(checks: readonly Check[]): boolean {
  return checks.includes('numbers_as_text') || checks.includes('dates_as_text');
}

/** A gap in this column can neither be filled nor is it so common that the column is left out. */
export function isRowNeeded(judged: Judged): boolean {
  const { missing, filled, numbers } = judged.profile;
  if (missing === 0 || missing >= HALF * (missing + filled)) return false;
  return !(numbers && Number.isFinite(numbers.middle)) && !isFilledText(judged);
}
