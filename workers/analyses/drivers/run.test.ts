import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/drivers.json';
import type { ParamValue } from '../../contract/manifest';

type Roles = Record<string, string | string[]>;

const COLUMNS =
  'id INTEGER, visits DOUBLE, age DOUBLE, noise DOUBLE, channel VARCHAR, plan VARCHAR, value DOUBLE';
const ROLES: Roles = { id: 'id', features: ['visits', 'age', 'noise', 'channel', 'plan'], value: 'value' };

function trial(
  columns: string,
  rows: readonly string[],
  roles: Roles,
  params: Record<string, ParamValue> = {},
) {
  return { analysis: 'drivers', sql: rowsSql(columns, rows), roles, params };
}

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);
const literal = (value: string | number | null): string =>
  typeof value === 'string' ? `'${value}'` : String(value);

/** Relative to the size of the figure, because chances are small. */
function expectSame(found: unknown, expected: unknown, what: string): void {
  if (typeof expected !== 'number') expect(found, what).toBe(expected);
  else {
    const scale = Math.max(Math.abs(expected), 1e-12);
    expect(Math.abs(Number(found) - expected) / scale, what).toBeLessThan(1e-9);
  }
}

describe(`against ${reference.source}`, () => {
  const rows = reference.customers.map((row) => row.map(literal).join(', '));
  const run = (params = {}): Promise<Outcome> => runAnalysis(trial(COLUMNS, rows, ROLES, params));

  it.each(['holm', 'bh'] as const)('ranks features by strength, with p adjusted by %s', async (adjust) => {
    const { tables } = await run({ adjust });
    expect(tables['']?.map(({ feature }) => feature)).toEqual(
      reference.features.map(({ feature }) => feature),
    );
    reference.features.forEach((expected, i) => {
      const row = tables['']?.[i];
      expectSame(row?.strength, expected.strength, `strength of ${expected.feature}`);
      expectSame(row?.p_value, expected.p_value, `p of ${expected.feature}`);
      expectSame(row?.p_adjusted, expected[adjust], `adjusted p of ${expected.feature}`);
      expectSame(row?.cramers_v, expected.cramers_v, `V of ${expected.feature}`);
    });
  });

  it('compares numbers: means, g, AUC, delta, each with its interval', async () => {
    const { tables } = await run();
    expect(tables.numbers).toHaveLength(reference.numbers.length);
    for (const expected of reference.numbers) {
      const row = tables.numbers?.find(({ feature }) => feature === expected.feature);
      for (const [name, value] of Object.entries(expected)) {
        expectSame(row?.[name], value, `${name} of ${expected.feature}`);
      }
    }
  });

  it('compares levels: shares, lift, odds with intervals, empty cells corrected', async () => {
    const { tables } = await run();
    expect(reference.levels.some(({ corrected }) => corrected)).toBe(true);
    expect(tables.levels).toHaveLength(reference.levels.length);
    for (const expected of reference.levels) {
      const row = tables.levels?.find(
        ({ feature, level }) => feature === expected.feature && level === expected.level,
      );
      for (const [name, value] of Object.entries(expected)) {
        expectSame(row?.[name], value, `${name} of ${expected.feature} ${expected.level}`);
      }
    }
  });

  it('says in words what was found, and that it is no cause', async () => {
    const { findings, notices } = await run();
    expect(findings.map(({ key }) => key)).toEqual([
      'finding.best.value',
      'finding.number.more',
      'finding.level.corrected',
      'finding.level',
      'finding.clear.holm',
      'finding.association',
    ]);
    expect(notices.map(({ code }) => code)).toEqual(['drivers-missing', 'drivers-rough']);
  });
});

