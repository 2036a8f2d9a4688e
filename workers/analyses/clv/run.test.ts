import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/clv.json';
import type { ParamValue } from '../../contract/manifest';
import { drawGamma } from '../../kernels/draw-gamma';
import { createRandom } from '../../kernels/random';

const ROLES = { customer: 'customer', time: 'time', amount: 'amount' };
const COLUMNS = 'customer INTEGER, time TIMESTAMP, amount DOUBLE';

type Params = Record<string, ParamValue>;

function trial(rows: readonly string[], params: Params = {}, columns = COLUMNS) {
  return { analysis: 'clv', sql: rowsSql(columns, rows), roles: ROLES, params };
}

function run(rows: readonly string[], params: Params = {}, columns = COLUMNS): Promise<Outcome> {
  return runAnalysis(trial(rows, params, columns));
}

function isoDay(day: number): string {
  return new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
}

/** A row of the source: customer, day since 2023-01-01, amount. */
function row(customer: number, day: number, amount: number | 'NULL' = 10): string {
  return `${customer}, '${isoDay(day)} 12:00:00', ${amount}`;
}

/** Customers who buy once a while and now and then leave; spend is `amount` of the customer and the day. */
function buyers(count: number, amount: (customer: number, day: number) => number): string[] {
  const random = createRandom(count);
  return Array.from({ length: count }, (_, customer) => customer).flatMap((customer) => {
    const rows: string[] = [];
    const gap = 5 + 40 * random.uniform();
    for (
      let day = Math.floor(60 * random.uniform());
      day < 300;
      day += 1 + Math.floor(gap * random.uniform())
    ) {
      rows.push(row(customer, day, amount(customer, day)));
      if (random.uniform() < 0.2) break;
    }
    return rows;
  });
}

function notice(outcome: Outcome, code: string) {
  return outcome.notices.find((each) => each.code === code);
}

function byCustomer(outcome: Outcome) {
  return new Map((outcome.tables[''] ?? []).map((each) => [each.customer, each]));
}

const { simulated } = reference;

