/** Work of the reader comes before work of the house (profiles of columns, say). */
export type Priority = 'user' | 'background';

interface Waiting {
  start: () => void;
  priority: Priority;
}

/**
 * One statement at a time, user's first. DuckDB-WASM has one thread: running statements side by side only makes
 * each slower and takes memory twice.
 */
export class StatementQueue {
  #waiting: Waiting[] = [];
  #busy = false;

  /** Runs `work` when its turn comes; an abort while waiting takes it out of the line. */
  run<T>(work: () => Promise<T>, priority: Priority, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const entry: Waiting = {
        priority,
        start: () => {
          signal?.removeEventListener('abort', leave);
          this.#busy = true;
          work()
            .then(resolve, reject)
            .finally(() => {
              this.#busy = false;
              this.#next();
            });
        },
      };
      const leave = () => {
        this.#waiting = this.#waiting.filter((other) => other !== entry);
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(entry);
      this.#next();
    });
  }

  #next(): void {
    if (this.#busy) return;
    const index = this.#waiting.findIndex((entry) => entry.priority === 'user');
    const [entry] = this.#waiting.splice(Math.max(index, 0), 1);
    entry?.start();
  }
}
