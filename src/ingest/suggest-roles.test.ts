import { describe, expect, it } from 'vitest';
import { suggestRoles } from './suggest-roles';

/** Types as an import gives them, guessed from the name for brevity. */
function columns(...headers: string[]) {
  return headers.map((header) => {
    const [name = '', type = 'VARCHAR'] = header.split(':');
    return { name, type };
  });
}

function meaningsOf(...headers: string[]) {
  return Object.fromEntries(
    suggestRoles(columns(...headers)).map(({ meaning, column }) => [meaning, column]),
  );
}

describe('suggestRoles', () => {
  it.each([
    ['customer', 'customer_id', 'VARCHAR'],
    ['customer', 'CustomerID', 'BIGINT'],
    ['customer', 'Customer ID', 'DOUBLE'.replace('DOUBLE', 'BIGINT')],
    ['customer', 'customerID', 'VARCHAR'],
    ['customer', 'cust_id', 'BIGINT'],
    ['customer', 'client', 'VARCHAR'],
    ['customer', 'buyer-id', 'VARCHAR'],
    ['customer', 'user_id', 'BIGINT'],
    ['customer', 'account', 'VARCHAR'],
    ['customer', '客户', 'VARCHAR'],
    ['customer', '客户编号', 'VARCHAR'],
    ['customer', '会员号', 'BIGINT'],
    ['customer', '买家', 'VARCHAR'],
    ['order', 'order_id', 'BIGINT'],
    ['order', 'InvoiceNo', 'VARCHAR'],
    ['order', 'Invoice', 'VARCHAR'],
    ['order', '订单号', 'VARCHAR'],
    ['order', 'deal_id', 'VARCHAR'],
    ['time', 'ordered_at', 'TIMESTAMP'],
    ['time', 'InvoiceDate', 'TIMESTAMP'],
    ['time', 'order_ts', 'TIMESTAMP'],
    ['time', 'date', 'DATE'],
    ['time', 'purchase date', 'VARCHAR'],
    ['time', '下单时间', 'TIMESTAMP'],
    ['time', '订单日期', 'DATE'],
    ['time', '日期', 'VARCHAR'],
    ['time', 'when_it_happened', 'TIMESTAMP'],
    ['amount', 'amount', 'DOUBLE'],
    ['amount', 'Total', 'DECIMAL(12,2)'],
    ['amount', 'order_total', 'DOUBLE'],
    ['amount', 'Revenue', 'BIGINT'],
    ['amount', 'net_amount_eur', 'DOUBLE'],
    ['amount', '金额', 'DOUBLE'],
    ['amount', '销售额', 'BIGINT'],
    ['amount', '实付金额', 'DECIMAL(10,2)'],
    ['quantity', 'Quantity', 'BIGINT'],
    ['quantity', 'qty', 'INTEGER'],
    ['quantity', '数量', 'BIGINT'],
    ['price', 'UnitPrice', 'DOUBLE'],
    ['price', 'Price', 'DOUBLE'],
    ['price', '单价', 'DOUBLE'],
    ['cost', 'unit_cost', 'DOUBLE'],
    ['cost', '成本', 'DOUBLE'],
    ['discount', 'discount', 'DOUBLE'],
    ['discount', '折扣', 'DOUBLE'],
    ['product', 'StockCode', 'VARCHAR'],
    ['product', 'product_name', 'VARCHAR'],
    ['product', '商品名称', 'VARCHAR'],
    ['category', 'product_family', 'VARCHAR'],
    ['category', 'Category', 'VARCHAR'],
    ['category', '品类', 'VARCHAR'],
    ['channel', 'sales_channel', 'VARCHAR'],
    ['channel', '渠道', 'VARCHAR'],
    ['channel', 'utm_source', 'VARCHAR'],
    ['stage', 'deal stage', 'VARCHAR'],
    ['stage', '销售阶段', 'VARCHAR'],
    ['industry', 'Industry', 'VARCHAR'],
    ['industry', '行业', 'VARCHAR'],
    ['region', 'Country', 'VARCHAR'],
    ['region', '地区', 'VARCHAR'],
    ['owner', 'sales_rep', 'VARCHAR'],
    ['owner', '负责人', 'VARCHAR'],
    ['email', 'e-mail', 'VARCHAR'],
    ['phone', '手机号', 'VARCHAR'],
    ['name', 'full_name', 'VARCHAR'],
  ])('%s: %s (%s)', (meaning, name, type) => {
    expect(suggestRoles([{ name, type }])[0]).toMatchObject({ meaning, column: name });
  });

  it('reads the headers of a well-known list of online orders', () => {
    expect(
      meaningsOf(
        ...[
          'Invoice',
          'StockCode',
          'Description',
          'Quantity:BIGINT',
          'InvoiceDate:TIMESTAMP',
          'Price:DOUBLE',
        ],
        ...['Customer ID:BIGINT', 'Country'],
      ),
    ).toMatchObject({
      order: 'Invoice',
      product: 'StockCode',
      quantity: 'Quantity',
      time: 'InvoiceDate',
      price: 'Price',
      customer: 'Customer ID',
      region: 'Country',
    });
  });

  it('says none rather than a wrong one: price and quantity are no amount', () => {
    const found = meaningsOf(
      'Customer ID:BIGINT',
      'InvoiceDate:TIMESTAMP',
      'Price:DOUBLE',
      'Quantity:BIGINT',
    );
    expect(found).not.toHaveProperty('amount');
  });

  it('takes a plain id beside a date for the customer', () => {
    expect(meaningsOf('date:TIMESTAMP', 'id:BIGINT')).toEqual({ time: 'date', customer: 'id' });
  });

  it('keeps the order apart from its date and its amount', () => {
    expect(
      meaningsOf(
        'order_id:BIGINT',
        'customer_id',
        'order_date:DATE',
        'order_amount:DOUBLE',
        'birth_date:DATE',
      ),
    ).toEqual({ order: 'order_id', customer: 'customer_id', time: 'order_date', amount: 'order_amount' });
  });

  it('reads a list of deals', () => {
    expect(
      meaningsOf(
        ...['deal_id', 'account', 'industry', 'employees:BIGINT', 'region', 'owner', 'channel', 'stage'],
        ...['created_on:DATE', 'amount:BIGINT', 'outcome'],
      ),
    ).toMatchObject({
      order: 'deal_id',
      customer: 'account',
      industry: 'industry',
      region: 'region',
      owner: 'owner',
      channel: 'channel',
      stage: 'stage',
      time: 'created_on',
      amount: 'amount',
    });
  });

  it('never gives a meaning that the type cannot carry', () => {
    expect(meaningsOf('amount:DATE')).not.toHaveProperty('amount');
    expect(meaningsOf('customer:TIMESTAMP')).not.toHaveProperty('customer');
  });
});
