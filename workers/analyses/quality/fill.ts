import type { ColumnProfile } from './profile';
import type { Settings } from './settings';

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

/**
 * The text that fills a gap in a column of texts: the one that is asked for, or "unknown" in the writing of the column's own values (of its name
 * where these have no letters), so that it stands among them as one of theirs.
 */
export function fillOf({ column, values }: ColumnProfile, { fill }: Pick<Settings, 'fill'>): string {
  if (fill !== null) return fill;
  const written = values.map(({ value }) => value).filter((value) => LETTER.test(value));
  const han = written.filter((value) => HAN.test(value)).length;
  const isHan = written.length > 0 ? 2 * han >= written.length : HAN.test(column.column);
  return isHan ? '未知' : 'unknown';
}
