import { describe, expect, it } from 'vitest';
import { type Outcome, type Trial, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';

const PATIENCE_MS = 60_000;
const COLUMNS = 'id INTEGER, spend DOUBLE, orders INTEGER, channel VARCHAR';
const FEATURES = ['spend', 'orders', 'channel'];

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  { columns = COLUMNS, features = FEATURES }: { columns?: string; features?: string[] } = {},
): Trial {
  return { analysis: 'clusters', sql: rowsSql(columns, rows), roles: { id: 'id', features }, params };
}

const run = (...parts: Parameters<typeof trial>): Promise<Outcome> => runAnalysis(trial(...parts));

/** Customers of three kinds: 30 small ones in the shop, 20 middling ones on the web, 10 large ones of partners. */
const THREE = Array.from({ length: 60 }, (_, i) => {
  const kind = i % 6 < 3 ? 0 : i % 6 < 5 ? 1 : 2;
  const [spend, orders, channel] = [
    [20 + (i % 5), 2, 'shop'],
    [100 + (i % 7), 10, 'web'],
    [500 + (i % 9), 4, 'partner'],
  ][kind]!;
  return `${i + 1}, ${spend}, ${orders}, '${channel}'`;
});

function codes({ notices }: Outcome): string[] {
  return notices.map(({ code }) => code);
}

function noticeOf({ notices }: Outcome, code: string) {
  return notices.find((notice) => notice.code === code)?.values;
}

describe('customers of three kinds', () => {
  it.each(['kmeans', 'kmedoids'])('are found by %s, the largest cluster first', async (method) => {
    const outcome = await run(THREE, { method });
    const clusters = (outcome.tables[''] ?? []).map(({ cluster }) => cluster);
    expect(clusters).toEqual(THREE.map((_, i) => (i % 6 < 3 ? 1 : i % 6 < 5 ? 2 : 3)));
    expect(outcome.notices).toEqual([]);
    expect(outcome.tables.quality?.map(({ k }) => k)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(outcome.findings[0]).toMatchObject({
      key: 'finding.strong',
      values: { k: 3, customers: 60, silhouette: outcome.tables.quality?.[2]?.silhouette },
    });
  });

  it('have centres in the units of the source, categories as shares', async () => {
    const { tables } = await run(THREE);
    const centers = Object.fromEntries(
      (tables.centers ?? []).map(({ cluster, feature, value }) => [
        `${String(cluster)} ${String(feature)}`,
        Number(value),
      ]),
    );
    expect(centers['2 orders']).toBeCloseTo(10, 10);
    expect(centers['2 channel = web']).toBeCloseTo(1, 10);
    expect(centers['2 channel = shop']).toBeCloseTo(0, 10);
    const spends = THREE.filter((_, i) => i % 6 === 5).map((row) => Number(row.split(', ')[1]));
    expect(centers['3 spend']).toBeCloseTo(spends.reduce((sum, spend) => sum + spend, 0) / spends.length, 10);
    const all = tables.centers?.find(({ feature }) => feature === 'channel = web')?.overall;
    expect(all).toBeCloseTo(1 / 3, 12);
  });

  it('are told in words, with figures raw', async () => {
    const { findings } = await run(THREE);
    const partners = findings.find(({ values }) => values?.cluster === 3);
    expect(partners).toMatchObject({
      key: 'finding.cluster.share.times.times',
      values: { customers: 10, share: 1 / 6, feature1: 'channel = partner', value1: 1, feature2: 'spend' },
      rows: { table: '', column: 'cluster', value: '3' },
    });
    expect(Number(partners?.values?.times2)).toBeCloseTo(
      Number(partners?.values?.value2) / Number(partners?.values?.overall2),
      12,
    );
  });

  it('can be picked out in every chart of customers', async () => {
    const { charts, frames } = await run(THREE);
    expect(charts.map(({ id }) => id)).toEqual(['profile', 'sizes', 'map', 'elbow', 'choice', 'silhouette']);
    expect(charts.filter(({ select }) => select === 'cluster').map(({ id }) => id)).toEqual([
      'profile',
      'sizes',
      'map',
      'silhouette',
    ]);
    expect(frames.sizes?.map(({ customers }) => customers)).toEqual([30, 20, 10]);
    expect(frames.map).toHaveLength(60);
    expect(
      frames.profile?.find(({ cluster, feature }) => cluster === 2 && feature === 'channel = web'),
    ).toMatchObject({
      mean: '100%',
      overall: '33%',
    });
  });

  it('stay together whatever the scale, and alone when asked', async () => {
    for (const scale of ['z', 'minmax', 'none']) {
      const { tables } = await run(THREE, { k: 3, scale });
      expect(new Set((tables[''] ?? []).map(({ cluster }) => cluster))).toEqual(new Set([1, 2, 3]));
    }
    const { tables, findings } = await run(THREE, { k: 1 });
    expect(tables['']?.every(({ cluster, silhouette }) => cluster === 1 && silhouette === null)).toBe(true);
    expect(findings.map(({ key }) => key)).toEqual(['finding.one']);
  });

  it('give the same answer for the same seed', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `${i}, ${(i * 7919) % 1009}, ${(i * 104729) % 97}, 'a'`,
    );
    const [one, again] = [await run(rows, { k: 5, seed: 3 }), await run(rows, { k: 5, seed: 3 })];
    expect(one).toEqual(again);
  });
});

