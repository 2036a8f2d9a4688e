import { del, get, set } from 'idb-keyval';
import type { NotebookDocument } from '../notebook/document.svelte';
import type { Notices } from './notices.svelte';

const CURRENT = 'daybook.notebook';
const DELAY_MS = 300;

/** Keeps the notebook's text in IndexedDB, apart from the tables: it must outlive any fault of the engine. */
export class Autosave {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failed = false;
  #stopped = false;
  /** A text that is somebody else's as long as nothing in it is changed. */
  #foreign: string | null = null;

  constructor(
    readonly notebook: NotebookDocument,
    readonly notices: Notices,
  ) {}

  /** Saves a moment after each change, and at once when the page goes out of sight. */
  start(): void {
    $effect.root(() => {
      $effect(() => {
        const text = this.#current();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#save(text), DELAY_MS);
      });
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'hidden') return;
      clearTimeout(this.#timer);
      void this.#save(this.#current());
    });
  }

  /** Leaves the reader's own notebook in store while this text, opened from a link, is only looked at. */
  spare(text: string): void {
    this.#foreign = text;
  }

  /** Nothing is written any more: what is kept is about to be emptied. */
  stop(): void {
    this.#stopped = true;
  }

  /** The text of the last visit; null when there is none or storage is forbidden. */
  async load(): Promise<string | null> {
    try {
      return (await get<string>(CURRENT)) ?? null;
    } catch {
      return null;
    }
  }

  #current(): string | null {
    return this.notebook.isEmpty ? null : this.notebook.text();
  }

  async #save(text: string | null): Promise<void> {
    if (this.#stopped || (text !== null && text === this.#foreign)) return;
    try {
      await (text === null ? del(CURRENT) : set(CURRENT, text));
    } catch (error) {
      // Said once: a private window would otherwise repeat it with every key.
      if (!this.#failed) {
        this.notices.add({ code: 'autosave-failed', severity: 'warning', cause: String(error) });
      }
      this.#failed = true;
    }
  }
}