describe(`on customers ${simulated.source}`, async () => {
  const orders = simulated.orders.map(([customer, day, cents]) => row(customer!, day!, cents! / 100));
  const outcome = await run(orders, simulated.settings);
  const { tables, findings, frames } = outcome;

  it('fits both models', () => {
    const expected = { 'bg-nbd': simulated.bg_nbd, 'gamma-gamma': simulated.gamma_gamma };
    expect(tables.params?.map(({ model, parameter }) => `${model} ${parameter}`)).toEqual(
      Object.entries(expected).flatMap(([model, each]) =>
        Object.keys(each).map((name) => `${model} ${name}`),
      ),
    );
    for (const { model, parameter, value } of tables.params ?? []) {
      const all = expected[model as keyof typeof expected] as Record<string, number>;
      // SciPy's Nelder–Mead is right to about 1e-7.
      expect(Math.abs(Number(value) / all[String(parameter)]! - 1)).toBeLessThan(1e-6);
    }
    const repeaters = simulated.customers.filter(([x]) => x! > 0).length;
    expect(tables.fit).toMatchObject([
      { model: 'bg-nbd', customers: simulated.customers.length, converged: true },
      { model: 'gamma-gamma', customers: repeaters, converged: true },
    ]);
    expect(tables.fit?.[0]?.log_likelihood).toBeCloseTo(simulated.bg_nbd_log_likelihood, 6);
    expect(tables.fit?.[1]?.log_likelihood).toBeCloseTo(simulated.gamma_gamma_log_likelihood, 6);
  });

  it('values every customer as the sum over weeks does', () => {
    const found = byCustomer(outcome);
    expect(found.size).toBe(simulated.customers.length);
    simulated.customers.forEach((expected, customer) => {
      simulated.customers_columns.forEach((column, i) => {
        const value = Number(found.get(customer)?.[column]);
        // The reference values customers with SciPy's parameters, which are right to about 1e-7.
        expect(Math.abs(value - expected[i]!), column).toBeLessThanOrEqual(2e-6 * Math.abs(expected[i]!));
      });
    });
  });

  it('puts the most valuable first', () => {
    const values = (tables[''] ?? []).map(({ clv }) => Number(clv));
    expect(values).toEqual(values.toSorted((one, other) => other - one));
  });

  it('tells what it found, with the figures of the table', () => {
    expect(findings.map(({ key }) => key)).toEqual([
      'finding.worth',
      'finding.concentration',
      'finding.left',
      'finding.typical',
      'finding.spend-apart',
    ]);
    const values = simulated.customers.map((each) => each[6]!).toSorted((one, other) => other - one);
    const total = values.reduce((sum, value) => sum + value, 0);
    const best = values.slice(0, 40).reduce((sum, value) => sum + value, 0);
    expect(findings[0]?.values).toMatchObject({ customers: 400, horizon: 52, unit: 'weeks' });
    expect(Number(findings[0]?.values?.total) / total).toBeCloseTo(1, 5);
    expect(Number(findings[1]?.values?.share)).toBeCloseTo(best / total, 5);
    const repeaters = simulated.customers.filter(([x]) => x! > 0);
    const left = repeaters.filter((each) => each[3]! < 0.5).length;
    expect(findings[2]?.values).toMatchObject({ customers: left, repeaters: repeaters.length });
  });

  it('draws small tables', () => {
    expect(frames.concentration).toHaveLength(101);
    expect(frames.alive?.reduce((sum, each) => sum + Number(each.share), 0)).toBeCloseTo(1, 12);
    const expected = frames.frequency?.filter(({ series }) => series === 'expected');
    expected?.forEach(({ customers }, x) =>
      expect(Number(customers)).toBeCloseTo(simulated.frequency_expected[x]!, 3),
    );
    const inGrid = frames.silence?.reduce((sum, each) => sum + Number(each.customers), 0);
    expect(inGrid).toBe(simulated.customers.filter(([x]) => x! > 0).length);
  });

  it('needs no notice', () => {
    expect(outcome.notices).toEqual([]);
  });

  it('is worth its purchases, undiscounted and at full margin', async () => {
    const plain = await run(orders, { ...simulated.settings, discount_rate: 0, margin: 1 });
    for (const each of (plain.tables[''] ?? []).slice(0, 20)) {
      expect(Number(each.clv)).toBeCloseTo(Number(each.expected_purchases) * Number(each.expected_value), 8);
    }
  });

  it('counts time in exact days divided by the length of the unit', async () => {
    const weeks = byCustomer(outcome);
    for (const [unit, length, horizon] of [
      ['day', 1, 364],
      ['month', 365.25 / 12, 12],
    ] as const) {
      const found = byCustomer(await run(orders, { ...simulated.settings, unit, horizon }));
      for (const [customer, each] of found) {
        expect(Number(each.age) * length).toBeCloseTo(Number(weeks.get(customer)?.age) * 7, 8);
        expect(Number(each.p_alive)).toBeCloseTo(Number(weeks.get(customer)?.p_alive), 6);
      }
    }
  });
});