describe('a customer', () => {
  it('keeps type and every digit', async () => {
    const columns = 'id BIGINT, spend DOUBLE, orders INTEGER, channel VARCHAR';
    const rows = [1, 2, 3, 4].map((i) => `${9007199254740990n + BigInt(i)}, ${i > 2 ? 100 : i}, 1, 'web'`);
    const { types, tables } = await run(rows, { k: 2 }, { columns });
    expect(types['']?.id).toBe('Int64');
    expect(tables['']?.map(({ id }) => String(id))).toEqual([
      '9007199254740991',
      '9007199254740992',
      '9007199254740993',
      '9007199254740994',
    ]);
  });

  it('without a name is left out, and in several rows counts in each', async () => {
    const outcome = await run(["NULL, 1, 1, 'a'", "1, 1, 1, 'a'", "1, 2, 1, 'b'", "2, 9, 5, 'c'"], { k: 2 });
    expect(outcome.tables['']?.map(({ id }) => id)).toEqual([1, 1, 2]);
    expect(noticeOf(outcome, 'clusters-no-id')).toEqual({ rows: 1, total: 4 });
    expect(noticeOf(outcome, 'clusters-repeated-ids')).toEqual({ rows: 3, ids: 2 });
  });
});

describe('features', () => {
  it('may be dates, yes or no, and decimals', async () => {
    const columns = 'id INTEGER, since DATE, active BOOLEAN, spend DECIMAL(9, 2), seen TIMESTAMP';
    const rows = Array.from({ length: 20 }, (_, i) => {
      const day = i < 8 ? `2020-01-0${i + 1}` : `2024-06-${10 + i - 8}`;
      return `${i}, '${day}', ${i < 8}, ${i < 8 ? '10.25' : '99.99'}, '${day} 12:00:00'`;
    });
    const outcome = await run(rows, { k: 2 }, { columns, features: ['since', 'active', 'spend', 'seen'] });
    const found = outcome.tables.centers?.find(
      ({ cluster, feature }) => cluster === 2 && feature === 'since',
    );
    expect(found?.value).toBeCloseTo(Date.UTC(2020, 0, 4, 12) / 86_400_000, 8);
    expect(
      outcome.frames.profile?.find(({ cluster, feature }) => cluster === 2 && feature === 'since')?.mean,
    ).toBe('2020-01');
    expect(outcome.findings.some(({ key }) => key.includes('.time'))).toBe(true);
    expect(outcome.tables.centers?.map(({ feature }) => feature)).toContain('active = true');
  });

  it('may be one only', async () => {
    const outcome = await run(THREE, {}, { features: ['spend'] });
    expect(outcome.tables.quality?.find(({ k }) => k === 3)?.silhouette).toBeGreaterThan(0.9);
    expect(outcome.charts.map(({ id }) => id)).not.toContain('map');
  });

  it('that are the same for all are left out, and said', async () => {
    const rows = THREE.map((row) => `${row}, 7, NULL`);
    const outcome = await run(
      rows,
      { k: 3 },
      { columns: `${COLUMNS}, flat INTEGER, empty DOUBLE`, features: [...FEATURES, 'flat', 'empty'] },
    );
    expect(outcome.notices.map(({ code, place }) => [code, place?.column])).toEqual([
      ['feature-constant', 'empty'],
      ['feature-constant', 'flat'],
    ]);
    expect(new Set(outcome.tables.centers?.map(({ feature }) => feature))).toEqual(
      new Set(['spend', 'orders', 'channel = shop', 'channel = web', 'channel = partner']),
    );
  });

  it('with gaps are filled by the median and the commonest value, infinite ones too', async () => {
    const rows = [
      ...THREE,
      "61, 'inf', 2, 'shop'",
      "62, NULL, 2, 'shop'",
      "63, 20, 2, ' '",
      '64, NULL, NULL, NULL',
    ];
    const outcome = await run(rows, { k: 3 });
    expect(codes(outcome)).toEqual([
      'clusters-without-values',
      'feature-infinite',
      'clusters-filled-median',
      'clusters-filled-commonest',
    ]);
    expect(noticeOf(outcome, 'feature-infinite')).toEqual({ column: 'spend', rows: 1 });
    expect(noticeOf(outcome, 'clusters-filled-median')?.rows).toBe(2);
    expect(outcome.tables['']).toHaveLength(63);
  });

  it('with gaps can be left out by rows', async () => {
    const rows = [...THREE, "61, 'nan', 2, 'shop'", "62, NULL, 2, 'shop'", "63, 20, 2, ''"];
    const outcome = await run(rows, { k: 3, missing: 'drop' });
    expect(noticeOf(outcome, 'clusters-dropped')).toEqual({ rows: 3, total: 63 });
    expect(outcome.tables['']).toHaveLength(60);
  });

  it('with many levels keep the commonest, the rest is "other"', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => {
      const city = i % 2 === 0 ? 'big' : i % 4 === 1 ? 'small' : `village ${i}`;
      return `${i}, ${i % 2 === 0 ? 10 : 90}, 1, '${city}'`;
    });
    const outcome = await run(rows, { k: 2, levels: 2 });
    expect(noticeOf(outcome, 'feature-many-levels')).toEqual({ column: 'channel', levels: 2, merged: 50 });
    expect(new Set(outcome.tables.centers?.map(({ feature }) => feature))).toEqual(
      new Set(['spend', 'channel = big', 'channel = small', 'channel = other']),
    );
  });

  it('of text are categories, and said where they read as numbers', async () => {
    const columns = 'id INTEGER, spend VARCHAR, orders INTEGER, channel VARCHAR';
    const rows = THREE.map((row) => row.replace(/, (\d+), /, ", '$1', "));
    const outcome = await run(rows, { k: 3 }, { columns });
    expect(noticeOf(outcome, 'feature-text-numbers')).toEqual({ column: 'spend' });
    const mixed = await run([...rows, "61, 'n/a', 2, 'shop'"], { k: 3 }, { columns });
    expect(codes(mixed)).not.toContain('feature-text-numbers');
    expect(noticeOf(mixed, 'feature-text-mostly-numbers')).toEqual({ column: 'spend', rows: 1 });
    const words = await run([...THREE, "61, 5, 2, '12'"], { k: 3 });
    expect(codes(words)).not.toContain('feature-text-mostly-numbers');
  });

  it('named twice count once, and the customer number not at all', async () => {
    const twice = await run(THREE, { k: 3 }, { features: ['spend', 'spend', 'id'] });
    expect(new Set(twice.tables.centers?.map(({ feature }) => feature))).toEqual(new Set(['spend']));
    expect(await faultOf(trial(THREE, {}, { features: ['id'] }))).toMatchObject({
      code: 'clusters-only-id',
      place: { role: 'features' },
    });
  });

  it('may be huge', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i}, ${i < 6 ? '9e99' : '-9e99'}, ${i}, 'a'`);
    const outcome = await run(rows, { k: 2 }, { features: ['spend'] });
    expect(outcome.tables['']?.map(({ cluster }) => cluster)).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    expect(noticeOf(await run(["1, 1e200, 1, 'a'", ...THREE]), 'feature-infinite')?.rows).toBe(1);
  });
});

describe('too little', () => {
  it.each([
    ['no rows', [], 'clusters-no-rows'],
    ['nobody', ["NULL, 1, 1, 'a'", "NULL, 2, 2, 'b'"], 'clusters-no-ids'],
    ['one customer', ["1, 1, 1, 'a'"], 'clusters-too-few'],
    ['no values', ['1, NULL, NULL, NULL', '2, NULL, NULL, NULL'], 'clusters-too-few'],
    ['equal customers', ["1, 1, 1, 'a'", "2, 1, 1, 'a'", "3, 1, 1, 'a'"], 'clusters-all-alike'],
  ])('%s is a fault', async (_, rows, code) => {
    expect(await faultOf(trial(rows))).toMatchObject({ code, severity: 'error', place: { cell: 'result' } });
  });

  it('two customers are two clusters', async () => {
    const outcome = await run(["1, 1, 1, 'a'", "2, 5, 1, 'b'"]);
    expect(outcome.tables['']).toEqual([
      { id: 1, cluster: 1, distance: 0, silhouette: 0 },
      { id: 2, cluster: 2, distance: 0, silhouette: 0 },
    ]);
  });

  it('fewer different customers than clusters give fewer clusters, and said', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => `${i}, ${i % 3}, 1, 'a'`);
    const outcome = await run(rows, { k: 5 });
    expect(noticeOf(outcome, 'clusters-few-distinct')).toEqual({ k: 5, distinct: 3 });
    expect(outcome.tables.quality?.map(({ k }) => k)).toEqual([1, 2, 3]);
    expect(outcome.tables.quality?.[2]).toMatchObject({ inertia: 0, silhouette: 1 });
  });
});

describe('many customers', () => {
  const sql = (rows: number) => `CREATE TABLE source AS SELECT i AS id,
    CASE i % 3 WHEN 0 THEN 10 WHEN 1 THEN 60 ELSE 200 END + hash(i) % 20 AS spend,
    CASE i % 3 WHEN 0 THEN 1 WHEN 1 THEN 8 ELSE 3 END + hash(i + 1000000) % 3 AS orders
    FROM range(${rows}) t(i);`;
  const large = (rows: number, params: Record<string, ParamValue>): Promise<Outcome> =>
    runAnalysis({
      analysis: 'clusters',
      sql: sql(rows),
      roles: { id: 'id', features: ['spend', 'orders'] },
      params,
    });
  const areFound = ({ tables }: Outcome): boolean => {
    const clusters = (tables[''] ?? []).map(({ cluster }) => cluster);
    return clusters.every((cluster, i) => cluster === clusters[i % 3]) && new Set(clusters).size === 3;
  };

  it(
    'have their silhouettes estimated, and said',
    async () => {
      const outcome = await large(12_000, { k_max: 4 });
      expect(areFound(outcome)).toBe(true);
      expect(noticeOf(outcome, 'clusters-sampled-silhouette')).toEqual({
        customers: 12_000,
        sampled: 5000,
      });
      const own = (outcome.tables[''] ?? []).map(({ silhouette }) => Number(silhouette));
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      expect(mean).toBeCloseTo(Number(outcome.tables.quality?.[2]?.silhouette), 2);
      expect(outcome.frames.map?.length).toBe(3000);
    },
    PATIENCE_MS,
  );

  it(
    'have their medoids looked for in samples, and said',
    async () => {
      const outcome = await large(4000, { method: 'kmedoids', k_max: 3, restarts: 2 });
      expect(areFound(outcome)).toBe(true);
      expect(noticeOf(outcome, 'clusters-sampled-medoids')).toEqual({ customers: 4000, samples: 2 });
    },
    PATIENCE_MS,
  );

  it('of too many features are refused with what fits', async () => {
    const columns = Array.from({ length: 8 }, (_, i) => `c${i}`);
    const wide = `CREATE TABLE source AS SELECT i AS id, ${columns
      .map((name, j) => `CAST(i + ${j} AS VARCHAR) AS ${name}`)
      .join(', ')} FROM range(60) t(i);`;
    const fault = await faultOf({
      analysis: 'clusters',
      sql: wide,
      roles: { id: 'id', features: columns },
      params: { levels: 50 },
    });
    expect(fault).toMatchObject({
      code: 'clusters-too-wide',
      values: { dimensions: 408, customers: 60, most: 300 },
    });
  });
});

describe('an identifier of blanks', () => {
  it('is none', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `('${i < 2 ? ' '.repeat(i) : `c${i}`}', ${i}::DOUBLE)`);
    const { tables, notices } = await runAnalysis({
      analysis: 'clusters',
      sql: `CREATE TABLE source AS SELECT * FROM (VALUES ${rows.join(', ')}) t(who, amount)`,
      roles: { id: 'who', features: ['amount'] },
    });
    expect(tables['']).toHaveLength(6);
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'clusters-no-id', values: { rows: 2, total: 8 } }),
    );
  });
});
