import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultError } from '../../../workers/contract/fault';
import { queryArrow } from '../../../tests/harness/native-arrow';
import { type ChartBody, parseChartBody } from '../../notebook/format/chart-body';
import { type ChartData, cutRows, rowLimit } from '../chart-data';
import { missingColumns } from '../column-writer';
import { decodeFrame } from '../decode-frame';
import type { TableColumn } from './cell-columns';
import type { ChartPlan } from './cell-spec';
import { planChart } from './plan-chart';

let connection: DuckDBConnection;

/** Twelve orders: two channels in six months, the shop's amount 10 times the month, the search's 100. */
const orders = `SELECT * FROM (VALUES
  ${[1, 2, 3, 4, 5, 6]
    .flatMap((month) => [
      `(DATE '2025-0${month}-10', 'shop', ${month * 10}.50::DECIMAL(9,2), ${month})`,
      `(DATE '2025-0${month}-20', 'search', 100.00::DECIMAL(9,2), ${month + 1})`,
    ])
    .join(',\n  ')},
  (DATE '2025-06-30', NULL, 7.00, 1)) AS t(day, channel, amount, items)`;

const columns: TableColumn[] = [
  { name: 'day', type: 'DATE' },
  { name: 'channel', type: 'VARCHAR' },
  { name: 'amount', type: 'DECIMAL(9,2)' },
  { name: 'items', type: 'INTEGER' },
];

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE "odd ""orders""" AS ${orders}`);
  await connection.run(
    'CREATE TABLE many AS SELECT i::DOUBLE AS x, (i % 7)::DOUBLE AS y FROM range(20000) t(i)',
  );
});

afterAll(() => connection.closeSync());

function body(text: string): ChartBody {
  const read = parseChartBody(`table: orders\n${text}`);
  if (!read.ok) throw new Error(read.fault.code);
  return read.value;
}

async function draw(text: string): Promise<ChartPlan & { data: ChartData }> {
  const plan = planChart(body(text), '"odd ""orders"""', columns);
  const data = decodeFrame(await queryArrow(connection, plan.sql));
  expect(missingColumns(plan.spec, data)).toEqual([]);
  return { ...plan, data };
}

describe('bars, lines and areas', () => {
  it('add up by name and lie down, the largest first; a missing name has a bar too', async () => {
    const { spec, data } = await draw('mark: bar\nx: channel\ny: amount');
    expect(data.columns).toEqual({ channel: ['search', 'shop', '–'], amount: [600, 213, 7] });
    expect(spec.marks).toEqual([{ type: 'bar', x: { column: 'amount' }, y: { column: 'channel' } }]);
    expect(spec.select).toBe('channel');
    expect(spec.title).toEqual({ key: 'charts.title.sum', values: { x: 'channel', y: 'amount' } });
  });

  it('cut time into periods and keep its order', async () => {
    const { spec, data } = await draw('mark: line\nx: day\ny: amount\ngrain: quarter\naggregate: mean');
    expect(data.columns.day).toEqual([new Date('2025-01-01'), new Date('2025-04-01')]);
    // (10.5 + 20.5 + 30.5 + 300) / 6 and (40.5 + 50.5 + 60.5 + 300 + 7) / 7
    expect(data.columns.amount).toEqual([60.25, 65.5]);
    expect(spec.x?.format).toBe('period');
  });

  it('count rows without y', async () => {
    const { data, spec } = await draw('x: channel\ncolor: channel\nsort: channel');
    expect(data.columns).toEqual({ channel: ['search', 'shop', '–'], rows: [6, 6, 1] });
    expect(spec.x).toMatchObject({ format: 'integer', label: { key: 'charts.cell.rows' } });
  });

  it('limit bars, not rows, and sort them by any column', async () => {
    const { data } = await draw('x: channel\ny: amount\ncolor: items\nsort: -items\nlimit: 1');
    // The search's orders have up to 7 items, but the least of a place counts: 2 against 1 and 1.
    expect(new Set(data.columns.channel)).toEqual(new Set(['search']));
    expect(data.columns.items).toEqual(['2', '3', '4', '5', '6', '7']);
  });

  it('use what columns are called, whatever that is', async () => {
    await connection.run(
      'CREATE OR REPLACE TABLE names AS SELECT 1 AS "rank", \'a\' AS "place", 2 AS "x ""y"""',
    );
    const odd = [
      { name: 'rank', type: 'INTEGER' },
      { name: 'place', type: 'VARCHAR' },
      { name: 'x "y"', type: 'INTEGER' },
    ];
    const plan = planChart(body('x: place\ny: x "y"\ncolor: rank\nsort: rank'), 'names', odd);
    const data = decodeFrame(await queryArrow(connection, plan.sql));
    expect(data.columns).toEqual({ place: ['a'], rank: ['1'], 'x "y"': [2] });
  });
});

describe('points', () => {
  it('are the rows themselves', async () => {
    const { data, spec } = await draw('mark: point\nx: items\ny: amount\ncolor: channel\nlog: y');
    expect(data.rows).toBe(13);
    expect(spec.y?.type).toBe('log');
  });

  it('of more rows than fit are a sample, the same each time', async () => {
    const table = ['x', 'y'].map((name) => ({ name, type: 'DOUBLE' }));
    const { sql } = planChart(body('mark: point\nx: x\ny: y'), 'many', table);
    const [one, two] = [await queryArrow(connection, sql), await queryArrow(connection, sql)].map(
      decodeFrame,
    );
    expect(one?.rows).toBe(rowLimit + 1);
    expect(cutRows(one!).rows).toBe(rowLimit);
    expect(one).toEqual(two);
  });
});

describe('histograms', () => {
  it('count every value once, in bins of one round width', async () => {
    const { data } = await draw('mark: histogram\nx: amount');
    const { from = [], to = [], rows = [] } = data.columns;
    expect(rows.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(13);
    // (100 - 7) / 30 = 3.1, and 5 is the next round width.
    expect(new Set(from.map((low, i) => Number(to[i]) - Number(low)))).toEqual(new Set([5]));
    expect(from[0]).toBe(5);
  });

  it('never cut whole numbers into parts', async () => {
    const { data } = await draw('mark: histogram\nx: items\ncolor: channel');
    expect(new Set(data.columns.from)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(Object.keys(data.columns)).toEqual(['from', 'to', 'channel', 'rows']);
  });

  it('take logarithms where the axis does', async () => {
    const { data } = await draw('mark: histogram\nx: amount\nlog: x');
    const ratios = (data.columns.from ?? []).map((low, i) => Number(data.columns.to?.[i]) / Number(low));
    for (const ratio of ratios) expect(ratio).toBeCloseTo(10 ** 0.05, 6);
  });
});

describe('boxes', () => {
  it('hold the quartiles', async () => {
    const { data, spec } = await draw('mark: box\nx: channel\ny: items');
    const search = data.columns.channel?.indexOf('search') ?? -1;
    // 2, 3, 4, 5, 6, 7 with linear interpolation, type 7 of Hyndman and Fan (1996), as R's quantile() by default.
    expect(data.columns.p25?.[search]).toBeCloseTo(3.25, 12);
    expect(data.columns.median?.[search]).toBeCloseTo(4.5, 12);
    expect(data.columns.p75?.[search]).toBeCloseTo(5.75, 12);
    expect(spec.marks.map((mark) => mark.type)).toEqual(['rule', 'bar', 'dot']);
  });
});

describe('heat maps', () => {
  it('keep names in the order of the table', async () => {
    const { data, spec } = await draw('mark: heatmap\nx: items\ny: channel\ncolor: amount');
    expect([...new Set(data.columns.channel)]).toEqual(['shop', 'search', '–']);
    expect(spec.marks[0]).toMatchObject({ type: 'cell', color: { column: 'amount' } });
  });
});

describe('faults', () => {
  it.each([
    ['mark: bar\ny: amount', 'chart-field-missing'],
    ['mark: bar\nx: chanel\ny: amount', 'chart-column-unknown'],
    ['mark: bar\nx: day\ny: channel', 'chart-column-not-number'],
    ['mark: bar\nx: channel\ny: amount\ngrain: month', 'chart-column-not-time'],
    ['mark: histogram\nx: channel', 'chart-column-not-number'],
    ['mark: bar\nx: channel\nsort: -nothing', 'chart-column-unknown'],
  ])('%j is %s', (text, code) => {
    try {
      planChart(body(text), 'orders', columns);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FaultError);
      expect((error as FaultError).fault.code).toBe(code);
    }
  });

  it('name the column that was probably meant', () => {
    try {
      planChart(body('x: chanel'), 'orders', columns);
      expect.unreachable();
    } catch (error) {
      expect((error as FaultError).fault.values?.candidates).toBe('channel');
    }
  });
});
