import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/risk.json';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';

const customers = rowsSql(
  'id VARCHAR, visits DOUBLE, spend DOUBLE, age DOUBLE, channel VARCHAR',
  reference.points.map((point, i) => `'c${i}', ${point.join(', ')}, '${reference.channel[i]!}'`),
);
const NUMBERS = ['visits', 'spend', 'age'];

function run(
  params: Record<string, ParamValue> = {},
  features: string[] = NUMBERS,
  sql = customers,
  roles: Record<string, string> = { id: 'id' },
): Promise<Outcome> {
  return runAnalysis({ analysis: 'risk', sql, roles: { features, ...roles }, params });
}

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const rowOf = ({ tables }: Outcome, id: string | number): Row => tables['']!.find((row) => row.id === id)!;
const flagged = ({ tables }: Outcome): Row[] => tables['']!.filter((row) => row.flagged);
const scoreOf = (outcome: Outcome, place: number): number => Number(rowOf(outcome, `c${place}`).score);

describe('scores', () => {
  it('of the forest are those of scikit-learn, within its spread over seeds', async () => {
    const outcome = await run({ trees: 300 });
    reference.forest.mean.forEach((mean, i) => {
      expect(Math.abs(scoreOf(outcome, i) - mean)).toBeLessThan(5 * reference.forest.sd[i]!);
    });
  });

  it('of Mahalanobis are squared distances with their chances', async () => {
    const outcome = await run({ method: 'mahalanobis' });
    reference.classic.distances.forEach((distance, i) => {
      expect(Math.abs(scoreOf(outcome, i) / distance - 1)).toBeLessThan(1e-9);
      expect(Number(rowOf(outcome, `c${i}`).p_value)).toBeCloseTo(reference.classic.p_values[i]!, 10);
    });
    const robust = await run({ method: 'mcd' });
    reference.robust.distances.forEach((distance, i) => {
      expect(Math.abs(scoreOf(robust, i) / distance - 1)).toBeLessThan(1e-6);
    });
  });

  it('of robust z and fences are those of the farthest feature', async () => {
    const z = await run({ method: 'robust-z' });
    const fences = await run({ method: 'iqr' });
    reference.points.forEach((point, i) => {
      const deviations = point.map(
        (value, j) => Math.abs(value - reference.medians[j]!) / reference.deviations[j]!,
      );
      expect(scoreOf(z, i)).toBeCloseTo(Math.max(...deviations), 9);
      const beyond = point.map((value, j) => {
        const [low, high] = [reference.quartiles[0]![j]!, reference.quartiles[1]![j]!];
        return Math.max(0, low - value, value - high) / (high - low);
      });
      expect(scoreOf(fences, i)).toBeCloseTo(Math.max(...beyond), 9);
    });
    expect(z.findings.some(({ key }) => key === 'finding.limit.robust-z')).toBe(true);
  });

  it('of all methods find the customers that were put in', async () => {
    const odd = [230, 231, 232, 233, 234].map((place) => `c${place}`);
    for (const method of ['isolation-forest', 'robust-z', 'mahalanobis', 'mcd', 'combined']) {
      const outcome = await run({ method, share: 0.05 });
      const found = flagged(outcome).map(({ id }) => id);
      expect(found).toHaveLength(12);
      expect(found, method).toEqual(expect.arrayContaining(odd.slice(1, 4)));
    }
  });
});

