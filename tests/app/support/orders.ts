/**
 * A small shop's orders as CSV: 200 customers over two years, made by a fixed rule, so that every run of a test sees
 * the same rows. Customer k buys every 5 + (k mod 60) days until it stops after 1 + (k mod 23) purchases.
 */
export function ordersCsv(delimiter = ','): string {
  const rows = [['order_id', 'customer_id', 'ordered_at', 'amount', 'channel'].join(delimiter)];
  const start = Date.UTC(2023, 0, 1);
  let order = 1;
  for (let customer = 0; customer < 200; customer++) {
    const gap = 5 + (customer % 60);
    const first = (customer * 37) % 400;
    for (let purchase = 0; purchase < 1 + (customer % 23); purchase++) {
      const day = first + purchase * gap;
      if (day > 729) break;
      const date = new Date(start + day * 86_400_000).toISOString().slice(0, 10);
      const amount = (10 + ((customer * 13 + purchase * 7) % 90) + 0.5).toFixed(2);
      const channel = ['web', 'shop', 'phone'][customer % 3] ?? 'web';
      rows.push([order++, `C${String(customer).padStart(3, '0')}`, date, amount, channel].join(delimiter));
    }
  }
  return `${rows.join('\n')}\n`;
}
