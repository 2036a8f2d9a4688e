import type { ParamRow, ParamValue } from '../../contract/manifest';
import type { InputTable } from '../../table/columns';

/** Without any second contact to learn from: once a quarter. */
const USUAL_DAYS = 90;
/** Fewer distances say less of a segment than those of all. */
const LEAST_GAPS = 5;

/** Keys of customers without a segment, and of all where there are none. */
const ALL = 'all';
export const NO_SEGMENT = 'no-segment';

/** How often customers of a segment are to be in touch. */
export interface Rhythm {
  /** The segment's name, or one of the two keys. */
  key: string;
  /** As it stands in the data. */
  segment: string | null;
  days: number;
  proposed: number;
  isEdited: boolean;
  /** Distances between days with contact that the proposal was made from. */
  gaps: number;
}

/**
 * The rhythm of each segment: what is written in the parameter, a row `all` for those that are not named there, or the middle
 * distance between days with contact in the segment.
 */
export function rhythmsOf(
  segments: readonly (string | null)[],
  gaps: InputTable,
  param: ParamValue | undefined,
  hasSegment: boolean,
): Rhythm[] {
  const [names, middles, counts, ofAll] = [
    gaps.texts('segment'),
    gaps.numbers('middle'),
    gaps.numbers('gaps'),
    gaps.numbers('of_all'),
  ];
  const overall = middles[ofAll.indexOf(1)] ?? NaN;
  const rows = Array.isArray(param) ? (param as ParamRow[]) : [];
  const written = (key: string): number => {
    const row = rows.find(({ segment }) => segment === key);
    return typeof row?.days === 'number' ? row.days : NaN;
  };
  return [...new Set(segments)].toSorted(bySegment).map((segment) => {
    const key = segment ?? (hasSegment ? NO_SEGMENT : ALL);
    const at = names.findIndex((name, row) => ofAll[row] === 0 && name === segment);
    const own = counts[at]! >= LEAST_GAPS ? middles[at]! : overall;
    const proposed = Number.isNaN(own) ? USUAL_DAYS : Math.max(1, Math.round(own));
    const edited = Number.isNaN(written(key)) ? written(ALL) : written(key);
    const isEdited = !Number.isNaN(edited);
    return { key, segment, days: isEdited ? edited : proposed, proposed, isEdited, gaps: counts[at] ?? 0 };
  });
}

/** By name, those without one last. */
function bySegment(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'en');
}
