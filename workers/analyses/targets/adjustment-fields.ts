import type { RowField } from '../../contract/manifest';

/** Moves what was missing to what is to come. */
export const CATCH_UP = 'catch-up';

/** Why a plan is changed; other words are taken as they are. */
const REASONS = [
  CATCH_UP,
  'promotion',
  'price-change',
  'market-change',
  'new-customer',
  'lost-customer',
  'supply',
  'calendar',
] as const;

/** A row of the parameter `adjustments`; the first day of the period from which it holds is the key. */
export const ADJUSTMENT_FIELDS = [
  { name: 'from', type: 'text', format: 'period' },
  { name: 'change', type: 'number', min: -1, max: 10, format: 'percent' },
  { name: 'amount', type: 'number', format: 'number' },
  { name: 'periods', type: 'integer', min: 0, max: 1000 },
  { name: 'reason', type: 'choice', choices: REASONS },
] as const satisfies readonly RowField[];
