import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryArrow } from '../../tests/harness/native-arrow';
import type { TableColumn } from '../charts/cell/cell-columns';
import { planChart } from '../charts/cell/plan-chart';
import type { ChartData } from '../charts/chart-data';
import { decodeFrame } from '../charts/decode-frame';
import { parseChartBody } from '../notebook/format/chart-body';
import type { Clause } from './clause';
import { type CubeSide, answers, cubeSql, decomposes, fromCubeSql } from './cube-sql';
import { filteredRelation } from './filtered';

let connection: DuckDBConnection;

const columns: TableColumn[] = [
  { name: 'at', type: 'TIMESTAMP' },
  { name: 'channel', type: 'VARCHAR' },
  { name: 'amount', type: 'DECIMAL(9,2)' },
  { name: 'weight', type: 'DOUBLE' },
  { name: 'items', type: 'INTEGER' },
];

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  // Values that lie on ends of bins, missing ones, and numbers that are none.
  await connection.run(`CREATE TABLE orders AS SELECT
    TIMESTAMP '2023-01-01' + to_seconds((hash(i) % 63072000)::BIGINT) AS at,
    CASE WHEN i % 50 = 0 THEN NULL ELSE ['web', 'shop', 'it''s "odd"', '–'][1 + (hash(i * 7) % 4)::INT] END AS channel,
    CASE WHEN i % 31 = 0 THEN NULL ELSE ((hash(i * 13) % 30000) / 100)::DECIMAL(9,2) END AS amount,
    CASE WHEN i % 97 = 0 THEN 'nan'::DOUBLE WHEN i % 89 = 0 THEN '-inf'::DOUBLE
      ELSE round((hash(i * 17) % 1000) / 1000, (1 + i % 3)::INTEGER) END AS weight,
    (hash(i * 19) % 9)::INTEGER AS items
    FROM range(4000) t(i)`);
});

afterAll(() => connection.closeSync());

const edges = (steps: number, width: number) =>
  Array.from({ length: steps + 1 }, (_, i) => Number((i * width).toFixed(12)));

const months: CubeSide = { column: 'at', reading: 'month' };
const names: CubeSide = { column: 'channel', reading: 'name' };
const tenths: CubeSide = { column: 'weight', reading: 'number', edges: { at: edges(10, 0.1), log: false } };
const powers: CubeSide = {
  column: 'amount',
  reading: 'number',
  edges: { at: Array.from({ length: 11 }, (_, i) => Number((10 ** (i / 4)).toFixed(12))), log: true },
};
const items: CubeSide = { column: 'items', reading: 'number' };

const interval = (side: CubeSide, from: string, to: string, closed = false): Clause => ({
  kind: 'interval',
  column: side.column,
  type: columns.find(({ name }) => name === side.column)?.type ?? '',
  reading: side.reading,
  from,
  to,
  closed,
});
const values = (side: CubeSide, ...list: string[]): Clause => ({
  kind: 'values',
  column: side.column,
  type: columns.find(({ name }) => name === side.column)?.type ?? '',
  reading: side.reading,
  values: list,
});

async function rowsOf(sql: string): Promise<ChartData> {
  return decodeFrame(await queryArrow(connection, sql));
}

/** The chart out of a cube, and out of the rows that the selection leaves. */
async function both(text: string, sides: CubeSide[], clauses: Clause[]) {
  const body = parseChartBody(`table: orders\n${text}`);
  if (!body.ok) throw new Error(body.fault.code);
  const { grouped } = planChart(body.value, 'orders', columns);
  if (!grouped) throw new Error('the chart groups nothing');
  expect(answers(sides, clauses)).toBe(true);
  await connection.run(`CREATE OR REPLACE TABLE cube AS ${cubeSql(grouped, sides)}`);
  const left = filteredRelation({ relation: 'orders', table: 'orders', columns }, [{ name: 'a', clauses }]);
  return {
    cube: await rowsOf(fromCubeSql(grouped, 'cube', sides, clauses)),
    rows: await rowsOf(planChart(body.value, left, columns, 'orders').sql),
  };
}

const charts = [
  'x: channel',
  'x: channel\ny: amount\nsort: channel',
  'x: channel\ny: amount\nlimit: 2',
  'x: channel\ny: amount\nsort: -items',
  'mark: line\nx: at\ny: amount\ngrain: month\ncolor: channel',
  'mark: line\nx: at\ny: amount\ngrain: week\naggregate: max',
  'mark: histogram\nx: amount',
  'mark: histogram\nx: weight\ncolor: channel',
  'mark: histogram\nx: amount\nlog: x',
  'mark: heatmap\nx: channel\ny: items\ncolor: amount\naggregate: min',
];

describe('a chart put together from counts', () => {
  const selections: [string, CubeSide[], Clause[]][] = [
    ['nothing', [months], []],
    ['a stretch of months', [months], [interval(months, '2023-04-01', '2023-11-01')]],
    ['bins with ends that no binary fraction has', [tenths], [interval(tenths, '0.3', '0.7')]],
    ['bins that grow', [powers], [interval(powers, '10', '100')]],
    ['numbers that stand alone', [items], [interval(items, '2', '5', true)]],
    ['names, the missing one with them', [names], [values(names, 'web', '–')]],
    ['a name with quotes', [names], [values(names, 'it\'s "odd"')]],
    ['a place in a plane', [tenths, items], [interval(tenths, '0', '0.5'), interval(items, '1', '3', true)]],
  ];
  it.each(selections)('is the chart of the rows that are left: %s', async (_, sides, clauses) => {
    for (const chart of charts) {
      const { cube, rows } = await both(chart, sides, clauses);
      expect(rows.rows).toBeGreaterThan(0);
      expect(cube, chart).toEqual(rows);
    }
  });

  it('has means that agree to the last digits', async () => {
    const clauses = [interval(months, '2023-04-01', '2023-11-01')];
    const { cube, rows } = await both(
      'x: channel\ny: amount\naggregate: mean\nsort: channel',
      [months],
      clauses,
    );
    expect(cube.columns.channel).toEqual(rows.columns.channel);
    cube.columns.amount?.forEach((mean, i) => expect(mean).toBeCloseTo(Number(rows.columns.amount?.[i]), 10));
  });
});

describe('answers', () => {
  it('only for what the sides were cut by', () => {
    expect(answers([tenths], [interval(tenths, '0.3', '0.7')])).toBe(true);
    expect(answers([tenths], [interval(tenths, '0.35', '0.7')])).toBe(false);
    expect(answers([tenths], [interval(tenths, '0.3', '0.7', true)])).toBe(false);
    expect(answers([months], [interval({ ...months, reading: 'day' }, '2023-04-03', '2023-05-01')])).toBe(
      false,
    );
    expect(answers([months], [values(names, 'web')])).toBe(false);
  });
});

describe('decomposes', () => {
  const grouped = (text: string) => {
    const body = parseChartBody(`table: orders\n${text}`);
    return body.ok ? planChart(body.value, 'orders', columns).grouped : undefined;
  };
  it.each(['count', 'sum', 'mean', 'min', 'max'])('%s', (aggregate) => {
    expect(decomposes(grouped(`x: channel\ny: amount\naggregate: ${aggregate}`)!)).toBe(true);
  });
  it.each(['median', 'distinct'])('not %s', (aggregate) => {
    expect(decomposes(grouped(`x: channel\ny: amount\naggregate: ${aggregate}`)!)).toBe(false);
  });
  it('and never what is not grouped', () => {
    expect(grouped('mark: point\nx: amount\ny: weight')).toBeUndefined();
  });
});
