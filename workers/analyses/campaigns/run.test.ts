import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/campaigns.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS =
  'channel VARCHAR, day DATE, "group" VARCHAR, spend DOUBLE, impressions BIGINT, clicks BIGINT, conversions BIGINT, revenue DOUBLE';
const ROLES = {
  channel: 'channel',
  time: 'day',
  group: 'group',
  spend: 'spend',
  impressions: 'impressions',
  clicks: 'clicks',
  conversions: 'conversions',
  revenue: 'revenue',
};

const literal = (value: string | number | null): string =>
  typeof value === 'string' ? `'${value}'` : String(value);
const written = (rows: readonly (string | number | null)[][]): string[] =>
  rows.map((row) => row.map(literal).join(', '));

function trial(
  rows: readonly (string | number | null)[][],
  roles: Record<string, string> = ROLES,
  params: Record<string, ParamValue> = {},
) {
  return { analysis: 'campaigns', sql: rowsSql(COLUMNS, written(rows)), roles, params };
}

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);

function expectClose(found: unknown, expected: number, what: string): void {
  expect(Math.abs(Number(found) - expected) / Math.max(Math.abs(expected), 1e-12), what).toBeLessThan(1e-9);
}

describe(`against ${reference.source}`, () => {
  const run = () => runAnalysis(trial(reference.rows));

  it('has rates, costs and returns with their intervals', async () => {
    const { tables } = await run();
    expect(tables['']).toHaveLength(reference.channels.length);
    for (const { channel, spend, ...figures } of reference.channels) {
      const row = tables['']?.find((each) => each.channel === channel);
      expectClose(row?.spend, spend, 'spend');
      for (const [name, [value, low, high]] of Object.entries(figures)) {
        expectClose(row?.[name], value!, `${name} of ${channel}`);
        expectClose(row?.[`${name}_lo95`], low!, `${name} of ${channel} from`);
        expectClose(row?.[`${name}_hi95`], high!, `${name} of ${channel} to`);
      }
      expectClose(row?.roi, figures.roas[0]! - 1, 'roi');
      expectClose(row?.roi_lo95, figures.roas[1]! - 1, 'roi from');
    }
  });

  it('tests against the control: difference, lift, p, power and what could have been found', async () => {
    const { tables } = await run();
    expect(tables.test).toHaveLength(reference.tests.length);
    for (const { channel, measure, ...figures } of reference.tests) {
      const row = tables.test?.find((each) => each.channel === channel && each.measure === measure);
      expect(row).toMatchObject({ control: 'control', variant: 'test' });
      for (const [name, value] of Object.entries(figures)) {
        expectClose(row?.[name], value, `${name} of ${channel} by ${measure}`);
      }
    }
  });
});

it('says why an interval clear of zero is not counted as beyond chance', async () => {
  const row = (channel: string, group: string, clicks: number, conversions: number) =>
    [channel, null, group, 1, null, clicks, conversions, 1] as const;
  const caption = async (rows: (readonly (string | number | null)[])[]) =>
    (await runAnalysis(trial(rows.map((each) => [...each])))).charts.find(({ id }) => id === 'test')?.caption
      ?.key;
  const narrow = [row('a', 'control', 149, 44), row('a', 'guided', 140, 59)];
  expect(await caption(narrow)).toBe('chart.test.caption.conversion-rate');
  const several = [...narrow, row('b', 'control', 400, 80), row('b', 'guided', 400, 82)];
  expect(await caption([...several, row('c', 'control', 90, 30), row('c', 'guided', 90, 30)])).toBe(
    'chart.test.caption.conversion-rate.several',
  );
});

/** One channel's days from 2024-03-01 on. */
function days(spend: readonly number[], returns: readonly number[], channel = 'search'): Row[] {
  return spend.map((amount, i) => ({
    channel,
    day: new Date(Date.UTC(2024, 2, 1 + i)).toISOString().slice(0, 10),
    spend: amount,
    revenue: returns[i]!,
  }));
}

function curveTrial(rows: readonly Row[], params: Record<string, ParamValue> = {}) {
  const texts = rows.map(
    ({ channel, day, spend, revenue }) =>
      `${literal(channel as string)}, ${literal(day as string)}, ${String(spend)}, ${String(revenue)}`,
  );
  return {
    analysis: 'campaigns',
    sql: rowsSql('channel VARCHAR, day DATE, spend DOUBLE, revenue DOUBLE', texts),
    roles: { channel: 'channel', time: 'day', spend: 'spend', revenue: 'revenue' },
    params: { grain: 'day', ...params },
  };
}

/** Numbers that look like noise, the same each time. */
const noise = (i: number): number => ((((i + 1) * 7919) % 101) / 101 - 0.5) * 2;

