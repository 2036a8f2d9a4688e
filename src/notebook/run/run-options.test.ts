import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { MOST_OPTIONS, optionsSql } from './run-options';

it('options are the values of a column in their order, each once, found by any part of them', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await connection.run(`CREATE TABLE "odd ""t""" AS SELECT i % 500 AS n,
      CASE WHEN i % 7 = 0 THEN NULL ELSE 'It''s 100% ' || (i % 3) END AS "odd ""c""" FROM range(2000) t(i)`);
    const ask = async (column: string, search: string) =>
      (await connection.runAndReadAll(optionsSql('"odd ""t"""', column, search))).getRowsJson().flat();
    expect(await ask('odd "c"', '')).toEqual(["It's 100% 0", "It's 100% 1", "It's 100% 2"]);
    expect(await ask('odd "c"', "IT'S 100% 2")).toEqual(["It's 100% 2"]);
    expect(await ask('odd "c"', '_')).toEqual([]);
    expect(await ask('n', '')).toHaveLength(MOST_OPTIONS + 1);
    expect((await ask('n', '49')).slice(0, 3).map(Number)).toEqual([49, 149, 249]);
  } finally {
    connection.closeSync();
  }
});
