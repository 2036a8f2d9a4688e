import type { AnalysisRequest } from '../../contract/analysis';
import type { TargetCodes } from './read-target';
import type { Judged } from './select';
import type { Settings } from './settings';

/** All that tables, sentences and charts are made from. */
export interface Story {
  request: AnalysisRequest;
  settings: Settings;
  /** In the order of their making. */
  judged: readonly Judged[];
  kept: readonly Judged[];
  target: TargetCodes | undefined;
  rows: number;
  /** Columns that features were made from. */
  columns: number;
}

/** Those that tell most first. */
export function byInformation(judged: readonly Judged[]): Judged[] {
  return judged
    .filter(({ information }) => Number.isFinite(information))
    .toSorted((a, b) => b.information - a.information);
}
