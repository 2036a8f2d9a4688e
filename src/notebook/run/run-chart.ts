import { FaultError } from '../../../workers/contract/fault';
import { planChart } from '../../charts/cell/plan-chart';
import { decodeFrame } from '../../charts/decode-frame';
import { describeQuery } from '../../engine/exact-query';
import { quoteIdentifier } from '../../sql/identifier';
import type { ChartBody } from '../format/chart-body';
import type { ChartResult } from './result';
import type { RunScope } from './scope';

/** Draws a chart cell: one query that aggregates in DuckDB, at most as many rows as can be drawn. @throws FaultError */
export async function runChart({ engine, signal }: RunScope, body: ChartBody): Promise<ChartResult> {
  if (body.table === '') throw new FaultError({ code: 'chart-no-table' });
  const relation = quoteIdentifier(body.table);
  const columns = await describeQuery(engine, `FROM ${relation}`, { signal });
  const { spec, sql } = planChart(body, relation, columns);
  return { kind: 'chart', spec, data: decodeFrame(await engine.ipc(sql, { signal })) };
}
