import { FaultError } from '../../../workers/contract/fault';
import type { Runtime } from '../../app/runtime';
import type { Filter } from '../../selection/filtered';
import type { SqlValue } from '../../sql/literal';
import type { SqlParameter } from '../../sql/parameters';
import type { CellPlan, CellWork } from '../cell-plan';
import { filledParams } from '../filled-params';
import { withInputs } from '../format/chart-inputs';
import type { CellRun } from './cell-run.svelte';
import type { CellResult } from './result';
import type { ReadableNames } from './run-prose';
import { runTimes } from './run-times';
import type { RunScope } from './scope';

/** What a cell's run needs of the notebook around it. */
export interface PlanContext {
  parts: Runtime;
  inputs: Record<string, SqlValue>;
  /** The selections that leave out rows of the cell's table. */
  filters: readonly Filter[];
  /** Selections that SQL reads as `$name`. */
  selected: Record<string, SqlParameter>;
  /** How many rows a table or a cell's relation has; null where that is not known. */
  rowsOf: (name: string) => number | null;
  /** What prose can read. */
  names: () => ReadableNames;
}

/** Does what a cell is planned to do. @throws FaultError */
export async function runPlan(
  plan: CellPlan,
  run: CellRun,
  signal: AbortSignal,
  context: PlanContext,
): Promise<CellResult | null> {
  const { work, name } = plan;
  const { parts, inputs, filters, selected } = context;
  const onProgress = (share: number): void => {
    if (!signal.aborted) run.report(share);
  };
  const scope: RunScope = { engine: parts.engine, signal, onProgress };
  switch (work.kind) {
    case 'none':
      return null;
    case 'input':
      return work.optionsFrom ? parts.runOptions(scope, work.optionsFrom) : null;
    case 'fault':
      throw new FaultError(work.fault);
    case 'sql':
      return parts.runSql(scope, { name, sql: work.sql, inputs: { ...selected, ...inputs } });
    case 'chart':
      return parts.runChart(scope, withInputs(work.body, inputs), filters);
    case 'prose':
      return parts.runProse(scope, work.references, context.names());
    case 'analysis':
      return runTimed(scope, name, work, run, context);
  }
}

/** An analysis, with how long it is likely to take by an earlier one, and noted for the next one. */
async function runTimed(
  scope: RunScope,
  name: string,
  { type, body }: Extract<CellWork, { kind: 'analysis' }>,
  run: CellRun,
  { parts, inputs, filters, rowsOf }: PlanContext,
): Promise<CellResult> {
  const { table, roles } = body;
  const params = filledParams(body.params, inputs);
  const rows = rowsOf(table);
  const settings = JSON.stringify([roles, params], (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  if (rows !== null) run.expected = runTimes.expected(type, rows, settings);
  const began = performance.now();
  const result = await parts.runAnalysis(scope, { name, type, table, roles, params, filters });
  if (rows !== null) runTimes.note(type, { rows, settings, ms: performance.now() - began });
  return result;
}