describe('the cut', () => {
  it('takes the expected share, ranks from the most unusual on, and follows the slider', async () => {
    const outcome = await run({ share: 0.1 });
    const rows = outcome.tables['']!;
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.every((row, i) => i === 0 || Number(row.score) <= Number(rows[i - 1]!.score))).toBe(true);
    expect(flagged(outcome)).toHaveLength(Math.round(0.1 * rows.length));
    const less = await run({ share: 0.01 });
    expect(flagged(less)).toHaveLength(2);
    expect(less.tables['']!.map(({ score }) => score)).toEqual(rows.map(({ score }) => score));
  });

  it('calls nothing unusual that is as usual as can be', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, (i % 10)::DOUBLE AS x FROM range(100) t(i)`;
    const outcome = await run({ method: 'iqr', share: 0.1 }, ['x'], sql);
    expect(flagged(outcome)).toEqual([]);
    expect(outcome.findings[0]!.key).toBe('finding.none');
    expect(outcome.tables.reasons).toEqual([]);
  });
});

describe('reasons', () => {
  it('name the feature with its value and the usual one', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, 240 + i % 7 AS amount, 'web' AS channel FROM range(400) t(i)
UNION ALL SELECT 1000, 9800, 'web' UNION ALL SELECT 1001, 242, 'fax'`;
    const outcome = await run({ share: 0.005 }, ['amount', 'channel'], sql);
    expect(
      flagged(outcome)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([1000, 1001]);
    expect(rowOf(outcome, 1000)).toMatchObject({
      reason: 'amount 9800 ≫ 243 (×40)',
      feature: 'amount',
      value: '9800',
      usual: '243',
      how: 'far-above',
    });
    expect(rowOf(outcome, 1001)).toMatchObject({ reason: 'channel fax ≠ web (0.25%)', how: 'rare' });
    const told = outcome.findings.filter(({ key }) => key.startsWith('finding.row'));
    expect(told.map(({ key }) => key).toSorted()).toEqual(['finding.row.rare', 'finding.row.times']);
    expect(outcome.tables.reasons!.find(({ id }) => id === 1000)).toMatchObject({
      place: 1,
      times_usual: 9800 / 243,
    });
  });

  it('of a row that fits by each feature but not together are told as such', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, sin(i) * 10 AS x, sin(i) * 10 + cos(i * 7) * 0.2 AS y FROM range(300) t(i)
UNION ALL SELECT 999, 5, -5`;
    const outcome = await run({ method: 'mahalanobis', share: 0.003 }, ['x', 'y'], sql);
    expect(flagged(outcome)[0]).toMatchObject({ id: 999, how: 'together' });
  });

  it('are drawn for the row that is asked for', async () => {
    const outcome = await run({ row: 'c232' });
    expect(outcome.charts.find(({ id }) => id === 'why')!.title.values).toMatchObject({ id: 'c232' });
    expect(String(outcome.frames.why![0]!.feature)).toMatch(/^age = 101/);
    expect(outcome.charts.find(({ id }) => id === 'top')!.sets).toEqual({ param: 'row', column: 'then' });
    const fault = await faultOf({
      analysis: 'risk',
      sql: customers,
      roles: { features: NUMBERS, id: 'id' },
      params: { row: 'c999' },
    });
    expect(fault).toMatchObject({ code: 'risk-no-row', place: { param: 'row' } });
  });
});

describe('roles', () => {
  it('judge within the group', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, CASE WHEN i < 200 THEN 'small' ELSE 'large' END AS segment,
  CASE WHEN i < 200 THEN 10 + i % 5 ELSE 1000 + i % 50 END AS amount, TIMESTAMP '2024-01-01' + to_days(CAST(i AS INTEGER)) AS at FROM range(400) t(i)
UNION ALL SELECT 900, 'small', 1010, TIMESTAMP '2024-03-01' UNION ALL SELECT 901, 'rare', 12, NULL`;
    const roles = { id: 'id', group: 'segment', time: 'at' };
    const outcome = await run({ method: 'robust-z', share: 0.0025 }, ['amount', 'segment', 'at'], sql, roles);
    expect(flagged(outcome).map(({ id }) => id)).toEqual([900]);
    expect(rowOf(outcome, 900)).toMatchObject({ usual: '12', group: 'small' });
    expect(String(rowOf(outcome, 900).time)).toContain('2024-03-01');
    expect(outcome.notices.find(({ code }) => code === 'risk-small-groups')!.values).toMatchObject({
      rows: 1,
    });
    expect(outcome.charts.map(({ id }) => id)).toContain('time');
    const everybody = await run({ method: 'robust-z', share: 0.0025 }, ['amount'], sql);
    expect(flagged(everybody).map(({ id }) => id)).not.toContain(900);
  });

  it('number the rows where none has a name', async () => {
    const outcome = await run({}, NUMBERS, customers, {});
    expect(outcome.tables['']!.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual(
      reference.points.map((_, i) => i + 1),
    );
  });
});

