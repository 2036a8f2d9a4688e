import { describe, expect, it } from 'vitest';
import { rowsSql, runAnalysis } from '../../tests/harness/run-analysis';
import { rowWords, whoOf } from './row-words';

describe('what rows are called', () => {
  it.each([
    ['account_id', 'who-account', 'accounts', '个账户'],
    ['deal', 'who-deal', 'deals', '笔交易'],
    ['Order no', 'who-order', 'orders', '笔订单'],
    ['customer_name', 'who-customer', 'customers', '位客户'],
    ['客户编号', 'who-customer', 'customers', '位客户'],
    ['leader', 'who-row', 'rows', '行'],
    ['border', 'who-row', 'rows', '行'],
  ])('by the column %s', (column, who, en, zh) => {
    expect(whoOf(column, 'row').who).toBe(who);
    const key = `value.${who}` as keyof typeof rowWords.en;
    expect([rowWords.en[key], rowWords.zh[key]]).toEqual([en, zh]);
  });

  it('by what is usual where there is no column', () => {
    expect(whoOf(undefined, 'basket')).toEqual({ who: 'who-basket', kind: 'kind-basket' });
  });
});

describe('sentences of accounts', () => {
  const rows = Array.from(
    { length: 24 },
    (_, i) => `'a${i}', ${i % 2 === 0 ? 10 + i : 90 - i}, '${'xyz'[i % 3]!}'`,
  );
  const sql = rowsSql('account VARCHAR, amount DOUBLE, kind VARCHAR', rows);

  it.each([
    ['clusters', { id: 'account', features: ['amount', 'kind'] }, 0],
    ['drivers', { id: 'account', value: 'amount', features: ['kind'] }, 0],
    ['basket', { basket: 'account', item: 'kind' }, -1],
  ])('speak of accounts: %s', async (analysis, roles, place) => {
    const { findings } = await runAnalysis({ analysis, sql, roles });
    expect(findings.at(place)?.values).toMatchObject({ who: 'who-account' });
  });
});
