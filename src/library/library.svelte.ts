import type { NotebookDocument } from '../notebook/document.svelte';
import type { Notices } from '../app/notices.svelte';
import { i18n } from '../i18n/i18n.svelte';
import { newNotebookId } from '../notebook/notebook-id';
import { Autosave } from './autosave.svelte';
import {
  adoptFormer,
  emptyBin,
  getNotebook,
  lastOpen,
  notebookWithText,
  putNotebook,
  setRemoved,
} from './notebook-store';
import { titleOfText } from './notebook-title';
import type { NotebookRecord, VersionReason } from './records';
import { adoptRescued } from './rescue';
import { tabMemory } from './tab-memory';
import { keepVersion } from './version-store';

/** Shows a text as one notebook of the library. */
type Opener = (text: string, id?: string) => unknown;

/** Moving an input is one step for so long. */
const STEP_MS = 60_000;

/** The notebooks that are kept in this browser: which one is open, and what is kept of it. */
export class Library {
  #failed = false;
  /** The last version that an input has made, which the next position of the same input takes the place of. */
  #step: { cell: string; version: number; time: number } | null = null;
  readonly autosave: Autosave;

  constructor(
    readonly notebook: NotebookDocument,
    readonly notices: Notices,
    readonly show: Opener,
  ) {
    this.autosave = new Autosave(notebook, {
      failed: (error) => this.#sayFailed(error),
      overtaken: (id) => this.#sayOvertaken(id),
    });
  }

  /** What this tab had open, or the notebook that was looked at last; a sample by its path. */
  async atStart(): Promise<{ record: NotebookRecord } | { sample: string } | null> {
    try {
      await adoptRescued();
      const former = await adoptFormer(titleOfText);
      void emptyBin();
      if (former) return { record: former };
      const memory = tabMemory();
      if (memory && 'sample' in memory) return memory;
      const id = memory ? memory.notebook : await lastOpen();
      const record = id === null ? null : await getNotebook(id);
      return record && record.removed === undefined ? { record } : null;
    } catch {
      // Storage is forbidden or damaged: the first text that cannot be kept says so.
      return null;
    }
  }

  /** Opens a notebook of the library. @returns false when it is gone */
  async open(id: string): Promise<boolean> {
    if (this.notebook.id === id) return true;
    await this.autosave.flush();
    const record = await this.autosave.readAgain(id);
    if (record) this.show(record.text, id);
    return record !== null;
  }

  /** Opens a text: as the notebook that has the very same text where there is one, or else as a new one. */
  async openText(text: string): Promise<void> {
    await this.autosave.flush();
    const known = await notebookWithText(text).catch(() => null);
    if (known) {
      this.autosave.goOnFrom(known);
      this.show(text, known.id);
    } else this.show(text);
  }

  /** Keeps what is open as a version, where it has changed since the last one. */
  async keepOpen(reason: VersionReason, cell?: { name: string; isInput: boolean }): Promise<void> {
    const current = this.autosave.current();
    if (!current || this.autosave.isLent(current)) return;
    const { id, text } = current;
    const time = Date.now();
    const step = this.#step;
    const goesOn =
      cell?.isInput === true && step?.cell === `${id} ${cell.name}` && time - step.time < STEP_MS;
    this.#step = null;
    try {
      const version = await keepVersion(
        { notebook: id, time, text, reason, ...(cell ? { cell: cell.name } : {}) },
        goesOn ? step.version : undefined,
      );
      if (cell?.isInput && version !== null)
        this.#step = { cell: `${id} ${cell.name}`, version, time: goesOn ? step.time : time };
    } catch (error) {
      this.#sayFailed(error);
    }
  }

  /** Takes a text into the library without opening it, unless it is there already. */
  async take(text: string): Promise<void> {
    if (await notebookWithText(text)) return;
    await putNotebook({ id: newNotebookId(), title: titleOfText(text), text }, null);
  }

  /** Cells were run: all, or one by its id. */
  keepRun(cell: string | null): void {
    const ran = this.notebook.cells.find(({ id }) => id === cell);
    void this.keepOpen('run', ran && { name: ran.effectiveName, isInput: ran.kind === 'input' });
  }

  /** Before another text takes the place of the one that is open. */
  leave(next: string | null = null): void {
    void this.keepOpen(next === this.notebook.id ? 'replace' : 'leave');
    void this.autosave.flush();
  }

  /** Puts a notebook into the bin; when it is the open one the page is cleared first. */
  async remove(id: string, clear: () => void): Promise<void> {
    if (this.notebook.id === id) clear();
    await this.autosave.flush();
    await setRemoved(id, Date.now());
    this.autosave.putAway(id);
  }

  #sayFailed(error: unknown): void {
    // Said once: a private window would otherwise repeat it with every key.
    if (!this.#failed)
      this.notices.add({ code: 'autosave-failed', severity: 'warning', cause: String(error) });
    this.#failed = true;
  }

  #sayOvertaken(id: string): void {
    const title = this.autosave.current()?.title ?? '';
    this.notices.add(
      {
        code: 'notebook-other-tab',
        severity: 'warning',
        values: { title: title === '' ? i18n.t('title.none') : title },
      },
      [
        { label: 'notebook.take-other', run: () => this.#takeOther(id) },
        { label: 'notebook.keep-copy', run: () => this.#keepCopy(id) },
      ],
      () => this.autosave.tellAgain(id),
    );
  }

  async #takeOther(id: string): Promise<void> {
    if (this.notebook.id !== id) return;
    await this.keepOpen('tab');
    const record = await this.autosave.readAgain(id);
    if (record) this.show(record.text, id);
  }

  async #keepCopy(id: string): Promise<void> {
    if (this.notebook.id !== id) return;
    const { title } = this.autosave.current() ?? { title: '' };
    this.notebook.fork(i18n.t('notebook.copy-of', { title: title === '' ? i18n.t('title.none') : title }));
    this.autosave.tellAgain(id);
    await this.autosave.flush();
  }
}
