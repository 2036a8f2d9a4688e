import { blobSink } from '../../workers/export/sink';
import { ZipWriter } from '../../workers/export/zip-writer';
import { fileName, handOut } from '../export/hand-out';
import { i18n } from '../i18n/i18n.svelte';
import { newNotebookId } from '../notebook/notebook-id';
import { findNotebooks, type FoundNotebook } from './find-notebooks';
import type { Library } from './library.svelte';
import { allNotebooks, emptyBin, putNotebook, setAsideRecords, setRemoved } from './notebook-store';
import { fileNames } from './notebook-out';
import { retitled } from './notebook-title';
import type { NotebookRecord } from './records';
import { copyVersions } from './version-store';

/** The library as a list to look through, and the verbs a person has on each notebook of it. */
export class Shelf {
  #all = $state.raw<readonly NotebookRecord[]>([]);
  search = $state('');
  isRead = $state(false);
  /** Why the library could not be read. */
  fault = $state.raw<string | null>(null);
  /** How many records could not be read. */
  aside = $state.raw(0);
  /** The notebook that was deleted last, as long as one click brings it back. */
  deleted = $state.raw<NotebookRecord | null>(null);
  readonly found: FoundNotebook[] = $derived(
    findNotebooks(
      this.#all.filter(({ removed }) => removed === undefined),
      this.search,
    ),
  );
  readonly bin: NotebookRecord[] = $derived(
    this.#all
      .filter(({ removed }) => removed !== undefined)
      .sort((a, b) => (b.removed ?? 0) - (a.removed ?? 0)),
  );

  constructor(readonly library: Library) {}

  async refresh(): Promise<void> {
    try {
      await this.library.autosave.flush();
      this.#all = await allNotebooks();
      this.aside = (await setAsideRecords()).length;
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
    this.isRead = true;
  }

  /** Gives a notebook another title; the open one through its document, so that an undo takes it back. */
  async rename(record: NotebookRecord, title: string): Promise<void> {
    if (this.library.notebook.id === record.id) this.library.notebook.setTitle(title);
    else {
      const text = retitled(record.text, title);
      const { saved } = await putNotebook({ id: record.id, title, text }, record.revision);
      if (saved) this.library.autosave.announce(saved);
    }
    await this.refresh();
  }

  async duplicate(record: NotebookRecord): Promise<void> {
    const old = record.title === '' ? i18n.t('title.none') : record.title;
    const title = i18n.t('notebook.copy-of', { title: old });
    const id = newNotebookId();
    await putNotebook({ id, title, text: retitled(record.text, title) }, null);
    await copyVersions(record.id, id);
    await this.refresh();
  }

  async remove(record: NotebookRecord, clear: () => void): Promise<void> {
    await this.library.remove(record.id, clear);
    this.deleted = record;
    await this.refresh();
  }

  async bringBack(record: NotebookRecord): Promise<void> {
    await setRemoved(record.id, null);
    if (this.deleted?.id === record.id) this.deleted = null;
    await this.refresh();
  }

  async forget(record: NotebookRecord): Promise<void> {
    await emptyBin(Date.now(), record.id);
    if (this.deleted?.id === record.id) this.deleted = null;
    await this.refresh();
  }

  /** Hands every notebook out in one zip. */
  async saveAll(): Promise<void> {
    const sink = blobSink('application/zip');
    const zip = new ZipWriter(sink);
    for (const [name, text] of fileNames(this.#all.filter(({ removed }) => removed === undefined))) {
      await zip.addText(name, text);
    }
    await zip.finish();
    const file = await sink.close();
    if (file) handOut(file, fileName(i18n.t('library.open'), 'zip', 'notebooks'));
  }

  /** Hands out what could not be read, as it was found. */
  async saveAside(): Promise<void> {
    const found = (await setAsideRecords()).map(({ key, value }) => ({ key, value }));
    handOut(new Blob([JSON.stringify(found, null, 2)], { type: 'application/json' }), 'set-aside.json');
  }
}
