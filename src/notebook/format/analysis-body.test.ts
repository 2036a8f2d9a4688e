import { describe, expect, it } from 'vitest';
import { parseAnalysisBody, printAnalysisBody } from './analysis-body';

function read(body: string) {
  const result = parseAnalysisBody(body);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

const CLV = `table: orders
roles: { customer: customer_id, time: ordered_at, amount: amount }
params: { model: bg-nbd, unit: week, horizon: 52 }`;

describe('parseAnalysisBody', () => {
  it('reads the documented example', () => {
    expect(read(CLV)).toEqual({
      table: 'orders',
      roles: { customer: 'customer_id', time: 'ordered_at', amount: 'amount' },
      params: { model: 'bg-nbd', unit: 'week', horizon: 52 },
    });
  });

  it('takes columns as they are written, lists for a role with several, and nothing for an empty one', () => {
    expect(read('roles: {a: 2024, b: [x, 1.10], c: }').roles).toEqual({ a: '2024', b: ['x', '1.10'] });
  });

  it('keeps parameters exact', () => {
    const { params } = read(
      'params: {a: 9007199254740993, b: 0.1, c: [1, x, true], d: null, e: 007, f: yes}',
    );
    expect(params).toEqual({ a: '9007199254740993', b: 0.1, c: [1, 'x', 'true'], e: '007', f: 'yes' });
  });

  it('reads rules as a list of maps or as a map of conditions', () => {
    const rules = [
      { name: 'Regulars', where: 'visits >= 10' },
      { name: '2024', where: "plan = 'gold'" },
    ];
    const list =
      "params:\n  rules:\n    - { name: Regulars, where: visits >= 10 }\n    - name: 2024\n      where: plan = 'gold'";
    expect(read(list).params).toEqual({ rules });
    expect(read("params:\n  rules:\n    Regulars: visits >= 10\n    2024: plan = 'gold'").params).toEqual({
      rules,
    });
    expect(printAnalysisBody(read(list), list)).toBe(list);
    const written = printAnalysisBody({ table: 't', roles: {}, params: { rules } });
    expect(read(written).params).toEqual({ rules });
  });

  it('is empty for an empty body', () => {
    expect(read('')).toEqual({ table: '', roles: {}, params: {} });
  });

  it('keeps names of object properties as plain keys', () => {
    const { roles, params } = read('roles: {__proto__: x}\nparams: {constructor: 1}');
    expect(Object.keys(roles)).toEqual(['__proto__']);
    expect(Object.keys(params)).toEqual(['constructor']);
  });

  it.each([
    ['table: [a]', 'body-field', { field: 'table', expected: 'a-text' }, 1, 8],
    ['table: a\nroles: customer', 'body-field', { field: 'roles', expected: 'named-fields' }, 2, 8],
    ['roles:\n  customer: {a: 1}', 'body-field', { field: 'customer', expected: 'a-text' }, 2, 13],
    ['params:\n  x: [[1]]', 'body-field', { field: 'x', expected: 'a-list' }, 2, 6],
    ['params: {x: {}}', 'body-field', { field: 'x', expected: 'one-value' }, 1, 13],
    ['table: "a', 'yaml-syntax', undefined, 1, 10],
  ])('says where %j is at fault', (body, code, values, line, character) => {
    const result = parseAnalysisBody(body);
    expect(result.ok ? null : result.fault).toMatchObject({ code, place: { line, character } });
    expect(result.ok ? null : result.fault.values).toEqual(values);
  });
});

describe('printAnalysisBody', () => {
  it('writes the documented form', () => {
    expect(printAnalysisBody(read(CLV))).toBe(CLV);
  });

  it('changes only what changed', () => {
    const body = `${CLV.replace('orders', 'orders # ours')}\n# more\nextra: 1`;
    const value = read(body);
    const changed = printAnalysisBody({ ...value, params: { ...value.params, horizon: 26 } }, body);
    expect(changed).toBe(body.replace('horizon: 52', 'horizon: 26'));
    expect(printAnalysisBody(value, body)).toBe(body);
  });

  it('does not touch a number that it cannot hold', () => {
    const body = 'table: a\nparams: { id: 9007199254740993, n: 1 }';
    const value = read(body);
    expect(printAnalysisBody({ ...value, params: { ...value.params, n: 2 } }, body)).toBe(
      body.replace('n: 1', 'n: 2'),
    );
  });

  it('fills a body that was empty', () => {
    expect(printAnalysisBody({ table: 't', roles: { a: ['x', 'y z'] }, params: {} }, 'table: \n')).toBe(
      'table: t \nroles: { a: [ x, y z ] }\n',
    );
  });
});
