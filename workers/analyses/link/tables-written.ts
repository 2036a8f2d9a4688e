import { DataType, Vector, util } from 'apache-arrow';
import type { OutputColumn, OutputTable } from '../../table/columns';
import { vectorTexts } from '../../table/texts';
import type { Outcome } from './outcome';
import { FIELDS } from './records';
import type { Customers } from './tables-read';
import { NO_MATCH, REVIEW, VERDICTS } from './verdicts';

/** Pairs on each side of the threshold that are laid beside each other even where the verdict is sure. */
const AROUND = 50;
/** Longest list that anybody looks through. */
const MOST_REVIEWED = 2000;

/** The pairs by identifier; rows of one identifier make one pair, the best. */
export function pairsTable(left: Customers, right: Customers, { judged, records }: Outcome): OutputTable {
  const seen = new Set<number>();
  const kept: number[] = [];
  for (let pair = 0; pair < judged.count; pair++) {
    const key =
      left.keys[judged.one[pair]!]! * right.different + right.keys[judged.other[pair]! - records.left]!;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(pair);
  }
  return { rows: kept.length, columns: pairColumns(left, right, { judged, records }, kept) };
}

function pairColumns(
  left: Customers,
  right: Customers,
  { judged, records }: Pick<Outcome, 'judged' | 'records'>,
  pairs: readonly number[],
): Record<string, OutputColumn> {
  return {
    left: {
      type: 'same',
      vector: left.ids,
      rows: Int32Array.from(pairs, (pair) => left.rows[judged.one[pair]!]!),
    },
    right: {
      type: 'same',
      vector: right.ids,
      rows: Int32Array.from(pairs, (pair) => right.rows[judged.other[pair]! - records.left]!),
    },
    score: { type: 'number', values: Float64Array.from(pairs, (pair) => judged.scores[pair]!) },
    verdict: {
      type: 'label',
      codes: Int32Array.from(pairs, (pair) => judged.verdicts[pair]!),
      words: VERDICTS,
    },
  };
}

/** The pairs to look at, with both records side by side: all between the verdicts, then those nearest to the threshold. */
export function reviewTable(left: Customers, right: Customers, outcome: Outcome): OutputTable {
  const { judged, records } = outcome;
  const of = (wanted: (verdict: number) => boolean): number[] =>
    Array.from({ length: judged.count }, (_, pair) => pair).filter((pair) => wanted(judged.verdicts[pair]!));
  // The surest come first, so that the matches nearest to the threshold are the last ones.
  const matches = of((verdict) => verdict < REVIEW)
    .slice(-AROUND)
    .reverse();
  const between = of((verdict) => verdict === REVIEW).slice(0, MOST_REVIEWED);
  const below = of((verdict) => verdict === NO_MATCH).slice(0, AROUND);
  const pairs = [...between, ...matches, ...below];
  const columns = pairColumns(left, right, outcome, pairs);
  for (const field of FIELDS) {
    const [own, other] = [left.fields[field], right.fields[field]];
    const column = (texts: typeof own, rows: (pair: number) => number): OutputColumn => ({
      type: 'text',
      values: pairs.map((pair) => texts?.[rows(pair)] ?? null),
    });
    columns[field] = column(own, (pair) => judged.one[pair]!);
    columns[`other_${field}`] = column(other, (pair) => judged.other[pair]! - records.left);
  }
  return { rows: pairs.length, columns };
}

/** Every identifier of both tables with the customer it belongs to; those of one customer stand together. */
export function entitiesTable(
  left: Customers,
  right: Customers,
  { entities, records }: Outcome,
): OutputTable {
  const listed = firstOfEachKey(left, 0).concat(firstOfEachKey(right, records.left));
  listed.sort((a, b) => entities[a]! - entities[b]! || a - b);
  const isLeft = (record: number): boolean => record < records.left;
  return {
    rows: listed.length,
    columns: {
      entity: { type: 'integer', values: Int32Array.from(listed, (record) => entities[record]! + 1) },
      source: {
        type: 'label',
        codes: Int32Array.from(listed, (record) => (isLeft(record) ? 0 : 1)),
        words: [left.table, right.table],
      },
      record: recordColumn(
        left,
        right,
        listed.map((record) =>
          isLeft(record) ? left.rows[record]! : left.ids.length + right.rows[record - records.left]!,
        ),
      ),
    },
  };
}

function firstOfEachKey({ keys }: Customers, start: number): number[] {
  const first: number[] = [];
  const seen = new Set<number>();
  keys.forEach((key, row) => {
    if (seen.has(key)) return;
    seen.add(key);
    first.push(start + row);
  });
  return first;
}

/** Identifiers of both tables in one column: of their type when they have one, as text otherwise. */
function recordColumn(left: Customers, right: Customers, rows: readonly number[]): OutputColumn {
  const [one, other] = [left.ids, right.ids] as Vector<DataType>[];
  const isOneType = util.compareTypes(left.ids.type as DataType, right.ids.type as DataType);
  if (one && other && isOneType && !DataType.isDictionary(one.type)) {
    return { type: 'same', vector: new Vector([...one.data, ...other.data]), rows: Int32Array.from(rows) };
  }
  const texts = [...vectorTexts(left.ids), ...vectorTexts(right.ids)];
  return { type: 'text', values: rows.map((row) => texts[row] ?? null) };
}
