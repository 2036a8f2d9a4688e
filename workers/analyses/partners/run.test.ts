import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/partners.json';
import type { ParamValue } from '../../contract/manifest';
import { concentrationOf } from './concentration';
import { monthsOf } from './contracts';

const COLUMNS = 'partner VARCHAR, mode VARCHAR, value DOUBLE, first DATE, last DATE, revenue DOUBLE';
const ROLES = { partner: 'partner', mode: 'mode', contract_value: 'value', start: 'first', end: 'last' };

function trial(
  rows: readonly string[],
  params: Record<string, ParamValue> = {},
  roles: Record<string, string> = ROLES,
) {
  return { analysis: 'partners', sql: rowsSql(COLUMNS, rows), roles, params };
}

const contract = (partner: string, value: number | 'NULL', start: string, end: string | null): string =>
  `'${partner}', 'project', ${value}, DATE '${start}', ${end === null ? 'NULL' : `DATE '${end}'`}, NULL`;

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const rowOf = (rows: Row[] | undefined, column: string, value: unknown): Row | undefined =>
  rows?.find((row) => row[column] === value);

/** Values alike, numbers to 1e-9, relative or near zero. */
function expectValues(row: Row | undefined, columns: readonly string[], expected: readonly unknown[]): void {
  columns.forEach((column, i) => {
    const [found, right] = [row?.[column], expected[i]];
    if (typeof right !== 'number' || typeof found !== 'number') expect(found, column).toBe(right);
    else expect(Math.abs(found - right), column).toBeLessThan(1e-9 * Math.max(1, Math.abs(right)));
  });
}

describe(`against ${reference.source}`, () => {
  const quoted = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
  const rows = reference.rows.map((row) => row.map(quoted).join(', '));
  const run = () =>
    runAnalysis(
      trial(
        rows,
        { as_of: reference.as_of, renewal_days: reference.within },
        { ...ROLES, revenue: 'revenue' },
      ),
    );

  it('each partner', async () => {
    const { tables } = await run();
    expect(tables['']).toHaveLength(Object.keys(reference.partners).length);
    for (const [name, expected] of Object.entries(reference.partners)) {
      expectValues(
        rowOf(tables[''], 'partner', name),
        [
          ...[
            'contracts',
            'contract_value',
            'active_value',
            'start',
            'end',
            'renewals',
            'share',
            'active_share',
          ],
          ...['annual_value', 'due', 'mean_months'],
        ],
        expected,
      );
    }
  });

  it('each month up to the day, and what is signed ahead', async () => {
    const { tables } = await run();
    const past = tables.periods?.filter(({ ahead }) => ahead === false) ?? [];
    expect(past).toHaveLength(reference.periods.length);
    reference.periods.forEach((expected, i) =>
      expectValues(
        past[i],
        [
          ...['period', 'active_value', 'annual_value', 'contracts', 'partners', 'started', 'ended', 'due'],
          ...['renewed', 'hhi'],
        ],
        expected,
      ),
    );
    expect(tables.periods?.at(past.length)).toMatchObject({ period: '2025-04-01', ahead: true });
  });

  it('each mode', async () => {
    const { tables } = await run();
    expect(tables.modes?.map(({ mode }) => mode).toSorted()).toEqual(Object.keys(reference.modes).toSorted());
    for (const [name, { renewal, ...expected }] of Object.entries(reference.modes)) {
      const row = rowOf(tables.modes, 'mode', name);
      expectValues(row, Object.keys(expected), Object.values(expected));
      expectValues(row, ['renewal_rate', 'renewal_low', 'renewal_high'], renewal);
    }
  });

  it('what runs out when, and the renewal rate of all', async () => {
    const { tables, findings } = await run();
    const found = tables.expiring?.map((row) => [
      row.partner,
      row.end,
      row.days_left,
      row.successor === 'signed',
    ]);
    expect(found?.toSorted()).toEqual(reference.expiring.toSorted());
    expect(tables.expiring?.map(({ end }) => String(end))).toEqual(reference.expiring.map((row) => row[1]));
    const { rate, low, high } = findings.find(({ key }) => key === 'finding.renewal')?.values ?? {};
    [rate, low, high].forEach((value, i) => expect(value).toBeCloseTo(reference.renewal[i]!, 12));
  });
});

