import { promisifyRequest } from 'idb-keyval';
import { inTransaction, keysUnder, useStore } from './idb';

/** The file on the reader's disk that a notebook came from or was saved to. */
export interface DiskLink {
  notebook: string;
  handle: FileSystemFileHandle;
  /** What the file had when this page last read or wrote it. */
  text: string;
  /** And when it had been changed. */
  modified: number;
}

const DISK = 'disk';

export async function putDiskLink(link: DiskLink): Promise<void> {
  await inTransaction((store) => Promise.resolve(void store.put(link, [DISK, link.notebook])));
}

export async function diskLinks(notebook?: string): Promise<DiskLink[]> {
  const range = notebook === undefined ? keysUnder(DISK) : [DISK, notebook];
  return useStore('readonly', (store) => promisifyRequest<DiskLink[]>(store.getAll(range)));
}
