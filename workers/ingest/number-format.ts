/** How the numbers of a column are written, beyond what the engine reads by itself. */
export interface NumberFormat {
  decimal: DecimalMark;
  /** What stands between groups of digits; '' for none. A space stands for every kind of space. */
  group: GroupMark;
  /** The numbers are per cent: 12.5% is 0.125. */
  isPercent: boolean;
}

export type DecimalMark = '.' | ',';
export type GroupMark = '' | ',' | '.' | ' ' | "'";

/** What one text says about how numbers are written. */
export interface WrittenNumber {
  /** null: no mark tells. */
  decimal: DecimalMark | null;
  group: GroupMark;
  /** One mark with three digits behind it, which may part thousands or be the decimal mark: 1,234. */
  doubtful: DecimalMark | null;
  /** The sign or code of the currency; '' for none. */
  currency: string;
  isPercent: boolean;
  isInParentheses: boolean;
  /** Digits with marks that every program knows, a sign in front at most. */
  isBare: boolean;
  /** Digits without marks. */
  length: number;
}

const SIGNS = ['US$', 'HK$', 'NT$', 'R$', 'A$', 'C$', '$', '€', '£', '¥', '￥', '₩', '₹', '元', '円'];
const CODES =
  'USD EUR GBP CNY RMB JPY CHF HKD TWD KRW INR AUD CAD NZD SGD SEK NOK DKK PLN CZK BRL MXN THB ZAR'.split(
    ' ',
  );
const CURRENCY = [...SIGNS, ...CODES].map((sign) => sign.replace('$', '\\$')).join('|');

/** Spaces as they come in files: plain, unbroken, narrow, thin. In words that JavaScript and RE2 both understand. */
const SPACE = '[ \u00a0\u202f\u2009]';
const MINUS = '[+\\-\u2212]';
/** What stands around the digits; in front: a parenthesis, sign and currency in either order. */
const BEFORE = `${SPACE}*(\\()?${SPACE}*(${MINUS})?${SPACE}*(${CURRENCY})?${SPACE}*(${MINUS})?${SPACE}*`;
const AFTER = `${SPACE}*(%|％|${CURRENCY})?${SPACE}*([-\u2212])?${SPACE}*(\\))?${SPACE}*`;

const WRITTEN = new RegExp(`^${BEFORE}(\\d[\\d.,'’ \u00a0\u202f\u2009]*|\\.\\d+)${AFTER}$`);
/** Longer texts are no numbers. */
const LONGEST = 60;

/** Most numbers are no more than this, and need no closer look. */
const PLAIN = /^[+-]?(\d+)(?:\.(\d*))?$/;

function plainNumber(whole: string, fraction: string | undefined): WrittenNumber | null {
  const startsWithZero = whole.startsWith('0');
  // A leading zero makes a code of it.
  if (startsWithZero && whole.length > 1) return null;
  const isDoubtful = fraction?.length === 3 && whole.length <= 3 && !startsWithZero;
  return {
    decimal: fraction === undefined || isDoubtful ? null : '.',
    group: '',
    doubtful: isDoubtful ? '.' : null,
    currency: '',
    isPercent: false,
    isInParentheses: false,
    isBare: true,
    length: whole.length + (fraction?.length ?? 0),
  };
}

/** Takes a text apart that may be a number. @returns null when it is none in any usual way of writing */
export function writtenNumber(text: string): WrittenNumber | null {
  if (text.length > LONGEST) return null;
  const plain = PLAIN.exec(text);
  if (plain) return plainNumber(plain[1] ?? '', plain[2]);
  const match = WRITTEN.exec(text);
  if (!match) return null;
  const [, open, sign, before, second, digits = '', after, behind, close] = match;
  const signs = [sign, second, behind].filter((one) => one !== undefined);
  const isInParentheses = open !== undefined;
  const isPercent = after === '%' || after === '％';
  const currency = before ?? (isPercent ? '' : (after ?? ''));
  if (isInParentheses !== (close !== undefined) || signs.length > (isInParentheses ? 0 : 1)) return null;
  if (before !== undefined && after !== undefined) return null;
  const body = digits
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll('’', "'")
    .trimEnd();
  const marks = readMarks(body);
  if (!marks || (marks.group === ' ' && sign === '+')) return null;
  const { length } = body.replace(/\D/g, '');
  const isBare = /^ *[+-]?[\d.,]+ *$/.test(text);
  return { ...marks, currency, isPercent, isInParentheses, isBare, length };
}

