import type { RowField } from '../../contract/manifest';

/** What can be done for a segment, from the warmest to the coldest. */
export const ACTIONS = [
  'loyalty-programme',
  'early-access',
  'personal-call',
  'exclusive-discount',
  'cross-sell',
  'trial',
  'welcome',
  'survey',
  'reminder',
  'win-back',
  'let-go',
] as const;
export type Action = (typeof ACTIONS)[number];

export const CHANNELS = [
  'e-mail',
  'phone',
  'letter',
  'message',
  'app',
  'shop',
  'visit',
  'no-channel',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** A row of the plan, as it stands in the parameter `actions`; the segment is the key. */
export const PLAN_FIELDS = [
  { name: 'segment', type: 'text' },
  { name: 'action', type: 'choice', choices: ACTIONS },
  { name: 'rhythm', type: 'integer', min: 1, max: 3650, format: 'days' },
  { name: 'channel', type: 'choice', choices: CHANNELS },
  { name: 'budget_share', type: 'number', min: 0, max: 1, format: 'percent' },
] as const satisfies readonly RowField[];

/** A row of the state that is followed, as it stands in the parameter `baseline`. `from`: the least value of a band. */
export const BASELINE_FIELDS = [
  { name: 'segment', type: 'text' },
  { name: 'customers', type: 'integer', min: 0 },
  { name: 'value', type: 'number' },
  { name: 'from', type: 'number' },
] as const satisfies readonly RowField[];
