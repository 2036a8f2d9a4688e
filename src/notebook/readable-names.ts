import type { TableInfo } from '../ingest/catalog';
import type { SqlValue } from '../sql/literal';
import type { CellPlan } from './cell-plan';
import type { CellRun } from './run/cell-run.svelte';
import type { ReadableNames, ReadableRelation } from './run/run-prose';

/** What prose can read now: tables, what cells have left, and inputs. */
export function readableNames(
  tables: readonly TableInfo[],
  plans: readonly CellPlan[],
  runOf: (id: string) => CellRun,
  inputs: Readonly<Record<string, SqlValue>>,
): ReadableNames {
  const runs = plans.map((plan) => ({ plan, run: runOf(plan.id) }));
  return {
    relations: [...tables, ...runs.flatMap(({ plan, run }) => relationsOf(plan, run))],
    failed: runs.flatMap(({ plan, run }) => (run.status === 'failed' ? plan.defines : [])),
    inputs,
  };
}

function relationsOf(plan: CellPlan, { result }: CellRun): ReadableRelation[] {
  if (result?.kind === 'relation') return [{ name: plan.name, columns: result.columns }];
  if (result?.kind !== 'analysis') return [];
  const { words } = result.manifest;
  return result.tables.map(({ name, columns, spec }) => ({ name, columns, formats: spec.columns, words }));
}
