import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import byR from '../../../tests/reference/forecast.json';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS = 'time DATE, value DOUBLE, area VARCHAR, push DOUBLE';
const ROLES = { time: 'time', value: 'value' };
const GROUPED = { ...ROLES, group: 'area' };
const QUICK = { model: 'naive', backtest: 0 };

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string> = ROLES,
) {
  return { analysis: 'forecast', sql: rowsSql(COLUMNS, rows), roles, params };
}

/** Sums of a month each, on its first day. */
function monthly(
  values: readonly (number | string)[],
  from = '2010-01',
  area = 'NULL',
  push: readonly number[] = [],
): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return values.map((value, i) => {
    const day = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    return `'${day}', ${value}, ${area}, ${push[i] ?? 'NULL'}`;
  });
}

const passengers = byR.series.passengers.values;
const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const main = ({ tables }: Outcome): Row[] => tables[''] ?? [];
const ahead = (outcome: Outcome): Row[] => main(outcome).filter(({ value }) => value === null);
const numbers = (rows: readonly Row[], column: string): number[] => rows.map((row) => Number(row[column]));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('the airline model', () => {
  it('comes with its published numbers in the tables', async () => {
    const params = {
      model: 'arima',
      order: [0, 1, 1],
      seasonal_order: [0, 1, 1],
      transform: 'log',
      backtest: 2,
    };
    const outcome = await runAnalysis(trial(monthly(passengers, '1949-01'), params));
    expect(outcome.grain).toBe('month');
    const rows = outcome.tables.params?.filter(({ model }) => model === 'arima');
    expect(rows?.map(({ parameter, value }) => [parameter, Number(value).toFixed(4)])).toEqual([
      ['ma1', '-0.4018'],
      ['sma1', '-0.5569'],
    ]);
    const model = outcome.tables.models?.find(({ chosen }) => chosen);
    expect(model).toMatchObject({ model: 'arima', form: 'ARIMA(0,1,1)(0,1,1)[12]' });
    expect(model?.log_likelihood).toBeCloseTo(244.7, 2);
    expect(model?.sigma2).toBeCloseTo(0.001348, 6);
    const reference = byR.arima[0]!.ahead;
    const coming = ahead(outcome);
    expect(coming).toHaveLength(12);
    reference.mean.forEach((right, h) => expect(Math.log(Number(coming[h]?.forecast))).toBeCloseTo(right, 3));
    reference.high95.forEach((right, h) => expect(Math.log(Number(coming[h]?.hi95))).toBeCloseTo(right, 3));
    expect(main(outcome)).toHaveLength(156);
    expect(outcome.tables.residuals).toHaveLength(131);
  });

  it('reads orders as they are typed', async () => {
    const typed = {
      model: 'arima',
      order: '0 1 1',
      seasonal_order: '[0,1,1]',
      transform: 'log',
      backtest: 0,
    };
    const outcome = await runAnalysis(trial(monthly(passengers), typed));
    expect(outcome.tables.models?.find(({ chosen }) => chosen)?.log_likelihood).toBeCloseTo(244.7, 2);
    expect(await faultOf(trial(monthly(passengers), { model: 'arima', order: '0, 1' }))).toMatchObject({
      code: 'forecast-bad-order',
      place: { param: 'order' },
    });
  });
});

describe('Holt-Winters', () => {
  it('has R’s sum of squares in the table', async () => {
    const outcome = await runAnalysis(
      trial(monthly(passengers), { model: 'holt-winters', season: 'M', backtest: 0 }),
    );
    const row = outcome.tables.models?.find(({ chosen }) => chosen);
    expect(Number(row?.sse) / byR.winters[1]!.sse).toBeCloseTo(1, 4);
  });
});

describe('a given ETS', () => {
  it('is the one that is fitted', async () => {
    const outcome = await runAnalysis(
      trial(monthly(passengers), { model: 'ets', error: 'M', trend: 'Ad', season: 'M', backtest: 0 }),
    );
    expect(outcome.tables.models?.find(({ chosen }) => chosen)?.form).toBe('ETS(M,Ad,M)');
    const names = outcome.tables.params?.map(({ parameter }) => parameter);
    expect(names?.slice(0, 6)).toEqual(['alpha', 'beta', 'gamma', 'phi', 'l', 'b']);
  });
});

