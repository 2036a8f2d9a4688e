import { ConnectedComponents } from '../../kernels/connected-components';
import { makeBlocks } from './blocks';
import { Comparison } from './comparison';
import { type Model, refine, supposedModel } from './model';
import { type FieldTexts, type Records, readRecords } from './records';
import { meetStrangers, searchPairs } from './search';
import type { Customers } from './tables-read';
import { type Judged, MATCH, type Thresholds, joinDuplicates, judge } from './verdicts';

/** Rounds of refining; the chances stand still well before. */
const ROUNDS = 12;
/** Shares of the whole time that reading and searching take, for the bar of progress. */
const READING = 0.3;
const SEARCHING = 0.65;

export interface Outcome {
  records: Records;
  model: Model;
  judged: Judged;
  /** Customers: records of both tables that are one, from 0 in order of first appearance. */
  entities: Int32Array;
  entityCount: number;
  /** Pairs of records inside each table that are one customer under two identifiers. */
  duplicates: number;
  compared: number;
  skipped: { blocks: number; records: number; largest: number };
}

/** Links the records of two tables. */
export function linkTables(
  left: Pick<Customers, 'rows' | 'keys'> & { fields: FieldTexts },
  right: Pick<Customers, 'rows' | 'keys'> & { fields: FieldTexts },
  options: Thresholds & { duplicates: boolean },
  progress: (share: number) => void,
): Outcome {
  const size = ({ rows, fields }: typeof left): { rows: number; fields: FieldTexts } => ({
    rows: rows.length,
    fields,
  });
  const records = readRecords(size(left), size(right), (share) => progress(READING * share));
  const blocks = makeBlocks(records);
  const comparison = new Comparison(records);
  meetStrangers(comparison, records);
  let model = supposedModel(records.left, records.count - records.left);
  const { pairs, compared } = searchPairs(records, blocks, comparison, model, options.duplicates, (share) =>
    progress(READING + SEARCHING * share),
  );
  for (let round = 0; round < ROUNDS; round++) {
    model = refine(model, pairs, records.left, records.count - records.left, options.oneToOne);
  }
  const groups = new ConnectedComponents(records.count);
  joinSameKeys(groups, left.keys, 0);
  joinSameKeys(groups, right.keys, records.left);
  const duplicates = options.duplicates
    ? joinDuplicates(groups, pairs, model, records.left, options.match)
    : 0;
  const judged = judge(pairs, model, groups, records.left, records.count, options);
  for (let pair = 0; pair < judged.count; pair++) {
    if (judged.verdicts[pair] === MATCH) groups.join(judged.one[pair]!, judged.other[pair]!);
  }
  const entities = groups.labels();
  return {
    records,
    model,
    judged,
    entities,
    entityCount: entities.reduce((most, entity) => Math.max(most, entity), -1) + 1,
    duplicates,
    compared,
    skipped: blocks.skipped,
  };
}

/** Rows with one identifier are one customer, each a version of its data. */
function joinSameKeys(groups: ConnectedComponents, keys: Int32Array, start: number): void {
  const first = new Map<number, number>();
  keys.forEach((key, row) => {
    const known = first.get(key);
    if (known === undefined) first.set(key, start + row);
    else groups.join(known, start + row);
  });
}
