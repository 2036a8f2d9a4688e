import type { AnalysisRequest } from '../../contract/analysis';
import type { Decision } from '../../learning/classification/decide';

/** Ways to learn that a reader can choose, in the order of menus. */
export const MODELS = ['logistic', 'tree', 'forest', 'boosting', 'svm', 'naive-bayes'];
/** Support vectors learn in a time that grows with the square of the rows: beyond these they are not tried unless they are asked for. */
export const MOST_SVM_ROWS = 2000;
/** Twenty fits for each candidate say no less than more would. */
export const MOST_FOLDS = 20;

export interface Settings {
  /** Id of the learner, or `auto`. */
  model: string;
  folds: number;
  split: 'stratified' | 'time' | 'group';
  grid: string;
  /** As the reader has written it; empty: found out. */
  positive: string;
  decision: Decision;
  /** Whose prediction is explained; empty: the most probable. */
  row: string;
  /** Values of a category that count by themselves. */
  levels: number;
  seed: number;
}

export function settingsOf({ params }: AnalysisRequest): Settings {
  const text = (name: string): string => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value).trim()
      : '';
  };
  const threshold = Number(params.threshold);
  return {
    model: text('model'),
    folds: Number(params.folds),
    split: params.split === 'time' || params.split === 'group' ? params.split : 'stratified',
    grid: text('grid'),
    positive: text('positive').normalize('NFC'),
    decision: {
      costs: {
        falsePositive: Number(params.cost_false_positive),
        falseNegative: Number(params.cost_false_negative),
      },
      threshold: threshold > 0 ? threshold : null,
    },
    row: text('row'),
    levels: Number(params.levels),
    seed: Number(params.seed),
  };
}

/** Ids of the learners to try. */
export function modelsOf({ model }: Settings, rows: number): string[] {
  if (model !== 'auto') return [model];
  return MODELS.filter((id) => id !== 'svm' || rows <= MOST_SVM_ROWS);
}