describe('purchases', () => {
  const others = buyers(40, (customer, day) => 10 + customer + (day % 5));

  it('of one day are one, and refunds are netted into their day', async () => {
    const outcome = await run([
      ...others,
      row(100, 0, 20),
      row(100, 0, 5),
      row(100, 70, 30),
      row(100, 70, -10),
      row(100, 140, 8),
      row(100, 140, -8),
      row(100, 210, 0),
      row(101, 50, -5),
      row(101, 60, 0),
    ]);
    const found = byCustomer(outcome);
    expect(found.get(100)).toMatchObject({ frequency: 1, recency: 10 });
    expect(found.has(101)).toBe(false);
    expect(notice(outcome, 'clv-refunds')?.values).toEqual({ rows: 3 });
    expect(notice(outcome, 'clv-zero-amounts')?.values).toEqual({ rows: 2 });
    expect(notice(outcome, 'clv-cancelled-days')?.values).toEqual({ days: 4 });
    expect(notice(outcome, 'clv-never-bought')?.values).toEqual({ customers: 1 });
  });

  it('that leave a rounding error only are none', async () => {
    const refunded = [row(100, 0), row(100, 70, 0.3), row(100, 70, -0.1), row(100, 70, -0.2)];
    const found = byCustomer(await run([...others, ...refunded]));
    expect(found.get(100)).toMatchObject({ frequency: 0, recency: 0 });
  });

  it('start where the first amount above zero is', async () => {
    const found = byCustomer(await run([...others, row(100, 0, -7), row(100, 14), row(100, 35)]));
    expect(found.get(100)).toMatchObject({ frequency: 1, recency: 3 });
  });

  it('without a customer, a date or an amount are left out and counted', async () => {
    const outcome = await run([
      ...others,
      `NULL, '2023-05-01', 10`,
      `1, NULL, 10`,
      `1, 'infinity', 10`,
      `1, '2023-05-01', NULL`,
      `1, '2023-05-01', 'NaN'`,
      `1, '2023-05-01', 'infinity'`,
    ]);
    expect(notice(outcome, 'clv-rows-left-out')?.values).toEqual({
      rows: 6,
      total: others.length + 6,
      no_customer: 1,
      no_time: 2,
      no_amount: 3,
    });
    const plain = await run(others);
    expect(outcome.tables.params).toEqual(plain.tables.params);
  });

  it('after the end of observation are left out and counted', async () => {
    const outcome = await run(others, { as_of: isoDay(200) });
    const before = others.filter((each) => each.slice(each.indexOf("'") + 1) < isoDay(201));
    const alone = await run(before, { as_of: isoDay(200) });
    expect(outcome.tables['']).toEqual(alone.tables['']);
    expect(notice(outcome, 'clv-later-rows')?.values).toEqual({
      rows: others.length - before.length,
      day: isoDay(200),
    });
  });

  it('may end long before the end of observation', async () => {
    const found = byCustomer(await run([...others, row(100, 0), row(100, 7)], { as_of: isoDay(700) }));
    expect(found.get(100)).toMatchObject({ age: 100 });
  });
});

describe('customers', () => {
  it('keep their type and every digit', async () => {
    const rows = buyers(40, (_, day) => 10 + (day % 7)).map((each) => `9007199254740990${each}`);
    const outcome = await run(rows, {}, 'customer HUGEINT, time DATE, amount DECIMAL(9, 2)');
    expect(outcome.tables['']?.every(({ customer }) => /^9007199254740990\d+$/.test(String(customer)))).toBe(
      true,
    );
  });

  it('may be in text columns, with amounts and dates as text', async () => {
    const rows = buyers(40, (_, day) => 10 + (day % 7)).map((each) => {
      const [customer, time, amount] = each.split(', ');
      return `'客户 ${customer}', ${time}, '${amount}'`;
    });
    const outcome = await run(rows, {}, 'customer VARCHAR, time VARCHAR, amount VARCHAR');
    expect(String(outcome.tables['']?.[0]?.customer)).toMatch(/^客户 \d+$/);
  });
});

it('takes columns whatever they are called', async () => {
  const rows = buyers(40, (_, day) => 10 + (day % 7));
  const columns =
    'day INTEGER, net TIMESTAMP, "customer" DOUBLE, t INTEGER, v INTEGER, c INTEGER, spend INTEGER';
  const outcome = await runAnalysis({
    analysis: 'clv',
    sql: rowsSql(
      columns,
      rows.map((each) => `${each}, NULL, NULL, NULL, NULL`),
    ),
    roles: { customer: 'day', time: 'net', amount: 'customer' },
  });
  expect(outcome.tables).toEqual((await run(rows)).tables);
});

it('follows the most frequent buyer; of several, the one with the least number', async () => {
  const often = (customer: number, start: number): string[] =>
    Array.from({ length: 80 }, (_, i) => row(customer, start + 3 * i));
  const outcome = await run([...buyers(40, () => 10), ...often(1010, 1), ...often(109, 2)]);
  const days = outcome.frames.followed!.filter(({ purchase }) => purchase !== null);
  expect(days.map(({ moment }) => moment)).toEqual(Array.from({ length: 80 }, (_, i) => isoDay(2 + 3 * i)));
});

