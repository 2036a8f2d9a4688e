import { withDomains } from '../charts/cell/steady-domains';
import { planChart } from '../charts/cell/plan-chart';
import { decodeFrame } from '../charts/decode-frame';
import type { ChartPlan } from '../charts/cell/cell-spec';
import type { ChartSpec } from '../../workers/contract/chart';
import type { Engine } from '../engine/engine';
import { cellRelation, dropCellRelations } from '../notebook/run/cell-relations';
import type { CellPlan } from '../notebook/cell-plan';
import type { ChartBasis, ChartResult } from '../notebook/run/result';
import type { Runner } from '../notebook/runner.svelte';
import { exactRows } from '../../workers/table/exact';
import type { Picks } from '../charts/picks';
import { type CubeSide, answers, cubeSql, decomposes, fromCubeSql, sidesOf } from './cube-sql';
import { type Filter, filteredRelation } from './filtered';
import type { Edges } from './selecting';
import type { Selections } from './selections.svelte';

/** More groups than this are no faster to put together than the rows are to read. */
const MOST_GROUPS = 400_000;

interface Cube {
  basis: ChartBasis;
  /** The other selections that it was counted under. */
  key: string;
  sides: readonly CubeSide[];
  plan: ChartPlan;
  name: string;
  /** False when there are too many groups, or they could not be counted. */
  ready: Promise<boolean>;
}

/**
 * Rows counted beforehand for charts that follow a selection: small tables among the results of cells, made when a pointer
 * comes near the chart in which the selection is drawn, and dropped when it goes to another.
 */
export class Cubes {
  #cubes = new Map<string, Cube>();
  #selecting = '';
  #count = 0;

  constructor(
    readonly engine: Engine,
    readonly runner: Runner,
    readonly selections: Selections,
  ) {}

  /** Makes the charts ready for a selection in another one. Those that cannot be put together from parts are left. */
  prepare(
    selecting: string,
    followers: readonly CellPlan[],
    picks: Picks,
    edges?: { x?: Edges | undefined; y?: Edges | undefined },
  ): void {
    if (selecting !== this.#selecting) this.#dropAll();
    this.#selecting = selecting;
    const sides = sidesOf(picks, edges);
    for (const plan of followers) this.#prepareOne(plan, sides);
  }

  /** The chart as the selections are now. @throws FaultError */
  async redraw(plan: CellPlan, before: ChartResult): Promise<ChartResult> {
    const { basis } = before;
    const counted = await this.#fromCube(plan, basis);
    if (counted) return redrawn(before, counted.spec, await this.engine.quickIpc(counted.sql));
    const { sql, spec } = planOf(basis, this.runner.filtersOf(plan));
    return redrawn(before, spec, await this.engine.ipc(sql));
  }

  /** The query over what was counted beforehand; undefined where that cannot answer. */
  async #fromCube(plan: CellPlan, basis: ChartBasis): Promise<Pick<ChartPlan, 'sql' | 'spec'> | undefined> {
    const cube = this.#cubes.get(plan.id);
    if (cube?.basis !== basis || cube.key !== this.#keyOf(plan) || !(await cube.ready)) return undefined;
    const { grouped, spec } = cube.plan;
    const clauses = this.selections.of(this.#selecting);
    if (!grouped || !answers(cube.sides, clauses)) return undefined;
    return { spec, sql: fromCubeSql(grouped, cellRelation(cube.name), cube.sides, clauses) };
  }

  /** Nothing of it is there any more. */
  forget(): void {
    this.#cubes.clear();
    this.#selecting = '';
  }

  #prepareOne(plan: CellPlan, sides: readonly CubeSide[]): void {
    const result = this.runner.run(plan.id).result;
    if (result?.kind !== 'chart') return;
    const { basis } = result;
    const key = this.#keyOf(plan);
    const known = this.#cubes.get(plan.id);
    const wanted = JSON.stringify(sides);
    if (known?.basis === basis && known.key === key && JSON.stringify(known.sides) === wanted) return;
    if (known) this.#drop(plan.id, known);
    const chart = planOf(basis, this.#othersOf(plan));
    if (!chart.grouped || !decomposes(chart.grouped)) return;
    const name = `daybook cube ${++this.#count}`;
    const ready = this.#make(name, cubeSql(chart.grouped, sides));
    this.#cubes.set(plan.id, { basis, key, sides, plan: chart, name, ready });
  }

  async #make(name: string, sql: string): Promise<boolean> {
    try {
      const made = await this.engine.query(`CREATE TABLE ${cellRelation(name)} AS ${sql}`);
      const groups = Number(exactRows(made)[0]?.[0]);
      return groups <= MOST_GROUPS;
    } catch {
      // The query over all rows says what is wrong, or does without.
      return false;
    }
  }

  #othersOf(plan: CellPlan): Filter[] {
    const name = this.runner.plan(this.#selecting)?.name;
    return this.runner.filtersOf(plan).filter((filter) => filter.name !== name);
  }

  #keyOf(plan: CellPlan): string {
    return JSON.stringify(this.#othersOf(plan));
  }

  #dropAll(): void {
    for (const [id, cube] of this.#cubes) this.#drop(id, cube);
  }

  #drop(id: string, { name, ready }: Cube): void {
    this.#cubes.delete(id);
    void ready
      .then(() => dropCellRelations(this.engine, [name]))
      .catch(() => {
        /* The engine was started again, and the table is gone with it. */
      });
  }
}

function redrawn(before: ChartResult, spec: ChartSpec, ipc: Uint8Array): ChartResult {
  return { ...before, data: decodeFrame(ipc), spec: withDomains(spec, before.basis.domains) };
}

function planOf({ body, relation, columns }: ChartBasis, filters: readonly Filter[]): ChartPlan {
  return planChart(
    body,
    filteredRelation({ relation, table: body.table, columns }, filters),
    columns,
    relation,
  );
}
