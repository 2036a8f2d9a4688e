import { FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import { explainRow } from '../../learning/inspect/explain-row';
import type { Pictures } from '../../learning/inspect/pictures';
import { whyChart } from '../../learning/inspect/why-chart';
import { openFitted } from '../../learning/learners';
import type { Rows } from './read';
import type { Regression } from './regression';

/** Names among which a similar one is looked for. */
const MOST_NAMES = 10_000;

/** Why one row is predicted as it is. */
export function whyPictures({ rows, assessment, settings }: Regression, row: number): Pictures {
  const { training } = rows;
  const explanation = explainRow(openFitted(assessment.fitted), training.features, row, {
    kind: 0,
    outputs: 1,
    background: training,
    seed: settings.seed,
  });
  return whyChart(explanation, training.features, rows.names[row]!, { target: rows.target });
}

/**
 * The row that is explained: the one named, or the one with the largest prediction.
 * @throws FaultError where none has the name
 */
export function rowToExplain({ names }: Rows, wanted: string, fitted: Float64Array): number {
  if (wanted === '') return fitted.reduce((most, value, row) => (value > fitted[most]! ? row : most), 0);
  const row = names.indexOf(wanted);
  if (row >= 0) return row;
  throw new FaultError({
    code: 'regress-no-row',
    values: { row: wanted, suggestion: suggestName(wanted, names.slice(0, MOST_NAMES)) ?? names[0]! },
    place: { param: 'row' },
  });
}
