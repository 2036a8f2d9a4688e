import { toFault, FaultError, type Fault } from '../../workers/contract/fault';
import type { TableList } from '../app/table-list.svelte';
import { runtime } from '../app/runtime';
import { cellNameFault } from '../graph/cell-name';
import { buildGraph, type Graph } from '../graph/graph';
import { suggestName } from '../../workers/kernels/suggest-name';
import type { SqlValue } from '../sql/literal';
import { planCells, type CellPlan, type Manifests } from './cell-plan';
import type { NotebookDocument } from './document.svelte';
import { CellRun } from './run/cell-run.svelte';
import type { CellResult } from './run/result';

/** What `runAll` tells of each cell, in the order of the notebook. */
export interface CellReport {
  cell: string;
  kind: string;
  status: string;
  ms: number;
  fault?: Fault;
}

/**
 * Runs cells in the order of their dependencies. A cell starts once everything it reads is done; cells that do not
 * need each other do not wait for each other; one that fails stops only those that read it.
 */
export class Runner {
  #runs = new Map<string, CellRun>();
  /** Fetched after the first paint; nothing runs before. */
  #manifests = $state.raw<Manifests | null>(null);
  #planned = $derived.by(() => this.#plan());
  #idle: (() => void)[] = [];
  /** Data that a notebook brings along are still coming in; nothing starts before. */
  #awaited = 0;
  #listeners: ((cell: string | null) => void)[] = [];

  constructor(
    readonly notebook: NotebookDocument,
    readonly tables: TableList,
  ) {
    // Made before they are shown: state that markup makes while it is drawn would not be followed.
    notebook.onCells((ids) => {
      for (const id of ids) this.run(id);
    });
    void this.#loadManifests();
  }

