import type { Activity, Helper } from './deal-steps';

type TaskId =
  | Extract<Activity, 'first-call' | 'site-visit' | 'design' | 'calculation' | 'approval' | 'quote'>
  | Extract<Activity, 'negotiation' | 'contract' | 'won'>
  | 'research'
  | 'workshop'
  | 'people'
  | 'reference'
  | 'credit'
  | 'draft'
  | 'audit'
  | 'presentation';

/** A task in the plan of a sale to a large account; lengths in working days. */
export interface SaleTask {
  id: TaskId;
  by: Helper | 'account-manager' | 'engineer' | 'finance' | 'customer';
  optimistic: number;
  likely: number;
  pessimistic: number;
  after: readonly TaskId[];
}

export const SALE_TASKS: readonly SaleTask[] = [
  task('research', 'inside-sales', [1, 2, 4]),
  task('first-call', 'account-manager', [1, 2, 5], 'research'),
  task('workshop', 'account-manager', [3, 5, 10], 'first-call'),
  task('people', 'account-manager', [1, 3, 6], 'first-call'),
  task('site-visit', 'engineer', [3, 6, 12], 'workshop'),
  task('reference', 'account-manager', [5, 8, 14], 'people'),
  task('credit', 'finance', [2, 4, 8], 'workshop'),
  task('design', 'engineer', [5, 8, 16], 'site-visit'),
  task('calculation', 'account-manager', [1, 2, 4], 'design'),
  task('approval', 'director', [3, 6, 14], 'calculation'),
  task('draft', 'legal', [3, 5, 9], 'workshop'),
  task('quote', 'account-manager', [1, 1, 2], 'approval', 'credit', 'reference'),
  task('presentation', 'account-manager', [2, 4, 8], 'quote'),
  task('audit', 'customer', [18, 29, 52], 'draft'),
  task('negotiation', 'account-manager', [4, 7, 15], 'presentation'),
  task('contract', 'legal', [2, 4, 9], 'negotiation', 'audit'),
  task('won', 'customer', [1, 3, 7], 'contract'),
];

function task(
  id: TaskId,
  by: SaleTask['by'],
  [optimistic, likely, pessimistic]: readonly [number, number, number],
  ...after: TaskId[]
): SaleTask {
  return { id, by, optimistic, likely, pessimistic, after };
}
