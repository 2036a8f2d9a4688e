import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Outcome,
  type Row,
  type Trial,
  faultOf,
  runAnalysis,
} from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/fairness.json';

/** Rightly and wrongly selected, wrongly and rightly passed over, as the reference counts them. */
const KINDS = [
  ['yes', 'yes'],
  ['no', 'yes'],
  ['yes', 'no'],
  ['no', 'no'],
] as const;

const people = Object.entries(reference.counts).flatMap(([group, counts]) =>
  counts.flatMap((n, kind) => Array.from({ length: n }, () => [group, ...KINDS[kind]!] as const)),
);

const SOURCE = `CREATE TABLE answers AS SELECT * FROM (VALUES ${people
  .map(
    ([group, actual, predicted], i) =>
      `(${i}, '${group}', '${actual}', '${predicted}', ${reference.probabilities[i]}::DOUBLE)`,
  )
  .join(', ')}) t(who, area, actual, predicted, probability);
CREATE TABLE people AS SELECT who AS person, area, who % 2 AS half FROM answers;`;

const roles = { actual: 'actual', predicted: 'predicted', group: 'area' };

function trial({ change = '', ...more }: Partial<Trial> & { change?: string } = {}): Trial {
  return { analysis: 'fairness', sql: SOURCE + change, table: 'answers', roles, ...more };
}

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);

describe('groups', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await runAnalysis(trial({ roles: { ...roles, probability: 'probability' } }));
  });
  const row = (group: string) => outcome.tables['']!.find((each) => each.group === group)!;

  it('have rates with intervals as statsmodels has them', () => {
    const names = { selection: 'selection_rate', actual: 'actual_rate' };
    for (const [group, rates] of Object.entries(reference.rates)) {
      for (const [rate, found] of Object.entries(rates)) {
        const own = row(group);
        const name = rate in names ? names[rate as keyof typeof names] : rate;
        const told = [own[name], own[`${rate}_lo95`], own[`${rate}_hi95`]];
        if (found === null) expect(told).toEqual([null, null, null]);
        else {
          [found.value, found.low, found.high].forEach((value, i) => expect(told[i]).toBeCloseTo(value, 10));
        }
      }
    }
  });

  it('differ from the largest as statsmodels and scipy have it, small ones by the exact test, corrected for all', () => {
    expect(outcome.tables.tests).toHaveLength(12);
    for (const test of reference.tests) {
      const own = outcome.tables.tests!.find(
        ({ group, measure }) => group === test.group && measure === test.rate,
      )!;
      expect(own.difference).toBeCloseTo(test.difference, 12);
      expect(own.difference_lo95).toBeCloseTo(test.low, 10);
      expect(own.difference_hi95).toBeCloseTo(test.high, 10);
      expect(own.p_value).toBeCloseTo(test.p, 10);
      expect(own.p_adjusted).toBeCloseTo(test.p_adjusted, 10);
      if (test.rate !== 'selection' || test.ratio === undefined) continue;
      const main = row(test.group);
      expect(main.ratio).toBeCloseTo(test.ratio, 12);
      expect(main.ratio_lo95).toBeCloseTo(test.ratio_low, 10);
      expect(main.ratio_hi95).toBeCloseTo(test.ratio_high, 10);
    }
  });

  it('are held against four fifths of the highest', () => {
    // Of those with 30 rows or more, south has the highest rate: 95 of 300.
    expect(row('south')).toMatchObject({ impact_ratio: 1, four_fifths: true });
    expect(row('north').impact_ratio).toBeCloseTo(0.3 / (95 / 300), 12);
    expect(row('east').impact_ratio).toBeCloseTo(11 / 70 / (95 / 300), 12);
    expect(row('east').four_fifths).toBe(false);
    expect(row('alone')).toMatchObject({ rows: 1, four_fifths: true });
  });

  it('are as calibrated as pandas has it', () => {
    for (const [group, { said, error }] of Object.entries(reference.calibration)) {
      expect(row(group).mean_probability).toBeCloseTo(said, 10);
      expect(row(group).calibration_error).toBeCloseTo(error, 10);
    }
    expect(outcome.charts.map(({ id }) => id)).toEqual(['selection', 'errors', 'calibration']);
  });

  it('are drawn with at least twenty people in a point, where there are so many', () => {
    const points = new Map<string, Row[]>();
    for (const point of outcome.frames.calibration!) {
      const group = String(point.group);
      points.set(group, [...(points.get(group) ?? []), point]);
    }
    expect(points.size).toBeGreaterThan(2);
    for (const [group, drawn] of points) {
      const counts = drawn.map(({ rows }) => Number(rows));
      expect(
        counts.reduce((a, b) => a + b),
        group,
      ).toBe(Number(row(group).rows));
      if (drawn.length > 1) expect(Math.min(...counts), group).toBeGreaterThanOrEqual(20);
      const said = drawn.map(({ probability }) => Number(probability));
      expect(said, group).toEqual(said.toSorted((a, b) => a - b));
      // Put together or not, all points are the group's mean.
      const mean = drawn.reduce((sum, { rows, probability }) => sum + Number(rows) * Number(probability), 0);
      expect(mean / Number(row(group).rows), group).toBeCloseTo(Number(row(group).mean_probability), 10);
    }
    expect(points.get('east')!.length).toBeGreaterThan(1);
  });

  it('say what cannot be had at once, and which of them are small', () => {
    expect(outcome.findings.map(({ key }) => key)).toEqual([
      'finding.parity',
      'finding.fifths',
      'finding.opportunity',
      'finding.odds',
      'finding.chance.none',
      'finding.possible',
    ]);
    const small = outcome.notices.find(({ code }) => code === 'fairness-small-groups');
    expect(small?.values).toMatchObject({ groups: ['west (7)', 'alone (1)'], count: 2 });
    expect(codes(outcome)).toContain('fairness-positive');
  });
});

