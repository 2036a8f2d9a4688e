import type { ColumnSpec, Format, Manifest } from '../../contract/manifest';
import { words } from './words';

const figure = (name: string, format: Format, low: string, high: string): ColumnSpec => ({
  name,
  format,
  intervals: [{ level: 0.95, low, high }],
});

/** A figure and, right after it, the ends of its interval. */
const ranged = (name: string, format: Format): ColumnSpec[] => [
  figure(name, format, `${name}_lo95`, `${name}_hi95`),
  { name: `${name}_lo95`, format },
  { name: `${name}_hi95`, format },
];

export const manifest: Manifest = {
  id: 'price',
  order: 64,
  roles: [
    { name: 'price', kind: 'number', required: true, suggest: ['price'] },
    { name: 'quantity', kind: 'number', required: true, suggest: ['quantity'] },
    { name: 'time', kind: 'time', required: false, prefill: true, suggest: ['time'] },
    { name: 'product', kind: 'category', required: false, prefill: true, suggest: ['product', 'category'] },
    { name: 'competitor_price', kind: 'number', required: false, suggest: [] },
    { name: 'cost', kind: 'number', required: false, prefill: true, suggest: ['cost'] },
    { name: 'controls', kind: 'any', required: false, many: true, suggest: [] },
  ],
  params: [
    { name: 'at_price', type: 'number', default: 0, min: 0, max: 1e12, slider: true, ofData: true },
    { name: 'product', type: 'text', default: null, ofData: true },
    {
      name: 'observation',
      type: 'choice',
      default: 'auto',
      choices: ['auto', 'row', 'day', 'week', 'month'],
    },
    { name: 'season', type: 'choice', default: 'auto', choices: ['auto', 'none', 'quarter', 'month'] },
    { name: 'trend', type: 'boolean', default: true },
    {
      name: 'errors',
      type: 'choice',
      default: 'hc1',
      choices: ['hc1', 'classic', 'cluster'],
      advanced: true,
    },
    { name: 'seed', type: 'integer', default: 1, min: 0, max: 4294967295, step: 1, advanced: true },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'product', format: 'text' },
        figure('elasticity', 'decimal', 'lo95', 'hi95'),
        { name: 'std_error', format: 'number' },
        { name: 'lo95', format: 'decimal' },
        { name: 'hi95', format: 'decimal' },
        figure('best_price_revenue', 'decimal', 'best_price_revenue_lo95', 'best_price_revenue_hi95'),
        figure('best_price_profit', 'decimal', 'best_price_profit_lo95', 'best_price_profit_hi95'),
        { name: 'best_price_revenue_lo95', format: 'decimal' },
        { name: 'best_price_revenue_hi95', format: 'decimal' },
        { name: 'best_price_profit_lo95', format: 'decimal' },
        { name: 'best_price_profit_hi95', format: 'decimal' },
        { name: 'revenue_at', format: 'label' },
        { name: 'profit_at', format: 'label' },
        { name: 'verdict', format: 'label' },
        { name: 'curve', format: 'label' },
        { name: 'p_value', format: 'number' },
        { name: 'observations', format: 'integer' },
        { name: 'prices', format: 'integer' },
        { name: 'price_min', format: 'decimal' },
        { name: 'price_mean', format: 'decimal' },
        { name: 'price_max', format: 'decimal' },
        { name: 'quantity_mean', format: 'number' },
        { name: 'cost_mean', format: 'decimal' },
        { name: 'explained', format: 'percent' },
        { name: 'season_share', format: 'percent' },
        { name: 'competitor_elasticity', format: 'decimal' },
        { name: 'aic_log', format: 'decimal' },
        { name: 'aic_linear', format: 'decimal' },
      ],
    },
    {
      suffix: 'curve',
      mayBeEmpty: true,
      columns: [
        { name: 'product', format: 'text' },
        { name: 'price', format: 'decimal' },
        figure('quantity', 'number', 'quantity_lo95', 'quantity_hi95'),
        { name: 'revenue', format: 'currency' },
        { name: 'profit', format: 'currency' },
        { name: 'quantity_lo95', format: 'number' },
        { name: 'quantity_hi95', format: 'number' },
      ],
    },
    {
      suffix: 'at',
      mayBeEmpty: true,
      columns: [
        { name: 'product', format: 'text' },
        { name: 'price', format: 'decimal' },
        ...ranged('quantity', 'number'),
        ...ranged('revenue', 'currency'),
        ...ranged('profit', 'currency'),
      ],
    },
  ],
  words,
};
