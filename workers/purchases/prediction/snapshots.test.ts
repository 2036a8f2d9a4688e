import { DuckDBInstance } from '@duckdb/node-api';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { queryArrow } from '../../../tests/harness/native-arrow';
import reference from '../../../tests/reference/next-purchase.json';
import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { decodeTable } from '../../table/decode';
import { auditMoments } from './leakage';
import { readSettings } from './settings';
import { type Snapshots, readSnapshots } from './snapshots';
import { snapshotInputs } from './snapshots-sql';

const ORDERS = fileURLToPath(new URL('../../../samples/data/orders.parquet', import.meta.url));

const column = (name: string, type = 'DOUBLE'): RoleBinding[] => [
  { column: name, type, sql: type === 'DOUBLE' ? `CAST(${name} AS DOUBLE)` : name },
];
const ROLES = {
  customer: column('customer_id', 'VARCHAR'),
  time: column('ordered_at', 'TIMESTAMP'),
  amount: column('amount'),
  quantity: column('quantity'),
  product: column('product_family', 'VARCHAR'),
  category: column('product_family', 'VARCHAR'),
  channel: column('channel', 'VARCHAR'),
  promotion: column('discount', 'DECIMAL(4,2)'),
  order: column('order_id', 'BIGINT'),
};

/** Snapshots of a table that is made by `sql`. */
async function snapshotsOf(
  sql: string,
  params: Record<string, number | string>,
  roles: Record<string, RoleBinding[]> = ROLES,
): Promise<Snapshots> {
  const request: AnalysisRequest = {
    name: 'result',
    relation: 'source',
    columns: [],
    relations: {},
    roles,
    params: { cutoffs: 3, ...params },
  };
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(sql);
  const { snapshots } = snapshotInputs(request, readSettings(request, 'purchase'));
  const read = readSnapshots(request, decodeTable(await queryArrow(connection, snapshots!)));
  connection.closeSync();
  instance.closeSync();
  return read!;
}

const SAMPLE = `CREATE TABLE source AS FROM read_parquet('${ORDERS}') WHERE CAST(substr(customer_id, 2) AS INTEGER) % ${reference.every} = 0;`;

/** Features of some customers at each cut-off; null where there is none. */
const some: Record<string, Record<string, number | string | null>>[] = reference.cutoffs.map(
  (each) => each.some,
);

describe(`against ${reference.source}`, () => {
  const snapshots = snapshotsOf(SAMPLE, { window: reference.window });

  it.each(reference.cutoffs.map((cutoff, i) => [cutoff.day, i] as const))(
    'customers, outcomes and every feature at day %i',
    async (_, i) => {
      const { cutoffDay, cutoff, features, nextPurchase, person, names } = await snapshots;
      const expected = reference.cutoffs[i]!;
      const rows = Array.from(cutoffDay.keys()).filter((row) => cutoff[row] === 3 - i);
      expect(new Set(rows.map((row) => cutoffDay[row]))).toEqual(new Set([expected.day]));
      expect(rows).toHaveLength(expected.customers);
      expect(rows.filter((row) => !Number.isNaN(nextPurchase[row]!))).toHaveLength(expected.buyers);
      for (const [name, { sum, known }] of Object.entries(expected.sums)) {
        const feature = features.find((each) => each.name === name);
        // What is alike for all (these orders have no refunds, say) is no feature.
        if (!feature) continue;
        const values = rows.map((row) => feature.values[row]!).filter((value) => !Number.isNaN(value));
        expect(values.length, name).toBe(known);
        const total = values.reduce((all, value) => all + value, 0);
        expect(Math.abs(total - sum), name).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(sum)));
      }
      for (const [customer, values] of Object.entries(some[i]!)) {
        const row = rows.find((each) => names[person[each]!] === customer)!;
        for (const [name, value] of Object.entries(values)) {
          const feature = features.find((each) => each.name === name);
          if (!feature) continue;
          const found = feature.values[row]!;
          if (feature.kind === 'category') expect(feature.levels[found], `${customer} ${name}`).toBe(value);
          else if (value === null) expect(found, `${customer} ${name}`).toBeNaN();
          else expect(found, `${customer} ${name}`).toBeCloseTo(Number(value), 9);
        }
      }
    },
  );

  it('has all features of the reference but those that are alike for all', async () => {
    const { features } = await snapshots;
    const alike = Object.keys(some[0]!.C00012 ?? {}).filter(
      (name) => !features.some((each) => each.name === name),
    );
    expect(alike.length).toBeLessThanOrEqual(2);
    expect(features.length).toBeGreaterThanOrEqual(22);
  });
});