describe('the recurrent net', () => {
  it('is shown against the naive model in four years of months, too', async () => {
    const outcome = await runAnalysis(trial(monthly(passengers.slice(0, 48)), { model: 'lstm' }));
    const rows = outcome.tables.models ?? [];
    expect(rows.map(({ model }) => model)).toEqual(['naive', 'seasonal-naive', 'lstm']);
    for (const { mase } of rows) expect(Number(mase)).toBeGreaterThan(0);
    const [finding] = outcome.findings.filter(({ key }) => key.startsWith('finding.model.'));
    expect(finding?.values).toMatchObject({ model: 'lstm', windows: 4 });
  });
});

describe('a form written as one', () => {
  const form = async (params: Record<string, ParamValue>) => {
    const outcome = await runAnalysis(trial(monthly(passengers), { model: 'ets', backtest: 0, ...params }));
    return outcome.tables.models?.find(({ chosen }) => chosen)?.form;
  };

  it.each([
    [{ error: 'MAdM' }, 'ETS(M,Ad,M)'],
    [{ error: 'ETS(M,A,M)' }, 'ETS(M,A,M)'],
    [{ season: 'A,N,A' }, 'ETS(A,N,A)'],
    [{ error: 'MAdM', trend: 'MAdM', season: 'M' }, 'ETS(M,Ad,M)'],
    [{ error: 'ZNZ', season: 'N' }, 'ETS(M,N,N)'],
  ])('%j is %s', async (params, label) => {
    expect(await form(params)).toBe(label);
  });

  it.each([
    [{ error: 'MXM' }, 'error'],
    [{ error: 'MAM', season: 'A' }, 'season'],
    [{ trend: 'Nd' }, 'trend'],
  ])('%j is a fault at %s', async (params, param) => {
    const given = trial(monthly(passengers), { model: 'ets', ...params });
    expect(await faultOf(given)).toMatchObject({ code: 'forecast-bad-ets', place: { param } });
  });
});

describe('the automatic choice', () => {
  it('shows all models, beats the seasonal naive one and says by how much', async () => {
    const outcome = await runAnalysis(trial(monthly(passengers)));
    const rows = outcome.tables.models ?? [];
    expect(rows.map(({ model }) => model)).toEqual([
      ...[
        'naive',
        'seasonal-naive',
        'drift',
        'ses',
        'holt',
        'holt-winters',
        'ets',
        'auto-arima',
        'theta',
        'combination',
      ],
    ]);
    const chosen = rows.find((row) => row.chosen)!;
    const mases = numbers(rows, 'mase');
    expect(chosen.mase).toBe(Math.min(...mases));
    expect(Number(chosen.mase)).toBeLessThan(mases[1]!);
    const finding = outcome.findings.find(({ key }) => key === 'finding.model.better.chosen');
    expect(finding?.values).toMatchObject({ naive: 'seasonal-naive', models: 10 });
    expect(outcome.charts.map(({ id }) => id)).toEqual(['fan', 'backtest', 'errors', 'residuals', 'acf']);
    for (const row of ahead(outcome)) {
      expect(Number(row.lo95)).toBeLessThan(Number(row.lo80));
      expect(Number(row.hi80)).toBeLessThan(Number(row.hi95));
    }
  });

  it.each([33, 36])('finds the season of %i months that grow', async (months) => {
    const season = [60, 70, 85, 95, 105, 120, 140, 130, 105, 90, 95, 110];
    const truth = (i: number): number =>
      (1 + 0.015 * i) * season[i % 12]! + 2 * ((((i + 1) * 7919) % 101) / 101);
    const values = Array.from({ length: months }, (_, i) => truth(i));
    const outcome = await runAnalysis(trial(monthly(values), { horizon: 12 }));
    const chosen = outcome.tables.models?.find((row) => row.chosen);
    expect(['holt-winters', 'ets', 'auto-arima', 'theta', 'combination']).toContain(chosen?.model);
    const off = numbers(ahead(outcome), 'forecast').map((value, h) =>
      Math.abs(value / truth(months + h) - 1),
    );
    expect(Math.max(...off)).toBeLessThan(0.1);
  });

  it('tries Croston where demand is sparse', async () => {
    const outcome = await runAnalysis(trial(monthly(byR.croston.values), { season_length: 1 }));
    expect(outcome.tables.models?.map(({ model }) => model)).toContain('croston');
  });

  it('says when nothing beats the naive forecast', async () => {
    const values = [
      3, 3.1, 2.9, 3.05, 3.2, 3.1, 3.4, 3.3, 3.2, 3.5, 3.6, 3.4, 3.7, 3.6, 3.8, 4, 3.9, 4.1, 4.2, 4.1,
    ];
    const outcome = await runAnalysis(trial(monthly(values), { model: 'ses', season_length: 1, horizon: 2 }));
    const [finding] = outcome.findings.filter(({ key }) => key.startsWith('finding.model'));
    const rows = outcome.tables.models ?? [];
    const better = Number(rows[1]?.mae) < Number(rows[0]?.mae);
    expect(finding?.key).toBe(`finding.model.${better ? 'better' : 'worse'}.asked`);
  });
});

