import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import reference from '../../tests/reference/column-profile.json';
import type { Exact } from '../../workers/table/exact';
import { profileDetails } from './profile-details';

/**
 * The statements that the page sends, run by the same engine without the browser. Expected numbers come from NumPy,
 * pandas and SciPy (tests/reference/column-profile.py) and have to agree to a relative 1e-12.
 */
describe('a column looked at closely', () => {
  let connection: DuckDBConnection;
  let instance: DuckDBInstance;

  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    connection = await instance.connect();
  });

  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });

  const ask = async (sql: string): Promise<Exact[][]> => {
    const read = await connection.runAndReadAll(sql);
    return read.getRowsJson();
  };
  const details = async (type: string, values: string) => {
    await connection.run(`CREATE OR REPLACE TABLE t (v ${type}); INSERT INTO t VALUES ${values}`);
    return profileDetails(ask, 't', { name: 'v', type }, true);
  };
  const near = (actual: number | null | undefined, expected: number) =>
    expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));

  it.each(Object.entries(reference.numbers))('agrees with the libraries: %s', async (_, expected) => {
    const values = expected.values.map((value) => (value === null ? '(NULL)' : `(${value}::DOUBLE)`));
    const found = await details('DOUBLE', values.join(', '));
    expect(found).toMatchObject({
      rows: expected.values.length,
      missing: expected.missing,
      distinct: expected.distinct,
      repeated: { values: expected.repeatedValues, rows: expected.repeatedRows },
    });
    const numbers = found.numbers!;
    near(numbers.mean, expected.mean);
    near(numbers.deviation, expected.deviation);
    expected.quantiles.forEach((quantile, index) => near(numbers.quantiles[index], quantile));
    near(numbers.byQuartiles?.low, expected.fences[0]!);
    near(numbers.byQuartiles?.high, expected.fences[1]!);
    expect(numbers.byQuartiles).toMatchObject({ below: expected.iqrBelow, above: expected.iqrAbove });
    expect(numbers.byDeviation).toMatchObject({ below: expected.zBelow, above: expected.zAbove });
  });

  it('finds the days that NumPy finds', async () => {
    const found = await details('DATE', reference.times.days.map((day) => `('${day}')`).join(', '));
    expect(found.times?.quantiles).toEqual(reference.times.quantiles);
  });

  it('leaves NaN and infinities out and counts them', async () => {
    const found = await details('DOUBLE', `(1), (2), (3), ('NaN'), ('Infinity'), (NULL)`);
    expect(found.numbers).toMatchObject({ mean: 2, notFinite: 2, min: '1.0', max: '3.0' });
    expect(found).toMatchObject({ rows: 6, missing: 1, distinct: 5 });
  });

  it('keeps every digit of the ends and of outliers', async () => {
    const found = await details(
      'BIGINT',
      `(1), (2), (3), (2), (9007199254740993), (-9007199254740993), (NULL)`,
    );
    expect(found.numbers).toMatchObject({ min: '-9007199254740993', max: '9007199254740993' });
    expect(found.numbers?.byQuartiles?.examples).toEqual(['-9007199254740993', '9007199254740993']);
    expect(found.top[0]).toEqual({ value: '2', count: 2 });
  });

  it('describes texts by length, blanks and shape', async () => {
    const found = await details(
      'VARCHAR',
      `('AB-12'), ('CD-34'), ('X-1'), (' padded'), (''), (NULL), ('北京市')`,
    );
    expect(found.texts).toMatchObject({ shortest: 0, longest: 7, medianLength: 4, blank: 1, padded: 1 });
    expect(found.texts?.meanLength).toBeCloseTo(23 / 6, 12);
    expect(found.texts?.patterns[0]).toEqual({ pattern: 'A+-99', count: 2, example: 'AB-12' });
    const shapes = found.texts?.patterns.map(({ pattern }) => pattern);
    expect(shapes).toEqual(expect.arrayContaining(['A-9', ' a+', '', '字']));
  });

  it('says nothing of an empty column, and does not fail on one value', async () => {
    const none = await details('INTEGER', '(NULL), (NULL)');
    expect(none).toMatchObject({ missing: 2, distinct: 0, numbers: null, top: [] });
    const one = await details('INTEGER', '(7)');
    expect(one.numbers).toMatchObject({ deviation: null, byQuartiles: null, byDeviation: null, mean: 7 });
  });

  it('looks at types without an order, too', async () => {
    const found = await details('INTEGER[]', '([1, 2]), ([1, 2]), ([])');
    expect(found).toMatchObject({ distinct: 2, numbers: null, texts: null, distribution: { kind: 'none' } });
  });
});
