import type { AnalysisRequest } from '../../../workers/contract/analysis';
import { FaultError, toFault } from '../../../workers/contract/fault';
import type { Manifest, ParamValue } from '../../../workers/contract/manifest';
import { plannedInputs } from '../../../workers/planned-inputs';
import type { WorkerOutput } from '../../../workers/run-request';
import { manifests } from '../../../workers/analyses/manifests';
import { decodeFrame } from '../../charts/decode-frame';
import { analysisPool } from '../../compute/analysis-pool';
import { describeRelation } from '../../engine/exact-query';
import { type Filter, filteredRelation } from '../../selection/filtered';
import { suggestName } from '../../../workers/kernels/suggest-name';
import { quoteIdentifier } from '../../sql/identifier';
import { bindRoles, type Source } from './bind-roles';
import { cellRelation, describeCellTables, renameCellTables } from './cell-relations';
import { completeParams } from './complete-params';
import type { AnalysisResult, AnalysisTable } from './result';
import type { RunScope } from './scope';

export interface AnalysisCall {
  /** Prefix of the result tables. */
  name: string;
  type: string;
  table: string;
  roles: Record<string, string | string[]>;
  params: Record<string, unknown>;
  /** Selections that leave out rows of the table. */
  filters: readonly Filter[];
}

/** Makes ready for an analysis that is likely to follow. */
export function warmAnalyses(): void {
  analysisPool.warm();
}

/**
 * Runs one analysis: roles tied to columns, SQL planned in the worker and run in DuckDB, the answer computed in the
 * worker, its tables left in DuckDB under the cell's name.
 * @throws FaultError
 */
export async function runAnalysis(scope: RunScope, call: AnalysisCall): Promise<AnalysisResult> {
  const steps = analysisSteps(scope, call);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

/** The same, step by step: whoever takes them may leave it at any of them, and no table is left then. @throws FaultError */
export async function* analysisSteps(
  scope: RunScope,
  call: AnalysisCall,
): AsyncGenerator<void, AnalysisResult, void> {
  const { engine, signal } = scope;
  const manifest = manifests.get(call.type);
  if (!manifest) throw unknownAnalysis(call.type);
  const params = completeParams(manifest.params, call.params);
  const table = await sourceNamed(scope, call.table);
  const source = { ...table, relation: filteredRelation(table, call.filters) };
  const others = await otherSources(scope, manifest, params);
  const { roles, notices } = await bindRoles(engine, manifest.roles, call.roles, { source, others }, signal);
  yield;
  const request: AnalysisRequest = {
    name: call.name,
    relation: source.relation,
    columns: source.columns.map(({ name, type }) => ({ column: name, type, sql: quoteIdentifier(name) })),
    relations: Object.fromEntries([...others].map(([param, other]) => [param, other.relation])),
    roles,
    params,
  };
  const planned: AnalysisRequest = {
    ...request,
    relation: filteredRelation(inSchema(table), call.filters),
    relations: Object.fromEntries([...others].map(([param, other]) => [param, inSchema(other).relation])),
  };
  const inputs = await plannedInputs(
    (peeked) => analysisPool.plan(manifest.id, planned, signal, peeked),
    (sql) => engine.ipcChunks(sql, { signal }),
  );
  yield;
  const output = await analysisPool.run(manifest.id, request, inputs, scope.onProgress, signal);
  yield;
  // Charts are read while the engine takes the tables in, and stand on the page in a task of their own.
  const [tables, charts] = await Promise.all([
    leaveTables(scope, manifest, call.name, output),
    Promise.resolve().then(() => decodeCharts(output)),
  ]);
  return {
    kind: 'analysis',
    manifest,
    request,
    grain: output.grain,
    findings: output.findings,
    charts,
    tables,
    notices: [...notices, ...output.notices],
    suggestions: output.suggestions ?? [],
    editable: output.editable ?? null,
    offers: output.offers ?? [],
    sliders: output.sliders ?? [],
  };
}

function decodeCharts({ tables, frames, charts }: WorkerOutput): AnalysisResult['charts'] {
  const all = { ...tables, ...frames };
  return charts.flatMap((spec) => {
    const frame = all[spec.table];
    return frame ? [{ spec, data: decodeFrame(frame) }] : [];
  });
}

function unknownAnalysis(type: string): FaultError {
  const known = [...manifests.keys()];
  return new FaultError({
    code: 'unknown-analysis',
    values: { type, known, suggestion: suggestName(type, known) ?? known },
  });
}

async function sourceNamed({ engine, signal }: RunScope, table: string): Promise<Source> {
  if (!table) throw new FaultError({ code: 'analysis-no-table', values: {} });
  const relation = quoteIdentifier(table);
  return { table, relation, columns: await describeRelation(engine, relation, { signal }) };
}

/**
 * The same with its schema before its name: parts of an analysis' queries (`WITH customers AS …`) would hide a table of that name.
 * All tables and cells are in a schema that is called so.
 */
function inSchema(source: Source): Source {
  return { ...source, relation: `main.${source.relation}` };
}

/** The tables that parameters name, by parameter. */
async function otherSources(
  scope: RunScope,
  { params: declared }: Manifest,
  params: Record<string, ParamValue>,
): Promise<Map<string, Source>> {
  const others = new Map<string, Source>();
  for (const { name, type } of declared) {
    const table = params[name];
    if (type !== 'relation' || typeof table !== 'string') continue;
    try {
      others.set(name, await sourceNamed(scope, table));
    } catch (error) {
      throw new FaultError(toFault(error, { param: name }), error);
    }
  }
  return others;
}

/** How many sets of tables this page has left; names under way are never used twice. */
let sets = 0;

/**
 * Replaces the cell's tables in DuckDB by the new ones, all at once: whoever reads them sees the old ones or the new ones. Each is
 * counted, because an engine may lose rows in silence.
 */
async function leaveTables(
  { engine, signal }: RunScope,
  manifest: Manifest,
  prefix: string,
  output: WorkerOutput,
): Promise<AnalysisTable[]> {
  const set = ++sets;
  const made = manifest.tables.flatMap((spec) => {
    const ipc = output.tables[spec.suffix];
    const name = spec.suffix ? `${prefix}_${spec.suffix}` : prefix;
    return ipc ? [{ spec, ipc, name, under: `__daybook_new_${set}_${name}` }] : [];
  });
  const drawn = new Set(output.charts.map(({ table }) => table));
  try {
    for (const { spec, ipc, under } of made) {
      // The engine takes the bytes away; a table that is drawn as well is needed here, too.
      await engine.insertArrow('cells', under, drawn.has(spec.suffix) ? ipc.slice() : ipc, true);
    }
    const described = await describeCellTables(
      engine,
      made.map(({ under }) => under),
      signal,
    );
    signal.throwIfAborted();
    await renameCellTables(
      engine,
      made.map(({ under, name }) => [under, name] as const),
    );
    return made.map(({ spec, name }, at) => ({
      kind: 'relation',
      name,
      spec,
      relation: cellRelation(name),
      ...described[at]!,
    }));
  } catch (error) {
    for (const { under } of made)
      await engine.run(`DROP TABLE IF EXISTS ${cellRelation(under)}`).catch(() => undefined);
    throw error;
  }
}
