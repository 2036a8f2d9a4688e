import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { queryArrow } from '../../tests/harness/native-arrow';
import type { AnalysisRequest } from '../contract/analysis';
import type { InputTable } from '../table/columns';
import { decodeTable } from '../table/decode';
import { customersSql, rowsSql } from './clv/query';
import { manifests } from './manifests';
import { storedSql, timeSlices } from './time-slices';

const TIME = { column: 't', type: 'TIMESTAMP', sql: '"t"' };
const day = (text: string): number => Date.parse(text) / 86_400_000;

function seen(rows: number, stored = 1, first = '2024-01-01', last = '2024-12-31'): InputTable {
  const columns: Record<string, number[]> = {
    rows: [rows - 10, 10],
    first_day: [day(first), NaN],
    last_day: [day(last), NaN],
    stored: [stored, stored],
  };
  return { numbers: (name: string) => Float64Array.from(columns[name]!) } as InputTable;
}

describe('slices of time', () => {
  it('are cut at days, and the outer ones have no end', () => {
    expect(timeSlices(TIME, seen(1_000_000))).toEqual([
      ` AND "t" < TIMESTAMP '2024-05-02'`,
      ` AND "t" >= TIMESTAMP '2024-05-02' AND "t" < TIMESTAMP '2024-09-01'`,
      ` AND "t" >= TIMESTAMP '2024-09-01'`,
    ]);
  });

  it('are no more than days, and no more than sixteen', () => {
    expect(timeSlices(TIME, seen(1e6, 1, '2024-01-01', '2024-01-02'))).toHaveLength(2);
    expect(timeSlices(TIME, seen(1e8))).toHaveLength(16);
  });

  it.each([
    ['a few rows', TIME, seen(500_000)],
    ['no rows', TIME, { numbers: () => new Float64Array() } as unknown as InputTable],
    ['a view', TIME, seen(1e7, 0)],
    ['times that are read from a text', { ...TIME, type: 'VARCHAR' }, seen(1e7)],
    ['one day', TIME, seen(1e7, 1, '2024-01-01', '2024-01-01')],
  ])('are not made of %s', (_, time, rows) => {
    expect(timeSlices(time, rows)).toEqual(['']);
  });

  it('know a table from a view and from rows that are filtered', async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE "it's ""one""" (t DATE); CREATE VIEW seen AS FROM "it's ""one"""`);
    const stored = async (relation: string): Promise<unknown> =>
      (await connection.runAndReadAll(`SELECT ${storedSql(relation)}`)).getRows()[0]![0];
    expect(await stored(`"it's ""one"""`)).toBe(1);
    expect(await stored('"seen"')).toBe(0);
    expect(await stored(`(FROM "it's ""one""" WHERE true)`)).toBe(0);
    connection.closeSync();
    instance.closeSync();
  });

  it.each(['bg-nbd', 'bg-bb'])('give the same customers as all rows at once: %s', async (model) => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    // In no order of time, with refunds and rows that are left out; all amounts are exact.
    await connection.run(`CREATE TABLE stored AS
      SELECT (hash(i) % 3000)::INTEGER AS customer,
        CASE WHEN i % 1000 = 0 THEN NULL ELSE TIMESTAMP '2023-01-01' + to_minutes((hash(i + 7) % 800000)::INTEGER) END AS t,
        CASE WHEN i % 97 = 0 THEN -5.0 ELSE (hash(i + 3) % 100)::DOUBLE END AS v
      FROM range(620000) AS rows (i);
      CREATE VIEW seen AS FROM stored`);
    const defaults = manifests.get('clv')!.params.map(({ name, default: value }) => [name, value] as const);
    const sqlOf = async (relation: string): Promise<string> => {
      const request: AnalysisRequest = {
        ...{ name: 'value', relation, columns: [], relations: {} },
        roles: {
          customer: [{ column: 'customer', type: 'INTEGER', sql: 'customer' }],
          time: [{ ...TIME, column: 't' }],
          amount: [{ column: 'v', type: 'DOUBLE', sql: 'v' }],
        },
        params: { ...Object.fromEntries(defaults), model, calibration_end: '2023-12-01' },
      };
      return customersSql(request, decodeTable(await queryArrow(connection, rowsSql(request))));
    };
    const [sliced, whole] = [await sqlOf('"stored"'), await sqlOf('"seen"')];
    expect(sliced.split('UNION ALL').length - whole.split('UNION ALL').length).toBe(1);
    const count = async (sql: string): Promise<unknown> =>
      (await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM (${sql})`)).getRows()[0]![0];
    expect(await count(whole)).toBeGreaterThan(3000);
    expect(await count(`(${sliced}) EXCEPT ALL (${whole})`)).toBe(0);
    expect(await count(`(${whole}) EXCEPT ALL (${sliced})`)).toBe(0);
    connection.closeSync();
    instance.closeSync();
  });
});
