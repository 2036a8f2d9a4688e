import { describe, expect, it } from 'vitest';
import { type Outcome, faultOf, rowsSql, runAnalysis } from '../../../tests/harness/run-analysis';
import reference from '../../../tests/reference/action.json';
import type { ParamRow, ParamValue } from '../../contract/manifest';

type Roles = Record<string, string>;
type Customer = (string | number)[];

const COLUMNS = 'id INTEGER, segment VARCHAR, value DOUBLE';
const BY_SEGMENT: Roles = { customer: 'id', segment: 'segment', value: 'value' };
const BY_VALUE: Roles = { customer: 'id', value: 'value' };
const THEN: Roles = { then_customer: 'customer', then_segment: 'segment' };

const literals = (customers: readonly Customer[]): string[] =>
  customers.map(([id, segment, value]) => `${id}, '${segment}', ${value}`);

function trial(rows: readonly string[], roles: Roles, params: Record<string, ParamValue> = {}, more = '') {
  return { analysis: 'action', sql: rowsSql(COLUMNS, rows) + more, roles, params };
}

const codes = (outcome: Outcome): string[] => outcome.notices.map(({ code }) => code);

/** What “Start following” writes into the cell. */
function started(outcome: Outcome): Record<string, ParamValue> {
  const offer = outcome.offers?.find(({ id }) => id === 'follow');
  return { ...offer?.params, [offer?.today ?? '']: '2026-11-28' };
}

/** The table that it keeps, as SQL: the customers of then. */
function keptSql(outcome: Outcome): string {
  const rows = (outcome.tables.customers ?? []).map(({ customer, segment }) => `(${customer}, '${segment}')`);
  return `CREATE TABLE earlier (customer INTEGER, segment VARCHAR); INSERT INTO earlier VALUES ${rows.join(', ')};`;
}

