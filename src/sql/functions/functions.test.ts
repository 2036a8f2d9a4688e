import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { callAt } from './call-at';
import { type FunctionCatalog, type FunctionRow, gatherFunctions, signatureText } from './sql-function';

let functions: FunctionCatalog;

/** The same version of the engine as in the page, native. */
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`
    SELECT function_name AS name, function_type AS kind, parameters, parameter_types AS types, varargs,
      return_type AS returns, description, examples[1] AS example
    FROM duckdb_functions() ORDER BY function_name, function_type, function_oid`);
  functions = gatherFunctions(reader.getRowObjectsJson() as unknown as FunctionRow[]);
});

const signatures = (name: string) =>
  functions.get(name)?.signatures.map((signature) => signatureText(name, signature));

describe('gatherFunctions', () => {
  it('makes one of overloads that differ in types only', () => {
    expect(signatures('round')).toEqual([
      'round(x NUMBER) → NUMBER',
      'round(x NUMBER, precision INTEGER) → NUMBER',
    ]);
    expect(signatures('substring')).toEqual([
      'substring(string VARCHAR, start BIGINT) → VARCHAR',
      'substring(string VARCHAR, start BIGINT, length BIGINT) → VARCHAR',
    ]);
    expect(signatures('date_trunc')).toEqual(['date_trunc(part VARCHAR, timestamp ANY) → ANY']);
  });

  it('knows aggregates, macros, and functions for FROM', () => {
    expect(functions.get('sum')?.signatures[0]?.parameters[0]?.name).toBe('arg');
    expect(functions.get('unnest')?.isTable ?? true).toBe(true);
    expect(functions.get('range')?.isTable).toBe(false);
    expect(functions.get('generate_subscripts')?.signatures).toHaveLength(1);
    expect(signatures('concat')?.[0]).toMatch(/^concat\(.*…\)/);
    expect(functions.get('list_transform')?.example).toBe('list_transform([1, 2, 3], lambda x : x + 1)');
  });

  it('leaves out operators and what reads files', () => {
    expect(functions.size).toBeGreaterThan(500);
    for (const name of functions.keys()) expect(name).toMatch(/^[a-z_]\w*$/);
    expect(functions.has('read_csv')).toBe(false);
  });
});

describe('callAt', () => {
  const calledAt = (marked: string) =>
    callAt(marked.replace('|', ''), marked.indexOf('|'), (name) => name === 'f' || functions.has(name));

  it.each([
    ['select round(|', 'round', 0],
    ['select round(x, |', 'round', 1],
    ['select round(greatest(a, b, |', 'greatest', 2],
    ['select round(greatest(a, b), |', 'round', 1],
    ["select date_trunc('month|", 'date_trunc', 0],
    ["select f('a,b(', [1, 2], {a: 1, b: 2}, |", 'f', 3],
    ['select f([g(1), |', 'f', 0],
    ['select COUNT(|) from t', 'count', 0],
    ['select left(a, |', 'left', 1],
    ['select round((a + b|', 'round', 0],
  ])('%s', (marked, name, argument) => {
    expect(calledAt(marked)).toMatchObject({ name, argument });
  });

  it.each(['select |', 'select f(x)|', 'f(1; |', 'select (a, |'])('%s is in none', (marked) => {
    expect(calledAt(marked)).toBeNull();
  });
});