/** Features and outcomes of the oldest cut-off, by customer. */
function oldest({ cutoff, features, names, person }: Snapshots): Record<string, unknown> {
  const k = Math.max(...cutoff);
  const rows = Array.from(cutoff.keys()).filter((row) => cutoff[row] === k);
  return Object.fromEntries(
    rows.map((row): [string, unknown] => [
      names[person[row]!]!,
      features.map(({ name, kind, values, levels }) => [
        name,
        kind === 'category' ? levels[values[row]!] : values[row],
      ]),
    ]),
  );
}

describe('leakage', () => {
  // The window is given, so that the cut-offs stay where they are.
  const params = { window: 28, as_of: '2025-12-01' };
  /** After the oldest cut-off everything becomes different: amounts, products, channels, times, the rows themselves. */
  const cut = `TIMESTAMP '2025-09-09'`;
  const changes = {
    'amounts, products and channels': `UPDATE source SET amount = amount * 7, product_family = 'new', channel = 'new', discount = 0.5, quantity = 9 WHERE ordered_at >= ${cut}`,
    'the times by some days': `UPDATE source SET ordered_at = ordered_at + INTERVAL 5 DAY WHERE ordered_at >= ${cut} AND ordered_at < TIMESTAMP '2025-11-20'`,
    'who bought': `UPDATE source SET customer_id = 'C' || lpad(CAST(hash(order_id) % 3000 AS VARCHAR), 5, '0') WHERE ordered_at >= ${cut}`,
  };

  it.each(Object.entries(changes))('moves no feature when %s change later', async (_, change) => {
    const before = await snapshotsOf(SAMPLE, params);
    const { timing, cutoffDay } = before;
    expect(cutoffDay[0]).toBe(timing.last - 3 * 28);
    expect(new Date(cutoffDay[0]! * 86_400_000).toISOString().slice(0, 10) < '2025-09-09').toBe(true);
    const keep = `INSERT INTO source SELECT 0, 'KEEP', TIMESTAMP '2025-12-01', 1, 1, 'x', 'x', 'x', 0;`;
    const [one, other] = await Promise.all([
      snapshotsOf(`${SAMPLE} ${keep}`, params),
      snapshotsOf(`${SAMPLE} ${keep} ${change};`, params),
    ]);
    const [was, is] = [oldest(one), oldest(other)];
    const common = Object.keys(was);
    expect(common.length).toBeGreaterThan(200);
    expect(common.every((name) => name in is)).toBe(true);
    for (const name of common) expect(is[name], name).toEqual(was[name]);
  });

  it('is looked for in every row', async () => {
    const snapshots = await snapshotsOf(SAMPLE, params);
    expect(auditMoments(snapshots)).toMatchObject({
      leaks: 0,
      before: 0,
      after: 1,
      checked: snapshots.past.length,
    });
    const seenUntil = snapshots.seenUntil.with(3, snapshots.cutoffDay[3]! + 1);
    expect(auditMoments({ ...snapshots, seenUntil }).leaks).toBe(1);
    const nextPurchase = snapshots.nextPurchase.with(5, snapshots.cutoffDay[5]!);
    expect(auditMoments({ ...snapshots, nextPurchase }).leaks).toBe(1);
  });
});
