import { describe, expect, it } from 'vitest';
import reference from '../../../tests/reference/bayes-net.json';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';

const { names } = reference;
const shop = rowsSql(
  names.map((name) => `${name} VARCHAR`).join(', '),
  reference.rows.map((row) => row.map((value) => `'${value}'`).join(', ')),
);

function run(
  params: Record<string, ParamValue> = {},
  sql = shop,
  variables: string[] = names,
): Promise<Outcome> {
  return runAnalysis({ analysis: 'bayes-net', sql, roles: { variables }, params });
}

function fault(
  params: Record<string, ParamValue>,
  sql = shop,
  variables: string[] = names,
): ReturnType<typeof faultOf> {
  return faultOf({ analysis: 'bayes-net', sql, roles: { variables }, params });
}

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const arrows = ({ tables }: Outcome): string[] =>
  tables.edges!.map(({ source, target }) => `${String(source)} -> ${String(target)}`).toSorted();
const chances = (rows: Row[], variable: string, column: string): number[] =>
  rows.filter((row) => row.variable === variable).map((row) => Number(row[column]));
const text = (evidence: object): string =>
  Object.entries(evidence)
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join('; ');

describe('the tables of a given network', () => {
  it('give the posteriors that the whole joint gives, to 1e-9', async () => {
    for (const { prior, smoothing, evidence, probability, chances: expected } of reference.posteriors) {
      const outcome = await run({ edges: reference.edges, prior, smoothing, evidence: text(evidence) });
      for (const name of names) {
        const ours = chances(outcome.tables['']!, name, 'posterior');
        expected[name as keyof typeof expected].forEach((value, i) =>
          expect(Math.abs(ours[i]! - value)).toBeLessThan(1e-12),
        );
      }
      const told = outcome.findings.find(({ key }) => key === 'finding.probability');
      if (told) expect(told.values?.probability).toBeCloseTo(probability, 12);
    }
  });

  it('are written with their parents, so that anybody can multiply them out', async () => {
    const { tables } = await run({ edges: reference.edges });
    const sale = tables.cpt!.filter(({ variable }) => variable === 'sale');
    expect(sale[0]).toEqual({
      variable: 'sale',
      value: 'no',
      parents: 'visits = few; price = high',
      probability: expect.closeTo(reference.sale_table[0]![0]!, 12) as number,
      count: expect.any(Number) as number,
    });
    expect(sale.map(({ probability }) => probability)).toEqual(
      reference.sale_table.flat().map((value) => expect.closeTo(value, 12) as number),
    );
    expect(sale.reduce((sum, { count }) => sum + Number(count), 0)).toBe(reference.rows.length);
  });

  it('say how strong each arrow is', async () => {
    const { tables } = await run({ edges: reference.edges });
    const price = tables.edges!.find(({ source }) => source === 'price')!;
    expect(price.bic_gain).toBeCloseTo(reference.given_bic - reference.bic_without_price, 8);
    const shared = reference.information.find(([a, b]) => a === 'price' && b === 'sale')!;
    expect(price.mutual_information).toBeCloseTo(Number(shared[2]), 12);
    expect(price.p_value).toBeLessThan(1e-6);
    expect(tables.variables!.find(({ variable }) => variable === 'visits')!.markov_blanket).toBe(
      'weather; price; sale',
    );
  });
});

describe('a learnt structure', () => {
  it('is the best of all networks by BIC where all can be tried', async () => {
    const { tables } = await run({ structure: 'hill-climbing', max_parents: 4 });
    const edges = tables
      .edges!.map(({ source, target }) => `${String(source)} -> ${String(target)}`)
      .join('; ');
    const score = await bicOf(edges);
    expect(score).toBeCloseTo(reference.best_bic, 8);
  });

  it('keeps required arrows and never draws forbidden ones', async () => {
    const outcome = await run({
      structure: 'hill-climbing',
      required: 'colour -> price',
      forbidden: 'weather -> visits; visits -> weather',
    });
    expect(arrows(outcome)).toContain('colour -> price');
    expect(arrows(outcome).filter((arrow) => /weather.*visits|visits.*weather/.test(arrow))).toEqual([]);
  });

  it('is the tree of Chow and Liu, led away from its root', async () => {
    const outcome = await run({ structure: 'chow-liu', root: 'weather' });
    const pairs = outcome.tables.edges!.map(({ source, target }) =>
      [String(source), String(target)].toSorted(),
    );
    expect(pairs.toSorted((a, b) => a.join().localeCompare(b.join()))).toEqual(reference.tree);
    expect(arrows(outcome)).toContain('weather -> visits');
    expect(arrows(outcome)).toContain('visits -> sale');
    const parents = outcome.tables.variables!.map((row) => row.parents);
    expect(parents.filter((each) => each === '')).toHaveLength(1);
  });

  /** BIC from the tables: without smoothing the likelihood of the rows is that of the counts. */
  async function bicOf(edges: string): Promise<number> {
    const { tables } = await run({ edges, structure: 'given', smoothing: 0 });
    const total = reference.rows.length;
    let score = 0;
    for (const { probability, count } of tables.cpt!)
      if (Number(count) > 0) score += Number(count) * Math.log(Number(probability));
    for (const { variable, values } of tables.variables!) {
      const cells = tables.cpt!.filter((row) => row.variable === variable).length;
      score -= 0.5 * Math.log(total) * (cells - cells / Number(values));
    }
    return score;
  }
});

