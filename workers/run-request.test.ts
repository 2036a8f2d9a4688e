import { describe, expect, it } from 'vitest';
import type { AnalysisRequest } from './contract/analysis';
import { planRequest, runRequest } from './run-request';
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

describe('a plan', () => {
  it('is SQL by input name', async () => {
    const answer = await planRequest('rfm', request);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        isPeek: false,
        queries: { customers: expect.stringContaining('FROM "orders"') as string },
      },
    });
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
    const none = Object.fromEntries(
      [
        'customer',
        'last_purchase',
        'last_event',
        'monetary',
        'later',
        'no_time',
        'purchase',
        'refund',
        'zero',
        'no_amount',
      ].map((name) => [name, { type: 'number' as const, values: new Float64Array() }]),
    );
    const inputs = { customers: encodeTable({ rows: 0, columns: none }) };
    expect(await runRequest('rfm', request, inputs, () => undefined)).toEqual({
      ok: false,
      fault: { code: 'rfm-no-rows', severity: 'error', place: { cell: 'segments' } },
    });
  });

  it('answers with the message of what nobody foresaw', async () => {
    expect(await runRequest('rfm', request, {}, () => undefined)).toMatchObject({
      ok: false,
      fault: { code: 'unexpected', cause: 'the input customers is missing', place: { cell: 'segments' } },
    });
  });
});