describe('a curve of return', () => {
  const { curve } = reference;

  it('of a given shape is that of least squares by scipy', async () => {
    const { tables } = await runAnalysis(
      curveTrial(days(curve.spend, curve.returns), { shape: 'exponential' }),
    );
    const [model] = tables.models ?? [];
    expect(model).toMatchObject({ verdict: 'told', shape: 'exponential', periods: 90 });
    expect(Number(model?.carry_over)).toBeCloseTo(curve.carry_over, 4);
    expect(Number(model?.half) / curve.half).toBeCloseTo(1, 3);
    expect(Number(model?.effect) / curve.effect).toBeCloseTo(1, 4);
    expect(Number(model?.next_unit) / curve.next_unit).toBeCloseTo(1, 3);
  });

  it('chosen by the data holds the truth in its interval, and its tiers fall', async () => {
    const { tables, charts, findings } = await runAnalysis(curveTrial(days(curve.spend, curve.returns)));
    const [model] = tables.models ?? [];
    expect(model?.verdict).toBe('told');
    expect(Number(model?.effect_lo95)).toBeLessThan(curve.true_effect);
    expect(Number(model?.effect_hi95)).toBeGreaterThan(curve.true_effect);
    expect(tables.curves).toHaveLength(30);
    expect(tables.curves?.[0]).toMatchObject({ channel: 'search', spend: 0, return: 0 });
    const rates = tables.tiers?.map((tier) => Number(tier.return_per_unit)) ?? [];
    expect(rates).toHaveLength(5);
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    // The tiers put together are the curve at the highest spend.
    const whole = tables.tiers?.reduce(
      (sum, { lower, upper, return_per_unit: rate }) => sum + (Number(upper) - Number(lower)) * Number(rate),
      0,
    );
    expect(whole).toBeCloseTo(Number(tables.curves?.at(-1)?.return), 6);
    expect(charts.map(({ id }) => id)).toContain('curves');
    expect(findings.map(({ key }) => key)).toContain('finding.curve.revenue');
  });

  it('is a straight line where nothing saturates', async () => {
    const spend = Array.from({ length: 60 }, (_, i) => 100 + 80 * noise(i * 3));
    const returns = spend.map((amount, i) => 200 + 3 * amount + 20 * noise(i * 5 + 2));
    const { tables } = await runAnalysis(curveTrial(days(spend, returns)));
    expect(tables.models?.[0]).toMatchObject({ verdict: 'told', shape: 'linear' });
    expect(Number(tables.models?.[0]?.next_unit)).toBeCloseTo(3, 0);
  });

  it.each([
    ['too-few', 15, (i: number) => 100 + i, (i: number) => 300 + 2 * i],
    ['steady', 40, () => 100, (i: number) => 300 + 20 * noise(i)],
    ['unclear', 60, (i: number) => 100 + 60 * noise(i), (i: number) => 300 + 40 * noise(i * 13 + 5)],
  ])('is not told where the data cannot: %s', async (verdict, count, spendAt, returnAt) => {
    const places = Array.from({ length: count }, (_, i) => i);
    const outcome = await runAnalysis(curveTrial(days(places.map(spendAt), places.map(returnAt))));
    expect(outcome.tables.models?.[0]?.verdict).toBe(verdict);
    expect(outcome.tables.curves).toEqual([]);
    expect(outcome.tables.tiers).toEqual([]);
    expect(outcome.findings.map(({ key }) => key)).toContain(`finding.untold.${verdict}`);
  });

  it('of a channel that starts late or ends early is made of its own periods', async () => {
    const spend = Array.from({ length: 50 }, (_, i) => 100 + 40 * noise(i * 3));
    const returns = spend.map((amount, i) => 200 + 2 * amount + 10 * noise(i * 5 + 2));
    const nothing: Row[] = days(Array<number>(40).fill(0), Array<number>(40).fill(0), 'late');
    const late = days([...nothing.map(() => 0), ...spend], [...nothing.map(() => 0), ...returns], 'late');
    const { tables } = await runAnalysis(
      curveTrial([
        ...days(Array<number>(90).fill(10), Array<number>(90).fill(30), 'always'),
        ...late.slice(40),
        ...days(spend, returns, 'early'),
      ]),
    );
    for (const name of ['late', 'early']) {
      const model = tables.models?.find(({ channel }) => channel === name);
      expect(model, name).toMatchObject({ verdict: 'told', periods: 50 });
      const mean = spend.reduce((a, b) => a + b) / 50;
      expect(model?.mean_spend, name).toBeCloseTo(mean, 9);
      expect(Number(model?.effect_lo95), name).toBeLessThan(2 * mean);
      expect(Number(model?.effect_hi95), name).toBeGreaterThan(2 * mean);
      // With periods of nothing, all that comes without spend would count as its work: twice as much.
      expect(Number(model?.effect), name).toBeLessThan(1.2 * 2 * mean);
    }
  });

  it('of a channel that starts late begins with nothing carried over', async () => {
    const spend = Array.from({ length: 50 }, (_, i) => 100 + 40 * noise(i * 3));
    let worked = 0;
    const returns = spend.map((amount) => 20 + 3 * (worked = 0.4 * amount + 0.6 * worked));
    const shifted = days(
      [...Array<number>(10).fill(0), ...spend],
      [...Array<number>(10).fill(0), ...returns],
    );
    const { tables } = await runAnalysis(
      curveTrial(
        [...shifted.slice(10), ...days(Array<number>(60).fill(10), Array<number>(60).fill(30), 'always')],
        { shape: 'linear' },
      ),
    );
    const model = tables.models?.find(({ channel }) => channel === 'search');
    expect(Number(model?.carry_over)).toBeCloseTo(0.6, 6);
    expect(model?.explained).toBeCloseTo(1, 9);
  });

  it('seldom is told of channels whose spend does nothing', async () => {
    const channels = Array.from({ length: 20 }, (_, c) =>
      days(
        Array.from({ length: 40 }, (_, i) => 100 + 60 * noise(i * (c + 3) + c)),
        Array.from({ length: 40 }, (_, i) => 300 + 40 * noise((i + 11) * (c + 17) + 7 * c * c)),
        `c${c}`,
      ),
    );
    const { tables } = await runAnalysis(curveTrial(channels.flat()));
    const told = tables.models?.filter(({ verdict }) => verdict === 'told').length;
    expect(told).toBeLessThanOrEqual(4);
  });
});

