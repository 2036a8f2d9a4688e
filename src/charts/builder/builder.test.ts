import { tableFromIPC } from 'apache-arrow';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryArrow } from '../../../tests/harness/native-arrow';
import type { Engine } from '../../engine/engine';
import { CHART_MARKS, parseChartBody, printChartBody } from '../../notebook/format/chart-body';
import { planChart } from '../cell/plan-chart';
import { missingColumns } from '../column-writer';
import { decodeFrame } from '../decode-frame';
import { type ColumnShape, columnShapes, plainShapes } from './column-shape';
import { grainFor, offerFor, withMark, withTable, withWell } from './fitting';
import { chartHints, emptyWells } from './hints';
import { type SuggestedChart, emptyBody, suggestCharts } from './suggest-charts';

let connection: DuckDBConnection;

/** Four hundred orders over two years: two amounts, three groups of names, a code, a flag and an identifier. */
const orders = `SELECT
  'C' || (i % 150) AS customer_id,
  TIMESTAMP '2024-01-03' + INTERVAL (i * 44) HOUR AS ordered_at,
  round(20 + 37 * (i % 11) * ((i % 7) / 3), 2)::DECIMAL(10, 2) AS amount,
  1 + i % 5 * (i % 3) AS quantity,
  ['web', 'shop', 'phone'][1 + i % 3] AS channel,
  ['tea', 'pots', 'towels', 'garden'][1 + i % 4] AS product_family,
  i % 2 = 0 AS is_gift,
  'note ' || i AS comment
FROM range(400) t(i)`;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE orders AS ${orders}`);
});

afterAll(() => connection.closeSync());

const engine = {
  query: async (sql: string) => tableFromIPC(await queryArrow(connection, sql)),
} as unknown as Pick<Engine, 'query'>;

async function columnsOf(table: string): Promise<{ name: string; type: string }[]> {
  const rows = (await connection.runAndReadAll(`DESCRIBE ${table}`)).getRowsJson() as string[][];
  return rows.map(([name = '', type = '']) => ({ name, type }));
}

async function look(): Promise<ColumnShape[]> {
  return columnShapes(engine, 'orders', await columnsOf('orders'));
}

async function suggested(): Promise<{ charts: SuggestedChart[]; shapes: ColumnShape[] }> {
  const shapes = await look();
  return { charts: suggestCharts('orders', shapes), shapes };
}

const words = ({ words: { key, values = {} } }: SuggestedChart): string =>
  [key.replace('suggest.', ''), values.y, values.x, values.grain, values.color].filter(Boolean).join(' ');

describe('columnShapes', () => {
  it('counts different values and the days between first and last', async () => {
    const shapes = await look();
    const shape = (name: string) => shapes.find((each) => each.name === name);
    expect(shape('channel')).toMatchObject({ kind: 'text', distinct: 3, seen: 400 });
    expect(shape('customer_id')).toMatchObject({ distinct: 150, meaning: 'customer' });
    // 399 times 44 hours.
    expect(shape('ordered_at')).toMatchObject({ kind: 'time', days: Math.floor((399 * 44) / 24) });
  });
});

describe('suggestCharts', () => {
  it('asks what the columns are for, the most telling first', async () => {
    const { charts } = await suggested();
    expect(charts.map(words)).toEqual([
      'time.sum amount month',
      'group.sum amount channel',
      'parts.sum amount month channel',
      'time.distinct customer_id ordered_at month',
      'histogram amount',
      'group.sum amount product_family',
      'box amount channel',
      'point amount quantity',
      'map.sum amount channel product_family',
      'share.sum amount month channel',
    ]);
  });

  it('draws every one of them, written into a cell and read again', async () => {
    const { charts } = await suggested();
    for (const { body } of charts) {
      const read = parseChartBody(printChartBody(body));
      expect(read).toEqual({ ok: true, value: body });
      const plan = planChart(body, 'orders', await columnsOf('orders'));
      const data = decodeFrame(await queryArrow(connection, plan.sql));
      expect(data.rows).toBeGreaterThan(1);
      expect(missingColumns(plan.spec, data)).toEqual([]);
    }
  });

  it('averages prices and rates instead of adding them up', () => {
    const shapes = plainShapes([
      { name: 'channel', type: 'VARCHAR' },
      { name: 'unit_price', type: 'DOUBLE' },
    ]);
    expect(suggestCharts('t', shapes)[0]?.body).toMatchObject({
      x: 'channel',
      y: 'unit_price',
      aggregate: 'mean',
    });
  });

  it('has nothing to say of a table without groups, times or amounts', () => {
    expect(suggestCharts('t', plainShapes([{ name: 'id', type: 'VARCHAR' }]))).toEqual([]);
  });
});

describe('withMark', () => {
  it('makes of any suggestion any other chart that can be drawn', async () => {
    const { charts, shapes } = await suggested();
    const columns = await columnsOf('orders');
    for (const { body } of charts) {
      for (const mark of CHART_MARKS) {
        const next = withMark(body, mark, shapes);
        expect(emptyWells(next), `${body.mark} → ${mark}`).toEqual([]);
        const plan = planChart(next, 'orders', columns);
        expect(decodeFrame(await queryArrow(connection, plan.sql)).rows).toBeGreaterThan(0);
      }
    }
  });

  it('takes a figure along into the colours of a map and back', async () => {
    const shapes = await look();
    const bars = {
      ...emptyBody('orders'),
      x: 'channel',
      y: 'amount',
      color: 'product_family',
      aggregate: 'mean' as const,
    };
    const map = withMark(bars, 'heatmap', shapes);
    expect(map).toMatchObject({ x: 'channel', y: 'product_family', color: 'amount', aggregate: 'mean' });
    expect(withMark(map, 'bar', shapes)).toEqual(bars);
    expect(withMark(bars, 'histogram', shapes)).toMatchObject({
      x: 'amount',
      y: null,
      aggregate: null,
      color: 'product_family',
    });
  });
});

describe('withWell', () => {
  it('cuts a time into periods that fit, and stops when time goes', async () => {
    const shapes = await look();
    const timed = withWell({ ...emptyBody('orders'), mark: 'line' }, 'x', 'ordered_at', shapes);
    expect(timed.grain).toBe('month');
    expect(withWell(timed, 'x', 'channel', shapes).grain).toBeNull();
    expect([30, 300, 1500, 4000, 9000].map(grainFor)).toEqual(['day', 'week', 'month', 'quarter', 'year']);
  });

  it('counts different names where a figure is wanted', async () => {
    const shapes = await look();
    const counted = withWell({ ...emptyBody('orders'), x: 'channel' }, 'y', 'customer_id', shapes);
    expect(counted.aggregate).toBe('distinct');
    expect(withWell(counted, 'y', 'amount', shapes).aggregate).toBeNull();
  });

  it('lets parts and order go with their column', async () => {
    const shapes = await look();
    const parts = {
      ...emptyBody('orders'),
      x: 'channel',
      y: 'amount',
      color: 'is_gift',
      stack: 'share' as const,
      sort: '-amount',
    };
    expect(withWell(parts, 'color', null, shapes).stack).toBeNull();
    expect(withWell(parts, 'y', 'quantity', shapes).sort).toBeNull();
  });
});

describe('offers', () => {
  it('are the columns that make sense in a well', async () => {
    const shapes = await look();
    expect(offerFor('bar', 'y', shapes)).toEqual({
      fitting: ['amount', 'quantity'],
      countable: ['customer_id', 'channel', 'product_family', 'is_gift', 'comment'],
    });
    // Four hundred comments are no colours; whole numbers may be groups.
    expect(offerFor('bar', 'color', shapes).fitting).toEqual([
      'channel',
      'product_family',
      'is_gift',
      'quantity',
    ]);
    expect(offerFor('line', 'x', shapes).fitting[0]).toBe('ordered_at');
    expect(offerFor('histogram', 'x', shapes).fitting).toEqual(['amount', 'quantity']);
    expect(offerFor('histogram', 'y', shapes).fitting).toEqual([]);
  });
});

describe('chartHints', () => {
  it('say what is odd, and nothing of what is not', async () => {
    const { charts, shapes } = await suggested();
    for (const { body } of charts) expect(chartHints(body, shapes)).toEqual([]);
    const body = { ...emptyBody('orders'), x: 'channel', y: 'amount' };
    const keys = (change: Partial<typeof body>) =>
      chartHints({ ...body, ...change }, shapes).map(({ key }) => key);
    expect(keys({ log: ['y'] })).toEqual(['hint.log-bar']);
    expect(keys({ color: 'is_gift', stack: 'stack', aggregate: 'mean' })).toEqual(['hint.stack-mean']);
    expect(keys({ stack: 'share' })).toEqual(['hint.stack-color']);
    expect(keys({ color: 'customer_id', stack: 'stack' })).toEqual(['hint.many-colours']);
    expect(keys({ x: 'customer_id' })).toEqual(['hint.many-bars']);
    expect(keys({ mark: 'line' })).toEqual(['hint.line-names']);
    expect(keys({ limit: 0 })).toEqual(['hint.limit-zero']);
  });
});

describe('withTable', () => {
  it('keeps the columns that the other table has too', () => {
    const body = { ...emptyBody('a'), x: 'channel', y: 'amount', color: 'part', sort: '-amount' };
    const shapes = plainShapes([
      { name: 'channel', type: 'VARCHAR' },
      { name: 'part', type: 'VARCHAR' },
    ]);
    expect(withTable(body, 'b', shapes)).toEqual({ ...emptyBody('b'), x: 'channel', color: 'part' });
  });
});