describe('spend', () => {
  it('falls back to the mean of all purchases when too few came back', async () => {
    const once = Array.from({ length: 30 }, (_, customer) => row(customer, customer, 20));
    const outcome = await run([...once, row(0, 90, 50), row(1, 120, 30)]);
    const mean = (30 * 20 + 50 + 30) / 32;
    expect(notice(outcome, 'clv-spend-few')?.values).toEqual({ mean, customers: 2 });
    expect(notice(outcome, 'clv-few-repeaters')?.values).toEqual({ repeaters: 2, customers: 30 });
    expect(outcome.tables['']?.every(({ expected_value }) => expected_value === mean)).toBe(true);
    expect(outcome.tables.params?.map(({ model }) => model)).toEqual(Array(4).fill('bg-nbd'));
    expect(outcome.tables.fit?.[1]).toMatchObject({ log_likelihood: null, customers: 2, converged: false });
  });

  it('falls back to it when all spend the same', async () => {
    const outcome = await run(buyers(60, () => 9.99));
    expect(notice(outcome, 'clv-spend-alike')?.values?.mean).toBeCloseTo(9.99, 12);
    expect(outcome.tables['']?.[0]?.expected_value).toBeCloseTo(9.99, 12);
  });

  it('falls back to it when the model has no mean', async () => {
    const random = createRandom(3);
    const levels = Array.from({ length: 200 }, () => 1 / drawGamma(random, 0.5));
    const outcome = await run(buyers(200, (customer) => levels[customer]! * drawGamma(random, 3)));
    expect(notice(outcome, 'clv-spend-no-mean')).toBeDefined();
    expect(outcome.tables['']?.every(({ expected_value }) => Number(expected_value) > 0)).toBe(true);
  });

  it('warns when frequent buyers spend otherwise', async () => {
    const rows = buyers(300, () => 1);
    const count = new Map<string, number>();
    for (const each of rows) count.set(each.split(',')[0]!, (count.get(each.split(',')[0]!) ?? 0) + 1);
    const random = createRandom(4);
    const rising = rows.map((each) => {
      const [customer, time] = each.split(', ');
      const times = count.get(customer!)!;
      return `${customer}, ${time}, ${times * (5 + 5 * random.uniform())}`;
    });
    const finding = (await run(rising)).findings.find(({ key }) => key === 'finding.spend-rises');
    expect(Number(finding?.values?.correlation)).toBeGreaterThan(0.8);
  });
});

describe('what cannot be fitted is a fault', () => {
  const place = (role: string) => ({ cell: 'result', role, column: role });

  it('no rows', async () => {
    expect(await faultOf(trial([]))).toMatchObject({ code: 'clv-no-rows' });
  });

  it.each([
    ['customer', ["NULL, '2023-01-01', 1"]],
    ['time', ['1, NULL, 1', "2, 'infinity', 1"]],
    ['amount', ["1, '2023-01-01', NULL", "2, '2023-01-01', 'NaN'"]],
  ])('no %s', async (role, rows) => {
    expect(await faultOf(trial(rows))).toMatchObject({
      code: 'clv-empty-column',
      values: { column: role, rows: rows.length },
      place: place(role),
    });
  });

  it('no amount above zero', async () => {
    expect(await faultOf(trial([row(1, 0, -5), row(1, 9, 0), row(2, 3, -1)]))).toMatchObject({
      code: 'clv-no-purchases',
      values: { rows: 3, refunds: 2, zeros: 1 },
      place: place('amount'),
    });
  });

  it('refunds that cancel every purchase', async () => {
    expect(await faultOf(trial([row(1, 0, 5), row(1, 0, -5), row(2, 3, 1), row(2, 3, -2)]))).toMatchObject({
      code: 'clv-all-refunded',
    });
  });

  it('one customer', async () => {
    expect(await faultOf(trial([row(1, 0), row(1, 9), row(1, 30)]))).toMatchObject({
      code: 'clv-one-customer',
      place: place('customer'),
    });
  });

  it('one day', async () => {
    expect(await faultOf(trial([row(1, 4), row(2, 4), row(2, 4)]))).toMatchObject({
      code: 'clv-one-day',
      values: { customers: 2, day: Date.UTC(2023, 0, 5) / 86_400_000 },
      place: place('time'),
    });
  });

  it('nobody who came back', async () => {
    expect(await faultOf(trial([row(1, 0), row(2, 9), row(3, 30), row(3, 30)]))).toMatchObject({
      code: 'clv-no-repeat',
      values: { customers: 3 },
      place: place('customer'),
    });
  });

  it('an end of observation before the first event', async () => {
    expect(await faultOf(trial([row(1, 5), row(2, 9)], { as_of: isoDay(4) }))).toMatchObject({
      code: 'clv-all-later',
      place: { cell: 'result', param: 'as_of' },
    });
  });

  it.each<[string, ParamValue, string]>([
    ['horizon', 0, 'clv-bad-horizon'],
    ['horizon', 2.5, 'clv-bad-horizon'],
    ['discount_rate', -0.1, 'clv-bad-discount'],
    ['discount_rate', 'ten', 'clv-bad-discount'],
    ['margin', -1, 'clv-bad-margin'],
    ['unit', 'year', 'clv-bad-unit'],
    ['as_of', '2023-02-30', 'clv-bad-date'],
    ['as_of', "2023-01-01' OR 1=1 --", 'clv-bad-date'],
  ])('%s = %j', async (param, value, code) => {
    expect(await faultOf(trial([row(1, 0), row(1, 5), row(2, 9)], { [param]: value }))).toMatchObject({
      code,
      values: { value: JSON.stringify(value).replaceAll('"', '') },
      place: { cell: 'result', param },
    });
  });
});

