import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { epochUnitOf, timeReadings } from './time-readings';

async function read(values: string[], type: string, name = 'given'): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const rows = values.map((value) => `(CAST('${value}' AS ${type}))`).join(', ');
    const reading = `coalesce(${timeReadings(type, 'given', name).join(', ')})`;
    const answer = await connection.runAndReadAll(
      `SELECT strftime(${reading}, '%Y-%m-%d') FROM (VALUES ${rows}) t(given)`,
    );
    return answer.getRowsJson().flat();
  } finally {
    connection.closeSync();
  }
}

it('reads months, quarters and years from their first day', async () => {
  const months = ['2023-02', '2023/2', '2023年2月', 'Feb 2023', 'February 2023', '02/2023', '202302'];
  expect(await read(months, 'VARCHAR')).toEqual(months.map(() => '2023-02-01'));
  const quarters = ['2023Q2', '2023-Q2', '2023 Q2'];
  expect(await read(quarters, 'VARCHAR')).toEqual(quarters.map(() => '2023-04-01'));
  expect(await read(['2023', '1999'], 'VARCHAR')).toEqual(['2023-01-01', '1999-01-01']);
});

it('reads whole numbers that look like a day, a month or a year, and no others', async () => {
  const given = ['20230215', '202302', '2023', '202313', '12', '1500', '123456'];
  expect(await read(given, 'BIGINT')).toEqual([
    '2023-02-15',
    '2023-02-01',
    '2023-01-01',
    null,
    null,
    null,
    null,
  ]);
});

it('leaves days as they are', async () => {
  expect(await read(['2023-02-15', '15.02.2023', '2023年2月15日'], 'VARCHAR')).toEqual(
    Array.from({ length: 3 }, () => '2023-02-15'),
  );
  expect(timeReadings('BOOLEAN', 'given')).toEqual([]);
});

it('reads counts of seconds and milliseconds where the name says a time', async () => {
  const given = ['1700000000', '1700000000000', '20230215', '600000000', '4200000000', '9223372036854775807'];
  const days = ['2023-11-14', '2023-11-14', '2023-02-15', null, null, null];
  for (const name of ['timestamp', 'created_at', 'createdAt', 'ts', 'time', 'paytime', '时间戳', '下单时间'])
    expect(await read(given, 'BIGINT', name)).toEqual(days);
  expect(await read(given.slice(-1), 'UBIGINT', 'ts')).toEqual([null]);
  for (const name of ['amount', 'attempts', 'customer_id', '数量'])
    expect(await read(given, 'BIGINT', name)).toEqual([null, null, '2023-02-15', null, null, null]);
});

it('says in which unit a reading counts', () => {
  const units = timeReadings('BIGINT', 'ts', 'ts').map((reading) => epochUnitOf(reading, 'ts'));
  expect(units).toEqual([undefined, undefined, undefined, 'seconds', 'milliseconds']);
});
