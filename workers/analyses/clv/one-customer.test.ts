import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryArrow } from '../../../tests/harness/native-arrow';
import { type Outcome, runAnalysis } from '../../../tests/harness/run-analysis';
import { ordersSql, sampleOrders } from '../../../tests/harness/sample-orders';
import type { AnalysisRequest, CustomerQuestion } from '../../contract/analysis';
import type { ParamValue } from '../../contract/manifest';
import { planCustomer, showCustomer } from '../../run-request';
import { decodeTable } from '../../table/decode';
import { manifest } from './manifest';

const sql = ordersSql(sampleOrders());
const params = (model: string): Record<string, ParamValue> => ({
  ...Object.fromEntries(manifest.params.map((param) => [param.name, param.default])),
  model,
  unit: 'month',
});

/** What the card shows of a customer after a run with the model. */
async function shown(connection: DuckDBConnection, outcome: Outcome, model: string, customer: string) {
  const age = outcome.tables['']!.find((row) => row.customer === customer)?.age ?? null;
  const known = outcome.tables.params!.map(
    (row) => `('${String(row.model)}', '${String(row.parameter)}', ${String(row.value)})`,
  );
  await connection.run(`CREATE OR REPLACE TABLE value AS SELECT '${customer}' AS customer, CAST(${String(age)} AS DOUBLE) AS age;
    CREATE OR REPLACE TABLE params AS SELECT * FROM (VALUES ${known.join(', ')}) AS t(model, parameter, value);
    ALTER TABLE params ALTER value TYPE DOUBLE`);
  const bind = (column: string, type: string) => [{ column, type, sql: `"${column}"` }];
  const request: AnalysisRequest = {
    name: 'value',
    relation: 'source',
    columns: [],
    relations: {},
    roles: {
      customer: bind('customer', 'VARCHAR'),
      time: bind('ordered_at', 'TIMESTAMP'),
      amount: [{ column: 'amount', type: 'DOUBLE', sql: 'CAST(amount AS DOUBLE)' }],
    },
    params: params(model),
  };
  const question: CustomerQuestion = {
    request,
    customer: `'${customer}'`,
    tables: { '': 'value', params: 'params' },
  };
  const queries = await planCustomer('clv', question);
  if (!queries.ok) throw new Error(queries.fault.code);
  const inputs: Record<string, Uint8Array> = {};
  for (const [name, query] of Object.entries(queries.value))
    inputs[name] = await queryArrow(connection, query);
  const answer = await showCustomer('clv', question, inputs);
  if (!answer.ok) throw new Error(answer.fault.cause);
  return answer.value;
}

describe('one customer', () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await connection.run(sql);
  });
  afterAll(() => connection.closeSync());

  it.each(['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'bg-bb'])(
    'has a history of P(alive) that ends where the table has it (%s)',
    async (model) => {
      const outcome = await runAnalysis({
        analysis: 'clv',
        sql,
        roles: { customer: 'customer', time: 'ordered_at', amount: 'amount' },
        params: params(model),
      });
      for (const row of [0, 7, 40].map((place) => outcome.tables['']![place]!)) {
        const { charts, frames } = await shown(connection, outcome, model, String(row.customer));
        expect(charts.map(({ title }) => title.key)).toEqual(['chart.one-customer']);
        const alive = decodeTable(frames.followed!).numbers('p_alive');
        expect(alive.at(-1)).toBeCloseTo(Number(row.p_alive), 9);
        const bought = decodeTable(frames.followed!)
          .numbers('purchase')
          .filter((value) => !Number.isNaN(value));
        expect(bought.length).toBeGreaterThanOrEqual(Number(row.frequency));
      }
    },
  );

  it('who is not there has none', async () => {
    const outcome = await runAnalysis({
      analysis: 'clv',
      sql,
      roles: { customer: 'customer', time: 'ordered_at', amount: 'amount' },
      params: params('bg-nbd'),
    });
    expect((await shown(connection, outcome, 'bg-nbd', 'nobody')).charts).toEqual([]);
  });
});
