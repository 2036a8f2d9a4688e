import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';

/** What can be asked of a column: `other` is a nested or binary type, of which only presence is known. */
export type Family = 'number' | 'time' | 'text' | 'scalar' | 'other';

/** A column of the source that is examined; `place` is its number in the planned queries. */
export interface Examined extends RoleBinding {
  place: number;
  family: Family;
}

/** The columns of the role `columns`, or all of the source when it is empty, in the order of the source. */
export function examinedColumns(request: AnalysisRequest): Examined[] {
  const chosen = request.roles.columns?.map(({ column }) => column);
  const columns = request.columns.filter(({ column }) => !chosen || chosen.includes(column));
  if (columns.length === 0) throw new FaultError({ code: 'quality-no-columns' });
  return columns.map((column, place) => ({ ...column, place, family: familyOf(column.type) }));
}

function familyOf(type: string): Family {
  // Lists and structs are named after what they hold, so the ends count as well.
  if (/[\])]$/.test(type) && !/^(DECIMAL|ENUM)\([^[\]]*\)$/.test(type)) return 'other';
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)) return 'number';
  if (/^(DATE|TIMESTAMP)/.test(type)) return 'time';
  if (/^(VARCHAR|ENUM)/.test(type)) return 'text';
  return /^(BOOLEAN|UUID|TIME)/.test(type) ? 'scalar' : 'other';
}

/** Pairs of words, in names of columns, of which the first comes before the second. */
const ORDERED_WORDS: readonly (readonly [RegExp, string])[] = [
  [/start/, 'end'],
  [/start/, 'finish'],
  [/begin/, 'end'],
  [/from/, 'to'],
  [/from/, 'until'],
  [/opened/, 'closed'],
  [/open/, 'close'],
  [/created/, 'closed'],
  [/created/, 'resolved'],
  [/ordered/, 'shipped'],
  [/ordered/, 'delivered'],
  [/order/, 'ship'],
  [/order/, 'delivery'],
  [/shipped/, 'delivered'],
  [/check_?in/, 'checkout'],
  [/departure/, 'arrival'],
  [/开始/, '结束'],
  [/起始/, '终止'],
  [/生效/, '失效'],
  [/下单/, '发货'],
  [/发货/, '收货'],
  [/入住/, '离店'],
];

/** Columns of times whose names say that one is the start and the other the end of the same thing. */
export function timePairs(columns: readonly Examined[]): { start: Examined; end: Examined }[] {
  const times = columns.filter(({ family }) => family === 'time');
  const bare = (name: string): string => name.toLowerCase().replaceAll(/[_\s]/g, '');
  const named = new Map(times.map((column) => [bare(column.column), column]));
  return times.flatMap((start) => {
    const ends = ORDERED_WORDS.map(([word, other]) =>
      named.get(bare(start.column.toLowerCase().replace(word, other))),
    );
    return [...new Set(ends)].flatMap((end) => (end && end !== start ? [{ start, end }] : []));
  });
}
