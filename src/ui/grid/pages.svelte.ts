import { SvelteMap } from 'svelte/reactivity';
import type { Exact } from '../../../workers/table/exact';
import { runtime } from '../../app/runtime';

const PAGE = 200;

/** Rows of one relation, fetched a page at a time as they come into sight. */
export class Pages {
  #pages = new SvelteMap<number, Exact[][] | 'loading'>();
  /** The last failure, in the engine's words; the grid shows it instead of rows. */
  error = $state<unknown>(null);

  constructor(readonly relation: string) {}

  /** The row, or undefined while it is on its way. */
  row(index: number): Exact[] | undefined {
    const page = this.#pages.get(Math.floor(index / PAGE));
    return Array.isArray(page) ? page[index % PAGE] : undefined;
  }

  /** Fetches what is missing of the rows `first` to `first + count`. */
  load(first: number, count: number): void {
    for (let page = Math.floor(first / PAGE); page <= Math.floor((first + count - 1) / PAGE); page++) {
      if (!this.#pages.has(page)) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    this.#pages.set(page, 'loading');
    try {
      const { engine, exactQuery } = await runtime();
      const sql = `SELECT * FROM ${this.relation} LIMIT ${PAGE} OFFSET ${page * PAGE}`;
      this.#pages.set(page, (await exactQuery(engine, sql)).rows);
    } catch (error) {
      this.#pages.delete(page);
      this.error = error;
    }
  }
}
