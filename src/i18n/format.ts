import type { Format, Grain } from '../../workers/contract/manifest';
import { type Language, MORE } from '../../workers/contract/message';

export interface FormatContext {
  language: Language;
  /** ISO 4217 code; without one an amount is a plain grouped number. */
  currency?: string | undefined;
  /** Significant digits of `number`, decimals of `currency`, `percent`, `decimal`, `measure` and `days`. */
  precision?: number | undefined;
  /** What a `period` stands for; without it the date itself is written. */
  grain?: Grain | undefined;
}

/** Written for a value that is missing. */
export const missing = '–';

const locales: Record<Language, string> = { en: 'en-US', zh: 'zh-CN' };
const dayMs = 86_400_000;

const numberFormats = new Map<string, Intl.NumberFormat>();
const monthNames = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

/** A formatter made once for each language and set of options; making one costs more than using it. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let made = numberFormats.get(key);
  if (!made) {
    // What is rounded to nothing has no sign: never -0.00.
    made = new Intl.NumberFormat(locales[language], { signDisplay: 'negative', ...options });
    numberFormats.set(key, made);
  }
  return made;
}

/** A number, or a numeral too long for one, which is formatted digit by digit. */
type Numeral = number | bigint | Intl.StringNumericLiteral;

const numeralPattern = /^-?\d+(\.\d+)?$/;

function isNumeral(text: string): text is Intl.StringNumericLiteral {
  return numeralPattern.test(text);
}

function toNumeral(value: unknown): Numeral | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return typeof value === 'string' && isNumeral(value) ? value : undefined;
}

/** Decimals of a numeral as written: `12.50` has 2. */
function scaleOf(value: Numeral): number {
  return typeof value === 'string' ? (value.split('.')[1]?.length ?? 0) : 0;
}

function isExact(value: Numeral): value is Exclude<Numeral, number> {
  return typeof value !== 'number';
}

function formatInteger(value: Numeral, { language }: FormatContext): string {
  return numberFormat(language, { maximumFractionDigits: 0 }).format(value);
}

function formatNumber(value: Numeral, { language, precision }: FormatContext): string {
  if (isExact(value) && precision === undefined) {
    const digits = scaleOf(value);
    return numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );
  }
  const significant = Math.max(1, precision ?? 4);
  const size = Math.abs(Number(value));
  if (size !== 0 && (size < 1e-6 || size >= 1e15)) {
    return numberFormat(language, { notation: 'scientific', maximumSignificantDigits: significant }).format(
      value,
    );
  }
  // Digits before the point are never rounded away; significant digits only limit those after it.
  return numberFormat(language, {
    maximumSignificantDigits: significant,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
  }).format(value);
}

function formatDecimal(value: Numeral, { language, precision }: FormatContext): string {
  const digits = precision ?? 2;
  return numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );
}

/** The size of what is next to nothing is of no use. */
function formatMeasure(value: Numeral, { language, precision }: FormatContext): string {
  const digits = precision ?? 4;
  const least = 10 ** -digits;
  const size = Math.abs(Number(value));
  if (size > 0 && size < least / 2) {
    return `${Number(value) > 0 ? '<' : '>-'}${formatDecimal(least, { language, precision: digits })}`;
  }
  return formatDecimal(value, { language, precision: digits });
}

