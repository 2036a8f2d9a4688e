import { describe, expect, it } from 'vitest';
import { manifests } from '../../workers/analyses/manifests';
import { planCells } from '../notebook/cell-plan';
import type { NotebookCell } from '../notebook/document.svelte';
import { customerIdentity } from './identity';

const cell = (name: string, kind: 'sql' | 'analysis', body: string, type: string | null = null) =>
  ({ id: name, kind, name, effectiveName: name, type, body }) as unknown as NotebookCell;

const cells = [
  cell(
    'segments',
    'analysis',
    'table: orders\nroles: { customer: Customer_Id, time: at, amount: amount }',
    'rfm',
  ),
  cell(
    'value',
    'analysis',
    'table: orders\nroles: { customer: customer_id, time: at, amount: amount }',
    'clv',
  ),
  cell('wide', 'sql', 'select s.customer, v.clv from segments s join value v using (customer)'),
  cell('wider', 'sql', 'select * from wide'),
  cell('kinds', 'analysis', 'table: wider\nroles: { id: customer, features: [clv] }', 'clusters'),
  cell('again', 'analysis', 'table: kinds\nroles: { id: id, features: [distance] }', 'clusters'),
  cell('others', 'analysis', 'table: deals\nroles: { customer: customer, time: at, amount: amount }', 'rfm'),
  cell('ring', 'sql', 'select * from ring'),
  cell('lost', 'analysis', 'table: ring\nroles: { id: account, features: [n] }', 'clusters'),
  cell('unfilled', 'analysis', 'table: ring', 'clusters'),
];
const plans = planCells(cells, manifests);
const identity = (name: string) =>
  customerIdentity(
    plans.find((plan) => plan.id === name)!,
    plans,
  );

describe('what identifies the customers of an analysis', () => {
  it('is the column of its table, whatever its case', () => {
    expect(identity('segments')).toBe('customer_id');
    expect(identity('value')).toBe('customer_id');
  });

  it('is the one that results have come from, through queries and analyses', () => {
    expect(identity('kinds')).toBe('customer_id');
    expect(identity('again')).toBe('customer_id');
  });

  it('is another for another table, though the results call it the same', () => {
    expect(identity('others')).toBe('customer');
  });

  it('is found where queries read each other in a ring, and missing where none is chosen', () => {
    expect(identity('lost')).toBe('account');
    expect(identity('unfilled')).toBeUndefined();
    expect(identity('wide')).toBeUndefined();
  });
});
