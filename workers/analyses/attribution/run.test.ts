import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/attribution.json';
import type { ParamValue } from '../../contract/manifest';
import { MODELS } from './models';

const ROLES = { customer: 'customer', time: 'touched', channel: 'channel', converted: 'won', value: 'value' };

const literal = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

type Touch = readonly (string | number | boolean | null)[];

function trial(
  touches: readonly Touch[],
  params: Record<string, ParamValue> = {},
  won = 'BOOLEAN',
  roles: Record<string, string> = ROLES,
) {
  const rows = touches.map((touch) => touch.map(literal).join(', '));
  const columns = `customer VARCHAR, touched TIMESTAMP, channel VARCHAR, won ${won}, value DOUBLE`;
  return { analysis: 'attribution', sql: rowsSql(columns, rows), roles, params };
}

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const day = (count: number): string => new Date(Date.UTC(2024, 0, 1) + count * 86_400_000).toISOString();
const sum = (outcome: Outcome, column: string): number =>
  (outcome.tables[''] ?? []).reduce((total, row) => total + Number(row[column]), 0);

describe(`against ${reference.source}`, () => {
  const touches = reference.touches.map(([customer, days, channel, won, value]): Touch => [
    String(customer),
    day(Number(days)),
    channel!,
    won!,
    value!,
  ]);

  it('shares out conversions and value by seven models', async () => {
    const { tables } = await runAnalysis(trial(touches));
    expect(tables['']).toHaveLength(reference.channels.length);
    for (const { channel, ...figures } of reference.channels) {
      const row = tables['']?.find((each) => each.channel === channel);
      for (const [name, value] of Object.entries(figures)) {
        expect(Number(row?.[name]), `${name} of ${channel}`).toBeCloseTo(value, 9);
      }
    }
  });

  it('by every model comes to the same total', async () => {
    const outcome = await runAnalysis(trial(touches));
    for (const model of MODELS) {
      expect(sum(outcome, model), model).toBeCloseTo(reference.conversions, 9);
      expect(sum(outcome, `${model}_value`), model).toBeCloseTo(reference.value, 8);
    }
    const paths = outcome.tables.paths ?? [];
    const total = (name: string): number => paths.reduce((all, row) => all + Number(row[name]), 0);
    expect(total('conversions')).toBe(reference.conversions);
    expect(total('journeys')).toBe(reference.journeys);
    expect(total('value')).toBeCloseTo(reference.value, 8);
  });

  it('remembers two touches where the chain is of second order', async () => {
    const outcome = await runAnalysis(trial(touches, { order: 2 }));
    for (const [channel, effect] of Object.entries(reference.second_order)) {
      const row = outcome.tables['']?.find((each) => each.channel === channel);
      expect(Number(row?.removal_effect), channel).toBeCloseTo(effect, 9);
    }
    expect(sum(outcome, 'markov')).toBeCloseTo(reference.conversions, 9);
    expect(outcome.tables.transitions?.some(({ source }) => String(source).includes(' > '))).toBe(true);
  });
});

