import { describe, expect, it } from 'vitest';
import { areOfOneFamily, commonName, haveSameNames, typeCandidates } from './append-shape';

const columns = (types: Record<string, string>) =>
  Object.entries(types).map(([name, type]) => ({ name, type }));

describe('tables of one shape', () => {
  it('have the same names, whatever their order, case and types', () => {
    const one = columns({ id: 'BIGINT', Amount: 'DOUBLE' });
    expect(haveSameNames([one, columns({ amount: 'VARCHAR', ID: 'BIGINT' })])).toBe(true);
    expect(haveSameNames([one, columns({ id: 'BIGINT' })])).toBe(false);
  });

  it('are worth offering when no number meets a date', () => {
    const one = columns({ id: 'BIGINT', day: 'DATE' });
    expect(areOfOneFamily([one, columns({ day: 'TIMESTAMP', id: 'DECIMAL(18,2)' })])).toBe(true);
    expect(areOfOneFamily([one, columns({ id: 'BIGINT', day: 'VARCHAR' })])).toBe(true);
    expect(areOfOneFamily([one, columns({ id: 'BIGINT', day: 'BIGINT' })])).toBe(false);
  });
});

it.each([
  [['BIGINT', 'DOUBLE'], 'BIGINT'],
  [['INTEGER', 'HUGEINT'], 'INTEGER'],
  [['DATE', 'TIMESTAMP'], 'DATE'],
  [['DECIMAL(18,2)', 'BIGINT'], 'DECIMAL(18,2)'],
  [['DATE', 'BIGINT'], undefined],
  [['STRUCT(a BIGINT)', 'STRUCT(b BIGINT)'], undefined],
])('%s are tried as %s first', (types, first) => {
  expect(typeCandidates(types)[0]).toBe(first);
});

it.each([
  [['orders_2023', 'orders_2024'], 'orders'],
  [['t_2023_01', 't_2023_02'], 't_2023'],
  [['q1', 'q2'], 'q1_all'],
  [['shop', 'crm'], 'shop_all'],
  [['订单明细_1月', '订单明细_2月'], '订单明细'],
])('%s together are %s', (names, common) => {
  expect(commonName(names)).toBe(common);
});
