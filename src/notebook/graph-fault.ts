import type { Fault } from '../../workers/contract/fault';
import { cellNameFault } from '../graph/cell-name';
import type { Graph } from '../graph/graph';
import { foldIdentifier } from '../sql/identifier';
import { suggestName } from '../../workers/kernels/suggest-name';
import type { CellPlan } from './cell-plan';

/** What is planned, and what the workspace holds besides. */
export interface Surroundings {
  plans: readonly CellPlan[];
  graph: Graph;
  /** Names of the workspace's tables. */
  tables: readonly string[];
}

/** Why a cell cannot run whatever the data are: its name, a ring it is part of. Null when nothing speaks against it. */
export function graphFault(plan: CellPlan, { plans, graph, tables }: Surroundings): Fault | null {
  const misnamed = plan.defines.length > 0 ? cellNameFault(plan.name) : null;
  if (misnamed) return misnamed;
  const ring = graph.cycles.find((cycle) => cycle.includes(plan.id));
  if (ring) {
    const names = ring.map((id) => plans.find((other) => other.id === id)?.name ?? id);
    const cycle = [...names, names[0] ?? ''].join(' → ');
    return { code: 'cell-cycle', severity: 'error', values: { cycle } };
  }
  const doubled = plan.defines.find((name) => graph.duplicates.has(name));
  if (doubled !== undefined) {
    const suggestion = freeName(plan.name, { plans, tables });
    const values = { name: doubled.replace(/^\$/, ''), suggestion };
    return { code: 'cell-duplicate-name', severity: 'error', values };
  }
  const lower = new Set(tables.map((name) => name.toLowerCase()));
  const taken = plan.defines.find((name) => lower.has(name.toLowerCase()));
  if (taken === undefined) return null;
  const suggestion = freeName(plan.name, { plans, tables });
  return { code: 'cell-name-taken', severity: 'error', values: { name: taken, suggestion } };
}

/**
 * Adds what only the notebook knows: the name that was probably meant where one was not found, of a table or of an
 * input.
 */
export function withSuggestion(fault: Fault, plan: CellPlan, { plans, tables }: Surroundings): Fault {
  const missing = fault.values?.name;
  const isInput = fault.code === 'sql-no-input';
  if ((fault.code !== 'sql-no-table' && !isInput) || typeof missing !== 'string') return fault;
  const others = plans.filter((other) => other.id !== plan.id).flatMap((other) => other.defines);
  const named = isInput
    ? others.filter((name) => name.startsWith('$')).map((name) => name.slice(1))
    : [...tables, ...others.filter((name) => !name.startsWith('$'))];
  // A table that a cell has dropped may still be listed: its own name is no help.
  const known = named.filter((name) => foldIdentifier(name) !== foldIdentifier(missing));
  const suggestion = suggestName(missing, known);
  if (suggestion !== null)
    return { ...fault, code: `${fault.code}-near`, values: { ...fault.values, suggestion } };
  return { ...fault, values: { ...fault.values, known: known.slice(0, 8) } };
}

function freeName(name: string, { plans, tables }: Pick<Surroundings, 'plans' | 'tables'>): string {
  const taken = new Set(
    [...tables, ...plans.flatMap((plan) => plan.defines)].map((one) => one.toLowerCase()),
  );
  for (let number = 2; ; number++) {
    const free = `${name}_${number}`;
    if (!taken.has(free.toLowerCase()) && !taken.has(`$${free.toLowerCase()}`)) return free;
  }
}
