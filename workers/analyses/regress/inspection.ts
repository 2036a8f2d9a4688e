import type { RunContext } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { suggestName } from '../../kernels/suggest-name';
import { dependencesOf } from '../../learning/inspect/dependence';
import { dependenceCharts } from '../../learning/inspect/dependence-chart';
import { explainRow } from '../../learning/inspect/explain-row';
import { importanceChart, importanceTable } from '../../learning/inspect/importance-chart';
import { learningCurveChart } from '../../learning/inspect/learning-curve-chart';
import { type Pictures, joinPictures } from '../../learning/inspect/pictures';
import { studyFolds } from '../../learning/inspect/study';
import { whyChart } from '../../learning/inspect/why-chart';
import { openFitted } from '../../learning/learners';
import type { OutputTable } from '../../table/columns';
import type { Rows } from './read';
import type { Regression } from './regression';

/** Features whose effect is drawn. */
const MOST_DRAWN = 3;

export interface Inspection {
  importance: OutputTable;
  pictures: Pictures;
}

/** What the chosen model has learnt: which features matter and how, whether more rows would help, and why one row is predicted as it is. */
export async function inspect(regression: Regression, row: number, context: RunContext): Promise<Inspection> {
  const { rows, split, assessment, settings } = regression;
  const { training } = rows;
  const { seed } = settings;
  const { candidate } = assessment.chosen;
  const study = await studyFolds({ training, folds: split.folds, candidate, seed }, context);
  const predictor = openFitted(assessment.fitted);
  const subject = { target: rows.target };
  const places = study.importance.features.slice(0, MOST_DRAWN).map(({ index }) => index);
  const explanation = explainRow(predictor, training.features, row, {
    kind: 0,
    outputs: 1,
    background: training,
    seed,
  });
  return {
    importance: importanceTable(study.importance),
    pictures: joinPictures([
      importanceChart(study.importance),
      dependenceCharts(dependencesOf(predictor, training, places, { seed, kind: 0 }), subject),
      whyChart(explanation, training.features, rows.names[row]!, subject),
      learningCurveChart(study.curve, study.measure),
    ]),
  };
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
    values: { row: wanted, suggestion: suggestName(wanted, names.slice(0, 10_000)) ?? names[0]! },
    place: { param: 'row' },
  });
}
