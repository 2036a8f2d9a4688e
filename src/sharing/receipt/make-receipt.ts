import { version as daybookVersion } from '../../../package.json';
import { exactRows, exactText } from '../../../workers/table/exact';
import type { Engine } from '../../engine/engine';
import { qualified, type TableInfo } from '../../ingest/catalog';
import type { Manifests } from '../../notebook/cell-plan';
import type { NotebookCell } from '../../notebook/document.svelte';
import { parseAnalysisBody } from '../../notebook/format/analysis-body';
import { parseInputBody } from '../../notebook/format/input-body';
import { clausesSql } from '../../selection/clause';
import type { SelectionSnapshot } from '../../selection/selections.svelte';
import type { CellRun } from '../../notebook/run/cell-run.svelte';
import type { CellResult, RelationResult } from '../../notebook/run/result';
import { hashRelation, hashText } from './hash-relation';
import type { Receipt, ResultReceipt, TableReceipt } from './receipt';

/** What a receipt is made of: a notebook as it stands, with its results and the tables that it was given. */
export interface Receipted {
  engine: Engine;
  cells: readonly NotebookCell[];
  run: (id: string) => Pick<CellRun, 'status' | 'result'>;
  tables: readonly TableInfo[];
  selections: SelectionSnapshot;
  manifests: Manifests;
  signal: AbortSignal;
}

/** A query's result beyond this would take as long to hash as to make. */
const ROWS_HASHED = 1_000_000;

/** Hashes the tables that a notebook reads and what its cells came to. */
export async function makeReceipt(from: Receipted): Promise<Receipt> {
  const { engine, cells, signal } = from;
  const [[version] = []] = exactRows(await engine.query('SELECT version()', { signal }));
  const tables: TableReceipt[] = [];
  for (const { name, columns } of from.tables) {
    const infos = columns.map(({ name: column, type }) => ({ name: column, type }));
    const content = await hashRelation(engine, qualified(engine, name), infos, { signal });
    tables.push({ name, columns: infos, ...content });
  }
  const results: ResultReceipt[] = [];
  for (const cell of cells) {
    if (cell.kind === 'markdown' || cell.kind === 'input') continue;
    const { status, result } = from.run(cell.id);
    const hash = status === 'done' && result ? await hashResult(from, result) : null;
    results.push({ cell: cell.effectiveName, status, hash });
  }
  return {
    receipt: 1,
    time: new Date().toISOString(),
    daybook: daybookVersion,
    engine: `DuckDB ${exactText(version)}`,
    notebook: await hashText(engine, textOf(cells), { signal }),
    tables,
    seeds: seedsOf(from),
    inputs: inputsOf(cells),
    selections: conditionsOf(from.selections),
    results,
  };
}

/** What the cells say, whatever stands around them. */
function textOf(cells: readonly NotebookCell[]): string {
  return JSON.stringify(cells.map(({ kind, name, type, body }) => [kind, name, type, body]));
}

async function hashResult(from: Receipted, result: CellResult): Promise<string | null> {
  const { engine, signal } = from;
  const hashOf = async ({ relation, columns, rows }: RelationResult) =>
    rows > ROWS_HASHED ? null : (await hashRelation(engine, relation, columns, { signal })).hash;
  switch (result.kind) {
    case 'effect':
    case 'options':
    case 'prose':
      return null;
    case 'relation':
      return hashOf(result);
    case 'chart':
      return hashText(engine, JSON.stringify(result.data), { signal });
    case 'analysis': {
      const tables: (string | null)[] = [];
      for (const table of result.tables) tables.push(await hashOf(table));
      const said = result.findings.map(({ key, values }) => [key, values]);
      return hashText(engine, JSON.stringify([said, tables]), { signal });
    }
  }
}

/** Analyses draw at random only from a parameter of this name. */
function seedsOf({ cells, manifests }: Receipted): Record<string, number> {
  const seeds: Record<string, number> = {};
  for (const cell of cells) {
    const seed = manifests.get(cell.type ?? '')?.params.find(({ name }) => name === 'seed');
    const body = seed && cell.kind === 'analysis' ? parseAnalysisBody(cell.body) : null;
    if (seed && body?.ok) seeds[cell.effectiveName] = Number(body.value.params.seed ?? seed.default);
  }
  return seeds;
}

function conditionsOf(selections: SelectionSnapshot): Record<string, string> {
  return Object.fromEntries(Object.entries(selections).map(([cell, clauses]) => [cell, clausesSql(clauses)]));
}

function inputsOf(cells: readonly NotebookCell[]): Record<string, string> {
  const inputs = cells.flatMap((cell) => {
    const body = cell.kind === 'input' ? parseInputBody(cell.body) : null;
    return body?.ok ? [[cell.effectiveName, [body.value.value].flat().join(', ')] as const] : [];
  });
  return Object.fromEntries(inputs);
}
