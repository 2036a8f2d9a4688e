import { toFault, type Fault } from '../../workers/contract/fault';
import type { TableList } from '../app/table-list.svelte';
import { runtime } from '../app/runtime';
import { untrack } from 'svelte';
import { buildGraph, type Graph } from '../graph/graph';
import type { Filter } from '../selection/filtered';
import type { Selections } from '../selection/selections.svelte';
import { foldIdentifier } from '../sql/identifier';
import type { SqlValue } from '../sql/literal';
import { planCells, type CellPlan, type Manifests } from './cell-plan';
import { changedCells, footprints, type Footprints } from './changed-cells';
import type { NotebookDocument } from './document.svelte';
import { graphFault, withSuggestion, type Surroundings } from './graph-fault';
import { readableNames } from './readable-names';
import { CellRun } from './run/cell-run.svelte';
import type { RunMode } from './format/types';
import { relationRows } from './run/relation-rows';
import type { CellResult } from './run/result';
import { runPlan } from './run/run-plan';

interface Planned {
  plans: CellPlan[];
  byId: ReadonlyMap<string, CellPlan>;
  graph: Graph;
  inputIds: ReadonlySet<string>;
}

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
 * need each other do not wait for each other; one that fails stops only those that read it. A notebook that runs on
 * demand only marks what a change has put out of date; what is asked to run takes with it what it needs.
 */
export class Runner {
  #runs = new Map<string, CellRun>();
  /** Fetched after the first paint; nothing runs before. */
  #manifests = $state.raw<Manifests | null>(null);
  #isLoading = false;
  #planned = $derived.by(() => this.#plan());
  #idle: (() => void)[] = [];
  /** Data that a notebook brings along are still coming in; nothing starts before. */
  #awaited = 0;
  /** Settles when relations that no cell defines any more are gone; nothing reads before. */
  #cleared: Promise<unknown> = Promise.resolve();
  /** The notebook as it was when marks were last brought up to date with it. */
  #seen: Footprints = new Map();
  #listeners: ((cell: string | null) => void)[] = [];

