import type { Candidate } from '../cross-validate';
import type { Training } from '../learner';
import type { Measure } from './score';

/** A piece of the study for a thread of its own: one fold's rows, and which question. Plain data. */
export interface StudyTask {
  study: 'importance' | 'curve';
  fold: number;
  seen: Training;
  unseen: Training;
  candidate: Candidate;
  measure: Measure;
  repeats: number;
  seed: number;
}
