import type { NotebookDocument } from './document.svelte';
import type { Runner } from './runner.svelte';

/** A run that follows a slider may take so long while the input moves on; then it is given up for the newest value. */
const PATIENCE_MS = 400;
const LOOK_MS = 16;

/** Moves a slider of a cell. */
export interface Sliding {
  /** The cell's text with the new value. @param isHeld a pointer holds the slider; all until it rests is one step of undo */
  move(body: string, isHeld: boolean): void;
  /** The pointer has let go. */
  rest(): void;
}

/**
 * Values of inputs, and of parameters beside an answer, that change faster than cells can follow, as a slider's do. The text has each value at once; cells run
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

  /** The sliders of one cell. */
  of(id: string): Sliding {
    return {
      move: (body, isHeld) => this.set(id, body, isHeld ? 'gesture' : 'typing'),
      rest: () => this.notebook.endGesture(),
    };
  }

  /** A control has a new value. */
  set(id: string, body: string, how: 'typing' | 'gesture' = 'typing'): void {
    this.notebook.setBody(id, body, how);
    this.#due.add(id);
    this.#run();
  }

  #run(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    for (const id of this.#due) {
      const isFollowed = [id, ...this.runner.readersOf(id)].some((each) => this.runner.run(each).isBusy);
      if (isFollowed && now - (this.#since.get(id) ?? -Infinity) < PATIENCE_MS) continue;
      this.#due.delete(id);
      this.#since.set(id, now);
      this.runner.follow(id);
    }
    if (this.#due.size > 0) this.#timer = setTimeout(() => this.#run(), LOOK_MS);
  }
}
