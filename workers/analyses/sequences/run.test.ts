import { describe, expect, it } from 'vitest';
import { faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import type { ParamValue } from '../../contract/manifest';

const COLUMNS = 'customer VARCHAR, bought TIMESTAMP, item VARCHAR';

function trial(rows: readonly string[], params: Record<string, ParamValue> = {}) {
  return {
    analysis: 'sequences',
    sql: rowsSql(COLUMNS, rows),
    roles: { customer: 'customer', time: 'bought', item: 'item' },
    params,
  };
}

/** Steps of one item each a letter; what is in brackets is one step. A step a day. */
function rowsOf(histories: readonly string[]): string[] {
  return histories.flatMap((history, customer) =>
    Array.from(history.matchAll(/\((\w+)\)|(\w)/g), ([, several, one]) => several ?? one!).flatMap(
      (items, day) =>
        items
          .split('')
          .map((item) => `'c${customer}', '2024-01-${String(day + 1).padStart(2, '0')}', '${item}'`),
    ),
  );
}

/** The table of Pei et al. (2004), in its notation, to ours. */
function written(sequence: string): string {
  return Array.from(sequence.matchAll(/\((\w+)\)|(\w)/g), ([, several, one]) =>
    (several ?? one!).split('').join(', '),
  ).join(' → ');
}

describe('the example of Pei et al., PrefixSpan (2004), table 1 and 2: support of at least 2', () => {
  const rows = rowsOf(['a(abc)(ac)d(cf)', '(ad)c(bc)(ae)', '(ef)(ab)(df)cb', 'eg(af)cbc']);
  const outcome = runAnalysis(trial(rows, { min_support: 0.5 }));
  const published = [
    'a aa ab a(bc) a(bc)a aba abc (ab) (ab)c (ab)d (ab)f (ab)dc ac aca acb acc ad adc af',
    'b ba bc (bc) (bc)a bd bdc bf',
    'c ca cb cc',
    'd db dc dcb',
    'e ea eab eac eacb eb ebc ec ecb ef efb efc efcb',
    'f fb fbc fc fcb',
  ].flatMap((line) => line.split(' '));

  it('finds the 53 sequences', async () => {
    const { tables } = await outcome;
    expect(published).toHaveLength(53);
    expect(tables['']?.map(({ sequence }) => sequence).toSorted()).toEqual(published.map(written).toSorted());
  });

  it('counts customers, items and steps', async () => {
    const { tables } = await outcome;
    const row = (sequence: string) => tables['']?.find((each) => each.sequence === sequence);
    expect(row('a')).toEqual({ sequence: 'a', length: 1, customers: 4, support: 1, steps: 1 });
    expect(row('a, b → d → c')).toEqual({
      sequence: 'a, b → d → c',
      length: 4,
      customers: 2,
      support: 0.5,
      steps: 3,
    });
    expect(row('a → c')?.customers).toBe(4);
  });

  it('tells what comes next', async () => {
    const { tables } = await outcome;
    // All four customers have ⟨ac⟩, three of them ⟨acc⟩; all four have c in a step that is not their first.
    expect(tables.next).toContainEqual({
      sequence: 'a → c',
      next: 'c',
      customers: 3,
      confidence: 0.75,
      lift: 0.75,
      support: 0.75,
    });
  });
});

describe('what is one step', () => {
  const rows = [
    "'1', '2024-01-01 09:00', 'a'",
    "'1', '2024-01-01 17:00', 'b'",
    "'2', '2024-01-03 08:00', 'a'",
    "'2', '2024-01-20 08:00', 'b'",
  ];
  const found = async (params: Record<string, ParamValue>): Promise<unknown[]> =>
    (await runAnalysis(trial(rows, { min_support: 0.5, ...params }))).tables['']!.map(
      ({ sequence, customers }) => `${sequence}: ${customers}`,
    );

  it('is what has the same time, or falls into the same period', async () => {
    expect(await found({})).toEqual(['a: 2', 'b: 2', 'a → b: 2']);
    expect(await found({ together: 'day' })).toEqual(['a: 2', 'b: 2', 'a, b: 1', 'a → b: 1']);
    expect(await found({ together: 'month' })).toEqual(['a: 2', 'b: 2', 'a, b: 2']);
  });

  it('and the next one is no further than the gap', async () => {
    expect(await found({ max_gap: 1 })).toEqual(['a: 2', 'b: 2', 'a → b: 1']);
    expect(await found({ max_gap: 17 })).toEqual(['a: 2', 'b: 2', 'a → b: 2']);
  });

  it('and sequences no longer than asked for', async () => {
    expect(await found({ max_length: 1 })).toEqual(['a: 2', 'b: 2']);
  });
});

describe('treatments that are said', () => {
  it('rows without a customer, time or item; names that differ by blanks or capitals', async () => {
    const { tables, notices } = await runAnalysis(
      trial(
        [
          "'1', '2024-01-01', 'oat milk'",
          "'1', '2024-01-02', 'oat  milk '",
          "'1', '2024-01-02', 'oat milk'",
          "'2', '2024-01-01', 'Tea'",
          "'2', '2024-01-01', 'tea'",
          "NULL, '2024-01-01', 'tea'",
          "'2', NULL, 'tea'",
          "'2', '2024-01-01', ' '",
        ],
        { min_support: 0.5, max_length: 2 },
      ),
    );
    expect(tables['']?.map(({ sequence }) => sequence)).toEqual([
      'Tea',
      'oat milk',
      'tea',
      'Tea, tea',
      'oat milk → oat milk',
    ]);
    expect(notices.map(({ code, values }) => [code, values?.rows ?? values?.items ?? values?.one])).toEqual([
      ['sequences-missing', 1],
      ['sequences-missing', 1],
      ['sequences-missing', 1],
      ['sequences-blanks', 1],
      ['sequences-case', 'Tea'],
    ]);
  });

  it('customers with one step each, and one customer with very many', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `'x', '2024-01-01', 'i${i}'`);
    const rows = [...many, "'1', '2024-01-01', 'i1'", "'2', '2024-01-01', 'i1'", "'3', '2024-01-02', 'i1'"];
    const { tables, notices } = await runAnalysis(trial(rows, { min_support: 0.5 }));
    expect(tables['']).toEqual([{ sequence: 'i1', length: 1, customers: 4, support: 1, steps: 1 }]);
    expect(notices.map(({ code }) => code)).toEqual(['sequences-one-step', 'sequences-giant']);
  });
});

