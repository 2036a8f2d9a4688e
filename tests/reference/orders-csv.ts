/** Prints the sample orders as CSV, for reference programs that cannot read Parquet: `npx tsx tests/reference/orders-csv.ts`. */
import { ORDERS_SEED } from '../../samples/generator/seeds';
import { generateOrders } from '../../samples/generator/shop-orders';

const HEADER = 'order_id,customer_id,ordered_at,amount,quantity,product_family,channel,discount';

const lines = generateOrders(ORDERS_SEED).map((order) =>
  [
    order.orderId,
    order.customerId,
    new Date(order.orderedAt * 1000).toISOString().slice(0, 19),
    (order.cents / 100).toFixed(2),
    order.quantity,
    order.productFamily,
    order.channel,
    (order.discountPercent / 100).toFixed(2),
  ].join(','),
);
process.stdout.write(`${[HEADER, ...lines].join('\n')}\n`);