function readMarks(body: string): Pick<WrittenNumber, 'decimal' | 'group' | 'doubtful'> | null {
  // A leading zero makes a code of it.
  if (/^0\d/.test(body)) return null;
  const marks = body.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last === undefined) return { decimal: null, group: '', doubtful: null };
  const at = body.lastIndexOf(last);
  const behind = body.length - at - 1;
  const isDecimalMark = last === '.' || last === ',';
  if (marks.length === 1) {
    if (!isDecimalMark) return isGrouped(body, last) ? certain(null, last) : null;
    const isDoubtful = behind === 3 && /^[1-9]\d{0,2}$/.test(body.slice(0, at));
    return isDoubtful ? { decimal: null, group: '', doubtful: last } : certain(last, '');
  }
  const [first] = marks;
  if (new Set(marks).size === 1) return isGrouped(body, last) ? certain(null, last) : null;
  const isOnce = marks.indexOf(last) === marks.length - 1;
  if (!isDecimalMark || !isOnce || new Set(marks).size > 2 || first === undefined) return null;
  return isGrouped(body.slice(0, at), first) ? certain(last, first) : null;
}

function certain(
  decimal: string | null,
  group: string,
): Pick<WrittenNumber, 'decimal' | 'group' | 'doubtful'> {
  return { decimal: decimal as DecimalMark | null, group: group as GroupMark, doubtful: null };
}

function isGrouped(digits: string, mark: string): boolean {
  return new RegExp(`^${grouped(mark)}$`).test(digits);
}

/** Thousands; after a comma also the Indian way, 12,34,567. */
function grouped(mark: string): string {
  const one = mark === ' ' ? SPACE : mark === "'" ? "['’]" : `[${mark}]`;
  const inner = mark === ',' ? '\\d{2,3}' : '\\d{3}';
  return `\\d{1,3}(?:${one}${inner})*${one}\\d{3}`;
}

/**
 * A pattern for the whole of a number written this way, the same for JavaScript and for the engine. What it matches is
 * read by `cleanNumber`, and in SQL, by keeping digits and decimal mark and looking for a minus or a parenthesis.
 */
export function numberPattern({ decimal, group, isPercent }: NumberFormat): string {
  const whole = group === '' ? '\\d+' : `(?:${grouped(group)}|\\d+)`;
  const mark = `[${decimal}]`;
  const percent = isPercent ? '[%％]' : `(?:${CURRENCY})?`;
  const minus = '[-\u2212]?';
  const before = `${SPACE}*${MINUS}?${SPACE}*(?:${CURRENCY})?${SPACE}*${MINUS}?${SPACE}*`;
  const digits = `(?:${whole}(?:${mark}\\d*)?|${mark}\\d+)`;
  const after = `${SPACE}*${percent}${SPACE}*`;
  return `^(?:${before}${digits}${after}${minus}${SPACE}*|${SPACE}*\\(${before}${digits}${after}\\)${SPACE}*)$`;
}

/** What makes a number that `numberPattern` matches negative. */
export const NEGATIVE_MARKS = '[-\u2212(]';

const patterns = new Map<string, RegExp>();

/** The number with a point, no groups, no sign but a minus; per cent as an exponent. null: it is not written this way. */
export function cleanNumber(text: string, format: NumberFormat): string | null {
  const source = numberPattern(format);
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, (pattern = new RegExp(source)));
  if (!pattern.test(text)) return null;
  const digits = text.replace(format.decimal === ',' ? /[^\d,]/g : /[^\d.]/g, '').replace(',', '.');
  const sign = new RegExp(NEGATIVE_MARKS).test(text) ? '-' : '';
  return sign + digits + (format.isPercent ? 'e-2' : '');
}