describe('a customer who buys the same thing again and again', () => {
  it('has sequences of up to 200 items', async () => {
    const rows = [1, 2].flatMap((customer) =>
      Array.from(
        { length: 5000 },
        (_, i) => `'${customer}', TIMESTAMP '2024-01-01' + INTERVAL ${i} MINUTE, 'a'`,
      ),
    );
    const { tables } = await runAnalysis(trial(rows, { min_support: 1 }));
    expect(tables['']).toHaveLength(200);
    expect(tables['']?.every(({ customers }) => customers === 2)).toBe(true);
  });
});

describe('faults', () => {
  it('a run that would explode says so, with thresholds that fit', async () => {
    const long = rowsOf([
      'abcdefghijklmnopqrst',
      'abcdefghijklmnopqrst',
      'ab',
      'ab',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
    ]);
    const fault = await faultOf(trial(long, { min_support: 0.1 }));
    expect(fault).toMatchObject({
      code: 'sequences-explode',
      values: { least: 1, customers: 10, fitting: 0.3, count: 3, longest: 7 },
      place: { param: 'min_support' },
    });
    const { tables } = await runAnalysis(trial(long, { min_support: Number(fault.values?.fitting) }));
    expect(tables['']).toHaveLength(Number(fault.values?.sequences));
  }, 60_000);

  it.each([
    ['sequences-nothing', ["'1', NULL, 'a'"], {}],
    ['sequences-one', ["'1', '2024-01-01', 'a'"], {}],
    ['sequences-none', ["'1', '2024-01-01', 'a'", "'2', '2024-01-01', 'b'"], { min_support: 0.9 }],
  ])('%s', async (code, rows, params) => {
    expect(await faultOf(trial(rows, params))).toMatchObject({ code });
  });
});

describe('names with accents', () => {
  it('are the same with a letter in one piece and with one in two, items and customers', async () => {
    const [whole, parted] = ['Caf\u00E9', 'Cafe\u0301'];
    const rows = [
      `'${whole}', '2024-01-01', 'Tea'`,
      `'${parted}', '2024-01-02', '${whole}'`,
      `'b', '2024-01-01', 'Tea'`,
      `'b', '2024-01-02', '${parted}'`,
    ];
    const { tables, notices } = await runAnalysis(trial(rows, { min_support: 0.5 }));
    expect(tables['']?.map(({ sequence, customers }) => [sequence, customers])).toEqual(
      expect.arrayContaining([
        [whole, 2],
        [`Tea → ${whole}`, 2],
      ]),
    );
    expect(tables['']).toHaveLength(3);
    expect(notices).toEqual([]);
  });
});
