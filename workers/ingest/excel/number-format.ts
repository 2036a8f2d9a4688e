/** What a number format makes of a number. */
export type NumberKind = 'number' | 'date' | 'datetime' | 'time' | 'duration';

/** Formats that are known by number alone, those of Chinese, Japanese, Korean and Thai editions included. */
const BUILT_IN: [from: number, to: number, kind: NumberKind][] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'datetime'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
  [71, 74, 'date'],
  [75, 78, 'time'],
  [79, 79, 'duration'],
  [80, 80, 'time'],
  [81, 81, 'date'],
];

/** @param code the format as text, where the workbook gives one */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
  const [positive = ''] = code.split(';');
  if (/\[(h+|m+|s+)\]/i.test(positive)) return 'duration';
  const bare = positive
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .replace(/E[+-]/g, '')
    .replace(/AM\/PM|A\/P|上午\/下午/gi, '');
  const hasDay = /[dy]/i.test(bare) || /(^|[^hs:])m{3,}/i.test(bare) || /[eg]/i.test(bare);
  const hasClock = /[hs]/i.test(bare);
  if (hasDay) return hasClock ? 'datetime' : 'date';
  if (hasClock) return 'time';
  return /m/i.test(bare) ? 'date' : 'number';
}
