import { FaultError } from '../../../workers/contract/fault';
import { steadyDomains, withDomains } from '../../charts/cell/steady-domains';
import { planChart } from '../../charts/cell/plan-chart';
import { decodeFrame } from '../../charts/decode-frame';
import { describeRelation } from '../../engine/exact-query';
import { type Filter, filteredRelation } from '../../selection/filtered';
import { quoteIdentifier } from '../../sql/identifier';
import type { ChartBody } from '../format/chart-body';
import type { ChartResult } from './result';
import type { RunScope } from './scope';

/**
 * Draws a chart cell: one query that aggregates in DuckDB, at most as many rows as can be drawn; a second one for the axes
 * where selections leave out rows.
 * @throws FaultError
 */
export async function runChart(
  { engine, signal }: RunScope,
  body: ChartBody,
  filters: readonly Filter[],
): Promise<ChartResult> {
  if (body.table === '') throw new FaultError({ code: 'chart-no-table' });
  const relation = quoteIdentifier(body.table);
  const columns = await describeRelation(engine, relation, { signal });
  const left = filteredRelation({ relation, table: body.table, columns }, filters);
  const fetch = async (sql: string) => decodeFrame(await engine.ipc(sql, { signal }));
  const plan = planChart(body, left, columns, relation);
  const data = await fetch(plan.sql);
  const whole = left === relation ? data : await fetch(planChart(body, relation, columns).sql);
  const domains = steadyDomains(body, plan.spec, whole);
  const basis = { body, relation, columns, domains };
  const spec = left === relation ? plan.spec : withDomains(plan.spec, domains);
  return { kind: 'chart', spec, data, picks: plan.picks, basis };
}
