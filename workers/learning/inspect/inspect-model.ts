import type { RunContext } from '../../contract/analysis';
import type { Candidate } from '../cross-validate';
import type { Fold } from '../folds';
import type { Fitted, Training } from '../learner';
import { openFitted } from '../learners';
import { type Dependence, dependencesOf } from './dependence';
import { dependenceCharts } from './dependence-chart';
import { importanceChart } from './importance-chart';
import { learningCurveChart } from './learning-curve-chart';
import { type Pictures, type Subject, joinPictures } from './pictures';
import type { Measure } from './score';
import { type StudyFindings, studyFolds } from './study';
import { treeChart } from './tree-chart';
import { type TreeOfModel, treeOf } from './tree-of-model';

/** A chosen model: how it was judged, and fitted on all rows. */
export interface ChosenModel {
  training: Training;
  folds: readonly Fold[];
  candidate: Candidate;
  fitted: Fitted;
  /** The class that is spoken for; 0 for numbers. */
  kind: number;
  seed: number;
  measure?: Measure;
}

/** What explains a model as a whole. Plain data, worth remembering: nothing of it depends on a threshold. */
export interface Inspection extends StudyFindings {
  /** On the most important features. */
  dependences: Dependence[];
  tree: TreeOfModel;
}

/** Features whose dependence is drawn. */
const DEPENDENCES = 4;

/** @param context where it has `spread`, the analysis' `part` is `learningPart` */
export async function inspectModel(model: ChosenModel, context: RunContext): Promise<Inspection> {
  const { training, fitted, kind, seed } = model;
  const study = await studyFolds(model, context);
  const places = study.importance.features.slice(0, DEPENDENCES).map(({ index }) => index);
  return {
    ...study,
    dependences: dependencesOf(openFitted(fitted), training, places, { seed, kind }),
    tree: treeOf(fitted, training, kind, seed),
  };
}

/** Importance, dependence, the tree, the learning curve: those that there is something to show of. */
export function inspectionCharts(inspection: Inspection, subject: Subject): Pictures {
  const { importance, dependences, tree, curve, measure } = inspection;
  return joinPictures([
    importanceChart(importance),
    dependenceCharts(dependences, subject),
    treeChart(tree, subject),
    learningCurveChart(curve, measure),
  ]);
}
