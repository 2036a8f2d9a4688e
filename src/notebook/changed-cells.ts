import type { Graph } from '../graph/graph';
import type { CellPlan } from './cell-plan';
import type { NotebookCell } from './document.svelte';

/** What the outcome of a cell hangs on, apart from data: its text, the cells it reads, and what keeps it from running. */
interface Footprint {
  text: string;
  links: string;
}

export type Footprints = ReadonlyMap<string, Footprint>;

/** One footprint for each cell. `faultOf` says what in the graph keeps a cell from running. */
export function footprints(
  cells: readonly NotebookCell[],
  plans: readonly CellPlan[],
  graph: Graph,
  faultOf: (plan: CellPlan) => string,
): Footprints {
  return new Map(
    cells.map((cell, index) => {
      const plan = plans[index];
      const followed = plan ? [plan.work.kind === 'fault' ? plan.work.fault.code : '', ...plan.follows] : [];
      const links = plan ? [faultOf(plan), ...graph.dependencies(cell.id), ...followed].join(' ') : '';
      return [cell.id, { text: textOf(cell), links }];
    }),
  );
}

/** A cell stays the same object while nothing of it changes. */
const texts = new WeakMap<NotebookCell, string>();

function textOf(cell: NotebookCell): string {
  let text = texts.get(cell);
  if (text === undefined) {
    text = JSON.stringify([cell.kind, cell.type, cell.effectiveName, cell.body]);
    texts.set(cell, text);
  }
  return text;
}

/**
 * The cells that have become others than they were. `edited` says something else now; `relinked` says the same, but a
 * name in it means another cell than before, or none, or something that kept it from running has come or gone.
 */
export function changedCells(
  before: Footprints,
  after: Footprints,
): { edited: string[]; relinked: string[] } {
  const edited: string[] = [];
  const relinked: string[] = [];
  for (const [id, now] of after) {
    const was = before.get(id);
    // A new cell has nothing that could be out of date.
    if (!was) continue;
    if (was.text !== now.text) edited.push(id);
    else if (was.links !== now.links) relinked.push(id);
  }
  return { edited, relinked };
}
