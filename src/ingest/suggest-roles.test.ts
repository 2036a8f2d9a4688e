import { describe, expect, it } from 'vitest';
import type { Role } from '../../workers/contract/manifest';
import type { Meaning } from './meaning-words';
import { nameParts, pickRoles, suggestRoles } from './suggest-roles';

/** Name, type, what a sales analyst would call it; null: nothing. */
const names: [name: string, type: string, meaning: Meaning | null][] = [
  ['customer', 'VARCHAR', 'customer'],
  ['customer_id', 'VARCHAR', 'customer'],
  ['CustomerID', 'BIGINT', 'customer'],
  ['customerID', 'VARCHAR', 'customer'],
  ['Customer ID', 'BIGINT', 'customer'],
  ['cust_id', 'BIGINT', 'customer'],
  ['CUST_NO', 'VARCHAR', 'customer'],
  ['custid', 'BIGINT', 'customer'],
  ['client', 'VARCHAR', 'customer'],
  ['account', 'VARCHAR', 'customer'],
  ['member_no', 'BIGINT', 'customer'],
  ['user_id', 'UUID', 'customer'],
  ['buyerId', 'VARCHAR', 'customer'],
  ['buyer-id', 'VARCHAR', 'customer'],
  ['客户', 'VARCHAR', 'customer'],
  ['客户编号', 'VARCHAR', 'customer'],
  ['客户ID', 'BIGINT', 'customer'],
  ['会员', 'VARCHAR', 'customer'],
  ['会员号', 'BIGINT', 'customer'],
  ['会员卡号', 'VARCHAR', 'customer'],
  ['会员编号', 'BIGINT', 'customer'],
  ['用户id', 'BIGINT', 'customer'],
  ['买家', 'VARCHAR', 'customer'],
  ['买家会员名', 'VARCHAR', 'customer'],
  ['Invoice', 'VARCHAR', 'order'],
  ['InvoiceNo', 'VARCHAR', 'order'],
  ['order_id', 'BIGINT', 'order'],
  ['订单号', 'VARCHAR', 'order'],
  ['订单编号', 'VARCHAR', 'order'],
  ['deal_id', 'VARCHAR', 'deal'],
  ['date', 'DATE', 'time'],
  ['InvoiceDate', 'TIMESTAMP', 'time'],
  ['order_ts', 'TIMESTAMP', 'time'],
  ['ordered_at', 'TIMESTAMP', 'time'],
  ['created_on', 'DATE', 'time'],
  ['Order Date', 'VARCHAR', 'time'],
  ['time:timestamp', 'TIMESTAMP', 'time'],
  ['when_it_happened', 'TIMESTAMP', 'time'],
  ['date_of_birth', 'DATE', null],
  ['birth_date', 'DATE', null],
  ['订单日期', 'DATE', 'time'],
  ['下单时间', 'TIMESTAMP', 'time'],
  ['日期', 'VARCHAR', 'time'],
  ['付款时间', 'TIMESTAMP', 'time'],
  ['month', 'VARCHAR', 'time'],
  ['Order Month', 'VARCHAR', 'time'],
  ['year_month', 'VARCHAR', 'time'],
  ['Quarter', 'VARCHAR', 'time'],
  ['period', 'VARCHAR', 'time'],
  ['月份', 'VARCHAR', 'time'],
  ['年月', 'VARCHAR', 'time'],
  ['订单月份', 'VARCHAR', 'time'],
  ['季度', 'VARCHAR', 'time'],
  ['year_month', 'BIGINT', 'time'],
  ['年月', 'BIGINT', 'time'],
  ['month', 'BIGINT', null],
  ['timestamp', 'BIGINT', 'time'],
  ['created_at', 'BIGINT', 'time'],
  ['ts', 'BIGINT', 'time'],
  ['time', 'BIGINT', 'time'],
  ['event_ts', 'BIGINT', 'time'],
  ['时间', 'BIGINT', 'time'],
  ['时间戳', 'BIGINT', 'time'],
  ['下单时间', 'BIGINT', 'time'],
  ['lead_time', 'BIGINT', null],
  ['updated_at', 'BIGINT', null],
  ['day', 'BIGINT', null],
  ['处理时间', 'BIGINT', null],
  ['trial_period', 'VARCHAR', null],
  ['birth_month', 'VARCHAR', null],
  ['amount', 'DOUBLE', 'amount'],
  ['Total', 'DECIMAL(12,2)', 'amount'],
  ['order_total_usd', 'DOUBLE', 'amount'],
  ['net_amount_eur', 'DOUBLE', 'amount'],
  ['Sales', 'DOUBLE', 'amount'],
  ['Revenue', 'BIGINT', 'amount'],
  ['TotalCharges', 'DOUBLE', 'amount'],
  ['金额', 'DOUBLE', 'amount'],
  ['销售额', 'BIGINT', 'amount'],
  ['销售额(元)', 'DOUBLE', 'amount'],
  ['实付金额', 'DECIMAL(18,2)', 'amount'],
  ['amount', 'DATE', 'time'],
  ['customer', 'TIMESTAMP', 'time'],
  ['Quantity', 'BIGINT', 'quantity'],
  ['qty', 'INTEGER', 'quantity'],
  ['数量', 'BIGINT', 'quantity'],
  ['UnitPrice', 'DOUBLE', 'price'],
  ['Price', 'DOUBLE', 'price'],
  ['单价', 'DOUBLE', 'price'],
  ['StockCode', 'VARCHAR', 'product'],
  ['sku', 'VARCHAR', 'product'],
  ['Product Name', 'VARCHAR', 'product'],
  ['商品名称', 'VARCHAR', 'product'],
  ['产品', 'VARCHAR', 'product'],
  ['product_family', 'VARCHAR', 'category'],
  ['Category', 'VARCHAR', 'category'],
  ['品类', 'VARCHAR', 'category'],
  ['channel', 'VARCHAR', 'channel'],
  ['sales_channel', 'VARCHAR', 'channel'],
  ['utm_source', 'VARCHAR', 'channel'],
  ['渠道', 'VARCHAR', 'channel'],
  ['销售渠道', 'VARCHAR', 'channel'],
  ['stage', 'VARCHAR', 'stage'],
  ['deal stage', 'VARCHAR', 'stage'],
  ['销售阶段', 'VARCHAR', 'stage'],
  ['Churn', 'VARCHAR', 'outcome'],
  ['Industry', 'VARCHAR', 'industry'],
  ['行业', 'VARCHAR', 'industry'],
  ['所属行业', 'VARCHAR', 'industry'],
  ['Country', 'VARCHAR', 'region'],
  ['customer city', 'VARCHAR', 'region'],
  ['省份', 'VARCHAR', 'region'],
  ['地区', 'VARCHAR', 'region'],
  ['owner', 'VARCHAR', 'owner'],
  ['sales_rep', 'VARCHAR', 'owner'],
  ['负责人', 'VARCHAR', 'owner'],
  ['customer_email', 'VARCHAR', 'email'],
  ['e-mail', 'VARCHAR', 'email'],
  ['手机号', 'VARCHAR', 'phone'],
  ['full_name', 'VARCHAR', 'name'],
  ['姓名', 'VARCHAR', 'name'],
  ['discount', 'DOUBLE', 'discount'],
  ['折扣', 'DOUBLE', 'discount'],
  ['unit_cost', 'DOUBLE', 'cost'],
  ['成本', 'DOUBLE', 'cost'],
  ['employees', 'BIGINT', null],
  ['tenure', 'BIGINT', null],
  ['PhoneService', 'VARCHAR', null],
  ['备注', 'VARCHAR', null],
];

