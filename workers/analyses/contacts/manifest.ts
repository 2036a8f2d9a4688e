import type { Manifest, RowField } from '../../contract/manifest';
import { words } from './words';

/** A row of the planned rhythm; the segment is the key. */
const RHYTHM_FIELDS = [
  { name: 'segment', type: 'text' },
  { name: 'days', type: 'integer', min: 1, max: 3650, format: 'days' },
] as const satisfies readonly RowField[];

export const manifest: Manifest = {
  id: 'contacts',
  order: 18,
  roles: [
    { name: 'customer', kind: 'identifier', required: true, suggest: ['customer'] },
    { name: 'time', kind: 'time', required: true, suggest: ['time'] },
    { name: 'segment', kind: 'category', required: false, prefill: true, suggest: ['segment', 'industry'] },
    { name: 'channel', kind: 'category', required: false, prefill: true, suggest: ['channel'] },
    { name: 'kind', kind: 'category', required: false, prefill: true, suggest: ['activity'] },
    { name: 'owner', kind: 'category', required: false, prefill: true, suggest: ['owner'] },
    { name: 'satisfaction', kind: 'number', required: false, suggest: [] },
    { name: 'complaint', kind: 'category', required: false, suggest: [] },
    { name: 'closed', kind: 'time', required: false, suggest: [] },
  ],
  params: [
    { name: 'rhythm', type: 'rows', default: [], fields: RHYTHM_FIELDS, ofData: true },
    { name: 'scale', type: 'choice', default: 'auto', choices: ['auto', 'csat', 'nps'] },
    {
      name: 'grain',
      type: 'choice',
      default: 'auto',
      choices: ['auto', 'day', 'week', 'month', 'quarter', 'year'],
    },
    { name: 'as_of', type: 'date', default: null },
  ],
  tables: [
    {
      suffix: '',
      customer: { column: 'customer', role: 'customer', groups: ['segment', 'owner', 'status'] },
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'segment', format: 'text' },
        { name: 'contacts', format: 'integer' },
        { name: 'last_contact', format: 'date' },
        { name: 'rhythm_days', format: 'days' },
        { name: 'next_contact', format: 'date' },
        { name: 'overdue_days', format: 'days' },
        { name: 'status', format: 'label' },
        { name: 'days_since', format: 'days' },
        { name: 'first_contact', format: 'date' },
        { name: 'usual_days', format: 'days' },
        { name: 'channel', format: 'text' },
        { name: 'kind', format: 'text' },
        { name: 'owner', format: 'text' },
        { name: 'satisfaction', format: 'number' },
        { name: 'complaints', format: 'integer' },
        { name: 'open_complaints', format: 'integer' },
      ],
    },
    {
      suffix: 'satisfaction',
      mayBeEmpty: true,
      columns: [
        { name: 'segment', format: 'text' },
        { name: 'period', format: 'period' },
        { name: 'measure', format: 'label' },
        {
          name: 'value',
          format: 'number',
          intervals: [{ level: 0.95, low: 'lo95', high: 'hi95' }],
        },
        { name: 'lo95', format: 'number' },
        { name: 'hi95', format: 'number' },
        { name: 'answers', format: 'integer' },
        { name: 'scope', format: 'label' },
        { name: 'best_share', format: 'percent' },
        { name: 'worst_share', format: 'percent' },
        { name: 'mean', format: 'number' },
      ],
    },
    {
      suffix: 'complaints',
      mayBeEmpty: true,
      customer: { column: 'customer', role: 'customer', groups: ['segment'] },
      columns: [
        { name: 'customer', format: 'text' },
        { name: 'segment', format: 'text' },
        { name: 'opened', format: 'date' },
        { name: 'age_days', format: 'days' },
        { name: 'complaint', format: 'text' },
        { name: 'owner', format: 'text' },
        { name: 'channel', format: 'text' },
      ],
    },
    {
      suffix: 'rhythm',
      columns: [
        { name: 'segment', format: 'text' },
        { name: 'days', format: 'days' },
        { name: 'proposed_days', format: 'days' },
        { name: 'edited', format: 'text' },
        { name: 'customers', format: 'integer' },
        { name: 'overdue', format: 'integer' },
        { name: 'overdue_share', format: 'percent' },
        { name: 'mean_overdue_days', format: 'days' },
        { name: 'gaps', format: 'integer' },
      ],
    },
  ],
  words,
};
