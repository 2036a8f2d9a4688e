import type { Finding, RunContext } from '../../contract/analysis';
import { openFitted } from '../learners';
import { stretch } from '../stretch';
import type { Fold } from '../folds';
import { explainRow } from '../inspect/explain-row';
import { type Inspection, inspectModel, inspectionCharts } from '../inspect/inspect-model';
import { type Pictures, type Subject, joinPictures } from '../inspect/pictures';
import { type Reasons, reasonsOf } from '../inspect/reasons';
import { whyChart } from '../inspect/why-chart';
import type { ClassTraining } from './answers';
import { type AssessOptions, type Assessment, assessClassifiers, positiveName } from './assess';

/** A chosen model with what explains it; nothing of it depends on a threshold. */
export interface Explained {
  assessment: Assessment;
  inspection: Inspection;
}

/** The share of the time that it takes to choose. */
const CHOICE = 0.8;
/** Features that are asked for by predictions. */
const MOST_ASKED = 6;
/** Features that a sentence names. */
const MOST_NAMED = 3;

/** Chooses among classifiers and looks into the chosen one. */
export async function explainedChoice(
  training: ClassTraining,
  folds: readonly Fold[],
  options: AssessOptions,
  context: RunContext,
): Promise<Explained> {
  const assessment = await assessClassifiers(training, folds, options, stretch(context, 0, CHOICE));
  const { chosen, fitted, positive: kind, seed } = assessment;
  const model = { training, folds, candidate: chosen.candidate, fitted, kind, seed };
  return { assessment, inspection: await inspectModel(model, stretch(context, CHOICE, 1)) };
}

/**
 * Why the chosen model says what it says of each row that it was fitted on. Where the learner explains nothing itself, only the most
 * important features are asked for, each of which costs predictions.
 */
export function reasonsOfRows({ assessment, inspection }: Explained, context: RunContext): Reasons {
  const { fitted, training, positive } = assessment;
  const { importance } = inspection;
  const predictor = openFitted(fitted);
  const important = importance.features.slice(0, MOST_ASKED).map(({ index }) => index);
  return reasonsOf(predictor, training.features, training.rows, {
    kind: positive,
    outputs: training.target.classes.length,
    ...(predictor.explain ? {} : { among: important }),
    progress: (share) => context.progress(share),
  });
}

/** Which row is explained, and what it is called. */
export interface Who {
  row: number;
  name: string;
}

/** What explains the model, and one of its predictions. */
export function explainingPictures(
  { assessment, inspection }: Explained,
  target: string,
  who: Who,
): Pictures {
  const { training, positive, fitted, seed } = assessment;
  const { features, rows } = training;
  const subject: Subject = { target, class: positiveName(assessment) };
  const explanation = explainRow(openFitted(fitted), features, who.row, {
    kind: positive,
    outputs: training.target.classes.length,
    background: { features, rows },
    seed,
  });
  return joinPictures([
    inspectionCharts(inspection, subject),
    whyChart(explanation, features, who.name, subject),
  ]);
}

/** The row with the highest probability of the positive class among those that were judged. */
export function likeliestRow({ judged, chosen, positive }: Assessment): number {
  const { probabilities, classes } = chosen.answers;
  const probability = (at: number): number => probabilities[at * classes + positive]!;
  let best = 0;
  judged.forEach((_, at) => {
    if (probability(at) > probability(best)) best = at;
  });
  return judged[best]!;
}

/** Which features tell most; none where none tells more than chance does. */
export function strongestFinding({ inspection }: Explained): Finding[] {
  const { features, measure } = inspection.importance;
  const strong = features.filter(({ importance, sd }) => importance > sd).slice(0, MOST_NAMED);
  if (strong.length === 0) return [];
  const named = strong.flatMap(({ feature, importance }, i) => [
    [`feature${i + 1}`, feature.name],
    [`importance${i + 1}`, importance],
  ]);
  return [
    {
      key: `finding.strongest.${strong.length}`,
      values: { measure, ...(Object.fromEntries(named) as Record<string, string | number>) },
      rows: { table: 'importance' },
    },
  ];
}