describe('suggestRoles', () => {
  it.each(names)('%s (%s) means %s', (name, type, meaning) => {
    const [found] = suggestRoles([{ name, type }]);
    expect(found?.meaning ?? null).toBe(meaning);
  });

  const rolesOf = (columns: [string, string][]) =>
    Object.fromEntries(
      suggestRoles(columns.map(([name, type]) => ({ name, type }))).map(({ meaning, column }) => [
        meaning,
        column,
      ]),
    );

  it('reads a list of dates and ids as who came when', () => {
    const roles = rolesOf([
      ['date', 'TIMESTAMP'],
      ['id', 'BIGINT'],
    ]);
    expect(roles).toEqual({ time: 'date', customer: 'id' });
  });

  it('finds no amount where there are only price and quantity', () => {
    const roles = rolesOf([
      ['Invoice', 'VARCHAR'],
      ['StockCode', 'VARCHAR'],
      ['Description', 'VARCHAR'],
      ['Quantity', 'BIGINT'],
      ['InvoiceDate', 'TIMESTAMP'],
      ['Price', 'DOUBLE'],
      ['Customer ID', 'BIGINT'],
      ['Country', 'VARCHAR'],
    ]);
    expect(roles).toEqual({
      order: 'Invoice',
      product: 'StockCode',
      quantity: 'Quantity',
      time: 'InvoiceDate',
      price: 'Price',
      customer: 'Customer ID',
      region: 'Country',
    });
  });

  it('takes money for the amount, unless its name says that it is other money or another column is called so', () => {
    const tuition = { name: 'tuition', type: 'DOUBLE', currency: '$' };
    const shipping = { name: 'shipping cost', type: 'DOUBLE', currency: '$' };
    const meanings = (columns: Parameters<typeof suggestRoles>[0]) =>
      Object.fromEntries(suggestRoles(columns).map(({ column, meaning }) => [column, meaning]));
    expect(meanings([{ name: 'tuition', type: 'DOUBLE' }])).toEqual({});
    expect(meanings([tuition])).toEqual({ tuition: 'amount' });
    expect(meanings([tuition, { name: 'total', type: 'DOUBLE' }])).toEqual({ total: 'amount' });
    expect(meanings([{ ...shipping, name: 'cost' }, shipping])).toEqual({ cost: 'cost' });
    expect(meanings([{ ...tuition, meaning: 'none' }])).toEqual({});
  });

  it('takes the first date of a deal for its time', () => {
    const roles = rolesOf([
      ['deal_id', 'VARCHAR'],
      ['account', 'VARCHAR'],
      ['industry', 'VARCHAR'],
      ['employees', 'BIGINT'],
      ['region', 'VARCHAR'],
      ['owner', 'VARCHAR'],
      ['channel', 'VARCHAR'],
      ['stage', 'VARCHAR'],
      ['created_on', 'DATE'],
      ['closed_on', 'DATE'],
      ['amount', 'DOUBLE'],
      ['outcome', 'VARCHAR'],
    ]);
    expect(roles).toEqual({
      deal: 'deal_id',
      customer: 'account',
      industry: 'industry',
      region: 'region',
      owner: 'owner',
      channel: 'channel',
      stage: 'stage',
      time: 'created_on',
      amount: 'amount',
      outcome: 'outcome',
    });
  });

  it('keeps the order apart from its date and its amount', () => {
    const roles = rolesOf([
      ['order_id', 'BIGINT'],
      ['customer_id', 'VARCHAR'],
      ['order_date', 'DATE'],
      ['order_amount', 'DOUBLE'],
      ['birth_date', 'DATE'],
    ]);
    expect(roles).toEqual({
      order: 'order_id',
      customer: 'customer_id',
      time: 'order_date',
      amount: 'order_amount',
    });
  });

  it('takes a date for the time before texts that are named after one', () => {
    for (const month of ['month', 'Order Date', '月份', '订单日期']) {
      const roles = rolesOf([
        [month, 'VARCHAR'],
        ['when_it_happened', 'TIMESTAMP'],
      ]);
      expect(roles).toEqual({ time: 'when_it_happened' });
    }
    for (const count of ['timestamp', 'created_at', '时间戳']) {
      const roles = rolesOf([
        [count, 'BIGINT'],
        ['when_it_happened', 'TIMESTAMP'],
      ]);
      expect(roles).toEqual({ time: 'when_it_happened' });
    }
    // The birthday says nothing of when the row is about.
    const roles = rolesOf([
      ['月份', 'VARCHAR'],
      ['出生日期', 'DATE'],
    ]);
    expect(roles).toEqual({ time: '月份' });
  });

  it('reads an event log', () => {
    const roles = rolesOf([
      ['case:channel', 'VARCHAR'],
      ['case:concept:name', 'VARCHAR'],
      ['case:deadline', 'TIMESTAMP'],
      ['concept:name', 'VARCHAR'],
      ['org:resource', 'VARCHAR'],
      ['time:timestamp', 'TIMESTAMP'],
    ]);
    expect(roles).toMatchObject({
      channel: 'case:channel',
      case: 'case:concept:name',
      activity: 'concept:name',
      time: 'time:timestamp',
      owner: 'org:resource',
    });
  });

  it('prefers the number of a customer over the name', () => {
    const chinese = rolesOf([
      ['客户名称', 'VARCHAR'],
      ['客户编号', 'VARCHAR'],
    ]);
    expect(chinese.customer).toBe('客户编号');
    const english = rolesOf([
      ['customer_name', 'VARCHAR'],
      ['customer_id', 'BIGINT'],
    ]);
    expect(english.customer).toBe('customer_id');
  });

  it('does not believe a name when every row has another value', () => {
    const profile = { rows: 1000, missing: 0, distinct: 1000 };
    const roles = suggestRoles([
      { name: 'account', type: 'VARCHAR', profile },
      { name: 'client', type: 'VARCHAR', profile: { ...profile, distinct: 200 } },
    ]);
    expect(roles[0]).toMatchObject({ column: 'client', meaning: 'customer' });
  });

  it('follows what the reader said', () => {
    const roles = suggestRoles([
      { name: 'customer', type: 'VARCHAR', meaning: 'none' },
      { name: 'shop', type: 'VARCHAR', meaning: 'customer' },
      { name: 'client', type: 'VARCHAR' },
    ]);
    expect(roles).toEqual([{ column: 'shop', meaning: 'customer', score: 1 }]);
  });
});

