import type { TableSpec } from '../../contract/manifest';
import { coefficientsSpec } from './coefficients';
import { modelSpec } from '../saved-model';

/** The tables that every analysis leaves which chooses among classifiers; that of rows (or customers) is the analysis' own. */
export const classificationSpecs: TableSpec[] = [
  {
    suffix: 'report',
    columns: [
      { name: 'class', format: 'text' },
      { name: 'precision', format: 'percent' },
      { name: 'recall', format: 'percent' },
      { name: 'f1', format: 'percent' },
      { name: 'support', format: 'integer' },
    ],
  },
  {
    suffix: 'confusion',
    columns: [
      { name: 'actual', format: 'text' },
      { name: 'predicted', format: 'text' },
      { name: 'count', format: 'integer' },
      { name: 'share', format: 'percent' },
    ],
  },
  {
    suffix: 'models',
    columns: [
      { name: 'model', format: 'label' },
      { name: 'settings', format: 'text' },
      { name: 'accuracy', format: 'percent' },
      { name: 'auc', format: 'number' },
      { name: 'log_loss', format: 'number' },
      { name: 'sd', format: 'percent' },
      { name: 'chosen', format: 'text' },
      { name: 'f1', format: 'percent' },
      { name: 'brier', format: 'number' },
      { name: 'above_best', format: 'number' },
      { name: 'above_best_se', format: 'number' },
    ],
  },
  {
    suffix: 'importance',
    columns: [
      { name: 'feature', format: 'text' },
      { name: 'importance', format: 'measure' },
      { name: 'sd', format: 'measure' },
    ],
  },
  {
    suffix: 'roc',
    columns: [
      { name: 'threshold', format: 'number' },
      { name: 'fpr', format: 'percent' },
      { name: 'tpr', format: 'percent' },
      { name: 'class', format: 'text' },
    ],
  },
  {
    suffix: 'lift',
    columns: [
      { name: 'decile', format: 'integer' },
      { name: 'share', format: 'percent' },
      { name: 'customers', format: 'integer' },
      { name: 'positives', format: 'number' },
      { name: 'rate', format: 'percent' },
      { name: 'lift', format: 'number' },
      { name: 'captured', format: 'percent' },
      { name: 'cumulative_lift', format: 'number' },
      { name: 'lowest_probability', format: 'percent' },
    ],
  },
  {
    suffix: 'calibration',
    columns: [
      { name: 'from', format: 'percent' },
      { name: 'to', format: 'percent' },
      { name: 'probability', format: 'percent' },
      { name: 'rate', format: 'percent', intervals: [{ level: 0.95, low: 'rate_low', high: 'rate_high' }] },
      { name: 'rate_low', format: 'percent' },
      { name: 'rate_high', format: 'percent' },
      { name: 'customers', format: 'integer' },
    ],
  },
  coefficientsSpec,
  modelSpec,
];

/** The columns of the table of rows that all such analyses share, after whose row it is. */
export const rowColumns: TableSpec['columns'] = [
  { name: 'actual', format: 'text' },
  { name: 'predicted', format: 'text' },
  { name: 'probability', format: 'percent' },
  { name: 'fold', format: 'text' },
];