describe('rows that contradict themselves', () => {
  const good = ['search', '2024-01-01', 'a', 10, 100, 10, 1, 20] as const;
  const rows = (...more: (string | number | null)[][]) => [[...good], [...good], ...more];

  it('without a spend are left out with what they count', async () => {
    const outcome = await runAnalysis(trial(rows(['mail', '2024-01-01', 'a', null, 50, 5, 2, 9])));
    expect(outcome.tables['']).toMatchObject([{ channel: 'search', spend: 20, clicks: 20 }]);
    expect(outcome.notices).toContainEqual({
      code: 'campaigns-no-spend',
      severity: 'warning',
      values: { rows: 1, of: 3 },
    });
  });

  it('with more clicks than impressions, or conversions than clicks, have no such rate', async () => {
    const outcome = await runAnalysis(
      trial(
        rows(['mail', '2024-01-01', 'a', 5, 10, 12, 3, 4], ['push', '2024-01-01', 'a', 5, 90, 12, 30, 4]),
      ),
    );
    const of = (name: string) => outcome.tables['']?.find(({ channel }) => channel === name);
    expect(of('mail')).toMatchObject({ ctr: null, ctr_lo95: null, conversion_rate: 0.25 });
    expect(of('push')).toMatchObject({ conversion_rate: null, conversion_rate_hi95: null });
    expect(of('push')?.ctr).toBeCloseTo(12 / 90, 12);
    expect(outcome.notices).toContainEqual(
      expect.objectContaining({ code: 'campaigns-overclicked', values: { rows: 1, channels: ['mail'] } }),
    );
    expect(outcome.notices).toContainEqual(
      expect.objectContaining({ code: 'campaigns-overconverted', values: { rows: 1, channels: ['push'] } }),
    );
  });

  it('with a figure below zero or without a channel are left out', async () => {
    const outcome = await runAnalysis(
      trial(rows(['mail', '2024-01-01', 'a', -5, 10, 2, 1, 4], [null, '2024-01-01', 'a', 5, 10, 2, 1, 4])),
    );
    expect(outcome.tables['']).toHaveLength(1);
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['campaigns-negative', 'campaigns-no-channel', 'campaigns-one-channel']),
    );
  });

  it('of a channel that costs nothing have no return on spend', async () => {
    const outcome = await runAnalysis(trial(rows(['organic', '2024-01-01', 'a', 0, 100, 10, 1, 20])));
    expect(outcome.tables['']![1]).toMatchObject({ channel: 'organic', spend: 0, roas: null, cpc: 0 });
    expect(codes(outcome)).toContain('campaigns-free');
  });

  it('with conversions alone are judged by what one costs', async () => {
    const { findings, charts, tables } = await runAnalysis(
      trial(rows(['mail', '2024-01-01', 'a', 30, 100, 10, 1, 20]), {
        channel: 'channel',
        spend: 'spend',
        conversions: 'conversions',
      }),
    );
    expect(findings.map(({ key }) => key)).toEqual([
      'finding.whole.conversions',
      'finding.apart.conversions.unclear',
      'finding.untold.no-time',
    ]);
    expect(charts.map(({ id }) => id)).toEqual(['figure', 'shares']);
    expect(tables['']?.[0]).toMatchObject({ impressions: null, ctr: null, roas: null });
  });
});

