import type { NotebookDocument } from '../notebook/document.svelte';
import { flushEdits } from '../notebook/pending-edits';
import { getNotebook, putNotebook, rememberOpen } from './notebook-store';
import { titleFor } from './notebook-title';
import type { NotebookRecord } from './records';
import { rescue, rescued } from './rescue';
import { rememberInTab } from './tab-memory';
import { keepVersion } from './version-store';

const DELAY_MS = 300;

/** A text and the notebook it is of. */
export interface OpenText {
  id: string;
  title: string;
  text: string;
}

export interface AutosaveEvents {
  /** The browser refused to keep it. */
  failed(error: unknown): void;
  /** Another tab has changed the notebook since it was read here. */
  overtaken(id: string): void;
}

/** Keeps the open notebook's text in the library, apart from the tables: it must outlive any fault of the engine. */
export class Autosave {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Before it is known what was open last, an empty page means nothing; after the end nothing is written any more. */
  #state: 'waiting' | 'going' | 'stopped' = 'waiting';
  #writing: Promise<void> = Promise.resolve();
  /** What the library has of each notebook that was open in this tab; no text where it has to be written again. */
  #stored = new Map<string, { title: string; text: string | null; revision: number }>();
  /** Texts that are nobody's own as long as nothing in them is changed. */
  #lent = new Map<string, string>();
  /** Notebooks whose stored text is another tab's, with the version that holds this tab's. */
  #overtaken = new Map<string, number | undefined>();
  readonly #channel = new BroadcastChannel('daybook.library');

  constructor(
    readonly notebook: NotebookDocument,
    readonly events: AutosaveEvents,
  ) {}

  /** Saves a moment after each change, and at once when the page goes out of sight. */
  start(): void {
    this.#state = 'going';
    $effect.root(() => {
      $effect(() => {
        const current = this.current();
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#save(current), DELAY_MS);
      });
    });
    const leave = () => {
      flushEdits();
      this.#leavePage();
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') leave();
    });
    this.#channel.onmessage = ({ data }: MessageEvent<{ id: string; revision: number }>) => {
      const stored = this.#stored.get(data.id);
      if (stored && data.revision > stored.revision && this.notebook.id === data.id) this.#meet(data.id);
    };
  }

  /** Nothing is written any more: what is kept is about to be emptied. */
  stop(): void {
    this.#state = 'stopped';
  }

  /** What is open now; null on the start page. */
  current(): OpenText | null {
    const { id } = this.notebook;
    if (id === null) return null;
    return {
      id,
      title: this.notebook.fault ? '' : titleFor(this.notebook.title, this.notebook.cells),
      text: this.notebook.text(),
    };
  }

  /** The library's record was read, and is what this tab goes on from. */
  goOnFrom({ id, title, text, revision }: NotebookRecord): void {
    this.#overtaken.delete(id);
    this.#stored.set(id, { title, text, revision });
  }

  /** The open text is only looked at: it comes into the library when it is changed. */
  lend(): void {
    const current = this.current();
    if (current) this.#lent.set(current.id, current.text);
  }

  isLent({ id, text }: OpenText): boolean {
    return this.#lent.get(id) === text && !this.#stored.has(id);
  }

  /** The notebook was put into the bin; an undo that brings it back has to write it again. */
  putAway(id: string): void {
    const stored = this.#stored.get(id);
    if (stored) this.#stored.set(id, { ...stored, text: null });
  }

  /** Tells the other tabs that a stored text is new. */
  announce({ id, revision }: NotebookRecord): void {
    this.#channel.postMessage({ id, revision });
  }

  /** Writes now what has not been written yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#save(this.current());
  }

  #leavePage(): void {
    clearTimeout(this.#timer);
    const current = this.current();
    if (this.#state === 'going' && current && this.#isDue(current) && !this.#overtaken.has(current.id)) {
      rescue({ ...current, revision: this.#stored.get(current.id)?.revision ?? null });
    }
    // Writing may not get as far as this before the page is gone.
    if (this.#state === 'going' && current && !this.isLent(current)) rememberInTab({ notebook: current.id });
    void this.#save(current);
  }

  #isDue(current: OpenText): boolean {
    const stored = this.#stored.get(current.id);
    return !this.isLent(current) && (stored?.text !== current.text || stored.title !== current.title);
  }

  /** One write after the other, so that each knows the revision that the one before has made. */
  #save(current: OpenText | null): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write(current));
    return this.#writing;
  }

  async #write(current: OpenText | null): Promise<void> {
    if (this.#state !== 'going') return;
    try {
      if (current && this.#isDue(current)) await this.#store(current);
      if (current && this.isLent(current)) return;
      const id = current?.id ?? null;
      rememberInTab({ notebook: id });
      await rememberOpen(id);
    } catch (error) {
      this.events.failed(error);
    }
  }

  async #store(current: OpenText): Promise<void> {
    const { id, text } = current;
    if (this.#overtaken.has(id)) {
      const held = { notebook: id, time: Date.now(), text, reason: 'tab' as const };
      this.#overtaken.set(id, (await keepVersion(held, this.#overtaken.get(id))) ?? this.#overtaken.get(id));
      return;
    }
    const { saved } = await putNotebook(current, this.#stored.get(id)?.revision ?? null);
    if (!saved) {
      this.#meet(id);
      await this.#store(current);
      return;
    }
    const lent = this.#lent.get(id);
    if (lent !== undefined && saved.revision === 1) {
      await keepVersion({ notebook: id, time: saved.created, text: lent, reason: 'open' });
    }
    rescued(id);
    this.#stored.set(id, saved);
    this.announce(saved);
  }

  #meet(id: string): void {
    if (this.#overtaken.has(id)) return;
    this.#overtaken.set(id, undefined);
    this.events.overtaken(id);
  }

  /** The reader has been told and has not chosen: the next change tells again. */
  tellAgain(id: string): void {
    this.#overtaken.delete(id);
  }

  /** What the library has now becomes what this tab goes on from. */
  async readAgain(id: string): Promise<NotebookRecord | null> {
    const record = await getNotebook(id);
    if (record) this.goOnFrom(record);
    return record;
  }
}