describe('pickRoles', () => {
  const role = (name: string, suggest: string[]): Role => ({ name, kind: 'any', required: true, suggest });

  it('takes the first meaning there is and no column twice', () => {
    const picked = pickRoles(
      [role('customer', ['customer']), role('value', ['amount', 'quantity']), role('other', ['quantity'])],
      [
        { column: 'cid', meaning: 'customer' },
        { column: 'qty', meaning: 'quantity' },
      ],
    );
    expect(picked).toEqual({ customer: 'cid', value: 'qty' });
  });

  it('gives a role that takes many every column that fits', () => {
    const features = { ...role('features', ['amount', 'quantity', 'channel']), many: true };
    const meanings = [
      { column: 'cid', meaning: 'customer' },
      { column: 'shop', meaning: 'channel' },
      { column: 'paid', meaning: 'amount' },
    ] as const;
    expect(pickRoles([role('id', ['customer']), features], meanings)).toEqual({
      id: 'cid',
      features: ['paid', 'shop'],
    });
    expect(pickRoles([features], meanings.slice(0, 2))).toEqual({ features: 'shop' });
  });
});

describe('nameParts', () => {
  it('divides names at case, punctuation and script', () => {
    expect(nameParts('CustomerID')).toEqual(['customer', 'id']);
    expect(nameParts('HTTPStatusCode')).toEqual(['http', 'status', 'code']);
    expect(nameParts('客户ID')).toEqual(['客户', 'id']);
    expect(nameParts('order_ts (UTC)')).toEqual(['order', 'ts', 'utc']);
  });
});