describe(`against ${reference.source}`, () => {
  const now = literals(reference.now);
  const then = literals(reference.then);
  const { budget } = reference;

  it('tells customers, value and the proposed share of the budget of every segment', async () => {
    const { tables } = await runAnalysis(trial(now, BY_SEGMENT, { budget }));
    const rows = tables[''] ?? [];
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const name = String(row.segment) as keyof typeof reference.shares;
      expect(row.customers).toBe(reference.segments.now[name].customers);
      expect(row.value).toBeCloseTo(reference.segments.now[name].value, 8);
      expect(row.budget_share).toBeCloseTo(reference.shares[name], 12);
      expect(row.budget).toBeCloseTo(budget * reference.shares[name], 8);
    }
    expect(rows.map(({ segment, action }) => `${segment}: ${action}`).toSorted()).toEqual([
      'At risk: win-back',
      'Champions: loyalty-programme',
      'Lost: let-go',
      'New: welcome',
    ]);
    expect(tables.customers).toHaveLength(reference.now.length);
    expect(tables.moves).toEqual([]);
  });

  it('tells what has moved by segment since following began, and who', async () => {
    const before = await runAnalysis(trial(then, BY_SEGMENT));
    const params = { ...started(before), snapshot: 'earlier' };
    const outcome = await runAnalysis(trial(now, { ...BY_SEGMENT, ...THEN }, params, keptSql(before)));
    for (const row of outcome.tables.moves ?? []) {
      const name = String(row.segment) as keyof typeof reference.segments.now;
      const [was, is] = [reference.segments.then[name], reference.segments.now[name]];
      expect(row.customers_then).toBe(was.customers);
      expect(row.customers_now).toBe(is.customers);
      expect(row.customers_change).toBe(is.customers - was.customers);
      expect(row.value_then).toBeCloseTo(was.value, 8);
      expect(row.value_change).toBeCloseTo(is.value - was.value, 8);
    }
    const flows = outcome.tables.flows?.map(({ from, to, customers }) => [from ?? '-', to ?? '-', customers]);
    expect(flows?.toSorted()).toEqual(reference.flows.toSorted());
    expect(outcome.findings.map(({ key }) => key).slice(0, 3)).toEqual([
      expect.stringMatching(/^finding\.moved/),
      expect.stringMatching(/^finding\.value/),
      'finding.paths',
    ]);
  });

  it('keeps the bounds of bands while they are followed', async () => {
    const before = await runAnalysis(trial(then, BY_VALUE));
    const baseline = started(before).baseline as ParamRow[];
    expect(baseline.map(({ from }) => from)).toEqual([...reference.cuts, undefined]);
    const outcome = await runAnalysis(trial(now, BY_VALUE, started(before)));
    const names = ['A', 'B', 'C', 'D'] as const;
    expect(outcome.tables.moves?.map((row) => [row.segment, row.customers_then, row.customers_now])).toEqual(
      names.map((name) => [name, reference.bands.then[name].customers, reference.bands.now[name].customers]),
    );
    expect(codes(outcome)).toContain('action-bands-kept');
    // Without following, bands are cut anew.
    const anew = await runAnalysis(trial(now, BY_VALUE));
    const sizes = anew.tables['']?.map(({ customers }) => Number(customers)) ?? [];
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('finds that nothing has moved where nothing has', async () => {
    const before = await runAnalysis(trial(then, BY_SEGMENT));
    const params = { ...started(before), snapshot: 'earlier' };
    const outcome = await runAnalysis(trial(then, { ...BY_SEGMENT, ...THEN }, params, keptSql(before)));
    expect(outcome.tables.moves?.every((row) => row.customers_change === 0 && row.value_change === 0)).toBe(
      true,
    );
    expect(outcome.tables.flows?.every(({ from, to }) => from === to)).toBe(true);
    expect(outcome.findings[0]?.key).toBe('finding.moved.none');
    expect(outcome.offers?.map(({ id }) => id)).toEqual(['again', 'stop']);
  });

  it('knows a customer again whose name comes in other characters', async () => {
    const customers = (form: 'NFC' | 'NFD'): string =>
      ['Caf\u00E9', 'L\u00FCge'].map((name) => `('${name.normalize(form)}', 'New', 1)`).join(', ');
    const table = (name: string, rows: string): string =>
      `CREATE TABLE ${name} (id VARCHAR, segment VARCHAR, value DOUBLE); INSERT INTO ${name} VALUES ${rows};`;
    for (const [was, is] of [
      ['NFC', 'NFD'],
      ['NFD', 'NFC'],
    ] as const) {
      const before = await runAnalysis({
        analysis: 'action',
        sql: table('source', customers(was)),
        roles: BY_SEGMENT,
      });
      const { tables } = await runAnalysis({
        analysis: 'action',
        sql: table('source', customers(is)) + table('earlier', customers(was)),
        roles: { ...BY_SEGMENT, then_customer: 'id', then_segment: 'segment' },
        params: { ...started(before), snapshot: 'earlier' },
      });
      expect(tables.flows).toMatchObject([{ from: 'New', to: 'New', customers: 2 }]);
    }
  });

  it('add up the values that are known, as segments do', async () => {
    const before = await runAnalysis(trial(["1, 'a', 5", "2, 'a', 7", "3, 'a', 9"], BY_SEGMENT));
    const outcome = await runAnalysis(
      trial(
        ["1, 'a', 6", "2, 'a', NULL", "3, 'b', NULL"],
        { ...BY_SEGMENT, ...THEN },
        { ...started(before), snapshot: 'earlier' },
        keptSql(before),
      ),
    );
    expect(outcome.tables.flows).toEqual([
      { from: 'a', to: 'a', customers: 2, value: 6 },
      { from: 'a', to: 'b', customers: 1, value: null },
    ]);
  });
});

describe('the plan', () => {
  const rows = ["1, 'gold', 500", "2, 'gold', 300", "3, 'plain', 200", "4, 'odd', 0"];
  const run = (actions: ParamRow[], budget = 1000) =>
    runAnalysis(trial(rows, BY_SEGMENT, { actions, budget }));
  const row = (segment: string, share: number | null): ParamRow => ({
    segment,
    action: 'tea with the owner',
    rhythm: 90,
    channel: 'visit',
    budget_share: share,
  });

  it('is edited row by row: shares that are set stay, the others have the rest', async () => {
    const { tables, editable, findings, notices } = await run([row('plain', 0.5)]);
    expect(tables['']).toMatchObject([
      { segment: 'gold', action: 'loyalty-programme', edited: false },
      {
        segment: 'plain',
        action: 'tea with the owner',
        rhythm: 90,
        channel: 'visit',
        budget: 500,
        edited: true,
      },
      { segment: 'odd', edited: false, budget: 0 },
    ]);
    expect(tables['']?.[0]?.budget_share).toBeCloseTo(0.5, 12);
    expect(tables['']?.[0]?.budget_per_customer).toBeCloseTo(250, 9);
    expect(editable?.rows[1]).toEqual({ values: row('plain', 0.5), isEdited: true });
    expect(findings.at(-1)).toMatchObject({ key: 'finding.edited', values: { own: 1, segments: 3 } });
    const all = await run(['gold', 'plain', 'odd'].map((segment) => row(segment, 0.3)));
    expect(all.findings.at(-1)).toMatchObject({ key: 'finding.edited.all', values: { own: 3 } });
    expect(notices).toEqual([]);
    expect(tables.customers?.map(({ customer, action }) => [customer, action])[2]).toEqual([
      3,
      'tea with the owner',
    ]);
  });

  it('says when shares do not add up, and when a row has no segment', async () => {
    expect(codes(await run([row('plain', 0.8), row('gold', 0.5)]))).toEqual(['action-over-budget']);
    const all = ['gold', 'plain', 'odd'].map((name) => row(name, 0.2));
    expect(codes(await run(all))).toEqual(['action-budget-left']);
    expect(codes(await run([row('silver', null)]))).toEqual(['action-no-such-segment']);
  });

  it('of a segment that has been silent is to win it back; its channel is the commonest', async () => {
    const sql = `CREATE TABLE source (id INTEGER, g VARCHAR, v DOUBLE, t DATE, c VARCHAR);
      INSERT INTO source SELECT i, CASE WHEN i < 3 THEN 'x' ELSE 'y' END, 100 - i,
        DATE '2025-12-31' - CAST(CASE WHEN i < 3 THEN 300 ELSE i END AS INTEGER), CASE WHEN i = 1 THEN 'fax' ELSE 'app' END FROM range(10) r(i);`;
    const roles = { customer: 'id', segment: 'g', value: 'v', last_purchase: 't', channel: 'c' };
    const { tables } = await runAnalysis({ analysis: 'action', sql, roles });
    expect(tables['']).toMatchObject([
      { segment: 'x', action: 'win-back', channel: 'app', days_since: 297 },
      { segment: 'y', action: 'cross-sell', channel: 'app' },
    ]);
  });
});

describe('rows', () => {
  it('without a customer or segment are left out, several of a customer put together', async () => {
    const rows = [
      "1, 'a', 10",
      "1, 'a', 5",
      "1, 'b', 12",
      "2, 'b', NULL",
      "3, '', 4",
      "NULL, 'a', 4",
      "4, 'b', 'NaN'",
      "5, 'b', 1",
    ];
    const outcome = await runAnalysis(trial(rows, BY_SEGMENT));
    expect(outcome.tables.customers).toEqual([
      { customer: 1, segment: 'a', action: 'loyalty-programme', value: 15 },
      { customer: 2, segment: 'b', action: 'cross-sell', value: null },
      { customer: 4, segment: 'b', action: 'cross-sell', value: null },
      { customer: 5, segment: 'b', action: 'cross-sell', value: 1 },
    ]);
    expect(codes(outcome)).toEqual(['action-rows-left-out', 'action-no-value', 'action-several-segments']);
    expect(outcome.notices[0]?.values).toMatchObject({ rows: 2, total: 8 });
  });

  it('of equal values stay in one band', async () => {
    const rows = [9, 9, 9, 9, 9, 9, 1, 2].map((value, i) => `${i}, '', ${value}`);
    const outcome = await runAnalysis(trial(rows, BY_VALUE));
    expect(outcome.tables['']?.map(({ segment, customers }) => [segment, customers])).toEqual([
      ['A', 6],
      ['B', 2],
    ]);
    expect(codes(outcome)).toContain('action-fewer-bands');
  });
});

describe('a fault', () => {
  it.each([
    ['action-no-rows', [], BY_SEGMENT, undefined],
    ['action-empty-column', ["NULL, 'a', 1"], BY_SEGMENT, 'customer'],
    ['action-empty-column', ['1, NULL, 1'], BY_SEGMENT, 'segment'],
    ['action-empty-column', ["1, 'a', NULL"], BY_VALUE, 'value'],
    [
      'action-many-segments',
      Array.from({ length: 101 }, (_, i) => `${i}, 's${i}', 1`),
      BY_SEGMENT,
      'segment',
    ],
  ])('%s', async (code, rows, roles, role) => {
    const fault = await faultOf(trial(rows, roles));
    expect(fault.code).toBe(code);
    expect(fault.place?.role).toBe(role);
  });
});
