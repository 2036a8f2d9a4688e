import { promisifyRequest } from 'idb-keyval';
import { inTransaction, keysUnder, useStore } from './idb';
import { newNotebookId } from '../notebook/notebook-id';
import { isNotebookRecord, type NotebookRecord } from './records';

/** Where the one notebook was kept before there was a library. */
const FORMER = 'daybook.notebook';
const LAST_OPEN = 'daybook.open';
const NOTEBOOK = 'notebook';
const ASIDE = 'aside';
/** So long a deleted notebook can be brought back. */
const BIN_DAYS = 30;

export type PutResult = { saved: NotebookRecord } | { saved: null; stored: NotebookRecord };

const keyOf = (id: string) => [NOTEBOOK, id];

/**
 * Writes a notebook's text, unless somebody else has changed the stored one since `revision` was read.
 * @param revision null for a notebook that is new to the library
 */
export async function putNotebook(
  { id, title, text }: Pick<NotebookRecord, 'id' | 'title' | 'text'>,
  revision: number | null,
  now: number = Date.now(),
): Promise<PutResult> {
  return inTransaction(async (store) => {
    const stored = await recordAt(store, id);
    if (stored && stored.text !== text && stored.revision !== revision) return { saved: null, stored };
    const saved: NotebookRecord = {
      id,
      title,
      text,
      created: stored?.created ?? now,
      changed: stored?.text === text ? stored.changed : now,
      revision: (stored?.revision ?? 0) + (stored?.text === text ? 0 : 1),
    };
    store.put(saved, keyOf(id));
    return { saved };
  });
}

export async function getNotebook(id: string): Promise<NotebookRecord | null> {
  return inTransaction((store) => recordAt(store, id));
}

/** Every notebook, those in the bin as well. Records that cannot be read are set aside on the way. */
export async function allNotebooks(now: number = Date.now()): Promise<NotebookRecord[]> {
  return inTransaction(async (store) => {
    const keys = await promisifyRequest(store.getAllKeys(keysUnder(NOTEBOOK)));
    const values = await promisifyRequest<unknown[]>(store.getAll(keysUnder(NOTEBOOK)));
    return keys.flatMap((key, index) => readOrSetAside(store, key, values[index], now) ?? []);
  });
}

/** Puts a notebook into the bin, or takes it out again. */
export async function setRemoved(id: string, removed: number | null): Promise<NotebookRecord | null> {
  return inTransaction(async (store) => {
    const stored = await recordAt(store, id);
    if (!stored) return null;
    const { removed: _, ...kept } = stored;
    const next = removed === null ? kept : { ...kept, removed };
    store.put(next, keyOf(id));
    return next;
  });
}

/** Deletes for good what has been in the bin for long, or one notebook at once, with everything kept about it. */
export async function emptyBin(now: number = Date.now(), id?: string): Promise<void> {
  const notebooks = await allNotebooks(now);
  const due = notebooks.filter(
    (one) =>
      one.removed !== undefined &&
      (id === undefined ? now - one.removed > BIN_DAYS * 86_400_000 : one.id === id),
  );
  if (due.length === 0) return;
  await inTransaction(async (store) => {
    for (const one of due) {
      store.delete(keyOf(one.id));
      store.delete(keysUnder('version', one.id));
      store.delete(keysUnder('disk', one.id));
    }
    return Promise.resolve();
  });
}

/** A notebook in use that has exactly this text. */
export async function notebookWithText(text: string): Promise<NotebookRecord | null> {
  const notebooks = await allNotebooks();
  return notebooks.find((one) => one.text === text && one.removed === undefined) ?? null;
}

/** The notebook that was looked at last in any tab; null for the start page. */
export async function lastOpen(): Promise<string | null> {
  return useStore('readonly', async (store) => {
    const id = await promisifyRequest<unknown>(store.get(LAST_OPEN));
    return typeof id === 'string' ? id : null;
  });
}

export async function rememberOpen(id: string | null): Promise<void> {
  await inTransaction((store) => Promise.resolve(void store.put(id, LAST_OPEN)));
}

/** Takes the one notebook of earlier days into the library: both steps happen, or none. */
export async function adoptFormer(
  titleOf: (text: string) => string,
  now: number = Date.now(),
): Promise<NotebookRecord | null> {
  return inTransaction(async (store) => {
    const text = await promisifyRequest<unknown>(store.get(FORMER));
    if (text === undefined) return null;
    store.delete(FORMER);
    if (typeof text !== 'string') {
      store.put({ value: text, time: now }, [ASIDE, FORMER, now]);
      return null;
    }
    const id = newNotebookId();
    const record = { id, title: titleOf(text), text, created: now, changed: now, revision: 1 };
    store.put(record, keyOf(id));
    store.put(id, LAST_OPEN);
    return record;
  });
}

/** What could not be read, as it was found. */
export async function setAsideRecords(): Promise<{ key: IDBValidKey; value: unknown }[]> {
  return useStore('readonly', async (store) => {
    const keys = await promisifyRequest(store.getAllKeys(keysUnder(ASIDE)));
    const values = await promisifyRequest<{ value: unknown }[]>(store.getAll(keysUnder(ASIDE)));
    return keys.map((key, index) => ({ key, value: values[index]?.value }));
  });
}

async function recordAt(store: IDBObjectStore, id: string): Promise<NotebookRecord | null> {
  const value = await promisifyRequest<unknown>(store.get(keyOf(id)));
  return value === undefined ? null : readOrSetAside(store, keyOf(id), value, Date.now());
}

function readOrSetAside(
  store: IDBObjectStore,
  key: IDBValidKey,
  value: unknown,
  now: number,
): NotebookRecord | null {
  if (isNotebookRecord(value)) return value;
  store.put({ value, time: now }, [ASIDE, ...(key as string[]), now]);
  store.delete(key);
  return null;
}
