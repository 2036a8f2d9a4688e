import type { AnalysisRequest } from '../../contract/analysis';
import type { TargetCodes } from './read-target';
import { type Judged, beyondChance, tellingMoreFirst } from './select';
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

/** Those that tell most beyond chance first. */
export function byInformation(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ information }) => Number.isFinite(information)).toSorted(tellingMoreFirst);
}

/** Below this a feature tells hardly anything; the estimates of numbers scatter by about as much. */
export const LITTLE = 0.01;

/** Those that tell more than chance would give, and more than next to nothing; most first. */
export function tellingOf(judged: readonly Judged[]): Judged[] {
  return byInformation(judged).filter((each) => !each.mayBeChance && beyondChance(each) > LITTLE);
}

/** Those that seem to tell something where chance alone would give as much, most first. */
export function seemingOf(judged: readonly Judged[]): Judged[] {
  return judged
    .filter(({ mayBeChance, information }) => mayBeChance && information > LITTLE)
    .toSorted((a, b) => b.information - a.information);
}