describe('thin data are answered with a warning', () => {
  it('two customers, of whom one came back', async () => {
    const outcome = await run([row(1, 0, 5), row(1, 21, 7), row(2, 35, 6)]);
    expect(outcome.tables['']).toHaveLength(2);
    for (const each of outcome.tables[''] ?? []) {
      expect(Object.values(each).every((value) => Number.isFinite(Number(value)))).toBe(true);
    }
    expect(outcome.notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['clv-few-repeaters', 'clv-spend-few']),
    );
  });

  it('customers of whom none leaves', async () => {
    const rows = Array.from({ length: 40 }, (_, customer) =>
      Array.from({ length: 8 }, (__, k) =>
        row(customer, (customer % 7) + 30 * k + ((customer * k) % 11), 5 + k),
      ),
    );
    const outcome = await run(rows.flat());
    expect(notice(outcome, 'clv-nobody-leaves')).toBeDefined();
    // There is no density over customers who are alike.
    const drawn = outcome.charts.flatMap(({ id }) => (id.startsWith('spread_') ? [id] : []));
    expect(drawn).not.toContain('spread_1');
    expect(Object.keys(outcome.frames).filter((name) => name.startsWith('spread_'))).toEqual(drawn);
    expect(outcome.findings.map(({ key }) => key)).toContain('finding.none-left');
  });

  it('customers who all pay the same, as often, and stay: what they buy without end is λ / δ', async () => {
    const same = Array.from({ length: 40 }, (_, customer) =>
      [0, 90, 180].map((day) => row(customer, day + customer, 120.5)),
    ).flat();
    const { tables } = await run(same, { discount_rate: 0.1 });
    const [params, delta] = [new Map<unknown, number>(), Math.log(1.1) / (365.25 / 7)];
    for (const { parameter, value } of tables.params ?? []) params.set(parameter, Number(value));
    for (const { customer, dert, residual_value } of tables[''] ?? []) {
      const age = (219 - Number(customer)) / 7;
      const expected = (params.get('r')! + 2) / (delta * (params.get('alpha')! + age));
      expect(Math.abs(Number(dert) / expected - 1)).toBeLessThan(1e-3);
      expect(Number(residual_value)).toBeCloseTo(120.5 * Number(dert), 6);
    }
  });

  it('nothing is earned: no value to share', async () => {
    const outcome = await run(
      buyers(60, (_, day) => 5 + (day % 3)),
      { margin: 0 },
    );
    expect(outcome.charts.map(({ id }) => id)).not.toContain('concentration');
    expect(outcome.findings.map(({ key }) => key)).not.toContain('finding.concentration');
  });
});