it('groups that differ in fact make measures exclude each other, which is said', async () => {
  const outcome = await runAnalysis(
    trial({ change: `UPDATE answers SET actual = 'yes' WHERE area = 'south';` }),
  );
  expect(outcome.findings.at(-1)).toMatchObject({
    key: 'finding.impossible',
    values: { high: 'south', high_rate: 1 },
  });
  expect(outcome.findings.at(-2)).toMatchObject({ key: 'finding.chance' });
});

it('what cannot be had at once is said of the column whose groups lie furthest apart', async () => {
  // The halves are alike in fact, the areas are not.
  const outcome = await runAnalysis(
    trial({
      roles: { actual: 'actual', predicted: 'predicted', group: ['half', 'area'] },
      change: `ALTER TABLE answers ADD COLUMN half VARCHAR; UPDATE answers SET half = CASE WHEN who % 2 = 0 THEN 'even' ELSE 'odd' END;
        UPDATE answers SET actual = 'yes' WHERE area = 'south';`,
    }),
  );
  expect(outcome.findings.filter(({ key }) => key.includes('possible'))).toMatchObject([
    { key: 'finding.impossible', values: { attribute: 'area', high: 'south', high_rate: 1 } },
  ]);
});

describe('where groups come from', () => {
  const joined = { actual: 'actual', predicted: 'predicted', id: 'who', person: 'person', group: 'area' };

  it('another table gives the same', async () => {
    const [alone, beside] = await Promise.all([
      runAnalysis(trial()),
      runAnalysis(trial({ roles: joined, params: { people: 'people' } })),
    ]);
    expect(beside.tables).toEqual(alone.tables);
  });

  it('people who are not there, or twice, are said', async () => {
    const change =
      'DELETE FROM people WHERE who < 10; INSERT INTO people SELECT who, area, 0 FROM people WHERE who = 20;';
    const outcome = await runAnalysis(
      trial({
        roles: joined,
        params: { people: 'people' },
        change: change.replaceAll('who', 'person'),
      }),
    );
    const of = (code: string) => outcome.notices.find((each) => each.code === code)?.values;
    expect(of('fairness-not-joined')).toEqual({ rows: 10, total: people.length });
    expect(of('fairness-people-twice')).toEqual({ rows: people.length - 9, different: people.length - 10 });
    const rows = outcome.tables['']!.reduce((sum, each) => sum + Number(each.rows), 0);
    expect(rows).toBe(people.length - 10);
  });

  it('several columns are compared each, and together where that is asked for', async () => {
    const change = 'CREATE TABLE halves AS SELECT *, who % 2 AS half FROM answers;';
    const outcome = await runAnalysis(
      trial({
        table: 'halves',
        change,
        roles: { ...roles, group: ['area', 'half'] },
        params: { combine: true },
      }),
    );
    const attributes = new Set(outcome.tables['']!.map(({ attribute }) => attribute));
    expect([...attributes]).toEqual(['area', 'half', 'area × half']);
    const of = (name: string) =>
      outcome.tables['']!.filter(({ attribute }) => attribute === name).reduce(
        (sum, { rows }) => sum + Number(rows),
        0,
      );
    expect(of('area × half')).toBe(people.length);
    expect(of('half')).toBe(people.length);
  });
});