describe('who is best', () => {
  const values = (numbers: readonly (number | string)[]): string[] =>
    numbers.map((value, i) => `${value}, ${i % 3}`);
  const run = (numbers: readonly (number | string)[], params: Record<string, ParamValue> = {}) =>
    runAnalysis(
      trial('value DOUBLE, x INTEGER', values(numbers), { value: 'value', features: ['x'] }, params),
    );
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  it('is the top share, and equal values stay together', async () => {
    expect((await run(ten)).tables.best).toMatchObject([
      { customers: 10, best: 2, share: 0.2, threshold: 9 },
    ]);
    const tied = await run([1, 2, 3, 4, 5, 6, 9, 9, 9, 9]);
    expect(tied.tables.best).toMatchObject([{ best: 4, threshold: 9 }]);
    expect(codes(tied)).toContain('drivers-equal-values');
  });

  it('is not everybody where most have the least value', async () => {
    const { tables } = await run([0, 0, 0, 0, 0, 0, 0, 0, 5, 6], { top: 0.5 });
    expect(tables.best).toMatchObject([{ best: 2, threshold: 5 }]);
  });

  it('leaves out rows without a finite value', async () => {
    const outcome = await run([...ten, 'NULL', "'NaN'", "'infinity'"]);
    expect(outcome.tables.best).toMatchObject([{ customers: 10 }]);
    expect(outcome.notices).toContainEqual(
      expect.objectContaining({
        code: 'drivers-rows-left-out',
        values: { rows: 3, total: 13, column: 'value' },
      }),
    );
  });

  const byOutcome = (outcomes: readonly string[], type: string, params: Record<string, ParamValue> = {}) => {
    const rows = outcomes.map((outcome, i) => `${outcome}, ${i}`);
    return trial(`o ${type}, x INTEGER`, rows, { outcome: 'o', features: ['x'] }, params);
  };

  it.each([
    ['BOOLEAN', ['true', 'false', 'true', 'false', 'false'], 'true'],
    ['VARCHAR', ["'lost'", "'Won'", "'lost'", "'Won'", "'open'"], 'Won'],
    ['INTEGER', ['0', '1', '0', '1'], '1'],
    ['VARCHAR', ["'a'", "'a'", "'b'", "'a'", "'b'"], 'b'],
  ])('by an outcome of type %s such as %j is found out and said', async (type, outcomes, best) => {
    const outcome = await runAnalysis(byOutcome(outcomes, type));
    expect(outcome.tables.best).toMatchObject([{ best: 2, outcome: best, threshold: null }]);
    expect(codes(outcome)).toContain('drivers-best-chosen');
  });

  it('by an outcome is the one that is named', async () => {
    const outcomes = ["'lost'", "'won'", "'lost'", "'won'", "'open'"];
    const outcome = await runAnalysis(byOutcome(outcomes, 'VARCHAR', { best: 'LOST' }));
    expect(outcome.tables.best).toMatchObject([{ outcome: 'lost' }]);
    expect(codes(outcome)).not.toContain('drivers-best-chosen');
    expect(await faultOf(byOutcome(outcomes, 'VARCHAR', { best: 'lots' }))).toMatchObject({
      code: 'drivers-no-outcome',
      values: { suggestion: 'lost' },
      place: { param: 'best' },
    });
  });

  it('by 0 and 1 is 1, also where the column holds doubles or decimals', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i % 3 === 0 ? 0 : 1}, ${i}`);
    for (const type of ['INTEGER', 'DOUBLE', 'DECIMAL(4, 2)']) {
      const roles = { outcome: 'won', features: ['x'] };
      for (const params of [{}, { best: '1' }]) {
        const { tables } = await runAnalysis(trial(`won ${type}, x DOUBLE`, rows, roles, params));
        expect(tables.best).toMatchObject([{ customers: 40, best: 26 }]);
      }
    }
  });
});

describe('features', () => {
  const run = (type: string, texts: readonly string[], params = {}) =>
    runAnalysis(
      trial(
        `v INTEGER, f ${type}, c INTEGER`,
        texts.map((text, i) => `${i}, ${text}, 7`),
        { value: 'v', features: ['f', 'c', 'v'] },
        { top: 0.5, ...params },
      ),
    );

  it('that do not differ, and the value itself, are left out', async () => {
    const outcome = await run('INTEGER', ['1', '2', '3', '5', '4', '6']);
    expect(outcome.tables['']?.map(({ feature }) => feature)).toEqual(['f']);
    expect(outcome.notices).toContainEqual({
      code: 'drivers-nothing-to-compare',
      severity: 'warning',
      values: { column: 'c' },
    });
  });

  it('of times count as days before the latest', async () => {
    const days = [
      "'2024-01-01'",
      "'2024-01-03'",
      "'2024-01-02'",
      "'2024-01-11'",
      "'2024-01-21'",
      "'2024-01-31'",
    ];
    const outcome = await run('DATE', days);
    expect(outcome.tables.numbers).toMatchObject([{ mean_best: 10, mean_rest: 29 }]);
    expect(codes(outcome)).toContain('drivers-time');
    expect(outcome.findings[1]?.key).not.toContain('.more');
  });

  it('with many levels keep the commonest, and the rest is “other”', async () => {
    const outcome = await run('VARCHAR', ["'a'", "'b'", "'a'", "'b'", "'c'", "'d'"], { levels: 2 });
    expect(outcome.tables.levels?.map(({ level, customers }) => [level, customers])).toEqual([
      ['a', 2],
      ['b', 2],
      ['other', 2],
    ]);
    expect(codes(outcome)).toContain('drivers-many-levels');
  });

  it('where the groups do not overlap have a bound of Feng and Cliff, and are suspected', async () => {
    const outcome = await run('DOUBLE', ['1', '1.1', '1.2', '9', '9.1', '9.2']);
    const z2 = 1.959963984540054 ** 2;
    expect(outcome.tables.numbers?.[0]?.cliffs_delta).toBe(1);
    expect(outcome.tables.numbers?.[0]?.delta_low).toBeCloseTo((3 - z2) / (3 + z2), 10);
    expect(codes(outcome)).toContain('drivers-too-good');
  });

  it('are compared by rows: several of a customer are said', async () => {
    const rows = ['1, 1, 5', '1, 2, 6', '2, 3, 7', '3, 4, 9', '4, 6, 8'];
    const roles = { id: 'id', value: 'v', features: ['f'] };
    const outcome = await runAnalysis(trial('id INTEGER, v INTEGER, f INTEGER', rows, roles, { top: 0.4 }));
    expect(codes(outcome)).toContain('drivers-repeated-ids');
  });
});

describe('a fault', () => {
  const columns = 'v DOUBLE, f DOUBLE';
  const roles = { value: 'v', features: ['f'] };
  const five = ['1, 1', '2, 3', '3, 2', '4, 5', '5, 5'];

  it.each([
    ['drivers-no-rows', [], roles, undefined],
    ['drivers-empty-column', ['NULL, 1', 'NULL, 2'], roles, 'value'],
    ['drivers-one-value', ['1, 1', '1, 2', '1, 3'], roles, 'value'],
    ['drivers-too-few', five, roles, 'value'],
    ['drivers-no-feature', five, { value: 'v', features: ['v'] }, 'features'],
    ['drivers-all-constant', ['1, 4', '2, 4', '3, 4', '4, 4', '5, 4', '6, 4'], roles, 'features'],
  ])('%s', async (code, rows, filled, role) => {
    const fault = await faultOf(trial(columns, rows, filled));
    expect(fault.code).toBe(code);
    expect(fault.place?.role).toBe(role);
  });
});

describe('the chart of the clearest number', () => {
  const spreadOf = async (half: number) => {
    const rows = Array.from({ length: 40 }, (_, i) => `${(i % 8) + (i % 2) * half}, ${i % 8}`);
    const { frames } = await runAnalysis(
      trial('families DOUBLE, value DOUBLE', rows, { features: ['families'], value: 'value' }),
    );
    return frames.spread?.map(({ middle, share_best, share_rest }) => [
      middle,
      Number(share_best) + Number(share_rest),
    ]);
  };

  it('counts whole numbers one by one, without gaps between them', async () => {
    const spread = await spreadOf(0);
    expect(spread?.map(([middle]) => middle)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(spread?.every(([, share]) => Number(share) > 0)).toBe(true);
    expect((await spreadOf(0.5))?.length).toBeGreaterThan(8);
  });
});
