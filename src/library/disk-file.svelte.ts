import { fileName, handOut } from '../export/hand-out';
import type { Notices } from '../app/notices.svelte';
import type { Library } from './library.svelte';
import { diskLinks, putDiskLink, type DiskLink } from './disk-store';
import { canPickFiles, pickNotebook, pickPlace, readNotebookFile } from './notebook-file';

/** Chromium asks the reader before a page may read or write a file again after a reload. */
interface AskingHandle extends FileSystemFileHandle {
  queryPermission?(mode: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

/** The file on disk that the open notebook is saved to. */
export class DiskFile {
  #link = $state.raw<DiskLink | null>(null);
  /** The state of the file that the reader has been asked about. */
  #asked = 0;
  #busy = false;

  constructor(
    readonly library: Library,
    readonly notices: Notices,
  ) {}

  /** Follows which notebook is open, and looks at its file whenever the reader comes back to the page. */
  start(): void {
    $effect.root(() => {
      $effect(() => void this.#follow(this.library.notebook.id));
    });
    addEventListener('focus', () => void this.check());
  }

  /** The file's name; null for a notebook that is only in the library. */
  get name(): string | null {
    return this.#current?.handle.name ?? null;
  }

  /** The notebook's text is what the file has, as far as this page knows. */
  get isSaved(): boolean {
    return this.#current?.text === this.library.notebook.text();
  }

  get #current(): DiskLink | null {
    return this.#link?.notebook === this.library.notebook.id ? this.#link : null;
  }

  async #follow(id: string | null): Promise<void> {
    if (id === null || this.#link?.notebook === id) return;
    const [link = null] = await diskLinks(id).catch(() => []);
    if (link && this.library.notebook.id === id) this.#link = link;
    await this.check();
  }

  /** Asks for a file and opens it. @returns false where the browser cannot ask */
  async openPicked(): Promise<boolean> {
    const handle = await pickNotebook();
    if (handle && handle !== 'dismissed') await this.open(await handle.getFile(), handle);
    return handle !== null;
  }

  /** Opens a notebook's file; one that was opened before goes on as the same notebook. */
  async open(file: File, handle: FileSystemFileHandle | null = null): Promise<void> {
    const links = handle ? await diskLinks().catch(() => []) : [];
    for (const link of links) {
      if (!(await handle?.isSameEntry(link.handle)) || !(await this.library.open(link.notebook))) continue;
      this.#link = link;
      await this.check();
      return;
    }
    const { text, isExact } = await readNotebookFile(file);
    await this.library.openText(text);
    if (!isExact) {
      this.notices.add({ code: 'notebook-encoding', severity: 'warning', values: { file: file.name } });
    } else if (handle && this.library.notebook.id !== null) {
      const notebook = this.library.notebook.id;
      await this.#remember({ notebook, handle, text, modified: file.lastModified });
    }
  }

  /** Writes the notebook to its file; the first time it asks which, or hands it to the downloads. */
  async save(): Promise<void> {
    const link = this.#current;
    if (link) await this.#write(link.handle, link);
    else await this.saveAs();
  }

  /** Writes the notebook to a file that the reader picks. */
  async saveAs(): Promise<void> {
    const { notebook } = this.library;
    const name = fileName(this.library.autosave.current()?.title ?? '', 'md', 'notebook');
    const handle = canPickFiles() ? await pickPlace(name) : null;
    if (handle === 'dismissed') return;
    if (handle) await this.#write(handle, null);
    else handOut(new Blob([notebook.text()], { type: 'text/markdown' }), name);
  }

  /** Notices when another programme has changed the file. */
  async check(): Promise<void> {
    const link = this.#current;
    if (!link || this.#busy || !(await isAllowed(link.handle, 'read', false))) return;
    const file = await link.handle.getFile().catch(() => null);
    if (!file || file.lastModified === link.modified || file.lastModified === this.#asked) return;
    const { text } = await readNotebookFile(file);
    if (text === link.text || text === this.library.notebook.text()) {
      await this.#remember({ ...link, text, modified: file.lastModified });
    } else this.#ask(link, text, file.lastModified);
  }

  async #write(handle: FileSystemFileHandle, link: DiskLink | null): Promise<void> {
    const { id: notebook } = this.library.notebook;
    const text = this.library.notebook.text();
    if (notebook === null) return;
    this.#busy = true;
    try {
      if (!(await isAllowed(handle, 'readwrite', true))) {
        const again = { label: 'disk.again', run: () => this.save() };
        const values = { file: handle.name };
        this.notices.add({ code: 'disk-refused', severity: 'warning', values }, [again, this.#elsewhere]);
        return;
      }
      const before = await handle.getFile();
      if (link && before.lastModified !== link.modified) {
        const { text: there } = await readNotebookFile(before);
        if (there !== link.text && there !== text) {
          this.#ask(link, there, before.lastModified);
          return;
        }
      }
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      const { lastModified } = await handle.getFile();
      await this.#remember({ notebook, handle, text, modified: lastModified });
    } catch (error) {
      const values = { file: handle.name };
      const fault = { code: 'disk-failed', severity: 'error' as const, values, cause: String(error) };
      this.notices.add(fault, [this.#elsewhere]);
    } finally {
      this.#busy = false;
    }
  }

  get #elsewhere() {
    return { label: 'notebook.save-as', run: () => this.saveAs() };
  }

  #ask(link: DiskLink, text: string, modified: number): void {
    this.#asked = modified;
    const { handle, notebook } = link;
    const seen = () => this.#remember({ ...link, text, modified });
    const isOpen = () => this.library.notebook.id === notebook;
    this.notices.add({ code: 'disk-changed', severity: 'warning', values: { file: handle.name } }, [
      {
        label: 'disk.take',
        run: async () => {
          if (!isOpen()) return;
          this.library.show(text, notebook);
          await seen();
        },
      },
      {
        label: 'disk.overwrite',
        run: async () => {
          if (!isOpen()) return;
          await seen();
          await this.save();
        },
      },
    ]);
  }

  async #remember(link: DiskLink): Promise<void> {
    if (link.notebook === this.library.notebook.id) this.#link = link;
    // A browser that cannot keep handles asks for the file again after a reload.
    await putDiskLink(link).catch(() => undefined);
  }
}

async function isAllowed(
  handle: AskingHandle,
  mode: 'read' | 'readwrite',
  mayAsk: boolean,
): Promise<boolean> {
  const state = (await handle.queryPermission?.({ mode })) ?? 'granted';
  if (state !== 'prompt' || !mayAsk) return state === 'granted';
  return (await handle.requestPermission?.({ mode })) === 'granted';
}
