/** What the names of workspaces begin with that were set aside because they could not be read. */
export const SET_ASIDE = 'damaged-';

/** How browsers say that another handle is open on the file. */
const HELD = /access handle|NoModificationAllowed|createSyncAccessHandle/i;
const HELD_TRIES = 20;
const HELD_PAUSE_MS = 250;

/** A file in the page's private file system. */
export interface PrivateFile {
  name: string;
  bytes: number;
}

/** A tab or worker that has ended a moment ago may still hold its handle on the file. */
export async function whenReleased<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const isHeld = HELD.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
      if (!isHeld || attempt === HELD_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, HELD_PAUSE_MS));
    }
  }
}

/** Private windows of some browsers have the API but refuse to open the folder. */
export async function hasPrivateFiles(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return true;
  } catch {
    return false;
  }
}

/** Gives a file another name. Nothing happens when there is no such file. */
export async function renameFile(from: string, to: string): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(from).catch(() => null);
  if (!handle) return;
  // Not in every browser, nor in TypeScript's library yet.
  const movable = handle as FileSystemFileHandle & { move?: (name: string) => Promise<void> };
  if (movable.move) return whenReleased(async () => movable.move?.(to));
  const copy = await folder.getFileHandle(to, { create: true });
  await (await handle.getFile()).stream().pipeTo(await copy.createWritable());
  await folder.removeEntry(from);
}

/** The files whose name begins so, in the order of their names. */
export async function filesNamed(prefix: string): Promise<PrivateFile[]> {
  const folder = await navigator.storage.getDirectory();
  const found: PrivateFile[] = [];
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file' || !handle.name.startsWith(prefix)) continue;
    found.push({ name: handle.name, bytes: (await handle.getFile()).size });
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

export async function readFile(name: string): Promise<File> {
  const folder = await navigator.storage.getDirectory();
  return (await folder.getFileHandle(name)).getFile();
}

/** In bytes; null where there is no such file. */
export async function fileSize(name: string): Promise<number | null> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(name).catch(() => null);
  return handle && (await handle.getFile()).size;
}

export async function removeFile(name: string): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry(name);
}

/** Removes everything that the page keeps in its private file system. */
export async function removeAllFiles(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys())
    await whenReleased(() => folder.removeEntry(name, { recursive: true }));
}
