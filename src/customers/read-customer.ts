import type { ChartSpec } from '../../workers/contract/chart';
import { type Exact, exactRows, exactText } from '../../workers/table/exact';
import type { ChartData } from '../charts/chart-data';
import { decodeFrame } from '../charts/decode-frame';
import { analysisPool } from '../compute/analysis-pool';
import type { Engine } from '../engine/engine';
import { typedLiteral } from '../rows/typed-literal';
import { quoteIdentifier } from '../sql/identifier';
import type { CustomerSource } from './customer-sources';

/** What one cell knows of a customer. */
export interface CustomerPart {
  source: CustomerSource;
  /** Rows of its table of customers: several where groups overlap. */
  rows: Exact[][];
  charts: { spec: ChartSpec; data: ChartData }[];
}

/** Days on which rows of the customer lie, with what they come to. */
export interface CustomerHistory {
  data: ChartData;
  hasAmounts: boolean;
  isCut: boolean;
}

export interface CustomerCardData {
  /** Missing where no cell says when customers bought. */
  history: CustomerHistory | undefined;
  parts: CustomerPart[];
}

/** Days that are read at most; more cannot be told apart. */
const MOST_DAYS = 4000;

/** Puts together what the cells know of a customer. @throws FaultError */
export async function readCustomer(
  engine: Engine,
  sources: readonly CustomerSource[],
  customer: Exact,
  signal: AbortSignal,
): Promise<CustomerCardData> {
  const parts: CustomerPart[] = [];
  for (const source of sources) {
    const part = await readPart(engine, source, customer, signal);
    if (part.rows.length > 0) parts.push(part);
  }
  // What tells most stands first.
  const falling = parts.toSorted((one, other) => other.charts.length - one.charts.length);
  return { history: await readHistory(engine, sources, customer, signal), parts: falling };
}

/** The customer as a literal of the source's own column. */
function literalIn({ answer, customer: { role } }: CustomerSource, customer: Exact): string {
  return typedLiteral(exactText(customer), answer.request.roles[role]?.[0]?.type ?? 'VARCHAR');
}

async function readPart(
  engine: Engine,
  source: CustomerSource,
  customer: Exact,
  signal: AbortSignal,
): Promise<CustomerPart> {
  const { answer, table, customer: mark } = source;
  const literal = literalIn(source, customer);
  const where = `${quoteIdentifier(mark.column)} = ${literal}`;
  const rows = exactRows(
    await engine.query(`SELECT * FROM ${table.relation} WHERE ${where} LIMIT 50`, { signal }),
  );
  if (rows.length === 0) return { source, rows, charts: [] };
  const tables = Object.fromEntries(answer.tables.map(({ spec, relation }) => [spec.suffix, relation]));
  const question = { request: answer.request, customer: literal, tables };
  const queries = await analysisPool.planCustomer(answer.manifest.id, question, signal);
  const inputs: Record<string, Uint8Array> = {};
  for (const [name, sql] of Object.entries(queries)) inputs[name] = await engine.ipc(sql, { signal });
  if (Object.keys(inputs).length === 0) return { source, rows, charts: [] };
  const shown = await analysisPool.showCustomer(answer.manifest.id, question, inputs, signal);
  const charts = shown.charts.flatMap((spec) => {
    const frame = shown.frames[spec.table];
    return frame ? [{ spec, data: decodeFrame(frame) }] : [];
  });
  return { source, rows, charts };
}

/** From the first cell that has a time in its roles, best with an amount. */
async function readHistory(
  engine: Engine,
  sources: readonly CustomerSource[],
  customer: Exact,
  signal: AbortSignal,
): Promise<CustomerHistory | undefined> {
  const known = sources.flatMap((source) => {
    const time = columnOf(source, 'time', 'time');
    return time === undefined ? [] : [{ source, time, amount: columnOf(source, 'number', 'amount') }];
  });
  const best = known.find(({ amount }) => amount !== undefined) ?? known[0];
  if (!best) return undefined;
  const { source, time, amount } = best;
  const { relation, roles } = source.answer.request;
  const id = roles[source.customer.role]?.[0]?.sql;
  const sum = amount === undefined ? 'CAST(NULL AS DOUBLE)' : `CAST(sum(${amount}) AS DOUBLE)`;
  const ipc = await engine.ipc(
    `SELECT CAST(${time} AS DATE) AS day, ${sum} AS amount, CAST(count(*) AS DOUBLE) AS rows
FROM ${relation} WHERE ${id} = ${literalIn(source, customer)} AND isfinite(${time})
GROUP BY day ORDER BY day DESC LIMIT ${MOST_DAYS + 1}`,
    { signal },
  );
  const data = decodeFrame(ipc);
  if (data.rows === 0) return undefined;
  return { data, hasAmounts: amount !== undefined, isCut: data.rows > MOST_DAYS };
}

/** The column of a role of this kind with this meaning, as SQL; none where it is not filled. */
function columnOf({ answer }: CustomerSource, kind: 'time' | 'number', meaning: string): string | undefined {
  const role = answer.manifest.roles.find(
    (each) => each.kind === kind && each.suggest.includes(meaning) && answer.request.roles[each.name]?.[0],
  );
  return role && answer.request.roles[role.name]?.[0]?.sql;
}
