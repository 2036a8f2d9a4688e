import { FaultError, type Fault } from '../../workers/contract/fault';
import { type Database, openDatabase, type Storage } from './database';
import { engineFault, isTrap } from './engine-fault';
import { SET_ASIDE, fileSize, hasPrivateFiles, removeFile, renameFile, whenReleased } from './private-files';
import { holdWorkspace, type Release } from './workspace-lock';

/** An open database, where it keeps its tables, and what the reader must know of that. */
export interface Workspace {
  database: Database;
  storage: Storage;
  notice: Fault | null;
  release: Release;
}

const FILE = 'daybook.db';

const DAMAGED =
  /not a valid|corrupt|checksum|seriali[sz]|version number|storage version|older version|newer version|too small|could not read|failed to read|internal error|INTERNAL|fatal error|FATAL/i;

/**
 * Opens the workspace of this device, or one in memory when the device gives no private file system (private windows),
 * when another tab holds it, or when the file cannot be read. A damaged file is set aside, never deleted.
 * @throws FaultError `engine-download` or `engine-start` when not even memory works
 */
export async function openWorkspace(): Promise<Workspace> {
  if (!(await hasPrivateFiles())) return openInMemory('storage-none');
  const release = await holdWorkspace();
  return release ? openKept(release) : openInMemory('storage-other-tab');
}

/** Opens the file that this tab holds. @throws FaultError as `openWorkspace` */
export async function openKept(release: Release): Promise<Workspace> {
  const storage: Storage = { kind: 'opfs', path: FILE };
  try {
    await whenReleased(removeEmpty);
    return { database: await whenReleased(() => openDatabase(storage)), storage, notice: null, release };
  } catch (error) {
    if (error instanceof FaultError) throw error;
    const { cause = '' } = engineFault(error, '').fault;
    if (DAMAGED.test(cause) || isTrap(cause)) {
      try {
        const file = await setAside();
        const notice: Fault = { code: 'storage-damaged', severity: 'error', values: { file }, cause };
        return { database: await whenReleased(() => openDatabase(storage)), storage, notice, release };
      } catch (second) {
        if (second instanceof FaultError) throw second;
      }
    }
    release();
    return openInMemory('storage-unreadable', cause);
  }
}

/** A database that is gone with the tab. @param code why it is not kept */
export async function openInMemory(code: string, cause?: string): Promise<Workspace> {
  const storage: Storage = { kind: 'memory' };
  try {
    const database = await openDatabase(storage);
    const notice: Fault = { code, severity: 'warning', ...(cause === undefined ? {} : { cause }) };
    return { database, storage, notice, release: () => undefined };
  } catch (error) {
    if (error instanceof FaultError) throw error;
    throw new FaultError({ code: 'engine-start', cause: String(error) }, error);
  }
}

/** A database into which nothing was ever written down: three headers. */
const HEADERS = 3 * 4096;

/**
 * A file that was made on an earlier visit, and never written to, can be opened but not written to any more ("File is not
 * opened in write mode"): it is made anew.
 */
async function removeEmpty(): Promise<void> {
  const [file, log] = await Promise.all([fileSize(FILE), fileSize(`${FILE}.wal`)]);
  if (file === null || file > HEADERS || (log ?? 0) > 0) return;
  if (log !== null) await removeFile(`${FILE}.wal`);
  await removeFile(FILE);
}

/** @returns the name that the damaged file has now */
async function setAside(): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const name = `${SET_ASIDE}${stamp}.db`;
  await renameFile(FILE, name);
  // Changes that were not yet in the file belong with it.
  await renameFile(`${FILE}.wal`, `${name}.wal`);
  return name;
}
