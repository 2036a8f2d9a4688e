import { SvelteMap } from 'svelte/reactivity';
import { FaultError } from '../../../workers/contract/fault';
import type { Exact } from '../../../workers/table/exact';
import { runtime } from '../../app/runtime';
import type { ColumnInfo } from '../../engine/exact-query';
import { RowOrigin, type RowQuestion } from '../../rows/row-origin';
import type { RowSet } from '../../rows/row-set';

const PAGE = 100;
/** Columns are fetched in groups, so that a table of thousands of them costs what is seen of it. */
const GROUP = 32;
/** Pages that are kept; the ones that were out of sight longest go first. */
const KEPT = 80;

type Loaded = Exact[][];

/** Rows of one relation in the order that is asked for, fetched as they come into sight. */
export class GridRows {
  /** How many rows pass the filters; null while that is being found out. */
  count = $state.raw<number | null>(null);
  /** How many rows there are without any filter: as was said, until they have been counted. */
  total: number;
  /** A sort or a filter is under way. */
  isOpening = $state(false);
  /** The last failure; the grid shows it above the rows. */
  error = $state.raw<unknown>(null);
  #pages = new SvelteMap<string, Loaded>();
  #running = new Map<string, AbortController>();
  #opening: AbortController | null = null;
  #set = $state.raw<RowSet | null>(null);
  #origin: Promise<RowOrigin>;
  #isClosed = false;
  #question: RowQuestion = { filters: [], order: [] };
  /** What was kept for the rows was lost with the engine's memory, and is being made again. */
  #isReopening = false;
  #inSight: ReadonlyMap<string, unknown> = new Map();

  constructor(
    relation: string,
    readonly columns: readonly ColumnInfo[],
    rows: number,
  ) {
    this.total = $state(rows);
    this.#origin = runtime().then(({ engine }) => new RowOrigin(engine, relation, columns, rows));
  }

  /** The origin of the rows, for what else is asked of them. */
  get origin(): Promise<RowOrigin> {
    return this.#origin;
  }

  /** Asks for other rows, or for another order of them. The old ones stay in sight until the new ones are there. */
  async ask(question: RowQuestion): Promise<void> {
    this.#question = question;
    this.#opening?.abort();
    const opening = (this.#opening = new AbortController());
    this.isOpening = true;
    try {
      const set = await (await this.#origin).open(question, { signal: opening.signal });
      if (opening.signal.aborted) return;
      this.#forget();
      this.error = null;
      this.#set = set;
      this.count = set.count;
      if (question.filters.length === 0) this.total = set.count;
    } catch (error) {
      if (!opening.signal.aborted) this.error = error;
    } finally {
      if (this.#opening === opening) this.isOpening = false;
    }
  }

  /** The value, or undefined while it is on its way. */
  value(row: number, column: number): Exact | undefined {
    const page = this.#pages.get(keyOf(Math.floor(row / PAGE), Math.floor(column / GROUP)));
    return page?.[row % PAGE]?.[column % GROUP];
  }

  isLoaded(row: number, column: number): boolean {
    return this.#pages.has(keyOf(Math.floor(row / PAGE), Math.floor(column / GROUP)));
  }

  /** Fetches what is missing of the rows and columns in sight, and stops fetching what no longer is. */
  show(first: number, count: number, columns: readonly number[]): void {
    const set = this.#set;
    if (!set || count <= 0 || this.#isClosed) return;
    const wanted = new Map<string, { page: number; group: number }>();
    const groups = new Set(columns.map((column) => Math.floor(column / GROUP)));
    for (let page = Math.floor(first / PAGE); page <= Math.floor((first + count - 1) / PAGE); page++) {
      for (const group of groups) wanted.set(keyOf(page, group), { page, group });
    }
    this.#inSight = wanted;
    for (const [key, abort] of this.#running) {
      if (wanted.has(key)) continue;
      abort.abort();
      this.#running.delete(key);
    }
    for (const [key, { page, group }] of wanted) {
      if (!this.#pages.has(key) && !this.#running.has(key)) void this.#fetch(set, key, page, group);
    }
  }

  /** Rows with all or some of their columns, for copies and the details of a row. @throws FaultError */
  async read(first: number, count: number, columns: readonly ColumnInfo[]): Promise<Exact[][]> {
    return (await this.#set?.read(first, count, columns, {})) ?? [];
  }

  close(): void {
    this.#isClosed = true;
    this.#opening?.abort();
    this.#forget();
    void this.#origin.then((origin) => origin.close()).catch(() => undefined);
  }

  async #fetch(set: RowSet, key: string, page: number, group: number): Promise<void> {
    const abort = new AbortController();
    this.#running.set(key, abort);
    const columns = this.columns.slice(group * GROUP, (group + 1) * GROUP);
    const first = page * PAGE;
    try {
      const rows = await set.read(first, Math.min(PAGE, set.count - first), columns, {
        signal: abort.signal,
      });
      if (abort.signal.aborted || this.#set !== set) return;
      this.#pages.set(key, rows);
      const spare = [...this.#pages.keys()].filter((other) => !this.#inSight.has(other));
      for (const old of spare.slice(0, Math.max(0, this.#pages.size - KEPT))) this.#pages.delete(old);
    } catch (error) {
      if (abort.signal.aborted || hasCode(error, 'cancelled')) return;
      if (hasCode(error, 'sql-no-table') && !this.#isReopening) await this.#reopen();
      else this.error = error;
    } finally {
      if (this.#running.get(key) === abort) this.#running.delete(key);
    }
  }

  /** The engine was started again and its memory is empty: what was kept is made anew, once. */
  async #reopen(): Promise<void> {
    this.#isReopening = true;
    await (await this.#origin).close();
    await this.ask(this.#question);
    this.#isReopening = false;
  }

  #forget(): void {
    for (const abort of this.#running.values()) abort.abort();
    this.#running.clear();
    this.#pages.clear();
  }
}

function keyOf(page: number, group: number): string {
  return `${page}:${group}`;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof FaultError && error.fault.code === code;
}
