import type { RunContext } from '../../contract/analysis';
import { drawRows } from '../../kernels/draw-rows';
import { createRandom } from '../../kernels/random';
import type { Candidate } from '../cross-validate';
import type { Fold } from '../folds';
import { type Training, takeTraining } from '../learner';
import { type Importance, type ImportanceAnswer, importanceOf } from './importance';
import { type CurvePoint, type CurveScore, curveOf } from './learning-curve';
import { runStudy } from './run-study';
import { type Measure, measureFor } from './score';
import { MOST_SEEN, MOST_UNSEEN, lighter, studiedFolds } from './study-size';
import type { StudyTask } from './study-task';

const REPEATS = 3;

/** A model whose settings are chosen, and what it is to be studied on. */
export interface Study {
  training: Training;
  folds: readonly Fold[];
  candidate: Candidate;
  seed: number;
  /** By default the one that says most of the target. */
  measure?: Measure;
  /** How often a feature is permuted in each fold. */
  repeats?: number;
}

/** What models of the folds say of rows that they have not seen. */
export interface StudyFindings {
  measure: Measure;
  importance: Importance;
  /** By rising number of rows. */
  curve: CurvePoint[];
}

/**
 * Permutation importance and learning curve from the same models, fold by fold.
 * @param context where it has `spread`, parts run side by side in workers whose `part` is `learningPart`
 */
export async function studyFolds(study: Study, context: RunContext): Promise<StudyFindings> {
  const measure = study.measure ?? measureFor(study.training.target);
  const tasks = tasksOf(study, measure);
  const done = (count: number): void => context.progress(count / tasks.length);
  const answers =
    (await context.spread?.(tasks, done)) ??
    tasks.map((task, i) => {
      const answer = runStudy(task);
      done(i + 1);
      return answer;
    });
  const importances = answers.filter((_, i) => tasks[i]!.study === 'importance') as ImportanceAnswer[];
  const scores = answers.filter((_, i) => tasks[i]!.study === 'curve') as CurveScore[][];
  return {
    measure,
    importance: importanceOf(study.training.features, measure, importances),
    curve: curveOf(measure, [...scores.flat(), ...importances.map(({ whole }) => whole)]),
  };
}

function tasksOf(study: Study, measure: Measure): StudyTask[] {
  const { training, seed, repeats = REPEATS } = study;
  const shared = { candidate: lighter(study.candidate), measure, seed, repeats };
  const kinds = ['importance', 'curve'] as const;
  return studiedFolds(training, study.folds).flatMap((fold, index) => {
    const random = createRandom(seed + index);
    const pick = (rows: Int32Array, most: number): Training =>
      takeTraining(
        training,
        drawRows(rows.length, Math.min(rows.length, most), random).map((at) => rows[at]!),
      );
    const [seen, unseen] = [pick(fold.train, MOST_SEEN), pick(fold.test, MOST_UNSEEN)];
    return kinds.map((kind): StudyTask => ({ ...shared, study: kind, fold: index, seen, unseen }));
  });
}