describe('evidence', () => {
  it('can be set by a click: a mark holds the text that it would write', async () => {
    const { frames, charts } = await run({ edges: reference.edges, evidence: 'price = low' });
    expect(charts[0]!.sets).toEqual({ param: 'evidence', column: 'then' });
    const then = (of: string, value: string): unknown =>
      frames.network!.find((row) => row.of === of && row.value === value)!.then;
    expect(then('sale', 'yes')).toBe('price = low; sale = yes');
    expect(then('price', 'high')).toBe('price = high');
    expect(then('price', 'low')).toBe('');
    expect(frames.network!.find(({ variable }) => variable === 'price')!.then).toBe('');
    expect(frames.network!.find(({ variable }) => variable === 'sale')!.then).toBeNull();
  });

  it('is read back as it was written, whatever names hold', async () => {
    const odd = rowsSql('"a; b" VARCHAR, c VARCHAR', [
      "'x = 1', 'p \"q\"'",
      "'x = 1', 'r'",
      "'y', 'p \"q\"'",
      "'y', 'r'",
    ]);
    const names = ['a; b', 'c'];
    const first = await run({ edges: '"a; b" -> c' }, odd, names);
    const then = first.frames.network!.filter(({ of }) => of !== null).map((row) => String(row.then));
    expect(then).toContain('"a; b" = "x = 1"');
    for (const evidence of then) {
      const { tables } = await run({ edges: '"a; b" -> c', evidence }, odd, names);
      expect(tables['']!.filter((row) => row.evidence)).toHaveLength(1);
    }
  });

  it('may be a list, in other case, and a number that is in a bin', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS age, CASE WHEN i > 50 THEN 'Old' ELSE 'Young' END AS kind FROM range(100) t(i)`;
    const { tables } = await run({ evidence: '["KIND = old", {"variable": "age", "value": 99}]' }, sql, [
      'age',
      'kind',
    ]);
    expect(tables['']!.filter((row) => row.evidence).map(({ value }) => value)).toEqual(['≥ 79.2', 'Old']);
  });

  it('that is impossible is refused, and says what clashes', async () => {
    const sql = rowsSql('a VARCHAR, b VARCHAR', ["'x', 'x'", "'y', 'y'", "'x', 'x'"]);
    const params = { edges: 'a -> b', smoothing: 0 };
    expect(await fault({ ...params, evidence: 'a = x; b = y' }, sql, ['a', 'b'])).toMatchObject({
      code: 'bayes-net-impossible',
      values: { value: 'b = y', before: 'a = x' },
    });
    const smoothed = await run({ ...params, smoothing: 1, evidence: 'a = x; b = y' }, sql, ['a', 'b']);
    expect(chances(smoothed.tables['']!, 'b', 'posterior')).toEqual([0, 1]);
  });

  it('about what is not there is a fault with what was probably meant', async () => {
    expect(await fault({ evidence: 'prise = low' })).toMatchObject({
      code: 'bayes-net-no-variable',
      values: { suggestion: 'price' },
      place: { param: 'evidence' },
    });
    expect(await fault({ evidence: 'price = lo' })).toMatchObject({
      code: 'bayes-net-no-value',
      values: { suggestion: 'low' },
    });
    expect(await fault({ evidence: 'price low' })).toMatchObject({ code: 'bayes-net-no-pair' });
    expect(await fault({ evidence: 'price = low; price = high' })).toMatchObject({
      code: 'bayes-net-two-values',
    });
  });
});

describe('arrows as text', () => {
  it('that go round are named', async () => {
    expect(await fault({ edges: 'weather -> visits -> sale -> weather; price -> sale' })).toMatchObject({
      code: 'bayes-net-cycle',
      values: { ring: 'weather → visits → sale → weather', param: 'edges' },
    });
    expect(
      await fault({ structure: 'hill-climbing', required: 'sale -> price; price -> sale' }),
    ).toMatchObject({
      code: 'bayes-net-cycle',
      values: { ring: 'price → sale → price' },
    });
    expect(await fault({ edges: 'sale -> sale' })).toMatchObject({ code: 'bayes-net-cycle' });
  });

  it('must be arrows between variables, and not both required and forbidden', async () => {
    expect(await fault({ edges: 'weather, visits' })).toMatchObject({ code: 'bayes-net-no-arrow' });
    expect(await fault({ edges: 'weather -> vists' })).toMatchObject({
      code: 'bayes-net-no-variable',
      values: { suggestion: 'visits' },
    });
    const same = { structure: 'hill-climbing', required: 'price -> sale', forbidden: 'price -> sale' };
    expect(await fault(same)).toMatchObject({ code: 'bayes-net-both' });
    expect(await fault({ structure: 'chow-liu', root: 'wether' })).toMatchObject({
      code: 'bayes-net-no-variable',
    });
  });

  it('that are not used are said', async () => {
    const outcome = await run({ structure: 'chow-liu', edges: 'price -> sale', required: 'price -> sale' });
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['bayes-net-not-heeded', 'bayes-net-edges-unused']),
    );
  });

  it('may be a list of pairs', async () => {
    const outcome = await run({ edges: '["weather → visits", {"source": "price", "target": "sale"}]' });
    expect(arrows(outcome)).toEqual(['price -> sale', 'weather -> visits']);
    // As YAML's `[[price, sale]]` and `{ price: low }` arrive.
    const yaml = await run({ edges: '["price,sale"]', evidence: '[{"name":"price","where":"low"}]' });
    expect(arrows(yaml)).toEqual(['price -> sale']);
    expect(yaml.tables['']!.filter((row) => row.evidence).map(({ value }) => value)).toEqual(['low']);
  });
});

describe('hard data', () => {
  it('numbers are cut into bins with bounds that are shown', async () => {
    const sql = `CREATE TABLE source AS SELECT i AS amount, i % 3 AS kind, DATE '2024-01-01' + CAST(i AS INTEGER) AS day FROM range(1000) t(i)`;
    const outcome = await run({ bins: 4 }, sql, ['amount', 'kind', 'day']);
    const rows = outcome.tables['']!.filter(({ variable }) => variable === 'amount');
    expect(rows.map(({ value, low, high, count }) => [value, low, high, count])).toEqual([
      ['< 249.8', null, 249.8, 250],
      ['249.8 – 499.5', 249.8, 499.5, 250],
      ['499.5 – 749.3', 499.5, 749.3, 250],
      ['≥ 749.3', 749.3, null, 250],
    ]);
    expect(chances(outcome.tables['']!, 'kind', 'prior')).toHaveLength(3);
    expect(outcome.tables['']!.find(({ variable }) => variable === 'day')!.value).toBe('< 2024-09-07');
    expect(codes(outcome).filter((code) => code === 'bayes-net-cut')).toHaveLength(2);
  });

  it('rows with gaps are left out, or a gap is a value', async () => {
    const sql = rowsSql('a VARCHAR, b VARCHAR', [
      "'x', 'p'",
      "'y', NULL",
      "'x', '  '",
      "'y', 'q'",
      "'y', 'q'",
    ]);
    const dropped = await run({}, sql, ['a', 'b']);
    expect(dropped.notices.find(({ code }) => code === 'bayes-net-dropped')!.values).toMatchObject({
      rows: 2,
      total: 5,
      column: 'b',
    });
    const kept = await run({ missing: 'value' }, sql, ['a', 'b']);
    expect(kept.tables['']!.filter(({ variable }) => variable === 'b').map(({ value }) => value)).toEqual([
      'p',
      'q',
      '(missing)',
    ]);
    const never = rowsSql('a VARCHAR, b VARCHAR', ["'x', NULL", "NULL, 'q'"]);
    expect(await fault({}, never, ['a', 'b'])).toMatchObject({ code: 'bayes-net-no-complete' });
  });

  it('ten thousand categories become few, or take no part where none repeats', async () => {
    const sql = `CREATE TABLE source AS SELECT 'c' || i AS name, 'k' || (i % 5000) AS kind, i % 2 = 0 AS even FROM range(10000) t(i)`;
    const outcome = await run({}, sql, ['name', 'kind', 'even']);
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['bayes-net-all-different', 'bayes-net-many-levels']),
    );
    expect(chances(outcome.tables['']!, 'kind', 'prior')).toHaveLength(21);
    expect(chances(outcome.tables['']!, 'even', 'prior')).toEqual([0.5, 0.5]);
    expect(await fault({}, sql, ['name'])).toMatchObject({ code: 'bayes-net-nothing' });
  });

  it('a constant, an empty and an only variable are said', async () => {
    const sql = `CREATE TABLE source AS SELECT 'same' AS a, CAST(NULL AS DOUBLE) AS b, i % 2 AS c FROM range(50) t(i)`;
    const outcome = await run({ structure: 'chow-liu' }, sql, ['a', 'b', 'c']);
    expect(codes(outcome)).toEqual(expect.arrayContaining(['bayes-net-constant', 'bayes-net-empty']));
    expect(outcome.tables.edges).toEqual([]);
    const one = await run({}, sql, ['c']);
    expect(codes(one)).toContain('bayes-net-one');
    expect(chances(one.tables['']!, 'c', 'posterior')).toEqual([0.5, 0.5]);
    expect(await fault({}, rowsSql('a VARCHAR', []), ['a'])).toMatchObject({ code: 'bayes-net-no-rows' });
  });

  it('too many variables, and tables that are too large, are refused by name', async () => {
    const wide = Array.from({ length: 61 }, (_, i) => `v${i}`);
    const sql = `CREATE TABLE source AS SELECT ${wide.map((name) => `i % 2 AS ${name}`).join(', ')} FROM range(10) t(i)`;
    expect(await fault({}, sql, wide)).toMatchObject({ code: 'bayes-net-too-many', values: { most: 60 } });
    const levels = ['a', 'b', 'c', 'd', 'e'];
    const large = `CREATE TABLE source AS SELECT ${levels.map((name, i) => `'v' || (i // ${i + 1} % 20) AS ${name}`).join(', ')} FROM range(4000) t(i)`;
    expect(await fault({ edges: 'a -> e; b -> e; c -> e; d -> e' }, large, levels)).toMatchObject({
      code: 'bayes-net-table-too-large',
      values: { name: 'e', parents: 'a, b, c, d', cells: 20 ** 5 },
    });
  });

  it('forty variables are learnt', async () => {
    const wide = Array.from({ length: 40 }, (_, i) => `v${i}`);
    const columns = wide.map((name, i) => `CAST(i * ${7 + i} // 3 % ${2 + (i % 3)} AS VARCHAR) AS ${name}`);
    const sql = `CREATE TABLE source AS SELECT ${columns.join(', ')} FROM range(300) t(i)`;
    const outcome = await run({ restarts: 0, max_parents: 2 }, sql, wide);
    expect(outcome.tables.variables).toHaveLength(40);
  });

  it('combinations that nobody has get even chances, which is said', async () => {
    const sql = rowsSql('a VARCHAR, b VARCHAR, c VARCHAR', [
      "'x', 'p', '1'",
      "'y', 'q', '2'",
      "'x', 'p', '1'",
    ]);
    const outcome = await run({ edges: 'a -> c; b -> c', smoothing: 0 }, sql, ['a', 'b', 'c']);
    const unseen = outcome.tables.cpt!.filter(({ parents }) => parents === 'a = x; b = q');
    expect(unseen.map(({ probability }) => probability)).toEqual([0.5, 0.5]);
    expect(codes(outcome)).toContain('bayes-net-unseen');
  });
});