describe('hard data', () => {
  it('gaps are filled and are no reason, rows without values are left out', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, CASE WHEN i % 10 > 0 THEN i % 7 END AS x, CASE WHEN i % 10 > 1 THEN 'k' || (i % 2) END AS y FROM range(100) t(i)`;
    const outcome = await run({}, ['x', 'y'], sql);
    expect(codes(outcome)).toEqual(['risk-without-values', 'risk-filled-commonest']);
    expect(outcome.tables['']).toHaveLength(90);
    const one = await run({}, ['x', 'id'], sql, {});
    expect(codes(one)).toContain('risk-filled-median');
  });

  it('ten thousand categories, constants and columns that are sums of others are treated, and said', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, 'n' || i AS name, 1 AS same, (i % 17)::DOUBLE AS a, (i % 5)::DOUBLE AS b, (i % 17 + i % 5)::DOUBLE AS c FROM range(10000) t(i)`;
    const outcome = await run({ trees: 20 }, ['name', 'same', 'a'], sql);
    expect(codes(outcome).toSorted()).toEqual(['feature-constant', 'feature-many-levels']);
    const three = await run({ method: 'mahalanobis' }, ['a', 'b', 'c'], sql);
    const two = await run({ method: 'mahalanobis' }, ['a', 'b'], sql);
    expect(Number(three.tables['']![0]!.score)).toBeCloseTo(Number(two.tables['']![0]!.score), 6);
    expect(Number(three.tables['']![0]!.p_value)).toBeCloseTo(Number(two.tables['']![0]!.p_value), 9);
  });

  it('what nothing can be made of is a fault', async () => {
    const of = (sql: string, features: string[], params = {}, roles = {}): ReturnType<typeof faultOf> =>
      faultOf({ analysis: 'risk', sql, roles: { features, ...roles }, params });
    const same = rowsSql('x DOUBLE, y VARCHAR', ['1, NULL', '1, NULL', '1, NULL', '1, NULL']);
    expect(await of(same, ['x', 'y'])).toMatchObject({ code: 'risk-all-alike' });
    expect(await of(rowsSql('x DOUBLE', []), ['x'])).toMatchObject({ code: 'risk-no-rows' });
    expect(await of(rowsSql('x DOUBLE', ['1', '2']), ['x'])).toMatchObject({ code: 'risk-too-few' });
    const words = rowsSql('x VARCHAR', ["'a'", "'b'", "'a'", "'a'"]);
    for (const method of ['robust-z', 'iqr', 'mahalanobis', 'mcd', 'combined'])
      expect(await of(words, ['x'], { method })).toMatchObject({ code: 'risk-no-numbers' });
    expect(await of(words, ['x'], {}, { id: 'x' })).toMatchObject({ code: 'risk-no-feature' });
  });

  it('a label in the table is pointed at, because classify learns from it', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS id, (i % 13)::DOUBLE AS x, i % 50 = 0 AS is_fraud FROM range(100) t(i)`;
    const outcome = await run({}, ['x'], sql);
    expect(outcome.notices[0]).toMatchObject({ code: 'risk-labelled', values: { columns: ['is_fraud'] } });
  });

  it('a method without categories says that it does not use them', async () => {
    const features = [...NUMBERS, 'channel'];
    expect(codes(await run({ method: 'robust-z' }, features))).toEqual(['risk-categories-unused']);
    expect(codes(await run({ method: 'combined' }, features))).toEqual(['risk-categories-in-part']);
    expect(codes(await run({}, features))).toEqual([]);
  });
});
