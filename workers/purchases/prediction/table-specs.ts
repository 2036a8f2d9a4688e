import type { ColumnSpec, TableSpec } from '../../contract/manifest';
import { classificationSpecs } from '../../learning/classification/table-specs';

const reasons: ColumnSpec[] = [1, 2, 3].map((nth) => ({ name: `reason_${nth}`, format: 'label' }));
const outcome = (name: string): ColumnSpec => ({ name, format: 'label' });

/** Columns with outcomes and features are words of these analyses, not values of a column of the reader's. */
function worded(spec: TableSpec): TableSpec {
  const words = ['actual', 'predicted', 'class', 'feature'];
  const columns = spec.columns.map((column) =>
    words.includes(column.name) ? { ...column, format: 'label' as const } : column,
  );
  return spec.suffix === 'lift'
    ? { ...spec, columns: [...columns, { name: 'clv_captured', format: 'percent' }] }
    : { ...spec, columns };
}

/** The tables of `next-purchase` and `churn`. */
export const predictionSpecs: TableSpec[] = [
  {
    suffix: '',
    customer: { column: 'id', role: 'customer', groups: ['predicted'] },
    columns: [
      { name: 'id', format: 'text' },
      outcome('actual'),
      outcome('predicted'),
      { name: 'probability', format: 'percent' },
      { name: 'fold', format: 'integer' },
      ...reasons,
      outcome('tested_predicted'),
      { name: 'tested_probability', format: 'percent' },
      { name: 'recency', format: 'days' },
    ],
  },
  {
    suffix: 'customers',
    customer: { column: 'customer', role: 'customer' },
    columns: [
      { name: 'customer', format: 'text' },
      { name: 'probability', format: 'percent' },
      { name: 'rank', format: 'integer' },
      ...reasons,
      { name: 'last_purchase', format: 'date' },
      { name: 'recency', format: 'days' },
      { name: 'purchases', format: 'integer' },
      { name: 'spend', format: 'currency' },
      { name: 'clv_probability', format: 'percent' },
      { name: 'p_alive', format: 'percent' },
      { name: 'expected_purchases', format: 'number' },
    ],
  },
  {
    suffix: 'tested',
    customer: { column: 'id', role: 'customer' },
    columns: [
      { name: 'id', format: 'text' },
      outcome('actual'),
      outcome('predicted'),
      { name: 'probability', format: 'percent' },
      { name: 'fold', format: 'integer' },
      { name: 'cutoff', format: 'date' },
      { name: 'clv_probability', format: 'percent' },
    ],
  },
  {
    suffix: 'reasons',
    columns: [
      { name: 'id', format: 'text' },
      { name: 'place', format: 'integer' },
      { name: 'reason', format: 'label' },
      { name: 'feature', format: 'label' },
      { name: 'value', format: 'number' },
      { name: 'level', format: 'text' },
      { name: 'typical', format: 'number' },
      { name: 'effect', format: 'number' },
    ],
  },
  {
    suffix: 'cutoffs',
    columns: [
      { name: 'fold', format: 'integer' },
      { name: 'cutoff', format: 'date' },
      { name: 'window_end', format: 'date' },
      { name: 'learnt_from', format: 'integer' },
      { name: 'customers', format: 'integer' },
      { name: 'events', format: 'integer' },
      { name: 'rate', format: 'percent' },
      { name: 'auc', format: 'number' },
      { name: 'log_loss', format: 'number' },
      { name: 'clv_auc', format: 'number' },
      { name: 'clv_log_loss', format: 'number' },
    ],
  },
  ...classificationSpecs.map(worded),
];