describe('a value with the name that is given to others', () => {
  const values = ({ tables }: Outcome): unknown[] =>
    tables['']!.filter(({ variable }) => variable === 'v').map(({ value, count }) => [value, count]);

  it('takes rare ones in, so that evidence means all of them', async () => {
    const sql = `CREATE TABLE source AS SELECT i % 2 AS y,
      CASE WHEN i % 4 < 2 THEN 'web' WHEN i % 4 = 2 THEN 'other' ELSE 'rare ' || i % 40 END AS v FROM range(400) t(i)`;
    const outcome = await run({ levels: 2, evidence: 'v = other' }, sql, ['v', 'y']);
    expect(values(outcome)).toEqual([
      ['other', 200],
      ['web', 200],
    ]);
    expect(chances(outcome.tables['']!, 'y', 'posterior')).toEqual([0.5, 0.5]);
  });

  it('takes gaps in', async () => {
    const sql = `CREATE TABLE source AS SELECT i % 2 AS y,
      CASE WHEN i % 4 < 2 THEN 'web' WHEN i % 4 = 2 THEN '(missing)' END AS v FROM range(400) t(i)`;
    const outcome = await run({ missing: 'value' }, sql, ['v', 'y']);
    expect(values(outcome)).toEqual([
      ['(missing)', 200],
      ['web', 200],
    ]);
  });
});
