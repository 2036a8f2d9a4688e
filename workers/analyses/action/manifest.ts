import type { Manifest } from '../../contract/manifest';
import { BASELINE_FIELDS, PLAN_FIELDS } from './plan-fields';
import { words } from './words';

/** Letters for bands. */
export const MOST_BANDS = 10;

export const manifest: Manifest = {
  id: 'action',
  order: 28,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer'] },
    {
      name: 'segment',
      kind: 'category',
      required: true,
      unless: ['value'],
      suggest: ['segment'],
    },
    { name: 'value', kind: 'number', required: false, prefill: true, suggest: ['amount', 'profit'] },
    { name: 'last_purchase', kind: 'time', required: false, prefill: true, suggest: ['time'] },
    { name: 'channel', kind: 'category', required: false, suggest: ['channel'] },
    { name: 'then_customer', kind: 'identifier', required: true, of: 'snapshot', suggest: ['customer'] },
    { name: 'then_segment', kind: 'category', required: true, of: 'snapshot', suggest: ['segment'] },
  ],
  params: [
    { name: 'budget', type: 'number', default: 0, min: 0, format: 'currency' },
    { name: 'bands', type: 'integer', default: 4, min: 2, max: MOST_BANDS, step: 1 },
    { name: 'actions', type: 'rows', default: [], fields: PLAN_FIELDS, ofData: true },
    { name: 'followed_from', type: 'date', default: null, ofData: true, advanced: true },
    { name: 'baseline', type: 'rows', default: [], fields: BASELINE_FIELDS, ofData: true },
    { name: 'snapshot', type: 'relation', default: null },
  ],
  tables: [
    {
      suffix: '',
      columns: [
        { name: 'segment', format: 'text' },
        { name: 'customers', format: 'integer' },
        { name: 'value', format: 'currency' },
        { name: 'action', format: 'label' },
        { name: 'rhythm', format: 'days' },
        { name: 'channel', format: 'text' },
        { name: 'budget_share', format: 'percent' },
        { name: 'budget', format: 'currency' },
        { name: 'budget_per_customer', format: 'currency' },
        { name: 'days_since', format: 'days' },
        { name: 'edited', format: 'text' },
      ],
    },
    {
      suffix: 'customers',
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'segment', format: 'text' },
        { name: 'action', format: 'label' },
        { name: 'value', format: 'currency' },
      ],
    },
    {
      suffix: 'moves',
      mayBeEmpty: true,
      columns: [
        { name: 'segment', format: 'text' },
        { name: 'customers_then', format: 'integer' },
        { name: 'customers_now', format: 'integer' },
        { name: 'customers_change', format: 'integer' },
        { name: 'value_then', format: 'currency' },
        { name: 'value_now', format: 'currency' },
        { name: 'value_change', format: 'currency' },
      ],
    },
    {
      suffix: 'flows',
      mayBeEmpty: true,
      columns: [
        { name: 'from', format: 'text' },
        { name: 'to', format: 'text' },
        { name: 'customers', format: 'integer' },
        { name: 'value', format: 'currency' },
      ],
    },
  ],
  words,
};
