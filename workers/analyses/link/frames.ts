import type { OutputTable } from '../../table/columns';
import { AGREEMENTS, type Summary } from './summary';
import type { Customers } from './tables-read';
import { type Judged, MATCH, NO_MATCH, REVIEW, type Thresholds, VERDICTS } from './verdicts';

/** Width of a bar of the histogram. */
const STEP = 0.05;

/** Small tables that only charts read. */
export function frames(
  left: Customers,
  right: Customers,
  judged: Judged,
  summary: Summary,
  thresholds: Thresholds,
): Record<string, OutputTable> {
  return {
    scores: scoresFrame(judged, thresholds),
    overlap: overlapFrame(left, right, summary),
    agreement: agreementFrame(summary),
  };
}

/** Pairs by score; a bar ends where a verdict does, so that every bar has one. */
function scoresFrame({ count, scores }: Judged, { match, review }: Thresholds): OutputTable {
  const inner = Array.from({ length: Math.round(1 / STEP) + 1 }, (_, i) => i * STEP);
  const edges = [...inner, match, review].sort((a, b) => a - b);
  const cuts = edges.filter(
    (edge, i) => i === 0 || edge - edges[i - 1]! > 0.005 || edge === match || edge === review,
  );
  const from = cuts.slice(0, -1);
  const to = cuts.slice(1);
  const pairs = new Float64Array(from.length);
  for (let pair = 0; pair < count; pair++) {
    const at = from.findLastIndex((edge) => scores[pair]! >= edge);
    pairs[Math.max(at, 0)]!++;
  }
  const kept = Array.from(from.keys()).filter((i) => to[i]! > from[i]!);
  const verdict = (i: number): number => (from[i]! >= match ? MATCH : from[i]! >= review ? REVIEW : NO_MATCH);
  return {
    rows: kept.length,
    columns: {
      from: { type: 'number', values: Float64Array.from(kept, (i) => from[i]!) },
      to: { type: 'number', values: Float64Array.from(kept, (i) => to[i]!) },
      pairs: { type: 'integer', values: Float64Array.from(kept, (i) => pairs[i]!) },
      verdict: { type: 'label', codes: Int32Array.from(kept, verdict), words: VERDICTS },
    },
  };
}

function overlapFrame(
  left: Customers,
  right: Customers,
  { both, leftOnly, rightOnly }: Summary,
): OutputTable {
  const counts = Float64Array.of(both, leftOnly, rightOnly);
  const all = both + leftOnly + rightOnly;
  return {
    rows: 3,
    columns: {
      found_in: { type: 'text', values: [`${left.table} + ${right.table}`, left.table, right.table] },
      customers: { type: 'integer', values: counts },
      share: { type: 'number', values: counts.map((count) => count / all) },
    },
  };
}

function agreementFrame({ agreement, matches }: Summary): OutputTable {
  const rows = agreement.flatMap(({ field, pairs }) =>
    pairs.map((count, place) => ({ field, agreement: AGREEMENTS[place]!, count })),
  );
  return {
    rows: rows.length,
    columns: {
      field: { type: 'text', values: rows.map(({ field }) => field) },
      agreement: { type: 'text', values: rows.map((row) => row.agreement) },
      pairs: { type: 'integer', values: Float64Array.from(rows, ({ count }) => count) },
      share: {
        type: 'number',
        values: Float64Array.from(rows, ({ count }) => (matches > 0 ? count / matches : NaN)),
      },
    },
  };
}
