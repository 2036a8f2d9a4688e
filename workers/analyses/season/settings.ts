import { FaultError } from '../../contract/fault';
import type { ParamValue } from '../../contract/manifest';

const MOST_LENGTHS = 3;

/** Season lengths that were asked for, shortest first; none when they are to be found. A length of 1 says that there is no season. */
export function readLengths(given: ParamValue | undefined): number[] {
  const lengths = numbersIn(given).map(Number);
  if (lengths.length === 0 || (lengths.length === 1 && lengths[0] === 0)) return [];
  const right = lengths.every((length) => Number.isInteger(length) && length >= 1);
  if (!right || lengths.length > MOST_LENGTHS) {
    throw new FaultError({
      code: 'season-bad-length',
      values: { given: numbersIn(given).join(', '), most: MOST_LENGTHS },
      place: { param: 'season_length' },
    });
  }
  return [...new Set(lengths)].toSorted((a, b) => a - b);
}

/** `[7, 365]`, `7, 365`, `7 365` and `7` are lists of numbers; `auto` is an empty one. */
function numbersIn(given: ParamValue | undefined): string[] {
  const text = Array.isArray(given) ? given.map(String).join(' ') : String(given ?? '');
  return text
    .replace(/[[\],;，；、]/g, ' ')
    .split(/\s+/)
    .filter((part) => part !== '' && part !== 'auto');
}

/** First windows of several seasons, from the shortest on: the further a season reaches, the smoother it is (Bandara et al. 2021). */
const FIRST_WINDOW = 11;
const WINDOW_STEP = 4;

/** Cycles that the season at a place in the list is smoothed over; Infinity for the same season in all cycles. */
export function seasonWindow(given: ParamValue | undefined, index: number): number {
  const text = typeof given === 'object' || given === undefined ? 'auto' : String(given).trim();
  if (text === 'auto' || text === '' || text === '0') return FIRST_WINDOW + WINDOW_STEP * index;
  if (text === 'periodic') return Infinity;
  const window = Number(text);
  if (Number.isInteger(window) && window >= 3) return window;
  throw new FaultError({
    code: 'season-bad-window',
    values: { given: text },
    place: { param: 'season_window' },
  });
}
