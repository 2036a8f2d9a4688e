import type { NotebookDocument } from './document.svelte';
import type { Runner } from './runner.svelte';

/** A run that follows an input may take so long while the input moves on; then it is given up for the newest value. */
const PATIENCE_MS = 400;
const LOOK_MS = 16;

/**
 * Values of inputs that change faster than cells can follow, as a slider's do. The text has each value at once; cells run
 * one value to its end, then the newest one, so that they move along and none in between costs anything.
 */
export class LiveInputs {
  #due = new Set<string>();
  #since = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly notebook: NotebookDocument,
    readonly runner: Runner,
  ) {}

  /** A control has a new value. */
  set(id: string, body: string): void {
    this.notebook.setBody(id, body);
    this.#due.add(id);
    this.#run();
  }

  #run(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    for (const id of this.#due) {
      const isFollowed = this.runner.readersOf(id).some((reader) => this.runner.run(reader).isBusy);
      if (isFollowed && now - (this.#since.get(id) ?? -Infinity) < PATIENCE_MS) continue;
      this.#due.delete(id);
      this.#since.set(id, now);
      this.runner.follow(id);
    }
    if (this.#due.size > 0) this.#timer = setTimeout(() => this.#run(), LOOK_MS);
  }
}