describe('a renewal', () => {
  const renewalsOf = async (rows: readonly string[], days = 30): Promise<unknown> => {
    const { tables } = await runAnalysis(trial(rows, { as_of: '2026-01-01', renewal_days: days }));
    return tables['']?.[0]?.renewals;
  };
  const first = contract('A', 100, '2024-01-01', '2024-06-30');

  it.each([
    ['the day after', '2024-07-01', '2024-12-31', 1],
    ['on the last day of the time', '2024-07-30', '2024-12-31', 1],
    ['a day too late', '2024-07-31', '2024-12-31', 0],
    ['before the end', '2024-05-31', '2024-12-31', 1],
    ['long before the end', '2024-05-30', '2024-12-31', 0],
    ['beside, and shorter', '2024-06-15', '2024-06-20', 0],
  ])('begins %s', async (_, start, end, renewals) => {
    expect(await renewalsOf([first, contract('A', 100, start, end)])).toBe(renewals);
  });

  it('is by the same partner only, and may have no end', async () => {
    expect(await renewalsOf([first, contract('A', 5, '2024-07-01', null)])).toBe(1);
    const { tables } = await runAnalysis(
      trial([first, contract('B', 100, '2024-07-01', '2024-12-31')], { as_of: '2025-06-01' }),
    );
    expect(tables['']?.map(({ renewals }) => renewals)).toEqual([0, 0]);
  });

  it('is not judged before its time is over', async () => {
    const rows = [first, contract('B', 100, '2024-01-01', '2024-12-31')];
    const { tables } = await runAnalysis(trial(rows, { as_of: '2025-01-15', renewal_days: 30 }));
    expect(tables.modes?.[0]).toMatchObject({ due: 1, renewed: 0 });
    const later = await runAnalysis(trial(rows, { as_of: '2025-01-30', renewal_days: 30 }));
    expect(later.tables.modes?.[0]).toMatchObject({ due: 2, renewal_rate: 0, renewal_low: 0 });
  });
});

describe('value', () => {
  it('of a year is that of twelve months, whatever days they have', () => {
    const day = (text: string): number => Date.parse(text) / 86_400_000;
    expect(monthsOf(day('2024-01-01'), day('2024-12-31'))).toBe(12);
    expect(monthsOf(day('2024-02-01'), day('2024-02-29'))).toBe(1);
    expect(monthsOf(day('2023-01-15'), day('2026-01-14'))).toBe(36);
    expect(monthsOf(day('2024-01-01'), day('2024-01-01'))).toBeCloseTo(1 / 30.4375, 12);
  });

  it('is active from the first to the last day, and signed for months ahead', async () => {
    const rows = [
      contract('A', 2400, '2024-01-01', '2025-12-31'),
      contract('B', 600, '2024-03-01', '2024-05-31'),
    ];
    const { tables } = await runAnalysis(trial(rows, { as_of: '2024-05-31' }));
    expect(tables['']).toMatchObject([
      { partner: 'A', active_value: 2400, annual_value: 1200, status: 'active', days_left: 579 },
      { partner: 'B', active_value: 600, annual_value: 2400, status: 'ending', days_left: 0 },
    ]);
    const may = rowOf(tables.periods, 'period', '2024-05-01');
    expect(may).toMatchObject({ active_value: 3000, annual_value: 3600, ended: 1, ahead: false });
    expect(rowOf(tables.periods, 'period', '2024-06-01')).toMatchObject({ active_value: 2400, ahead: true });
    expect(tables.periods).toHaveLength(24);
    expect(tables.expiring).toMatchObject([
      { partner: 'B', days_left: 0, within: 'within-30', successor: 'not-signed' },
      { partner: 'A', days_left: 579, within: 'later' },
    ]);
  });

  it('is shared as the Herfindahl–Hirschman index says; below zero there is no share', () => {
    expect(concentrationOf([50, 30, 20])).toMatchObject({ hhi: 3800, top1: 0.5, top3: 1 });
    expect(concentrationOf([1, -5, 1]).hhi).toBe(5000);
    expect(concentrationOf([0]).hhi).toBeNaN();
  });
});