describe('what is selected', () => {
  it('follows a threshold where there are probabilities', async () => {
    const outcome = await runAnalysis(
      trial({ roles: { ...roles, probability: 'probability' }, params: { threshold: 0.7 } }),
    );
    const above = people.filter(([group], i) => group === 'north' && reference.probabilities[i]! >= 0.7);
    const north = outcome.tables['']!.find(({ group }) => group === 'north')!;
    expect(Number(north.tp) + Number(north.fp)).toBe(above.length);
    expect(outcome.sliders).toMatchObject([{ max: 1, value: 0.7 }]);
  });

  it('is another class when that is named, and another reference', async () => {
    const outcome = await runAnalysis(trial({ params: { positive: 'NO', reference: 'south' } }));
    const north = outcome.tables['']!.find(({ group }) => group === 'north')!;
    expect(north).toMatchObject({ tp: 380, fp: 40, fn: 60, tn: 120, reference: false });
    expect(outcome.tables['']!.find(({ reference: is }) => is)).toMatchObject({ group: 'south' });
    expect(codes(outcome)).not.toContain('fairness-positive');
  });

  it('leaves rows with blanks out, and says how many for what', async () => {
    const change = `UPDATE answers SET actual = ' ' WHERE who < 3; UPDATE answers SET predicted = NULL WHERE who BETWEEN 3 AND 7;
UPDATE answers SET area = '' WHERE who BETWEEN 8 AND 9;`;
    const outcome = await runAnalysis(trial({ change, params: { reference: 'nowhere' } }));
    const total = people.length;
    const of = (code: string) => outcome.notices.find((each) => each.code === code)?.values;
    expect(of('fairness-no-actual')).toEqual({ rows: 3, total });
    expect(of('fairness-no-prediction')).toEqual({ rows: 5, total });
    expect(of('fairness-no-group')).toEqual({ rows: 2, total });
    expect(of('fairness-no-reference')).toEqual({ value: 'nowhere', taken: ['north'] });
    expect(outcome.tables['']!.find(({ group }) => group === 'north')!.rows).toBe(590);
  });

  it('may be nobody', async () => {
    const outcome = await runAnalysis(trial({ change: `UPDATE answers SET predicted = 'no';` }));
    for (const row of outcome.tables['']!) {
      expect(row).toMatchObject({
        selection_rate: 0,
        precision: null,
        impact_ratio: null,
        four_fifths: true,
      });
    }
    expect(
      outcome.tables.tests!.every(({ p_value: p }) => p === null || Math.abs(Number(p) - 1) < 1e-9),
    ).toBe(true);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['no rows', trial({ change: 'DELETE FROM answers;' }), 'fairness-no-rows', {}],
    [
      'a positive that is no class',
      trial({ params: { positive: 'yess' } }),
      'fairness-no-positive',
      { suggestion: 'yes' },
    ],
    [
      'one group',
      trial({ change: `UPDATE answers SET area = 'north';` }),
      'fairness-one-group',
      { column: 'area' },
    ],
    [
      'names for groups',
      trial({ roles: { ...roles, group: 'who' } }),
      'fairness-many-groups',
      { groups: people.length },
    ],
  ])('%s is a fault', async (_, each, code, values) => {
    expect(await faultOf(each)).toMatchObject({ code, values });
  });

  it('people in another table without an identifier here are a fault', async () => {
    const fault = await faultOf(
      trial({ roles: { ...roles, person: 'person' }, params: { people: 'people' } }),
    );
    expect(fault).toMatchObject({ code: 'fairness-no-id', place: { role: 'id' } });
  });
});

describe('outcomes and predictions', () => {
  const kinds = ({ tables }: Outcome) =>
    tables['']?.map(({ group, tp, fp, fn, tn }) => [group, tp, fp, fn, tn]);
  /** Both columns as 0 and 1, then as other types would write the same. */
  const written = (actual: string, predicted: string): string =>
    `CREATE TABLE coded AS SELECT area, (actual = 'yes')::INTEGER::${actual} AS actual,
      (predicted = 'yes')::INTEGER::${predicted} AS predicted FROM answers;`;

  it.each([
    ['INTEGER', 'DOUBLE'],
    ['DOUBLE', 'INTEGER'],
    ['INTEGER', 'DECIMAL(4, 2)'],
    ['BOOLEAN', 'INTEGER'],
    ['INTEGER', 'BOOLEAN'],
  ])('need not be of one type: %s and %s', async (actual, predicted) => {
    const plain = await runAnalysis(trial());
    const coded = await runAnalysis(trial({ change: written(actual, predicted), table: 'coded' }));
    expect(kinds(coded)).toEqual(kinds(plain));
  });

  it('need not be written in the same case', async () => {
    const plain = await runAnalysis(trial());
    const upper = await runAnalysis(trial({ change: 'UPDATE answers SET predicted = upper(predicted);' }));
    expect(kinds(upper)).toEqual(kinds(plain));
  });
});