describe('the net', () => {
  it('stands beside the naive forecasts, in the same numbers for the same seed', async () => {
    const params = { model: 'lstm', seed: 3, backtest: 1 };
    const [one, two] = [
      await runAnalysis(trial(monthly(passengers), params)),
      await runAnalysis(trial(monthly(passengers), params)),
    ];
    expect(one.tables.models?.map(({ model }) => model)).toEqual(['naive', 'seasonal-naive', 'lstm']);
    expect(one.tables).toEqual(two.tables);
  });
});

describe('groups', () => {
  const rows = ['a', 'b', 'c'].flatMap((area, k) =>
    monthly(
      passengers.map((value, i) => (value * (k + 1)) / 3 + 9 * Math.sin(i * (k + 2))),
      '2010-01',
      `'${area}'`,
    ),
  );

  it('add up to the whole', async () => {
    const outcome = await runAnalysis(
      trial(rows, { model: 'ets', error: 'A', trend: 'A', season: 'A', backtest: 1 }, GROUPED),
    );
    const total = outcome.tables.total?.filter(({ value }) => value === null) ?? [];
    expect(total).toHaveLength(12);
    for (const row of total) {
      const parts = main(outcome).filter(({ period }) => period === row.period);
      expect(sum(numbers(parts, 'forecast')) / Number(row.forecast)).toBeCloseTo(1, 10);
    }
    expect(outcome.charts.map(({ id }) => id)).toContain('groups');
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.group.up');
  });

  it('can be left apart', async () => {
    const outcome = await runAnalysis(trial(rows, { ...QUICK, reconcile: 'none' }, GROUPED));
    expect(new Set(main(outcome).map(({ group }) => group))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('too short for a forecast are left out and counted', async () => {
    const short = [...rows, "'2021-11-01', 4, 'new', NULL", "'2021-12-01', 4, 'new', NULL"];
    expect(codes(await runAnalysis(trial(short, QUICK, GROUPED)))).toContain('forecast-groups-left-out');
  });
});

describe('drivers', () => {
  const push = Array.from({ length: 60 }, (_, i) => Math.sin(i * i));
  const driven = push.map((each, i) => 50 + 20 * each + (i % 3));
  const params = { model: 'arima', order: [1, 0, 0], horizon: 6, backtest: 0 };
  const roles = { ...ROLES, regressors: 'push' };

  it('are known ahead from rows without a value', async () => {
    const rows = monthly(
      [...driven.slice(0, 54), ...new Array<string>(6).fill('NULL')],
      '2010-01',
      'NULL',
      push,
    );
    const outcome = await runAnalysis(trial(rows, params, roles));
    const effect = outcome.tables.params?.find(({ parameter }) => parameter === 'push');
    expect(Number(effect?.value)).toBeCloseTo(20, 0);
    expect(Number(effect?.std_error)).toBeLessThan(1);
    numbers(ahead(outcome), 'forecast').forEach((value, h) =>
      expect(Math.abs(value - driven[54 + h]!)).toBeLessThan(3),
    );
    expect(codes(outcome)).not.toContain('forecast-regressors-guessed');
  });

  it('that end with the data are guessed and said', async () => {
    const outcome = await runAnalysis(trial(monthly(driven, '2010-01', 'NULL', push), params, roles));
    expect(codes(outcome)).toContain('forecast-regressors-guessed');
  });

  it('are said to be unused by a model without them', async () => {
    const outcome = await runAnalysis(trial(monthly(driven, '2010-01', 'NULL', push), QUICK, roles));
    expect(codes(outcome)).toContain('forecast-regressors-unused');
  });
});

describe('bad input', () => {
  const steady = passengers.slice(0, 48);

  it('of two points is a fault', async () => {
    expect(await faultOf(trial(monthly([1, 2])))).toMatchObject({
      code: 'forecast-too-few',
      values: { periods: 2 },
    });
  });

  it('without rows, dates or values is a fault', async () => {
    expect(await faultOf(trial([]))).toMatchObject({ code: 'forecast-no-rows' });
    expect(await faultOf(trial(['NULL, 1, NULL, NULL']))).toMatchObject({
      code: 'forecast-empty-column',
      place: { role: 'time' },
    });
    expect(await faultOf(trial(monthly(['NULL', 'NULL'])))).toMatchObject({ place: { role: 'value' } });
  });

  it.each([
    ['constant', new Array<number>(30).fill(5), 'forecast-constant'],
    ['all zero', new Array<number>(30).fill(0), 'forecast-all-zero'],
  ])('that is %s is forecast as it is, and said', async (_, values, code) => {
    const outcome = await runAnalysis(trial(monthly(values)));
    expect(codes(outcome)).toContain(code);
    expect(new Set(numbers(ahead(outcome), 'forecast'))).toEqual(new Set([values[0]]));
    // No growth is no “0% more”.
    expect(outcome.findings[0]?.key).toBe(values[0] === 0 ? 'finding.total' : 'finding.total.same');
  });

  it('with a few gaps lies on a line, with many it is zero', async () => {
    const few = monthly(steady).filter((_, i) => i !== 10 && i !== 20);
    const many = monthly(steady).filter((_, i) => i % 5 !== 2);
    const [one, two] = [await runAnalysis(trial(few, QUICK)), await runAnalysis(trial(many, QUICK))];
    expect(one.notices).toMatchObject([{ code: 'forecast-gaps-linear', values: { periods: 2, of: 48 } }]);
    expect(numbers(main(one), 'value')[10]).toBeCloseTo((steady[9]! + steady[11]!) / 2, 10);
    expect(codes(two)).toEqual(['forecast-gaps-zero']);
    expect(numbers(main(two), 'value')[2]).toBe(0);
  });

  it('with a date twice is added up, and said', async () => {
    const rows = monthly(steady);
    const outcome = await runAnalysis(trial([...rows, rows[7]!], QUICK));
    expect(outcome.notices).toMatchObject([
      { code: 'forecast-duplicates', values: { dates: 1, day: '2010-08-01' } },
    ]);
  });

  it('with an incomplete last month learns nothing from it, and forecasts it', async () => {
    const days = Array.from({ length: 400 }, (_, i) => {
      const day = new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10);
      return `'${day}', ${10 + (i % 7)}, NULL, NULL`;
    });
    const outcome = await runAnalysis(trial(days, { ...QUICK, grain: 'month' }));
    expect(outcome.notices).toMatchObject(
      [
        { code: 'forecast-last-incomplete', values: { period: '2024-02-01', day: '2024-02-04' } },
        { code: 'forecast-season-unseen' },
      ].toSorted((a, b) =>
        a.code === 'forecast-season-unseen' ? -1 : b.code === 'forecast-season-unseen' ? 1 : 0,
      ),
    );
    expect(ahead(outcome)[0]?.period).toBe('2024-02-01');
  });

  it('with a season longer than the data is forecast without one', async () => {
    const outcome = await runAnalysis(trial(monthly(steady), { model: 'holt-winters', season_length: 40 }));
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['forecast-season-too-long', 'forecast-model-not-fitted']),
    );
    expect(outcome.tables.models?.find(({ chosen }) => chosen)?.model).not.toBe('holt-winters');
  });

  it('below zero under a logarithm is used as it is', async () => {
    const outcome = await runAnalysis(
      trial(monthly(steady.map((value) => value - 120)), { ...QUICK, model: 'drift', transform: 'log' }),
    );
    expect(codes(outcome)).toContain('forecast-not-positive');
  });

  it.each([
    ['ISO text', '%Y-%m-%d'],
    ['text with a time', '%Y-%m-%d %H:%M:%S'],
  ])('of dates as %s is read', async (_, format) => {
    const sql = `${rowsSql(COLUMNS, monthly(steady))} CREATE TABLE texts AS SELECT strftime(time, '${format}') AS time, value FROM source;`;
    const outcome = await runAnalysis({
      analysis: 'forecast',
      sql,
      table: 'texts',
      roles: ROLES,
      params: QUICK,
    });
    expect(outcome.grain).toBe('month');
    expect(outcome.notices).toEqual([]);
  });

  it('of levels that are none is a fault', async () => {
    expect(await faultOf(trial(monthly(steady), { levels: '80, high' }))).toMatchObject({
      code: 'forecast-bad-levels',
    });
  });
});

describe('the grain', () => {
  it('is the distance at which the data come', async () => {
    const weekly = Array.from({ length: 150 }, (_, i) => {
      const day = new Date(Date.UTC(2020, 0, 6 + 7 * i)).toISOString().slice(0, 10);
      return `'${day}', ${100 + (i % 5)}, NULL, NULL`;
    });
    expect((await runAnalysis(trial(weekly, QUICK))).grain).toBe('week');
    expect((await runAnalysis(trial(monthly(passengers), QUICK))).grain).toBe('month');
  });
});
