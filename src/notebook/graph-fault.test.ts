import { expect, it } from 'vitest';
import type { Fault } from '../../workers/contract/fault';
import { buildGraph } from '../graph/graph';
import type { CellPlan } from './cell-plan';
import { withSuggestion } from './graph-fault';

const plan: CellPlan = {
  id: 'c1',
  name: 'kept',
  defines: ['kept'],
  uses: ['orders'],
  follows: [],
  work: { kind: 'none' },
};

function faultWith(tables: string[]): Fault {
  const fault: Fault = { code: 'sql-no-table', severity: 'error', values: { name: 'orders' } };
  return withSuggestion(fault, plan, { plans: [plan], graph: buildGraph([]), tables });
}

it('suggests the table that was probably meant', () => {
  expect(faultWith(['order'])).toMatchObject({
    code: 'sql-no-table-near',
    values: { suggestion: 'order' },
  });
});

it('suggests no table by the very name that was not found', () => {
  expect(faultWith(['Orders', 'visits'])).toMatchObject({
    code: 'sql-no-table',
    values: { known: ['visits'] },
  });
});