describe('rows out of the ordinary', () => {
  it('that end before they begin, or lack partner or start, are left out and told', async () => {
    const outcome = await runAnalysis(
      trial(
        [
          contract('A', 100, '2024-01-01', '2024-06-30'),
          contract('A', 100, '2024-05-01', '2024-04-30'),
          contract('B', 100, '2024-05-01', '2024-05-01'),
          "NULL, 'project', 1, DATE '2024-01-01', NULL, NULL",
          "'C', 'project', 1, NULL, DATE '2024-01-01', NULL",
        ],
        { as_of: '2024-05-02' },
      ),
    );
    expect(outcome.tables['']?.map(({ partner }) => partner)).toEqual(['A', 'B']);
    expect(outcome.notices).toMatchObject([
      { code: 'partners-rows-left-out', values: { rows: 2, total: 5, no_partner: 1, no_start: 1 } },
      { code: 'partners-backwards', values: { contracts: 1, start: 'first' } },
    ]);
  });

  it('without an end run on: they never fall due', async () => {
    const { tables, notices } = await runAnalysis(
      trial([contract('A', 1200, '2020-01-01', null), contract('B', 10, '2020-01-01', '9999-12-31')], {
        as_of: '2030-01-01',
      }),
    );
    expect(tables['']?.[0]).toMatchObject({
      end: null,
      active_value: 1200,
      annual_value: 1200,
      due: 0,
      status: 'active',
    });
    expect(tables['']?.[1]).toMatchObject({ end: null });
    expect(tables.expiring).toEqual([]);
    expect(notices).toMatchObject([{ code: 'partners-open-ended', values: { contracts: 2, of: 2 } }]);
  });

  it('twice the same are one; values that are missing or negative are told; so is a single partner', async () => {
    const rows = [
      contract('A', 100, '2024-01-01', '2024-06-30'),
      contract('A', 100, '2024-01-01', '2024-06-30'),
      contract('A', -40, '2024-02-01', '2024-06-30'),
      contract('A', 'NULL', '2024-03-01', '2024-06-30'),
    ];
    const outcome = await runAnalysis(trial(rows, { as_of: '2024-04-01' }));
    expect(outcome.tables['']).toMatchObject([
      { contracts: 3, contract_value: 60, active_value: 60, share: 1 },
    ]);
    expect(codes(outcome)).toEqual([
      'partners-duplicates',
      'partners-no-value',
      'partners-negative',
      'partners-one',
    ]);
    expect(outcome.findings.some(({ key }) => key.startsWith('finding.concentration'))).toBe(false);
    expect(outcome.charts.some(({ id }) => id === 'largest')).toBe(false);
  });

  it('without a day given are told as of the last day in the data where all is over', async () => {
    const { findings, notices, offers } = await runAnalysis(
      trial([contract('A', 100, '2023-01-01', '2024-06-30'), contract('B', 5, '2023-01-01', '2024-03-31')]),
    );
    expect(findings[0]?.values).toMatchObject({ day: '2024-06-30', partners: 1 });
    expect(notices).toEqual([]);
    expect(offers).toEqual([]);
  });

  it('that go on after today are told as of today, which is said; the same day given again gives the same', async () => {
    const rows = [
      contract('A', 100, '2024-01-01', '2999-06-30'),
      contract('B', 5, '2023-01-01', '2024-03-31'),
    ];
    const days = [new Date().toISOString().slice(0, 10)];
    const outcome = await runAnalysis(trial(rows));
    days.push(new Date().toISOString().slice(0, 10));
    const { day } = outcome.findings[0]!.values!;
    expect(days).toContain(day);
    expect(outcome.notices).toEqual([
      { code: 'partners-clock', severity: 'warning', values: { day }, place: { param: 'as_of' } },
    ]);
    expect(outcome.offers?.map(({ id, params }) => [id, params])).toEqual([['keep-day', { as_of: day }]]);
    const again = await runAnalysis(trial(rows, outcome.offers![0]!.params));
    expect(again.tables).toEqual(outcome.tables);
    expect(again.findings).toEqual(outcome.findings);
    expect(again.notices).toEqual([]);
  });

  it('that all lie ahead are told as of the first day', async () => {
    const ahead = await runAnalysis(trial([contract('A', 100, '2998-01-01', '2999-06-30')]));
    expect(ahead.findings[0]?.values).toMatchObject({ day: '2998-01-01', partners: 1 });
    expect(codes(ahead)).toContain('partners-clock');
  });

  it.each([
    [[], {}, 'partners-no-rows'],
    [["NULL, 'project', 1, DATE '2024-01-01', NULL, NULL"], {}, 'partners-empty-column'],
    [["'A', 'project', 1, NULL, NULL, NULL"], {}, 'partners-empty-column'],
    [[contract('A', 1, '2024-02-01', '2024-01-01')], {}, 'partners-all-backwards'],
    [[contract('A', 1, '2024-02-01', null)], { as_of: '2024-13-01' }, 'param-type'],
  ])('that cannot be used are a fault: %#', async (rows, params, code) => {
    expect(await faultOf(trial(rows, params))).toMatchObject({ code });
  });
});

describe('names with accents', () => {
  it('are the same with a letter in one piece and with one in two; the partner keeps a name that it has', async () => {
    const [whole, parted] = ['Caf\u00E9', 'Cafe\u0301'];
    const row = (partner: string, mode: string, year: number): string =>
      `'${partner}', '${mode}', 100, DATE '${year}-01-01', DATE '${year}-12-31', NULL`;
    const params = { as_of: '2024-06-30' };
    const both = [
      row(whole, parted, 2022),
      row(parted, whole, 2023),
      row(parted, parted, 2023),
      row('b', whole, 2023),
    ];
    const { tables } = await runAnalysis(trial(both, params));
    expect(tables['']?.map(({ partner, contracts }) => [partner, contracts])).toEqual(
      expect.arrayContaining([
        [whole, 2],
        ['b', 1],
      ]),
    );
    expect(tables.modes?.map(({ mode }) => mode)).toEqual([whole]);
    const apart = await runAnalysis(trial([row(parted, parted, 2022), row('b', 'x', 2023)], params));
    expect(apart.tables['']?.map(({ partner }) => partner)).toContain(parted);
  });
});
