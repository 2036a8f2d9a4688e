import { describe, expect, it } from 'vitest';
import { type Outcome, type Row, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/contacts.json';
import type { ParamValue } from '../../contract/manifest';
import { netPromoters } from './satisfaction';

const COLUMNS =
  'customer VARCHAR, segment VARCHAR, time DATE, csat DOUBLE, nps DOUBLE, complaint VARCHAR, closed DATE';
const ROLES = { customer: 'customer', time: 'time' };
const BY_SEGMENT = { ...ROLES, segment: 'segment' };

function trial(
  rows: readonly string[],
  roles: Record<string, string> = ROLES,
  params: Record<string, ParamValue> = {},
) {
  return { analysis: 'contacts', sql: rowsSql(COLUMNS, rows), roles, params };
}

/** A contact of a customer on a day of January 2024. */
const met = (customer: string, day: number, more = 'NULL, NULL, NULL, NULL'): string =>
  `'${customer}', 'A', '${new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10)}', ${more}`;

const codes = ({ notices }: Outcome): string[] => notices.map(({ code }) => code);
const customerRow = ({ tables }: Outcome, name: string): Row | undefined =>
  tables['']?.find(({ customer }) => customer === name);

describe(`against ${reference.source}`, () => {
  const quoted = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
  const rows = reference.rows.map((row) => row.map(quoted).join(', '));

  it('rhythm, next contact and delay of each customer', async () => {
    const { tables } = await runAnalysis(trial(rows, BY_SEGMENT));
    expect(tables.rhythm?.map(({ segment, days }) => [segment, days])).toEqual(
      Object.entries(reference.rhythm).toSorted(),
    );
    expect(
      tables['']?.map((row) => [row.customer, row.segment, row.contacts, row.rhythm_days, row.overdue_days]),
    ).toEqual(reference.customers);
  });

  it.each(['csat', 'nps'] as const)('%s of all, by segment and by quarter', async (measure) => {
    const { tables, notices } = await runAnalysis(
      trial(rows, { ...BY_SEGMENT, satisfaction: measure }, { grain: 'quarter' }),
    );
    const found = (of: (row: Row) => boolean): Row | undefined => tables.satisfaction?.find(of);
    const check = (row: Row | undefined, expected: readonly number[], what: string): void => {
      expect(row?.measure, what).toBe(measure);
      ['value', 'lo95', 'hi95', 'answers'].forEach((column, i) =>
        expect(row?.[column], `${what} ${column}`).toBeCloseTo(expected[i]!, 9),
      );
    };
    const right = reference[measure];
    check(
      found(({ scope }) => scope === 'all'),
      right.all,
      'all',
    );
    for (const [name, expected] of Object.entries(right.segment)) {
      check(
        found(({ scope, segment }) => scope === 'segment' && segment === name),
        expected,
        name,
      );
    }
    for (const [day, expected] of Object.entries(right.quarter)) {
      check(
        found(({ scope, period }) => scope === 'period' && period === day),
        expected,
        day,
      );
    }
    // 99 stands for no answer.
    const isOff = notices.some(({ code }) => code === 'contacts-off-nps');
    expect(isOff).toBe(measure === 'nps' && reference.rows.some((row) => row[4] === 99));
  });

  it('open complaints and their ages', async () => {
    const { tables, findings } = await runAnalysis(
      trial(rows, { ...BY_SEGMENT, complaint: 'complaint', closed: 'closed' }),
    );
    const { ages, open, closed, days_to_close } = reference.complaints;
    expect(tables.complaints?.map(({ age_days }) => age_days)).toEqual(ages);
    expect(findings.find(({ key }) => key === 'finding.complaints.closed')?.values).toMatchObject({
      open,
      closed,
      days: ages[0],
      middle: days_to_close,
    });
    const ofCustomers = tables['']?.reduce((sum, row) => sum + Number(row.open_complaints), 0);
    expect(ofCustomers).toBe(open);
  });
});

describe('the rhythm', () => {
  const rows = [met('a', 1), met('a', 11), met('b', 3), met('b', 20)];

  it('is proposed from the distances of all where a segment has few, and edited by segment', async () => {
    const proposed = await runAnalysis(trial(rows, BY_SEGMENT));
    expect(proposed.tables.rhythm).toMatchObject([{ segment: 'A', days: 14, edited: false, gaps: 2 }]);
    expect(proposed.editable).toEqual({
      param: 'rhythm',
      rows: [{ values: { segment: 'A', days: 14 }, isEdited: false }],
    });
    const edited = await runAnalysis(trial(rows, BY_SEGMENT, { rhythm: [{ segment: 'A', days: 5 }] }));
    expect(edited.tables.rhythm).toMatchObject([
      {
        segment: 'A',
        days: 5,
        proposed_days: 14,
        edited: true,
        customers: 2,
        overdue: 1,
        mean_overdue_days: 4,
      },
    ]);
    expect(edited.tables['']).toMatchObject([
      {
        customer: 'a',
        last_contact: '2024-01-11',
        next_contact: '2024-01-16',
        overdue_days: 4,
        status: 'overdue',
      },
      {
        customer: 'b',
        last_contact: '2024-01-20',
        next_contact: '2024-01-25',
        overdue_days: 0,
        status: 'due-soon',
      },
    ]);
  });

  it('of all customers is one row where there are no segments', async () => {
    const { tables, editable } = await runAnalysis(
      trial(rows, ROLES, { rhythm: [{ segment: 'all', days: 30 }] }),
    );
    expect(editable?.rows).toEqual([{ values: { segment: 'all', days: 30 }, isEdited: true }]);
    expect(tables['']?.map(({ segment, rhythm_days }) => [segment, rhythm_days])).toEqual([
      [null, 30],
      [null, 30],
    ]);
  });

  it('is once a quarter where nobody was contacted twice; a customer is not overdue on the very day', async () => {
    const { tables } = await runAnalysis(trial([met('a', 1), met('b', 91)]));
    expect(tables['']).toMatchObject([
      { customer: 'a', rhythm_days: 90, next_contact: '2024-03-31', overdue_days: 0, status: 'due-soon' },
      { customer: 'b', status: 'on-time' },
    ]);
  });

  it('counts days, not rows: two calls on a day are no distance of zero', async () => {
    const { tables } = await runAnalysis(trial([met('a', 1), met('a', 1), met('a', 9)]));
    expect(tables['']).toMatchObject([{ contacts: 3, rhythm_days: 8, usual_days: 8 }]);
  });
});

describe('satisfaction', () => {
  const answers = (scores: readonly number[]): string[] =>
    scores.map((score, i) => met(`c${i}`, 1 + (i % 5), `${score}, NULL, NULL, NULL`));
  const measureOf = async (scores: readonly number[], params: Record<string, ParamValue> = {}) => {
    const outcome = await runAnalysis(trial(answers(scores), { ...ROLES, satisfaction: 'csat' }, params));
    return { outcome, row: outcome.tables.satisfaction?.[0] };
  };

  it('has the scale that its answers show, or the one that is asked for', async () => {
    expect((await measureOf([1, 4, 5, 5])).row).toMatchObject({ measure: 'csat', value: 0.75 });
    expect((await measureOf([0, 4, 5, 5])).row).toMatchObject({ measure: 'nps', value: -100 });
    expect((await measureOf([9, 10, 7, 3])).row).toMatchObject({ measure: 'nps', value: 25 });
    expect((await measureOf([5, 5, 4, 3], { scale: 'nps' })).row).toMatchObject({
      measure: 'nps',
      value: -100,
    });
  });

  it('leaves out answers off the scale, and says so; without any on it, it is not told', async () => {
    const some = await measureOf([5, 5, 2, 99]);
    expect(some.row).toMatchObject({ measure: 'csat', answers: 3 });
    expect(some.outcome.notices).toMatchObject([
      { code: 'contacts-off-csat', values: { answers: 1, of: 4 }, place: { role: 'satisfaction' } },
    ]);
    const none = await measureOf([40, 80]);
    expect(none.outcome.tables.satisfaction).toEqual([]);
    expect(codes(none.outcome)).toEqual(['contacts-no-scale']);
  });

  it('shows the last answer on the scale for each customer', async () => {
    const rows = [
      met('a', 1, '4, NULL, NULL, NULL'),
      met('a', 2, '99, NULL, NULL, NULL'),
      met('b', 1, '0, NULL, NULL, NULL'),
      met('c', 1, '5, NULL, NULL, NULL'),
      met('c', 2),
    ];
    const shown = async (params: Record<string, ParamValue>) => {
      const { tables } = await runAnalysis(trial(rows, { ...ROLES, satisfaction: 'csat' }, params));
      return tables['']?.map(({ customer, satisfaction }) => [customer, satisfaction]);
    };
    expect(await shown({ scale: 'csat' })).toEqual([
      ['a', 4],
      ['b', null],
      ['c', 5],
    ]);
    expect(await shown({ scale: 'nps' })).toEqual([
      ['a', 4],
      ['b', 0],
      ['c', 5],
    ]);
    const off = trial([met('a', 1, '40, NULL, NULL, NULL')], { ...ROLES, satisfaction: 'csat' });
    expect((await runAnalysis(off)).tables['']).toMatchObject([{ satisfaction: null }]);
  });

  it('has intervals that end where the scale ends', () => {
    expect(netPromoters(1, 0, 8)).toEqual({ value: 100, low: 100, high: 100 });
    expect(netPromoters(0.9, 0.1, 10).high).toBe(100);
  });
});

describe('complaints', () => {
  it('are flags, texts or states; a closing day decides before words do', async () => {
    const rows = [
      met('flag', 1, "NULL, NULL, 'true', NULL"),
      met('no flag', 2, "NULL, NULL, 'False', NULL"),
      met('state', 3, "NULL, NULL, '已解决', NULL"),
      met('pending', 4, "NULL, NULL, 'open', NULL"),
      met('settled', 5, "NULL, NULL, 'open', '2024-01-09'"),
      met('backwards', 6, "NULL, NULL, 'open', '2024-01-02'"),
      met('last', 10),
    ];
    const outcome = await runAnalysis(trial(rows, { ...ROLES, complaint: 'complaint', closed: 'closed' }));
    expect(outcome.tables.complaints?.map(({ customer, age_days }) => [customer, age_days])).toEqual([
      ['flag', 9],
      ['pending', 6],
    ]);
    expect(outcome.notices).toMatchObject([{ code: 'contacts-closed-before', values: { complaints: 1 } }]);
    expect(customerRow(outcome, 'settled')).toMatchObject({ complaints: 1, open_complaints: 0 });
    expect(customerRow(outcome, 'no flag')).toMatchObject({ complaints: 0 });
    // On the seventh the one of the fifth was still open.
    const earlier = await runAnalysis(
      trial(rows, { ...ROLES, complaint: 'complaint', closed: 'closed' }, { as_of: '2024-01-07' }),
    );
    expect(earlier.tables.complaints?.map(({ customer }) => customer)).toEqual([
      'flag',
      'pending',
      'settled',
    ]);
  });

  it('need a column that says which they are', async () => {
    expect(codes(await runAnalysis(trial([met('a', 1)], { ...ROLES, closed: 'closed' })))).toEqual([
      'contacts-closed-alone',
    ]);
  });
});

describe('rows', () => {
  it('without a customer or time, and later ones, are left out and told', async () => {
    const rows = [
      met('a', 1),
      met('a', 8),
      met('a', 30),
      "NULL, NULL, DATE '2024-01-01', 1, 1, NULL, NULL",
      "'b', NULL, NULL, 1, 1, NULL, NULL",
    ];
    const outcome = await runAnalysis(trial(rows, ROLES, { as_of: '2024-01-10' }));
    expect(outcome.notices).toMatchObject([
      { code: 'contacts-rows-left-out', values: { rows: 2, total: 5, no_customer: 1, no_time: 1 } },
      { code: 'contacts-later-rows', values: { rows: 1, day: '2024-01-10' } },
    ]);
    expect(outcome.tables['']).toMatchObject([{ contacts: 2, last_contact: '2024-01-08', days_since: 2 }]);
  });

  it.each([
    [[], {}, 'contacts-no-rows'],
    [["NULL, NULL, DATE '2024-01-01', 1, 1, NULL, NULL"], {}, 'contacts-empty-column'],
    [["'a', NULL, NULL, 1, 1, NULL, NULL"], {}, 'contacts-empty-column'],
    [["'a', NULL, DATE '2999-01-01', 1, 1, NULL, NULL"], {}, 'contacts-all-future'],
    [[met('a', 5)], { as_of: '2024-01-01' }, 'contacts-all-later'],
    [[met('a', 5)], { as_of: 'soon' }, 'param-type'],
  ])('that cannot be used are a fault: %#', async (rows, params, code) => {
    expect(await faultOf(trial(rows, ROLES, params))).toMatchObject({ code });
  });
});

describe('complaints that were closed on a day', () => {
  it('are not closed before they came, although these have times of day', async () => {
    const at = (customer: string, time: string, closed: string): string =>
      `'${customer}', 'A', '${time}', NULL, NULL, 'late', '${closed}'`;
    const rows = [
      at('a', '2024-01-02 10:00', '2024-01-02'),
      at('b', '2024-01-02 11:00', '2024-01-02'),
      at('c', '2024-01-02 12:00', '2024-01-12'),
      at('d', '2024-01-02 13:00', '2024-01-01'),
    ];
    const outcome = await runAnalysis({
      analysis: 'contacts',
      sql: rowsSql(COLUMNS.replace('time DATE', 'time TIMESTAMP'), rows),
      roles: { ...ROLES, complaint: 'complaint', closed: 'closed' },
    });
    expect(outcome.notices).toMatchObject([{ code: 'contacts-closed-before', values: { complaints: 1 } }]);
    expect(outcome.findings.find(({ key }) => key.startsWith('finding.complaints'))?.values).toMatchObject({
      closed: 4,
      middle: 0,
    });
  });
});

describe('columns that say whether there was a complaint', () => {
  it.each([
    ['DOUBLE', '0', '1'],
    ['DOUBLE', "'NaN'", '1'],
    ['DECIMAL(4, 2)', '0', '1'],
    ['INTEGER', '0', '2'],
    ['VARCHAR', "'N/A'", "'late'"],
  ])('may be %s, where %s is none', async (type, none, some) => {
    const { tables } = await runAnalysis({
      analysis: 'contacts',
      sql: rowsSql(`customer VARCHAR, time DATE, complaint ${type}`, [
        `'a', '2024-01-01', ${none}`,
        `'b', '2024-01-02', ${some}`,
      ]),
      roles: { ...ROLES, complaint: 'complaint' },
    });
    expect(tables.complaints?.map(({ customer }) => customer)).toEqual(['b']);
    expect(tables['']?.map(({ complaints }) => complaints)).toEqual([0, 1]);
  });
});

describe('customers', () => {
  it('have a name: blanks around it are no part of it, and blanks alone are nobody', async () => {
    const names = ['Caf\u00E9', ' Cafe\u0301 ', '', '  '];
    const outcome = await runAnalysis(trial(names.map((name, i) => met(name, i + 1))));
    expect(outcome.tables['']).toMatchObject([{ customer: 'Caf\u00E9', contacts: 2 }]);
    expect(outcome.tables['']).toHaveLength(1);
    expect(outcome.notices).toMatchObject([
      { code: 'contacts-rows-left-out', values: { rows: 2, no_customer: 2 } },
    ]);
  });
});

describe('a change of the net promoter score', () => {
  const answered = (period: string, score: number, count: number): string[] =>
    Array.from({ length: count }, (_, i) => `'c${i}', 'A', '${period}', NULL, ${score}, NULL, NULL`);

  it.each([
    [1, false],
    [40, true],
  ])('is told of answers that are all alike where there are enough of them: %i', async (count, isTold) => {
    const rows = [...answered('2024-01-05', 0, count), ...answered('2024-03-05', 10, count)];
    const { findings } = await runAnalysis(
      trial(rows, { ...ROLES, satisfaction: 'nps' }, { scale: 'nps', grain: 'month' }),
    );
    expect(findings.some(({ key }) => key === 'finding.nps.up')).toBe(isTold);
  });
});
