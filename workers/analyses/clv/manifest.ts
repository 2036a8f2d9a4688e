import type { Manifest } from '../../contract/manifest';
import { words } from './words';

/** The columns with the ends of the bootstrap's intervals. */
const intervalsOf = (column: string) =>
  [80, 95].map((percent) => ({
    level: percent / 100,
    low: `${column}_${percent}_low`,
    high: `${column}_${percent}_high`,
  }));

export const manifest: Manifest = {
  id: 'clv',
  order: 20,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, unless: ['period'], suggest: ['customer'] },
    { name: 'time', kind: 'time', required: true, unless: ['frequency', 'period'], suggest: ['time'] },
    { name: 'amount', kind: 'number', required: true, unless: ['frequency', 'period'], suggest: ['amount'] },
    { name: 'frequency', kind: 'number', required: false, suggest: [] },
    { name: 'recency', kind: 'number', required: false, suggest: [] },
    { name: 'age', kind: 'number', required: false, suggest: [] },
    { name: 'spend', kind: 'number', required: false, suggest: [] },
    { name: 'period', kind: 'any', required: false, suggest: [] },
    { name: 'customers', kind: 'number', required: false, suggest: [] },
    { name: 'segment', kind: 'category', required: false, suggest: [] },
  ],
  params: [
    {
      name: 'model',
      type: 'choice',
      default: 'bg-nbd',
      choices: ['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'bg-bb', 'auto', 'sbg', 'bdw'],
    },
    { name: 'unit', type: 'choice', default: 'week', choices: ['day', 'week', 'month'] },
    { name: 'horizon', type: 'integer', default: 52, min: 1, max: 3660, step: 1 },
    { name: 'discount_rate', type: 'number', default: 0.1, min: 0, max: 10, step: 0.01, format: 'percent' },
    { name: 'margin', type: 'number', default: 1, min: 0, max: 1, step: 0.01, format: 'percent' },
    { name: 'bootstrap', type: 'integer', default: 0, min: 0, max: 2000, step: 50 },
    { name: 'as_of', type: 'date', default: null, advanced: true },
    { name: 'calibration_end', type: 'date', default: null, advanced: true },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 4294967295, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      customer: { column: 'customer', role: 'customer' },
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'frequency', format: 'integer' },
        { name: 'recency', format: 'number' },
        { name: 'age', format: 'number' },
        { name: 'p_alive', format: 'percent' },
        { name: 'expected_purchases', format: 'number', intervals: intervalsOf('expected_purchases') },
        { name: 'expected_value', format: 'currency' },
        { name: 'clv', format: 'currency', intervals: intervalsOf('clv') },
        { name: 'dert', format: 'number' },
        { name: 'residual_value', format: 'currency' },
        { name: 'expected_purchases_80_low', format: 'number' },
        { name: 'expected_purchases_80_high', format: 'number' },
        { name: 'expected_purchases_95_low', format: 'number' },
        { name: 'expected_purchases_95_high', format: 'number' },
        { name: 'clv_80_low', format: 'currency' },
        { name: 'clv_80_high', format: 'currency' },
        { name: 'clv_95_low', format: 'currency' },
        { name: 'clv_95_high', format: 'currency' },
        { name: 'silence', format: 'number' },
      ],
    },
    {
      suffix: 'params',
      columns: [
        { name: 'model', format: 'label' },
        { name: 'parameter', format: 'text' },
        { name: 'value', format: 'number' },
        { name: 'std_error', format: 'number' },
        { name: 'segment', format: 'text' },
      ],
    },
    {
      suffix: 'fit',
      columns: [
        { name: 'model', format: 'label' },
        { name: 'log_likelihood', format: 'decimal' },
        { name: 'aic', format: 'decimal' },
        { name: 'bic', format: 'decimal' },
        { name: 'customers', format: 'integer' },
        { name: 'converged', format: 'text' },
        { name: 'holdout_error', format: 'number' },
        { name: 'segment', format: 'text' },
      ],
    },
    {
      suffix: 'tracking',
      mayBeEmpty: true,
      columns: [
        { name: 'period', format: 'integer' },
        { name: 'until', format: 'date' },
        { name: 'actual', format: 'number' },
        { name: 'expected', format: 'number' },
        { name: 'cumulative_actual', format: 'number' },
        { name: 'cumulative_expected', format: 'number' },
      ],
    },
    {
      suffix: 'holdout',
      mayBeEmpty: true,
      columns: [
        { name: 'frequency', format: 'integer' },
        { name: 'customers', format: 'integer' },
        { name: 'actual', format: 'number' },
        { name: 'expected', format: 'number' },
      ],
    },
    {
      suffix: 'matrix',
      mayBeEmpty: true,
      columns: [
        { name: 'frequency', format: 'integer' },
        { name: 'recency', format: 'number' },
        { name: 'p_alive', format: 'percent' },
        { name: 'expected_purchases', format: 'number' },
      ],
    },
  ],
  words,
};
