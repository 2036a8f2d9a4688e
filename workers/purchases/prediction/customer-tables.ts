import { gather } from '../../kernels/gather';
import { probabilityOf } from '../../learning/classification/answers';
import type { OutputTable } from '../../table/columns';
import { dateColumn, idColumn, integerColumn, numberColumn, outcomeColumn } from './columns';
import { lastTestOf } from './last-test';
import { EVENT } from './learning-set';
import type { Prediction } from './predict';
import { reasonColumns } from './told-reasons';

/** The main table: a row for each customer, what to expect next, and beside it what was said before the last window and what came. */
export function mainTable(prediction: Prediction): OutputTable {
  const { snapshots, now } = prediction;
  const before = lastTestOf(prediction);
  return {
    rows: snapshots.now.length,
    columns: {
      id: idColumn(snapshots, snapshots.now),
      actual: outcomeColumn(before.actual),
      predicted: outcomeColumn(now.called),
      probability: numberColumn(now.probability),
      fold: integerColumn(before.fold),
      ...reasonColumns(
        now,
        snapshots.now.map((_, at) => at),
      ),
      tested_predicted: outcomeColumn(before.predicted),
      tested_probability: numberColumn(before.probability),
      recency: integerColumn(gather(snapshots.recency, snapshots.now)),
    },
  };
}

/** Whom to call: customers by falling probability, with what a caller wants to know. */
export function customersTable({ snapshots, now, baseLine }: Prediction): OutputTable {
  const rows = Int32Array.from(now.order, (at) => snapshots.now[at]!);
  const of = (column: Float64Array | undefined): Float64Array =>
    column ? gather(column, rows) : new Float64Array(rows.length).fill(NaN);
  return {
    rows: rows.length,
    columns: {
      customer: idColumn(snapshots, rows),
      probability: numberColumn(gather(now.probability, now.order)),
      rank: integerColumn(gather(now.rank, now.order)),
      ...reasonColumns(now, now.order),
      last_purchase: dateColumn(of(snapshots.seenUntil)),
      recency: integerColumn(of(snapshots.recency)),
      purchases: integerColumn(of(snapshots.purchases)),
      spend: numberColumn(of(snapshots.spend)),
      clv_probability: numberColumn(of(baseLine?.chance)),
      p_alive: numberColumn(of(baseLine?.alive)),
      expected_purchases: numberColumn(of(baseLine?.purchases)),
    },
  };
}

/** Every customer at every cut-off that was tested. */
export function testedTable({ snapshots, learnt, assessment, calls, baseLine }: Prediction): OutputTable {
  const { judged, foldOf, chosen } = assessment;
  const rows = judged.map((row) => learnt.rows[row]!);
  return {
    rows: rows.length,
    columns: {
      id: idColumn(snapshots, rows),
      actual: outcomeColumn(chosen.answers.codes),
      predicted: outcomeColumn(calls.predicted),
      probability: numberColumn(probabilityOf(chosen.answers, EVENT)),
      fold: integerColumn(judged.map((row) => foldOf[row]! + 1)),
      cutoff: dateColumn(gather(snapshots.cutoffDay, rows)),
      clv_probability: numberColumn(
        baseLine ? gather(baseLine.chance, rows) : new Float64Array(rows.length).fill(NaN),
      ),
    },
  };
}
