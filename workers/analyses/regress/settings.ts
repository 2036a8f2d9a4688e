import type { AnalysisRequest } from '../../contract/analysis';
import type { Errors } from '../../learning/linear/inference';
import type { Rule } from '../../learning/regression/choose';

/** Models by the names that a reader chooses. */
export const MODELS = ['linear', 'ridge', 'lasso', 'forest', 'boosting'] as const;

export type ModelName = (typeof MODELS)[number];

/** What the reader has chosen. */
export interface Settings {
  /** `auto`: all are tried. */
  models: readonly ModelName[];
  folds: number;
  split: 'random' | 'time' | 'group';
  grid: string;
  /** Penalty of ridge and lasso; 0: chosen in cross-validation. */
  alpha: number;
  rule: Rule;
  errors: Errors;
  /** The row to explain, by its identifier; empty: one that is typical of a large prediction. */
  row: string;
  missing: 'fill' | 'leave-out';
  levels: number;
  seed: number;
}

export function settingsOf({ params }: AnalysisRequest): Settings {
  const one = MODELS.find((model) => model === params.model);
  return {
    models: one ? [one] : MODELS,
    folds: Number(params.folds),
    split: params.split === 'time' || params.split === 'group' ? params.split : 'random',
    grid: typeof params.grid === 'string' ? params.grid : 'auto',
    alpha: Number(params.alpha),
    rule: params.rule === 'simplest' ? 'simplest' : 'best',
    errors: params.errors === 'hc1' || params.errors === 'hc3' ? params.errors : 'classic',
    row: typeof params.row === 'string' || typeof params.row === 'number' ? String(params.row).trim() : '',
    missing: params.missing === 'leave-out' ? 'leave-out' : 'fill',
    levels: Number(params.levels),
    seed: Number(params.seed),
  };
}
