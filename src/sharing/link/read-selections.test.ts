import { describe, expect, it } from 'vitest';
import type { Clause } from '../../selection/clause';
import { readSelections } from './read-selections';

const months: Clause = {
  kind: 'interval',
  column: 'at',
  type: 'TIMESTAMP',
  reading: 'month',
  from: '2023-03-01',
  to: '2023-06-01',
  closed: false,
};
const names: Clause = {
  kind: 'values',
  column: 'channel',
  type: 'VARCHAR',
  reading: 'name',
  values: ['web', "x' or true --"],
};

describe('readSelections', () => {
  it('reads what a link was given, over JSON', () => {
    const snapshot = { by_month: [months], bars: [names], cells: [{ ...names, among: true }] };
    expect(readSelections(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
  });

  it.each<[string, unknown]>([
    ['a reading that is SQL', { ...months, reading: "month', now()); drop table t; --" }],
    ['an end that is no day', { ...months, from: "2023-03-01' or true" }],
    ['an end that is no number', { ...months, reading: 'number', to: 'many' }],
    ['no column', { ...months, column: 7 }],
    ['values that are no texts', { ...names, values: [{}] }],
    ['words that are something else', { ...names, among: 'true' }],
    ['another kind', { ...months, kind: 'all' }],
    ['nothing', null],
  ])('leaves out a selection with %s', (_, clause) => {
    expect(readSelections({ a: [months, clause], b: [names] })).toEqual({ b: [names] });
  });

  it.each([undefined, null, 'x', [months], { a: 'x' }])('takes %j for none', (value) => {
    expect(readSelections(value)).toEqual({});
  });
});