  constructor(
    readonly notebook: NotebookDocument,
    readonly tables: TableList,
    readonly selections: Selections,
  ) {
    // Made before they are shown: state that markup makes while it is drawn would not be followed.
    notebook.onCells((ids) => {
      for (const id of ids) this.run(id);
      if (ids.length > 0) void this.#loadManifests();
    });
    $effect.root(() => {
      $effect(() => {
        // Read only to hear of changes.
        this.#surroundings satisfies unknown;
        untrack(() => this.#followText());
      });
    });
  }

  /** Nothing runs unless it is asked to. */
  get isOnDemand(): boolean {
    return this.notebook.runMode === 'on-demand';
  }

  /** Switches the notebook's mode; one that runs by itself has nothing out of date. */
  setMode(mode: RunMode): void {
    this.notebook.setRunMode(mode);
    if (mode === 'automatic') this.runStale();
  }

  get plans(): readonly CellPlan[] {
    return this.#planned.plans;
  }

  /** What a cell does; undefined for one that is gone. */
  plan(id: string): CellPlan | undefined {
    return this.#planned.byId.get(id);
  }

  get graph(): Graph {
    return this.#planned.graph;
  }

  /** With the first cell: a start page is there sooner without them. */
  async #loadManifests(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
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

  /** Every cell that reads this one, directly or through others. */
  readersOf(id: string): string[] {
    return this.#planned.graph.stale([id]);
  }

  /** The selections that leave out rows of a cell's table. */
  filtersOf({ follows }: CellPlan): Filter[] {
    return follows.map((name) => ({ name, clauses: this.selections.named(name) }));
  }

  /** Hears of every run that is asked for: of a cell by its id, or of all. */
  onRun(listener: (cell: string | null) => void): void {
    this.#listeners.push(listener);
  }

  get counts(): { total: number; busy: number; failed: number; stale: number; idle: number } {
    const runs = this.#planned.plans
      .filter((plan) => plan.work.kind !== 'none' && plan.work.kind !== 'input')
      .map((plan) => this.run(plan.id).status);
    const count = (...statuses: string[]) => runs.filter((status) => statuses.includes(status)).length;
    return {
      total: runs.length,
      busy: count('queued', 'running'),
      failed: count('failed'),
      stale: count('stale'),
      idle: count('idle'),
    };
  }

  /** A notebook was opened: it runs once its data are `ready`, unless it runs on demand. */
  async opened(ready: Promise<unknown> = Promise.resolve()): Promise<void> {
    if (!this.isOnDemand) {
      await this.runAll(ready);
      return;
    }
    await this.#hold(ready);
    this.#pump();
  }

  /** Runs every cell once `ready` has settled, and tells how each ended. */
  async runAll(ready: Promise<unknown> = Promise.resolve()): Promise<CellReport[]> {
    this.#followText();
    for (const listener of this.#listeners) listener(null);
    this.#dropStrangers();
    this.#queueAll();
    await this.#hold(ready);
    this.#pump();
    await this.untilIdle();
    return this.report();
  }

  /** What is under way goes on, unless something that it reads runs anew and would be taken from under it. */
  #queueAll(): void {
    const { graph } = this.#planned;
    const goOn = new Set(this.#inputIds);
    for (const id of graph.order) {
      const run = this.run(id);
      if (run.isBusy && graph.dependencies(id).every((other) => goOn.has(other))) goOn.add(id);
      else run.queue();
    }
  }

  async #hold(ready: Promise<unknown>): Promise<void> {
    this.#awaited++;
    try {
      await ready;
    } finally {
      this.#awaited--;
    }
  }

  report(): CellReport[] {
    return this.notebook.cells.map((cell) => {
      const { status, ms, fault } = this.run(cell.id);
      const base = { cell: cell.effectiveName, kind: cell.kind, status, ms: Math.round(ms) };
      // What was wrong before an edit may be mended.
      return fault && status === 'failed' ? { ...base, fault } : base;
    });
  }

  /**
   * Runs a cell, after what it reads where that is out of date, and then what reads it; on demand that is only marked.
   */
  runCell(id: string): void {
    this.#followText();
    for (const listener of this.#listeners) listener(id);
    this.#dropStrangers();
    const before = this.#planned.graph.upstream([id]).filter((other) => other !== id && this.#isDue(other));
    const asked = [...before, id];
    for (const each of asked) this.run(each).queue();
    this.#queueReaders(asked);
    this.#pump();
  }

  /** A control has changed what a cell says: the cell runs, or is marked where the notebook runs on demand. */
  follow(id: string): void {
    this.#followText();
    if (!this.isOnDemand) this.runCell(id);
    else this.#mark([id]);
  }

  /** Runs what is out of date or has never run. */
  runStale(): void {
    this.#followText();
    for (const listener of this.#listeners) listener(null);
    this.#dropStrangers();
    for (const { id } of this.#planned.plans) if (this.#isDue(id)) this.run(id).queue();
    this.#pump();
  }

  /** The tables have changed: cells that read one of them run, or are marked where the notebook runs on demand. */
  runReaders(tables: string[]): void {
    const names = new Set(tables.map((name) => name.toLowerCase()));
    const reads = ({ uses }: CellPlan) => uses.some((name) => names.has(name.toLowerCase()));
    for (const { id } of this.#planned.plans.filter(reads)) this.follow(id);
  }

  /** Stops a cell. What waits for it would read an answer that is out of date, so it no longer waits. */
  cancel(id: string): void {
    for (const each of [id, ...this.#planned.graph.stale([id])]) this.run(each).cancel();
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

  /** It is out of date or has never run. An input has no answer of its own that could be, unless it lists a column's values. */
  #isDue(id: string): boolean {
    const { status } = this.run(id);
    return (status === 'idle' || status === 'stale') && !this.#inputIds.has(id);
  }

  /**
   * What reads these cells follows them. It is only marked on demand, and where it reads something else, too, that is
   * out of date: its answer would be out of date when it came.
   */
  #queueReaders(asked: readonly string[]): void {
    const { graph } = this.#planned;
    for (const id of graph.stale(asked)) {
      if (asked.includes(id)) continue;
      const waits = this.isOnDemand || graph.dependencies(id).some((other) => this.#isDue(other));
      if (waits) this.run(id).markStale();
      else this.run(id).queue();
    }
  }

  /** Marks cells and all that read them as out of date. */
  #mark(ids: readonly string[]): void {
    for (const id of new Set([...ids, ...this.#planned.graph.stale(ids)])) {
      if (!this.#inputIds.has(id)) this.run(id).markStale();
    }
  }

  /**
   * Brings the marks up to date with the text, whoever has changed it: what was edited is out of date, and what means
   * something else since a cell was renamed, deleted or brought back runs again.
   */
  #followText(): void {
    const { plans, graph } = this.#planned;
    const around = this.#surroundings;
    const faultOf = (plan: CellPlan) => graphFault(plan, around)?.code ?? '';
    const now = footprints(this.notebook.cells, plans, graph, faultOf);
    const changed = changedCells(this.#seen, now);
    const { relinked } = changed;
    // Prose is shown as it is typed; the values in it are read anew when its reader is done.
    const prose = new Set(plans.flatMap(({ id, work }) => (work.kind === 'prose' ? [id] : [])));
    const edited = changed.edited.filter((id) => !prose.has(id));
    this.#seen = now;
    if (edited.length + relinked.length === 0) return;
    // Still asked to run: the descriptions of analyses may come after that, and tell what reads their other tables.
    const asked = [...relinked, ...graph.stale(relinked)].filter((id) => this.run(id).isBusy);
    this.#mark([...edited, ...relinked]);
    const again = this.isOnDemand ? [] : relinked.filter((id) => this.run(id).status === 'stale');
    const due = new Set([...asked, ...again]);
    const ready = graph.order.filter(
      (id) => due.has(id) && !graph.dependencies(id).some((other) => !due.has(other) && this.#isDue(other)),
    );
    if (ready.length === 0) return;
    this.#dropStrangers();
    for (const id of ready) this.run(id).queue();
    this.#queueReaders(ready);
    this.#pump();
  }

  get #surroundings(): Surroundings {
    return { ...this.#planned, tables: this.tables.list.map(({ name }) => name) };
  }

  get #inputIds(): ReadonlySet<string> {
    return this.#planned.inputIds;
  }

  #plan(): Planned {
    const plans = planCells(this.notebook.cells, this.#manifests ?? NO_MANIFESTS);
    const inputIds = new Set(plans.flatMap(({ id, work }) => (isPlainInput(work) ? [id] : [])));
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    return { plans, byId, graph: buildGraph(plans), inputIds };
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
    const drop = runtime().then(({ engine, dropCellRelations }) => dropCellRelations(engine, gone));
    // One that cannot be taken away stops the cell that wants its name, which says so.
    this.#cleared = Promise.allSettled([this.#cleared, drop]);
  }

  /** Starts every queued cell whose dependencies are settled. */
  #pump(): void {
    if (this.#awaited > 0 || !this.#manifests) return;
    const { plans, graph } = this.#planned;
    const around = this.#surroundings;
    for (const plan of plans) {
      const run = this.run(plan.id);
      if (run.status !== 'queued') continue;
      const fault = graphFault(plan, around);
      if (fault) {
        run.fail(fault);
        continue;
      }
      const before = graph.dependencies(plan.id).map((id) => ({ id, run: this.run(id) }));
      if (before.some((other) => other.run.isBusy)) continue;
      // Prose says what is missing where it is missing.
      const broken =
        plan.work.kind === 'prose' ? undefined : before.find((other) => other.run.status === 'failed');
      if (broken) {
        const name = this.plan(broken.id)?.name ?? '';
        run.fail({ code: 'upstream-failed', severity: 'error', values: { name } });
        continue;
      }
      void this.#start(plan, run);
    }
    this.#settle();
  }

  /** Failing can free or fail others that stand earlier in the text, so the line is walked until nothing changes. */
  #settle(): void {
    const { plans } = this.#planned;
    // A notebook without cells asks for no manifests, and has nothing to wait for.
    if (this.#awaited > 0 || (!this.#manifests && plans.length > 0)) return;
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
      (error) => withSuggestion(toFault(error, { cell: plan.name }), plan, this.#surroundings),
    );
    this.#pump();
  }

  async #work(plan: CellPlan, run: CellRun, signal: AbortSignal): Promise<CellResult | null> {
    if (plan.work.kind === 'none' || isPlainInput(plan.work)) return null;
    const parts = await runtime();
    await this.#cleared;
    const inputs = this.#inputs();
    return runPlan(plan, run, signal, {
      parts,
      inputs,
      filters: this.filtersOf(plan),
      selected: this.selections.parameters(plan.follows),
      rowsOf: (name) => this.#rowsOf(name),
      names: () => readableNames(this.tables.list, this.#planned.plans, (id) => this.run(id), inputs),
    });
  }

  #rowsOf(name: string): number | null {
    const key = foldIdentifier(name);
    const plan = this.#planned.plans.find(({ defines }) =>
      defines.some((one) => foldIdentifier(one) === key),
    );
    if (plan) return relationRows(this.run(plan.id).result, name)?.count ?? null;
    return this.tables.list.find((table) => foldIdentifier(table.name) === key)?.rows ?? null;
  }

  #inputs(): Record<string, SqlValue> {
    return Object.fromEntries(
      this.#planned.plans.flatMap((plan) =>
        plan.work.kind === 'input' ? [[plan.name, plan.work.value]] : [],
      ),
    );
  }

  /** Resolves when nothing runs or waits any more. */
  untilIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#settle();
    });
  }
}

function isPlainInput(work: CellPlan['work']): boolean {
  return work.kind === 'input' && !work.optionsFrom;
}

const NO_MANIFESTS: Manifests = new Map();
