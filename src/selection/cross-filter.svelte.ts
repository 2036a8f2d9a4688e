import { toFault } from '../../workers/contract/fault';
import { runtime } from '../app/runtime';
import type { CellPlan } from '../notebook/cell-plan';
import type { Runner } from '../notebook/runner.svelte';
import type { Following, Selecting } from './selecting';
import type { Cubes } from './cubes';
import type { Phase, Selections } from './selections.svelte';

/** So long a selection has to rest before cells that take longer than a chart are run anew. */
const REST_MS = 150;

/**
 * Lets cells follow selections. Charts are drawn anew while the pointer moves, the newest selection first and none twice;
 * everything else runs once the selection has come to rest.
 */
export class CrossFilter {
  #cubes: Promise<Cubes> | null = null;
  /** Charts that show an older selection. */
  #due = new Set<string>();
  #isDrawing = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #restless = new Set<string>();

  constructor(
    readonly runner: Runner,
    readonly selections: Selections,
  ) {
    selections.onChange((id, phase) => this.#follow(id, phase));
  }

  /** The selection of a cell, for its charts. */
  of(id: string): Selecting {
    const followers = (): CellPlan[] => this.#followersOf(id);
    const { selections } = this;
    return {
      get clauses() {
        return selections.of(id);
      },
      get followers() {
        return followers().length;
      },
      select: (clauses, phase) => selections.set(id, clauses, phase),
      approach: (picks, edges) => {
        const plans = followers();
        if (plans.length > 0 && !this.runner.isOnDemand)
          void this.#loadCubes().then((cubes) => cubes.prepare(id, plans, picks, edges));
      },
    };
  }

  /** What a cell follows; looked up when it is asked for, because any key in any cell may change it. */
  following(id: string): Following {
    const { runner, selections } = this;
    const names = (): readonly string[] => runner.plan(id)?.follows ?? [];
    const hasCharts = ({ work }: CellPlan) => work.kind === 'chart' || work.kind === 'analysis';
    return {
      get names() {
        return names();
      },
      get others() {
        return runner.plans.filter((each) => each.id !== id && hasCharts(each)).map(({ name }) => name);
      },
      get clauses() {
        return names().flatMap((name) => selections.named(name));
      },
    };
  }

  /** Counts made beforehand are gone with the engine that held them. */
  forget(): void {
    void this.#cubes?.then((cubes) => cubes.forget());
  }

  #loadCubes(): Promise<Cubes> {
    this.#cubes ??= Promise.all([import('./cubes'), runtime()]).then(
      ([{ Cubes }, { engine }]) => new Cubes(engine, this.runner, this.selections),
    );
    return this.#cubes;
  }

  #followersOf(id: string): CellPlan[] {
    const name = this.runner.plan(id)?.name;
    return this.runner.plans.filter((plan) => name !== undefined && plan.follows.includes(name));
  }

  #follow(id: string, phase: Phase): void {
    for (const { id: follower } of this.#followersOf(id)) {
      const run = this.runner.run(follower);
      // On demand it is only marked.
      if (this.runner.isOnDemand) this.#restless.add(follower);
      else if (run.result?.kind === 'chart' && run.status === 'done') this.#due.add(follower);
      // What waits its turn reads the selection when it starts.
      else if (run.status !== 'idle' && run.status !== 'queued') this.#restless.add(follower);
    }
    if (this.#due.size > 0) void this.#draw();
    clearTimeout(this.#resting);
    if (this.#restless.size > 0)
      this.#resting = setTimeout(() => this.#rest(), phase === 'done' ? 0 : REST_MS);
  }

  #rest(): void {
    const due = [...this.#restless];
    this.#restless.clear();
    for (const id of due) this.runner.follow(id);
  }

  /** All charts at once: one is drawn while the figures of the next are put together. What comes in meanwhile waits. */
  async #draw(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      const cubes = await this.#loadCubes();
      while (this.#due.size > 0) {
        const due = [...this.#due];
        this.#due.clear();
        await Promise.all(due.map((id) => this.#drawOne(id, cubes)));
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  async #drawOne(id: string, cubes: Cubes): Promise<void> {
    const plan = this.runner.plan(id);
    const run = this.runner.run(id);
    if (!plan) return;
    if (run.status !== 'done' || run.result?.kind !== 'chart') {
      this.runner.follow(id);
      return;
    }
    const before = run.result;
    try {
      const next = await cubes.redraw(plan, before);
      // A run of its own has come in between, and knows the selection as well.
      if (run.result === before && !run.isBusy) run.result = next;
    } catch (error) {
      if (run.result === before) run.fail(toFault(error, { cell: plan.name }));
    }
  }
}
