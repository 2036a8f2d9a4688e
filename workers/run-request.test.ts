import { describe, expect, it } from 'vitest';
import type { AnalysisRequest } from './contract/analysis';
import { planRequest, runRequest } from './run-request';
import type { OutputTable } from './table/columns';
import { encodeTable } from './table/encode';

const request: AnalysisRequest = {
  name: 'segments',
  relation: '"orders"',
  columns: [],
  relations: {},
  roles: {
    customer: [{ column: 'c', type: 'INTEGER', sql: '"c"' }],
    time: [{ column: 't', type: 'TIMESTAMP', sql: '"t"' }],
    amount: [{ column: 'a', type: 'DOUBLE', sql: '"a"' }],
  },
  params: { quantiles: 5, as_of: null },
};

const CLV = {
  model: 'bg-nbd',
  unit: 'week',
  horizon: 52,
  discount_rate: 0.1,
  margin: 1,
  bootstrap: 0,
  seed: 1,
};
/** 1 January 2024. */
const DAY: OutputTable = { rows: 1, columns: { day: { type: 'date', values: Int32Array.of(19_723) } } };

describe('a plan', () => {
  const from = expect.stringContaining('FROM "orders"') as string;

  it('is SQL by input name', async () => {
    const answer = await planRequest('clv', { ...request, params: CLV });
    expect(answer).toMatchObject({ ok: true, value: { isPeek: false, queries: { customers: from } } });
  });

  it('is asked for what it has to see first, and then for the rest', async () => {
    expect(await planRequest('rfm', request)).toMatchObject({
      ok: true,
      value: { isPeek: true, queries: { migration: from } },
    });
    const answer = await planRequest('rfm', request, { migration: encodeTable(DAY) });
    expect(answer).toMatchObject({ ok: true, value: { isPeek: false, queries: { customers: from } } });
    expect(answer.ok ? answer.value.queries.customers : '').toContain('(19724) DAY');
  });

  it('of an unknown analysis is a fault in its cell that names those that there are', async () => {
    const answer = await planRequest('rmf', request);
    expect(answer).toMatchObject({
      ok: false,
      fault: {
        code: 'unknown-analysis',
        severity: 'error',
        place: { cell: 'segments' },
        values: { type: 'rmf' },
      },
    });
    expect(answer.ok ? '' : answer.fault.values?.known).toContain('rfm');
  });

  it('without a required role is a fault that names the role', async () => {
    const { customer, time } = request.roles;
    const roles = { ...(customer && { customer }), ...(time && { time }) };
    expect(await planRequest('rfm', { ...request, roles })).toMatchObject({
      ok: false,
      fault: { code: 'role-missing', place: { cell: 'segments', role: 'amount' } },
    });
  });
});

describe('a run', () => {
  it('answers with a fault of the analysis', async () => {
    const none = (names: readonly string[]): Uint8Array => {
      const column = { type: 'number' as const, values: new Float64Array() };
      return encodeTable({ rows: 0, columns: Object.fromEntries(names.map((name) => [name, column])) });
    };
    const inputs = {
      migration: encodeTable(DAY),
      left_out: none(['reason', 'rows']),
      customers: none(['customer', 'purchases', 'refunds', 'zeros']),
    };
    expect(await runRequest('rfm', request, inputs, () => undefined)).toEqual({
      ok: false,
      fault: { code: 'rfm-no-rows', severity: 'error', place: { cell: 'segments' } },
    });
  });

  it('answers with the message of what nobody foresaw', async () => {
    expect(await runRequest('rfm', request, {}, () => undefined)).toMatchObject({
      ok: false,
      fault: {
        code: 'unexpected',
        cause: 'the inputs customers, left_out and migration are needed',
        place: { cell: 'segments' },
      },
    });
  });
});