describe('a journey', () => {
  it('starts anew after a conversion, and the rest is one without', async () => {
    const { tables } = await runAnalysis(
      trial([
        ['a', day(1), 'search', false, null],
        ['a', day(2), 'mail', true, 50],
        ['a', day(3), 'social', true, 70],
        ['a', day(4), 'mail', false, null],
        ['b', day(1), 'search', false, null],
        ['b', day(2), 'mail', true, 30],
      ]),
    );
    expect(tables.paths).toEqual([
      { path: 'search > mail', customers: 2, conversions: 2, value: 80, journeys: 2, touches: 2 },
      { path: 'social', customers: 1, conversions: 1, value: 70, journeys: 1, touches: 1 },
      { path: 'mail', customers: 1, conversions: 0, value: 0, journeys: 1, touches: 1 },
    ]);
    expect(tables.transitions).toContainEqual({
      source: 'mail',
      target: '(no conversion)',
      count: 1,
      probability: 1 / 3,
    });
  });

  it('keeps the order of the file in one moment', async () => {
    const at = day(1);
    const { tables } = await runAnalysis(
      trial([
        ['a', at, 'video', false, null],
        ['a', at, 'mail', false, null],
        ['a', at, 'search', true, 1],
      ]),
    );
    expect(tables.paths?.[0]?.path).toBe('video > mail > search');
  });

  it('may end in a row of its own, or at a time that each touch has', async () => {
    const expected = [{ path: 'search > mail', conversions: 1, value: 40 }, { path: 'search' }];
    const own = await runAnalysis(
      trial([
        ['a', day(1), 'search', false, null],
        ['a', day(2), 'mail', false, null],
        ['a', day(3), null, true, 40],
        ['b', day(1), 'search', false, null],
      ]),
    );
    expect(own.tables.paths).toMatchObject(expected);
    const timed = await runAnalysis(
      trial(
        [
          ['a', day(1), 'search', day(3), 40],
          ['a', day(2), 'mail', day(3), 40],
          ['b', day(1), 'search', null, null],
        ],
        {},
        'TIMESTAMP',
      ),
    );
    expect(timed.tables.paths).toMatchObject(expected);
    // The half-life counts from the conversion, not from the last touch; what counts is the touches' distance.
    const decay = timed.tables['']?.find(({ channel }) => channel === 'mail')?.time_decay;
    expect(decay).toBeCloseTo(1 / (1 + 2 ** (-1 / 7)), 12);
  });

  it('forgets touches beyond the look-back', async () => {
    const { tables, notices } = await runAnalysis(
      trial(
        [
          ['a', day(1), 'search', false, null],
          ['a', day(50), 'mail', true, 5],
          ['b', day(1), 'search', false, null],
          ['b', day(80), null, true, 5],
        ],
        { lookback: 30 },
      ),
    );
    expect(tables.paths).toMatchObject([{ path: 'mail', conversions: 1 }]);
    expect(notices).toContainEqual(
      expect.objectContaining({ code: 'attribution-not-credited', values: { rows: 1, of: 2 } }),
    );
  });

  it('without a value has none in the tables', async () => {
    const { value, ...roles } = ROLES;
    const outcome = await runAnalysis(trial([['a', day(1), 'mail', true, null]], {}, 'BOOLEAN', roles));
    expect(value).toBe('value');
    expect(outcome.tables['']).toMatchObject([{ first: 1, first_value: null, shapley_value: null }]);
    expect(codes(outcome)).toEqual(['attribution-one-channel', 'attribution-all-converted']);
  });
});

describe('what means converted', () => {
  it.each([
    ['VARCHAR', 'Yes', 'no', null],
    ['VARCHAR', '是', '', null],
    ['VARCHAR', '1', '0', null],
    ['INTEGER', 1, 0, null],
    ['DOUBLE', 2, 0, null],
    ['VARCHAR', 'signed', 'browsed', 'Signed'],
  ])('is read from %s: %j against %j', async (type, yes, no, named) => {
    const { tables } = await runAnalysis(
      trial(
        [
          ['a', day(1), 'mail', no, 1],
          ['a', day(2), 'search', yes, 1],
        ],
        { converted_as: named },
        type,
      ),
    );
    expect(tables.paths).toMatchObject([{ path: 'mail > search', conversions: 1, journeys: 1 }]);
  });

  it('may be the outcome of the customer, in all of the rows', async () => {
    const touches: Touch[] = [
      ['a', day(1), 'mail', true, 20],
      ['a', day(2), 'search', true, 20],
      ['b', day(1), 'mail', true, 30],
      ['b', day(2), 'search', true, 30],
      ['c', day(1), 'search', false, null],
    ];
    const outcome = await runAnalysis(trial(touches));
    expect(outcome.tables.paths).toMatchObject([
      { path: 'mail > search', conversions: 2, value: 50 },
      { path: 'search', conversions: 0 },
    ]);
    expect(codes(outcome)).toContain('attribution-outcome');
    const touched = await runAnalysis(trial(touches, { flag: 'touch' }));
    expect(sum(touched, 'last')).toBe(4);
    const told = await runAnalysis(trial(touches.slice(0, 2), { flag: 'customer' }));
    expect(told.tables.paths).toMatchObject([{ path: 'mail > search', conversions: 1 }]);
  });

  it('is asked for where it cannot be read', async () => {
    const touches: Touch[] = [
      ['a', day(1), 'mail', 'browsed', 1],
      ['a', day(2), 'mail', 'yes', 1],
    ];
    expect(await faultOf(trial(touches, {}, 'VARCHAR'))).toMatchObject({
      code: 'attribution-unread',
      values: { example: 'browsed', rows: 1, column: 'won' },
      place: { param: 'converted_as' },
    });
  });
});

