import { clear } from 'idb-keyval';
import type { PrivateFile } from '../engine/private-files';
import { runtime } from './runtime';

const privateFiles = () => import('../engine/private-files');

const LOG = '.wal';

/** What the page keeps on this device, and how much room is left. */
export class DeviceStorage {
  /** Bytes; null where the browser does not tell. */
  used = $state.raw<number | null>(null);
  left = $state.raw<number | null>(null);
  /** The browser has promised not to clean it up by itself. */
  isProtected = $state.raw(false);
  /** Workspaces that could not be read, kept for whoever can. */
  setAside = $state.raw<readonly PrivateFile[]>([]);

  async refresh(): Promise<void> {
    // Old browsers and insecure contexts have no `navigator.storage`.
    const storage = navigator.storage as Partial<StorageManager> | undefined;
    const estimate = await storage?.estimate?.().catch(() => undefined);
    if (estimate?.usage !== undefined && estimate.quota !== undefined) {
      this.used = estimate.usage;
      this.left = Math.max(0, estimate.quota - estimate.usage);
    }
    this.isProtected = (await storage?.persisted?.().catch(() => false)) ?? false;
    const { hasPrivateFiles, filesNamed, SET_ASIDE } = await privateFiles();
    const found = (await hasPrivateFiles()) ? await filesNamed(SET_ASIDE) : [];
    this.setAside = found.filter(({ name }) => !name.endsWith(LOG));
  }

  /** Asks the browser not to clean up what is kept here. Some ask the reader, some decide by themselves. */
  async protect(): Promise<void> {
    const storage = navigator.storage as Partial<StorageManager> | undefined;
    this.isProtected = (await storage?.persist?.().catch(() => false)) ?? false;
  }

  async fileSetAside(name: string): Promise<File> {
    return (await privateFiles()).readFile(name);
  }

  async removeSetAside(name: string): Promise<void> {
    const { filesNamed, removeFile } = await privateFiles();
    // Its log of changes goes with it.
    for (const file of await filesNamed(name)) await removeFile(file.name);
    await this.refresh();
  }

  /** Empties everything that the page keeps in this browser: tables, notebooks, settings, copies for offline use. */
  async forgetEverything(): Promise<void> {
    const { engine } = await runtime();
    await engine.close();
    const { hasPrivateFiles, removeAllFiles } = await privateFiles();
    if (await hasPrivateFiles()) await removeAllFiles();
    await clear();
    localStorage.clear();
    sessionStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  }
}
