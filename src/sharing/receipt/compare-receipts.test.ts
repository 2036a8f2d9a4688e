import { expect, it } from 'vitest';
import { compareReceipts } from './compare-receipts';
import { readReceipt, type Receipt } from './receipt';

const OURS: Receipt = {
  receipt: 1,
  time: '2026-01-01T00:00:00.000Z',
  daybook: '0.1.0',
  engine: 'DuckDB v1.4.3',
  notebook: 'n',
  tables: [{ name: 'orders', rows: 2, columns: [{ name: 'a', type: 'BIGINT' }], hash: 'h' }],
  seeds: { value: 1 },
  inputs: { min: '2' },
  selections: { by_month: 'at >= 1' },
  results: [{ cell: 'value', status: 'done', hash: 'r' }],
};

const verdicts = (theirs: Partial<Receipt>) =>
  compareReceipts({ ...OURS, ...theirs }, OURS)
    .filter(({ verdict }) => verdict !== 'same')
    .map(({ about, name, verdict, detail }) => `${about} ${name} ${verdict} ${detail.key}`);
const orders = (change: Partial<Receipt['tables'][number]>) => ({
  tables: [{ ...OURS.tables[0]!, ...change }],
});

it('finds nothing between equal receipts but what is said to be the same', () => {
  expect(verdicts({})).toEqual([]);
  expect(compareReceipts(OURS, OURS)).toHaveLength(8);
});

it.each<[string, Partial<Receipt>, string[]]>([
  ['a table that is not here', orders({ name: 'other' }), ['table other missing compare.table.missing']],
  [
    'other columns',
    orders({ columns: [{ name: 'a', type: 'DOUBLE' }] }),
    ['table orders differs compare.table.columns'],
  ],
  ['more rows', orders({ rows: 3 }), ['table orders differs compare.table.rows']],
  ['other values', orders({ hash: 'x' }), ['table orders differs compare.table.values']],
  ['another text', { notebook: 'x' }, ['notebook  differs compare.notebook.differs']],
  ['another selection', { selections: {} }, ['selection by_month differs compare.values']],
  ['another seed', { seeds: { value: 7 } }, ['seed value differs compare.values']],
  ['an input that is not here', { inputs: { min: '2', max: '9' } }, ['input max differs compare.values']],
  [
    'another result',
    { results: [{ cell: 'value', status: 'done', hash: 'x' }] },
    ['result value differs compare.result.differs'],
  ],
  [
    'a cell that failed',
    { results: [{ cell: 'value', status: 'failed', hash: null }] },
    ['result value differs compare.result.status'],
  ],
  [
    'a cell that is not here',
    { results: [{ cell: 'gone', status: 'done', hash: 'r' }] },
    ['result gone missing compare.result.missing'],
  ],
])('tells %s', (_, theirs, expected) => {
  expect(verdicts(theirs)).toEqual(expected);
});

it('does not call hashes of different engines different', () => {
  const engine = 'DuckDB v2.0.0';
  const results = [{ cell: 'value', status: 'done', hash: 'x' }];
  expect(verdicts({ engine, ...orders({ hash: 'x' }), results })).toEqual([
    'table orders unknown compare.engines',
    'engine  differs compare.values',
    'result value unknown compare.engines',
  ]);
});

it('takes nothing for a receipt that is none', () => {
  expect(readReceipt(JSON.parse(JSON.stringify(OURS)))).toEqual(OURS);
  const broken = [
    null,
    [],
    'x',
    {},
    { ...OURS, receipt: 2 },
    { ...OURS, tables: [{}] },
    { ...OURS, seeds: { a: 'x' } },
  ];
  for (const value of broken) expect(readReceipt(value)).toBeNull();
});
