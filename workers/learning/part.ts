import type { Training } from './learner';
import { type FoldTask, runFold } from './cross-validate';
import { runStudy } from './inspect/run-study';
import type { StudyTask } from './inspect/study-task';

/** The `part` of analyses that fit models: a fold of cross-validation, or a piece of the study of a model. */
export function learningPart(input: unknown, training: unknown): unknown {
  const task = input as FoldTask | StudyTask;
  return 'study' in task ? runStudy(task) : runFold(task, training as Training);
}