/** Cents up to a thousand, whole units beyond; an exact decimal keeps the digits it came with. */
function formatCurrency(value: Numeral, { language, currency, precision }: FormatContext): string {
  const style: Intl.NumberFormatOptions = currency
    ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }
    : {};
  const usual = currency ? (numberFormat(language, style).resolvedOptions().maximumFractionDigits ?? 2) : 2;
  const digits =
    precision ?? (isExact(value) ? Math.max(usual, scaleOf(value)) : Math.abs(value) < 999.995 ? usual : 0);
  return numberFormat(language, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** 0.41 is 41%, 0.034 is 3.4%; what is not quite everything is not written as 100%. */
function formatPercent(value: Numeral, { language, precision }: FormatContext): string {
  const options: Intl.NumberFormatOptions = { style: 'percent' };
  const size = Math.abs(Number(value));
  if (precision === undefined && size > 0 && size < 0.00005) return Number(value) > 0 ? '<0.01%' : '>-0.01%';
  if (precision !== undefined) {
    options.minimumFractionDigits = options.maximumFractionDigits = precision;
  } else if (size < 0.0995) {
    options.maximumSignificantDigits = 2;
  } else if (size > 0.99 && size < 1) {
    options.maximumFractionDigits = Math.min(3, Math.ceil(-Math.log10(1 - size)) - 1);
  } else {
    options.maximumFractionDigits = 0;
  }
  return numberFormat(language, options).format(value);
}

function formatDays(value: Numeral, { language, precision }: FormatContext): string {
  const digits = precision ?? (Math.abs(Number(value)) < 10 ? 1 : 0);
  const text = numberFormat(language, { maximumFractionDigits: digits }).format(value);
  if (language === 'zh') return `${text} 天`;
  return `${text} ${text === '1' ? 'day' : 'days'}`;
}

/** Units by the seconds from which they are written, and how many seconds one has. */
const units = [
  { from: 172_800, seconds: 86_400, en: 'days', zh: '天' },
  { from: 5400, seconds: 3600, en: 'h', zh: '小时' },
  { from: 90, seconds: 60, en: 'min', zh: '分钟' },
  { from: 0.9995, seconds: 1, en: 's', zh: '秒' },
  { from: 0, seconds: 0.001, en: 'ms', zh: '毫秒' },
] as const;

function formatDuration(value: Numeral, { language, precision }: FormatContext): string {
  const seconds = Number(value);
  const unit = seconds === 0 ? units[3] : units.find(({ from }) => Math.abs(seconds) >= from)!;
  const shown = seconds / unit.seconds;
  const digits = precision ?? (Math.abs(shown) < 10 ? 1 : 0);
  return `${numberFormat(language, { maximumFractionDigits: digits }).format(shown)} ${unit[language]}`;
}

/**
 * Reads a date: a Date, ISO text without a zone (taken as UTC), a number of days since 1970 (as tables of dates hold them)
 * or of milliseconds (beyond a million).
 */
export function toDate(value: unknown): Date | undefined {
  let time = NaN;
  if (value instanceof Date) time = value.getTime();
  else if (typeof value === 'number') time = Math.abs(value) < 1e6 ? value * dayMs : value;
  else if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) {
    const iso = value.replace(' ', 'T');
    const hasTime = iso.includes('T');
    const hasZone = /(Z|[+-]\d{2}(:?\d{2})?)$/.test(iso.slice(10));
    time = Date.parse(hasTime && !hasZone ? `${iso}Z` : iso);
  }
  return Number.isNaN(time) ? undefined : new Date(time);
}

function formatDay(date: Date, language: Language): string {
  const year = date.getUTCFullYear();
  const day = date.getUTCDate();
  return language === 'zh'
    ? `${year}年${date.getUTCMonth() + 1}月${day}日`
    : `${day} ${monthNames.format(date)} ${year}`;
}

function formatDate(date: Date, language: Language): string {
  const day = formatDay(date, language);
  if (date.getTime() % dayMs === 0) return day;
  const clock = date.toISOString().slice(11, date.getUTCSeconds() === 0 ? 16 : 19);
  return language === 'zh' ? `${day} ${clock}` : `${day}, ${clock}`;
}

/** Words of a period by the date that starts it: "Mar 2025", "2025年第1季度". */
export function formatPeriod(date: Date, grain: Grain, language: Language): string {
  const year = date.getUTCFullYear();
  const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
  const zh = language === 'zh';
  switch (grain) {
    case 'day':
      return formatDay(date, language);
    case 'week':
      return zh ? `${formatDay(date, language)}当周` : `week of ${formatDay(date, language)}`;
    case 'month':
      return zh ? `${year}年${date.getUTCMonth() + 1}月` : `${monthNames.format(date)} ${year}`;
    case 'quarter':
      return zh ? `${year}年第${quarter}季度` : `Q${quarter} ${year}`;
    case 'year':
      return zh ? `${year}年` : String(year);
  }
}