describe('what the spend is parted by', () => {
  const columns = COLUMNS.replace('channel', 'region');
  const rows = [
    ['north', '2024-01-01', 'a', 10, 100, 10, 1, 20],
    ['south', '2024-01-01', 'a', 30, 100, 10, 1, 20],
    [null, '2024-01-01', 'a', 30, 100, 10, 1, 20],
  ];

  it('is called by its own name where it is no channel', async () => {
    const { findings, charts, notices } = await runAnalysis({
      ...trial(rows, { ...ROLES, channel: 'region' }),
      sql: rowsSql(columns, written(rows)),
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        key: 'finding.whole.revenue.named',
        values: expect.objectContaining({ column: 'region' }) as unknown,
      }),
    );
    expect(charts[0]?.y?.label).toEqual({ key: 'axis.named', values: { column: 'region' } });
    expect(notices).toContainEqual(
      expect.objectContaining({
        code: 'campaigns-no-channel',
        values: { rows: 1, of: 3, column: 'region' },
      }),
    );
  });

  it('is called channels where the column is', async () => {
    const { findings, charts } = await runAnalysis(trial(rows));
    expect(findings.map(({ key }) => key)).toContain('finding.whole.revenue');
    expect(charts[0]?.y?.label).toEqual({ key: 'column.channel' });
  });
});

describe('the control', () => {
  const rows = [
    ['search', '2024-01-01', 'old', 10, 1000, 100, 10, 20],
    ['search', '2024-01-01', 'new', 10, 1000, 150, 10, 20],
  ];

  it('is the one that is named, and said where it was taken', async () => {
    const taken = await runAnalysis(trial(rows));
    expect(taken.tables.test?.[0]).toMatchObject({ control: 'new', variant: 'old' });
    expect(codes(taken)).toContain('campaigns-control-chosen');
    const named = await runAnalysis(trial(rows, ROLES, { control: 'OLD' }));
    expect(named.tables.test?.[0]).toMatchObject({ control: 'old', variant: 'new' });
    expect(codes(named)).not.toContain('campaigns-control-chosen');
    expect(await faultOf(trial(rows, ROLES, { control: 'odl' }))).toMatchObject({
      code: 'campaigns-no-control',
      values: { suggestion: 'old' },
      place: { param: 'control' },
    });
  });

  it('makes the test the first thing that is said, and of curves nothing where there is no time', async () => {
    const { time: _time, ...untimed } = ROLES;
    const { findings } = await runAnalysis(trial(rows, untimed, { control: 'old' }));
    const keys = findings.map(({ key }) => key);
    expect(keys[0]).toMatch(/^finding\.test\./);
    expect(keys).toContain('finding.whole.revenue');
    expect(keys).not.toContain('finding.untold.no-time');
  });

  it('needs a group beside it, and counts', async () => {
    expect(codes(await runAnalysis(trial(rows.slice(0, 1))))).toContain('campaigns-one-group');
    const uncounted = await runAnalysis(
      trial(rows, { channel: 'channel', spend: 'spend', group: 'group', revenue: 'revenue' }),
    );
    expect(uncounted.tables.test).toEqual([]);
    expect(codes(uncounted)).toContain('campaigns-test-uncounted');
  });
});

describe('a fault', () => {
  it.each([
    ['campaigns-no-rows', [], undefined],
    ['campaigns-empty-column', [['a', '2024-01-01', 'a', null, 1, 1, 1, 1]], 'spend'],
    ['campaigns-empty-column', [[null, '2024-01-01', 'a', 1, 1, 1, 1, 1]], 'channel'],
    ['campaigns-all-negative', [['a', '2024-01-01', 'a', 1, 1, -1, 1, 1]], undefined],
  ])('%s', async (code, rows, role) => {
    const fault = await faultOf(trial(rows));
    expect(fault.code).toBe(code);
    expect(fault.place?.role).toBe(role);
  });
});

describe('names with accents', () => {
  it('are the same with a letter in one piece and with one in two, in channels, groups and the control', async () => {
    const [whole, parted] = ['Caf\u00E9', 'Cafe\u0301'];
    const rows = [whole, parted].flatMap((channel) =>
      ['2024-01-01', '2024-01-02'].flatMap((day) => [
        [channel, day, parted, 10, 1000, 100, 10, 50],
        [channel, day, whole, 10, 1000, 100, 10, 50],
        [channel, day, 'Test', 10, 1000, 120, 20, 90],
      ]),
    );
    const { tables } = await runAnalysis(trial(rows, ROLES, { control: parted }));
    expect(tables['']?.map(({ channel, spend }) => [channel, spend])).toEqual([[whole, 120]]);
    expect(
      new Set(tables.test?.map(({ control, variant }) => `${String(control)}, ${String(variant)}`)),
    ).toEqual(new Set([`${whole}, Test`]));
  });
});
