import { type ImportanceAnswer, permuteFeatures } from './importance';
import { type CurveScore, scoreParts } from './learning-curve';
import type { StudyTask } from './study-task';

/** What a thread does with its piece of the study. */
export function runStudy(task: StudyTask): ImportanceAnswer | CurveScore[] {
  return task.study === 'importance' ? permuteFeatures(task) : scoreParts(task);
}
