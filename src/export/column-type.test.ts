import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { parseType, printType, walkType } from './column-type';

const SAME = () => null;

/** Expressions whose types DuckDB names in every way it has. */
const VALUES = [
  '1::BIGINT',
  '1.5::DECIMAL(38,10)',
  "TIMESTAMPTZ '2024-01-01 00:00:00+00'",
  "TIMETZ '10:00:00+00'",
  "'a'::ENUM('a', 'b''c', 'd(e', 'f,[]')",
  '[1::HUGEINT]',
  '[[1, 2], [3]]::INTEGER[2][]',
  `{'a b': 1, 'q"': [1.5::DECIMAL(4,1)], 'WITH': TIMETZ '10:00:00+00', 'n': NULL}`,
  `{'paren(': 1, 'comma,': 'x', 'bracket[': 2}`,
  "row(1, 'x', TIMESTAMPTZ '2024-01-01 00:00:00+00', [1])",
  "map([{'k': 1}], [['x']])",
  'union_value(num := 1)::UNION(num INTEGER, str VARCHAR, l STRUCT(x INTEGER)[])',
  'NULL',
];

it('reads each of DuckDB’s types so that it can be written again', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const value of VALUES) {
    const [[type] = []] = (await connection.runAndReadAll(`SELECT typeof(${value})`)).getRowsJS();
    // Names are always quoted; DuckDB does that only where it must.
    expect(printType(parseType(type as string), SAME).replaceAll(/(?<!")"([a-z]+)"(?!")/g, '$1')).toBe(type);
  }
  connection.closeSync();
});

it('replaces types however deep they are', () => {
  const type = parseType('STRUCT("a b" INTERVAL[], m MAP(BIT, DECIMAL(4,1)))[]');
  const text = printType(type, (one) =>
    one.kind === 'scalar' && /INTERVAL|BIT/.test(one.name) ? 'VARCHAR' : null,
  );
  expect(text).toBe('STRUCT("a b" VARCHAR[], "m" MAP(VARCHAR, DECIMAL(4,1)))[]');
  expect([...walkType(type)].map(({ kind }) => kind)).toEqual([
    'list',
    'struct',
    'list',
    'scalar',
    'map',
    'scalar',
    'scalar',
  ]);
});
