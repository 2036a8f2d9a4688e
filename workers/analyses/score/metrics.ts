import type { Answers } from '../../learning/classification/answers';
import { classMetrics, scoresOf } from '../../learning/classification/scores';
import type { Scored } from './scored';

/** How right the model is on rows whose outcome is known. */
export interface Measure {
  metric: string;
  value: number;
  /** What it was on rows that the model had not seen when it was fitted; NaN where it does not tell. */
  own: number;
  rows: number;
}

/** None where no row has an outcome that the model knows. */
export function measuresOf(scored: Scored): Measure[] {
  const { actual, model } = scored;
  if (!actual) return [];
  const known = knownRows(actual);
  if (known.length === 0) return [];
  const values = model.fitted.classes
    ? ofClasses(scored, actual, known)
    : ofNumbers(scored.answers, actual, known);
  return Object.entries(values).map(([metric, value]) => ({
    metric,
    value,
    own: model.metrics?.[metric] ?? NaN,
    rows: known.length,
  }));
}

/** Rows whose outcome is known. */
function knownRows(actual: Float64Array): Int32Array {
  const rows = new Int32Array(actual.length);
  let count = 0;
  for (let row = 0; row < actual.length; row++) if (!Number.isNaN(actual[row])) rows[count++] = row;
  return rows.subarray(0, count);
}

/** Some rows of a table of so many columns. */
function rowsOf(values: Float64Array, rows: Int32Array, columns: number): Float64Array {
  const out = new Float64Array(rows.length * columns);
  for (let at = 0; at < rows.length; at++) {
    for (let column = 0; column < columns; column++)
      out[at * columns + column] = values[rows[at]! * columns + column]!;
  }
  return out;
}

function ofClasses(scored: Scored, actual: Float64Array, known: Int32Array): Record<string, number> {
  const classes = scored.model.fitted.classes?.length ?? 0;
  const probabilities =
    known.length === actual.length ? scored.answers : rowsOf(scored.answers, known, classes);
  const codes = new Int32Array(known.length);
  let right = 0;
  for (let at = 0; at < codes.length; at++) {
    codes[at] = actual[known[at]!]!;
    if (scored.codes[known[at]!] === codes[at]) right++;
  }
  const answers: Answers = { probabilities, codes, classes };
  // The scores call the likelier class; what this table has been called may follow a threshold.
  const { accuracy: likelier, ...metrics } = classMetrics(scoresOf(answers, scored.positive?.code ?? 0));
  const isMoved = scored.positive !== undefined && scored.positive.threshold !== 0.5;
  return {
    accuracy: likelier!,
    ...(isMoved ? { accuracy_at_threshold: right / known.length } : {}),
    ...metrics,
  };
}

function ofNumbers(answers: Float64Array, actual: Float64Array, known: Int32Array): Record<string, number> {
  const mean = known.reduce((sum, row) => sum + actual[row]!, 0) / known.length;
  let [squares, distances, total] = [0, 0, 0];
  for (const row of known) {
    const error = answers[row]! - actual[row]!;
    squares += error * error;
    distances += Math.abs(error);
    total += (actual[row]! - mean) ** 2;
  }
  return {
    rmse: Math.sqrt(squares / known.length),
    mae: distances / known.length,
    r2: total > 0 ? 1 - squares / total : NaN,
  };
}