  async #loadManifests(): Promise<void> {
    this.#manifests = await import('../../workers/analyses/manifests').then(
      ({ manifests }) => manifests,
      // The analyses' own code will not come either, and says so in each cell.
      () => new Map(),
    );
    this.#pump();
  }

  /** The run of a cell; there is one for every cell of the notebook. */
  run(id: string): CellRun {
    let run = this.#runs.get(id);
    if (!run) {
      run = new CellRun();
      this.#runs.set(id, run);
    }
    return run;
  }

  /** Hears of every run that is asked for: of a cell by its id, or of all. */
  onRun(listener: (cell: string | null) => void): void {
    this.#listeners.push(listener);
  }

  get counts(): { total: number; busy: number; failed: number; stale: number } {
    const runs = this.#planned.plans
      .filter((plan) => plan.work.kind !== 'none' && plan.work.kind !== 'input')
      .map((plan) => this.run(plan.id).status);
    const count = (...statuses: string[]) => runs.filter((status) => statuses.includes(status)).length;
    return {
      total: runs.length,
      busy: count('queued', 'running'),
      failed: count('failed'),
      stale: count('stale'),
    };
  }

  /** Runs every cell once `ready` has settled, and tells how each ended. */
  async runAll(ready: Promise<unknown> = Promise.resolve()): Promise<CellReport[]> {
    for (const listener of this.#listeners) listener(null);
    this.#dropStrangers();
    const ids = this.#planned.plans.map((plan) => plan.id);
    for (const id of ids) if (!this.run(id).isBusy) this.run(id).queue();
    this.#awaited++;
    try {
      await ready;
    } finally {
      this.#awaited--;
    }
    this.#pump();
    await this.#untilIdle();
    return this.report();
  }

  report(): CellReport[] {
    return this.notebook.cells.map((cell) => {
      const { status, ms, fault } = this.run(cell.id);
      const base = { cell: cell.effectiveName, kind: cell.kind, status, ms: Math.round(ms) };
      return fault ? { ...base, fault } : base;
    });
  }

  /** Runs a cell and everything that reads it; what it reads itself runs first where it is out of date. */
  runCell(id: string): void {
    for (const listener of this.#listeners) listener(id);
    this.#dropStrangers();
    const { graph } = this.#planned;
    for (const before of graph.upstream([id])) {
      const run = this.run(before);
      if (run.status === 'idle' || run.status === 'stale') run.queue();
    }
    for (const each of [id, ...graph.stale([id])]) this.run(each).queue();
    this.#pump();
  }

  /** Runs what is out of date or has never run. */
  runStale(): void {
    for (const listener of this.#listeners) listener(null);
    const due = this.#planned.plans.filter(({ id }) => ['stale', 'idle'].includes(this.run(id).status));
    for (const { id } of due) this.run(id).queue();
    this.#pump();
  }

  /** Runs the cells that read one of these tables, after the tables have changed. */
  runReaders(tables: string[]): void {
    const names = new Set(tables.map((name) => name.toLowerCase()));
    const readers = this.#planned.plans.filter(
      (plan) => plan.uses.some((name) => names.has(name.toLowerCase())) || this.#readsInSql(plan, names),
    );
    for (const plan of readers) this.runCell(plan.id);
  }

  /** Marks what an edit has put out of date: the cell, and all that read it. */
  markChanged(id: string): void {
    for (const each of [id, ...this.#planned.graph.stale([id])]) this.run(each).markStale();
  }

  cancel(id: string): void {
    this.run(id).cancel();
    this.#pump();
  }

  cancelAll(): void {
    for (const run of this.#runs.values()) run.cancel();
    this.#settle();
  }

  /** Results live in the engine's memory: when it had to start again, every cell has to run again. */
  forgetResults(): void {
    for (const run of this.#runs.values()) run.markStale();
  }

  #readsInSql(plan: CellPlan, names: ReadonlySet<string>): boolean {
    if (plan.work.kind !== 'sql') return false;
    const text = plan.work.sql.toLowerCase();
    return [...names].some((name) => text.includes(name));
  }

  #plan(): { plans: CellPlan[]; graph: Graph } {
    const plans = planCells(this.notebook.cells, this.#manifests ?? new Map());
    return { plans, graph: buildGraph(plans) };
  }

  /** Forgets the runs of cells that are gone, and what they left in the database. */
  #dropStrangers(): void {
    const ids = new Set(this.#planned.plans.map((plan) => plan.id));
    for (const [id, run] of this.#runs) {
      if (ids.has(id)) continue;
      run.cancel();
      this.#runs.delete(id);
      this.#dropRelations(run.left);
    }
  }

  /** Takes away relations that no cell of the notebook defines any more, so that nothing reads old rows by mistake. */
  #dropRelations(names: readonly string[]): void {
    const defined = new Set(this.#planned.plans.flatMap((plan) => plan.defines));
    const gone = names.filter((name) => !defined.has(name));
    if (gone.length === 0) return;
    void runtime().then(async ({ engine, dropCellRelation }) => {
      for (const name of gone) await dropCellRelation(engine, name);
    });
  }

  /** Starts every queued cell whose dependencies are settled. */
  #pump(): void {
    if (this.#awaited > 0 || !this.#manifests) return;
    const { plans, graph } = this.#planned;
    for (const plan of plans) {
      const run = this.run(plan.id);
      if (run.status !== 'queued') continue;
      const fault = this.#graphFault(plan, graph);
      if (fault) {
        run.fail(fault);
        continue;
      }
      const before = graph.dependencies(plan.id).map((id) => ({ id, run: this.run(id) }));
      if (before.some((other) => other.run.isBusy)) continue;
      const broken = before.find((other) => other.run.status === 'failed');
      if (broken) {
        const name = plans.find((other) => other.id === broken.id)?.name ?? '';
        run.fail({ code: 'upstream-failed', severity: 'error', values: { name } });
        continue;
      }
      void this.#start(plan, run);
    }
    this.#settle();
  }

  /** Failing can free or fail others that stand earlier in the text, so the line is walked until nothing changes. */
  #settle(): void {
    if (this.#awaited > 0 || !this.#manifests) return;
    const { plans } = this.#planned;
    const waiting = plans.some((plan) => this.run(plan.id).isBusy);
    const ready = plans.some((plan) => {
      if (this.run(plan.id).status !== 'queued') return false;
      return this.#planned.graph.dependencies(plan.id).every((id) => !this.run(id).isBusy);
    });
    if (ready) this.#pump();
    else if (!waiting) for (const resolve of this.#idle.splice(0)) resolve();
  }

  async #start(plan: CellPlan, run: CellRun): Promise<void> {
    this.#dropRelations(run.left);
    run.left = plan.defines.filter((name) => !name.startsWith('$'));
    await run.run(
      (signal) => this.#work(plan, run, signal),
      (error) => this.#explain(toFault(error, { cell: plan.name }), plan),
    );
    this.#pump();
  }

  async #work(plan: CellPlan, run: CellRun, signal: AbortSignal): Promise<CellResult | null> {
    const { work } = plan;
    if (work.kind === 'none' || work.kind === 'input') return null;
    if (work.kind === 'fault') throw new FaultError(work.fault);
    const parts = await runtime();
    const scope = { engine: parts.engine, signal, onProgress: (share: number) => (run.progress = share) };
    const inputs = this.#inputs();
    switch (work.kind) {
      case 'sql':
        return parts.runSql(scope, { name: plan.name, sql: work.sql, inputs });
      case 'analysis': {
        const { table, roles, params } = work.body;
        const filled = Object.entries(params).map(([name, value]) => [name, filledIn(value, inputs)]);
        return parts.runAnalysis(scope, {
          name: plan.name,
          type: work.type,
          table,
          roles,
          params: Object.fromEntries(filled) as Record<string, unknown>,
        });
      }
      case 'chart':
        return parts.runChart(scope, work.body);
    }
  }

  #inputs(): Record<string, SqlValue> {
    return Object.fromEntries(
      this.#planned.plans.flatMap((plan) =>
        plan.work.kind === 'input' ? [[plan.name, plan.work.value]] : [],
      ),
    );
  }

  #graphFault(plan: CellPlan, graph: Graph): Fault | null {
    const values = { name: plan.name };
    const misnamed = plan.defines.length > 0 ? cellNameFault(plan.name) : null;
    if (misnamed) return misnamed;
    if (graph.cycles.some((cycle) => cycle.includes(plan.id))) {
      const cycle = graph.cycles.find((ids) => ids.includes(plan.id)) ?? [];
      const names = cycle.map((id) => this.#planned.plans.find((other) => other.id === id)?.name ?? id);
      return { code: 'cell-cycle', severity: 'error', values: { cycle: names.join(' → ') } };
    }
    const doubled = [...graph.duplicates].find(([, ids]) => ids.includes(plan.id));
    if (doubled) {
      return {
        code: 'cell-duplicate-name',
        severity: 'error',
        values: { name: doubled[0].replace(/^\$/, '') },
      };
    }
    const taken = plan.defines.find((name) => this.tables.has(name));
    if (taken !== undefined)
      return { code: 'cell-name-taken', severity: 'error', values: { ...values, name: taken } };
    return null;
  }

  /** Adds what only the notebook knows: names that are close to the one that was not found. */
  #explain(fault: Fault, plan: CellPlan): Fault {
    const missing = fault.values?.name;
    if (fault.code !== 'sql-no-table' || typeof missing !== 'string') return fault;
    const known = [
      ...this.tables.list.map((table) => table.name),
      ...this.#planned.plans.filter((other) => other.id !== plan.id).flatMap((other) => other.defines),
    ].filter((name) => !name.startsWith('$'));
    const suggestion = suggestName(missing, known) ?? null;
    if (suggestion === null)
      return { ...fault, values: { ...fault.values, known: known.slice(0, 8).join(', ') } };
    return { ...fault, code: 'sql-no-table-near', values: { ...fault.values, suggestion } };
  }

  #untilIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#settle();
    });
  }
}

/** A parameter written `$name` stands for the value of that input. */
function filledIn(value: unknown, inputs: Record<string, SqlValue>): unknown {
  if (typeof value !== 'string' || !/^\$\w+$/.test(value)) return value;
  return inputs[value.slice(1)] ?? value;
}