describe('bad input', () => {
  it('is left out and said', async () => {
    const outcome = await runAnalysis(
      trial([
        ['a', day(1), 'mail', true, null],
        [null, day(1), 'mail', true, 1],
        ['b', null, 'mail', true, 1],
        ['c', day(1), null, false, 1],
      ]),
    );
    expect(sum(outcome, 'last')).toBe(1);
    expect(codes(outcome)).toEqual([
      'attribution-left-out',
      'attribution-no-channel',
      'attribution-no-value',
      'attribution-one-channel',
      'attribution-all-converted',
    ]);
  });

  it.each([
    ['attribution-no-rows', [], undefined],
    ['attribution-nobody', [['a', day(1), 'mail', false, null]], 'converted'],
    ['attribution-unplaced', [['a', null, 'mail', true, null]], 'time'],
    ['attribution-untouched', [['a', day(1), null, true, null]], 'channel'],
  ])('is a fault: %s', async (code, touches, role) => {
    const fault = await faultOf(trial(touches as Touch[]));
    expect(fault.code).toBe(code);
    expect(fault.place?.role).toBe(role);
  });
});

describe('names with accents', () => {
  it('are the same with a letter in one piece and with one in two, in channels, customers and what is won', async () => {
    const [whole, parted] = ['Caf\u00E9', 'Cafe\u0301'];
    const touches: Touch[] = [
      [whole, day(0), whole, 'no', null],
      [parted, day(1), 'Web', `${parted} ordered`, 10],
      ['b', day(0), parted, 'no', null],
      ['b', day(1), 'Web', `${whole} ordered`, 20],
    ];
    const { tables } = await runAnalysis(trial(touches, { converted_as: `${parted} ordered` }, 'VARCHAR'));
    expect(tables['']?.map(({ channel, first, last }) => [channel, first, last])).toEqual(
      expect.arrayContaining([
        [whole, 2, 0],
        ['Web', 0, 2],
      ]),
    );
    expect(tables['']).toHaveLength(2);
  });
});

describe('what a conversion is', () => {
  const paths = ({ tables }: Outcome) => tables.paths?.map(({ path, conversions }) => [path, conversions]);

  it.each(['DOUBLE', 'VARCHAR'])('is not told by a gap written as NaN in %s', async (type) => {
    const touches: Touch[] = [
      ['a', day(0), 'Mail', 'NaN', null],
      ['a', day(1), 'Web', '1', null],
      ['b', day(0), 'Mail', 'NaN', null],
    ];
    const outcome = await runAnalysis(trial(touches, {}, type));
    expect(paths(outcome)).toEqual([
      ['Mail > Web', 1],
      ['Mail', 0],
    ]);
  });

  it('on a day without a time comes after the touches of that day', async () => {
    const touches: Touch[] = [
      ['a', '2024-01-01 09:00', 'Mail', '2024-01-02', null],
      ['a', '2024-01-02 10:00', 'Web', '2024-01-02', null],
      ['a', '2024-01-03 00:00', 'Shop', null, null],
      ['b', '2024-01-02 10:00', 'Web', '2024-01-02', null],
    ];
    const outcome = await runAnalysis(trial(touches, {}, 'DATE'));
    expect(paths(outcome)).toEqual([
      ['Mail > Web', 1],
      ['Web', 1],
      ['Shop', 0],
    ]);
    expect(codes(outcome)).not.toContain('attribution-not-credited');
  });
});

describe('customers', () => {
  it('have a name: blanks around it are no part of it, and blanks alone are nobody', async () => {
    const touches: Touch[] = [
      ['a', day(0), 'Mail', false, null],
      [' a', day(1), 'Web', true, null],
      ['', day(0), 'Mail', false, null],
      ['  ', day(1), 'Web', true, null],
    ];
    const outcome = await runAnalysis(trial(touches));
    expect(outcome.tables.paths).toMatchObject([{ path: 'Mail > Web', customers: 1, conversions: 1 }]);
    expect(outcome.tables.paths).toHaveLength(1);
    expect(outcome.notices[0]).toMatchObject({ code: 'attribution-left-out', values: { rows: 2, of: 4 } });
  });
});