function formatText(value: unknown, language: Language): string {
  if (typeof value === 'boolean') {
    if (language === 'zh') return value ? '是' : '否';
    return value ? 'yes' : 'no';
  }
  if (value instanceof Date) return formatDate(value, language);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}

const numeric: Partial<Record<Format, (value: Numeral, context: FormatContext) => string>> = {
  integer: formatInteger,
  number: formatNumber,
  decimal: formatDecimal,
  measure: formatMeasure,
  currency: formatCurrency,
  percent: formatPercent,
  days: formatDays,
  duration: formatDuration,
};

/**
 * Writes a value for a reader. A missing value (null, NaN) is a dash; one that does not fit its format is written as it is.
 * BIGINT and DECIMAL come as bigint or decimal text and keep every digit. Dates are read and written in UTC.
 */
export function formatValue(value: unknown, format: Format, context: FormatContext): string {
  if (value === null || value === undefined || value === '') return missing;
  if (typeof value === 'number' && Number.isNaN(value)) return missing;
  if (value instanceof Date && Number.isNaN(value.getTime())) return missing;
  if (format === 'date' || format === 'period') {
    const date = toDate(value);
    if (!date) return formatText(value, context.language);
    return format === 'period' && context.grain
      ? formatPeriod(date, context.grain, context.language)
      : formatDate(date, context.language);
  }
  const write = numeric[format];
  const numeral = write && toNumeral(value);
  return numeral === undefined ? formatText(value, context.language) : write!(numeral, context);
}

/** The format that fits a value of which only the JavaScript type is known. */
export function plainFormat(value: unknown): Format {
  if (value instanceof Date) return 'date';
  return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'text';
}

/** Names or values one after the other, with the comma of the language. */
export function joinList(parts: readonly string[], language: Language): string {
  if (language === 'en') return parts.join(', ');
  return parts.at(-1) === MORE ? parts.slice(0, -1).join('、') + MORE : parts.join('、');
}

/**
 * Writes the ticks of one continuous axis alike: the same number of decimals, compact ("12K", "1.2万") once the longest
 * would have five digits or more. Dates have their own axis (see charts/time-ticks).
 */
export function formatTicks(ticks: readonly number[], format: Format, context: FormatContext): string[] {
  const percent = format === 'percent';
  const shown = percent ? ticks.map((tick) => tick * 100) : ticks;
  const largest = Math.max(0, ...shown.map(Math.abs));
  // The year 2024 is a name: without thousands, never 2K.
  const isName = format === 'text';
  const compact = largest >= 10_000 && !isName;
  const decimals = compact ? 0 : Math.max(0, ...shown.map(decimalsOf));
  const options: Intl.NumberFormatOptions = compact
    ? { notation: 'compact', maximumSignificantDigits: 4 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (percent) options.style = 'percent';
  if (isName) options.useGrouping = false;
  if (format === 'currency' && context.currency) {
    Object.assign(options, {
      style: 'currency',
      currency: context.currency,
      currencyDisplay: 'narrowSymbol',
    });
  }
  const write = numberFormat(context.language, options);
  return ticks.map((tick) => write.format(tick === 0 ? 0 : tick));
}

/** Decimals that a tick needs; ticks are round, so what is left after nine is noise of the binary fraction. */
function decimalsOf(value: number): number {
  return Number(value.toFixed(9)).toString().split('.')[1]?.length ?? 0;
}

/** One tick by itself; an axis should use `formatTicks`, which sees them all. */
export function formatTick(value: number, format: Format, context: FormatContext): string {
  return formatTicks([value], format, context)[0] ?? missing;
}
