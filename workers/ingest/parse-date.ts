const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DAYS = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday';

const PARTS: Record<string, string> = {
  Y: '(?<Y>\\d{1,4})',
  y: '(?<y>\\d{2})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  I: '(?<I>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  f: '(?<f>\\d{1,9})',
  p: '(?<p>am|pm)',
  b: `(?<b>${MONTHS.map((month) => month.slice(0, 3)).join('|')})`,
  B: `(?<B>${MONTHS.join('|')})`,
  a: `(?:${DAYS.replace(/(\w{3})\w*/g, '$1')})`,
  A: `(?:${DAYS})`,
};
/** Where no mark parts them, years have four digits and the rest two. */
const COMPACT = /^%Y%m%d([ T]?%H%M%S)?$/;

const compiled = new Map<string, RegExp>();

/**
 * Reads a date as the engine's `strptime` would, for a preview without the engine.
 * @returns ISO text, with a time where the format has one; null when no format fits or the calendar has no such day
 */
export function parseDate(text: string, formats: readonly string[]): string | null {
  for (const format of formats) {
    const match = patternOf(format).exec(text.trim());
    if (match?.groups) {
      const found = isoText(match.groups, /%[HI]/.test(format));
      if (found !== null) return found;
    }
  }
  return null;
}

function patternOf(format: string): RegExp {
  let pattern = compiled.get(format);
  if (!pattern) {
    const isCompact = COMPACT.test(format);
    const source = format
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/%(\w)/g, (_, part: string) => PARTS[part] ?? '');
    const digits = isCompact ? source.replaceAll('{1,4}', '{4}').replaceAll('{1,2}', '{2}') : source;
    compiled.set(format, (pattern = new RegExp(`^${digits}$`, 'i')));
  }
  return pattern;
}

function isoText(parts: Record<string, string | undefined>, hasClock: boolean): string | null {
  const { Y, y, m, d, b, B, H, I, M = '0', S = '0', f, p } = parts;
  const short = Number(y ?? 0);
  const year = y === undefined ? Number(Y) : short + (short < 69 ? 2000 : 1900);
  const named = (B ?? b)?.toLowerCase().slice(0, 3);
  const month = named === undefined ? Number(m) : MONTHS.findIndex((one) => one.startsWith(named)) + 1;
  const day = Number(d);
  const half = p?.toLowerCase() === 'pm' ? 12 : 0;
  const hour = I === undefined ? Number(H ?? 0) : (Number(I) % 12) + half;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1 && month <= 12;
  if (!exists || hour > 23 || Number(M) > 59 || Number(S) > 59) return null;
  const two = (value: number | string) => String(value).padStart(2, '0');
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return hasClock ? `${iso} ${two(hour)}:${two(M)}:${two(S)}${f === undefined ? '' : `.${f}`}` : iso;
}
