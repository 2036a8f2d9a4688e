import type { Param, Role } from '../../contract/manifest';

/** Ways to learn that a reader can choose, in the order of menus. */
const MODELS = ['logistic', 'tree', 'forest', 'boosting', 'svm', 'naive-bayes'];

const optional = (name: string, kind: Role['kind'], suggest: string[]): Role => ({
  name,
  kind,
  required: false,
  prefill: true,
  suggest,
});

/** Columns of a table of purchases. */
export const purchaseRoles: Role[] = [
  { name: 'customer', kind: 'identifier', required: true, suggest: ['customer'] },
  { name: 'time', kind: 'time', required: true, suggest: ['time'] },
  optional('amount', 'number', ['amount']),
  optional('quantity', 'number', ['quantity']),
  optional('product', 'identifier', ['product']),
  optional('category', 'category', ['category']),
  optional('channel', 'category', ['channel']),
  optional('price', 'number', ['price']),
  optional('promotion', 'any', ['discount']),
  optional('order', 'identifier', ['order']),
];

/** @param window the parameter with the days of the window, 0 for what the rhythm of purchases suggests */
export function predictionParams(window: 'window' | 'churn_days'): Param[] {
  const whole = { type: 'integer', step: 1 } as const;
  return [
    { name: window, ...whole, default: 0, min: 0, max: 3660, format: 'days' },
    { name: 'model', type: 'choice', choices: ['auto', ...MODELS], default: 'auto' },
    { name: 'threshold', type: 'number', default: 0, min: 0, max: 1, step: 0.01, slider: true },
    { name: 'cost_false_positive', type: 'number', default: 1, min: 0, max: 1e9, ofData: true },
    { name: 'cost_false_negative', type: 'number', default: 1, min: 0, max: 1e9, ofData: true },
    { name: 'row', type: 'text', default: null, ofData: true },
    { name: 'as_of', type: 'date', default: null, advanced: true },
    { name: 'cutoffs', ...whole, default: 3, min: 1, max: 24, advanced: true },
    { name: 'history', ...whole, default: 0, min: 0, max: 36_600, format: 'days', advanced: true },
    { name: 'grid', type: 'text', default: 'auto', advanced: true },
    { name: 'seed', ...whole, default: 1, min: 0, max: 2 ** 31 - 1, advanced: true },
  ];
}
