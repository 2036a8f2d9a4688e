import { describe, expect, it } from 'vitest';
import { matchAround, matchColumns, type NeededColumn } from './match-columns';

/** `name:TYPE`; with `?` it is optional. */
const columns = (text: string): NeededColumn[] =>
  text.split(', ').map((each) => {
    const [name = '', type = ''] = each.split(':');
    return { name: name.replace('?', ''), type, isOptional: name.endsWith('?') };
  });

function matched(needed: string | NeededColumn[], own: string): Record<string, string> {
  const needs = typeof needed === 'string' ? columns(needed) : needed;
  return Object.fromEntries(
    matchColumns(needs, columns(own)).map(({ needed: need, column, by }) => [
      need.name,
      column ? `${column.name} (${by})` : '–',
    ]),
  );
}

const ORDERS =
  'order_id:BIGINT, customer_id:VARCHAR, ordered_at:TIMESTAMP, amount:DECIMAL(12,2), product_family:VARCHAR, channel:VARCHAR, country:VARCHAR';

describe('matchColumns', () => {
  it('takes names in another spelling first', () => {
    expect(
      matched('customer_id:BIGINT, amount:DOUBLE', 'Amount:DOUBLE, CustomerID:BIGINT, total:DOUBLE'),
    ).toEqual({
      customer_id: 'CustomerID (name)',
      amount: 'Amount (name)',
    });
  });

  it('finds Chinese headings', () => {
    expect(
      matched(
        ORDERS,
        '订单编号:VARCHAR, 会员号:BIGINT, 下单时间:TIMESTAMP, 实付金额:DOUBLE, 品类:VARCHAR, 销售渠道:VARCHAR, 城市:VARCHAR, 国家:VARCHAR',
      ),
    ).toEqual({
      order_id: '订单编号 (meaning)',
      customer_id: '会员号 (meaning)',
      ordered_at: '下单时间 (meaning)',
      amount: '实付金额 (meaning)',
      product_family: '品类 (meaning)',
      channel: '销售渠道 (meaning)',
      country: '国家 (meaning)',
    });
  });

  it('finds other English names', () => {
    expect(
      matched(
        ORDERS,
        'InvoiceNo:VARCHAR, Description:VARCHAR, Invoice Date:TIMESTAMP, Client:BIGINT, Net Total:DOUBLE, Sales channel:VARCHAR, Ship Country:VARCHAR, Category:VARCHAR',
      ),
    ).toEqual({
      order_id: 'InvoiceNo (meaning)',
      customer_id: 'Client (meaning)',
      ordered_at: 'Invoice Date (meaning)',
      amount: 'Net Total (meaning)',
      product_family: 'Category (meaning)',
      channel: 'Sales channel (meaning)',
      country: 'Ship Country (meaning)',
    });
  });

  it('tells dates of one deal apart by their names', () => {
    expect(
      matched(
        'created_on:DATE, qualified_on:DATE, proposal_on:DATE, closed_on:DATE',
        'Close date:DATE, Proposal date:DATE, Date of creation:DATE, Qualification date:DATE',
      ),
    ).toEqual({
      created_on: 'Date of creation (meaning)',
      qualified_on: 'Qualification date (meaning)',
      proposal_on: 'Proposal date (meaning)',
      closed_on: 'Close date (meaning)',
    });
  });

  it('believes the role that a cell gives the column, whatever it is called', () => {
    const needed = [{ name: 'v', type: 'DOUBLE', meanings: ['amount', 'price'] }];
    expect(matched(needed, 'Preis:DOUBLE, price:DOUBLE, revenue:DOUBLE')).toEqual({ v: 'revenue (meaning)' });
  });

  it('takes the one column of a kind that is left for the one that is needed', () => {
    const needed = 'customer_id:VARCHAR, when_it_was:TIMESTAMP, weight?:DOUBLE';
    expect(matched(needed, 'client:VARCHAR, Zeitpunkt:DATE, Kilo:DOUBLE')).toEqual({
      customer_id: 'client (meaning)',
      when_it_was: 'Zeitpunkt (meaning)',
      weight: '–',
    });
    expect(matched('customer_id:VARCHAR, ratio:DOUBLE', 'client:VARCHAR, Kilo:DOUBLE').ratio).toBe(
      'Kilo (type)',
    );
    expect(matched('customer_id:VARCHAR, ratio:DOUBLE', 'client:VARCHAR, a:DOUBLE, b:DOUBLE').ratio).toBe(
      '–',
    );
  });

  it('gives each column to one need, and leaves open what nothing is like', () => {
    expect(matched('amount:DOUBLE, revenue:DOUBLE, industry:VARCHAR', 'sales:DOUBLE, memo:VARCHAR')).toEqual({
      amount: 'sales (meaning)',
      revenue: '–',
      industry: '–',
    });
  });

  it('finds a column whose values have to be converted, behind one whose values are right', () => {
    expect(matched('ordered_at:TIMESTAMP', '订单日期:VARCHAR')).toEqual({ ordered_at: '订单日期 (meaning)' });
    expect(matched('ordered_at:TIMESTAMP', 'order date:VARCHAR, date:DATE')).toEqual({
      ordered_at: 'date (meaning)',
    });
  });

  it('goes by what the reader has said that a column means', () => {
    const own = [
      { name: 'x', type: 'VARCHAR', meaning: 'customer' },
      { name: 'customer', type: 'VARCHAR', meaning: 'none' },
    ];
    const [match] = matchColumns([{ name: 'customer_id', type: 'VARCHAR' }], own);
    expect(match?.column?.name).toBe('x');
  });
});

describe('matchAround', () => {
  it('keeps what was picked, and matches the rest with what is left', () => {
    const needed = columns('customer_id:VARCHAR, amount:DOUBLE, channel?:VARCHAR');
    const own = columns('client:VARCHAR, total:DOUBLE, net:DOUBLE, source:VARCHAR');
    const found = (picked: Record<string, string | null>) =>
      matchAround(needed, own, picked).map(({ column }) => column?.name ?? null);
    expect(found({})).toEqual(['client', 'total', 'source']);
    expect(found({ amount: 'net', channel: null })).toEqual(['client', 'net', null]);
    expect(found({ channel: 'client' })).toEqual([null, 'total', 'client']);
  });
});
