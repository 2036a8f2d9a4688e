import { promisifyRequest } from 'idb-keyval';
import { inTransaction, keysUnder, useStore } from './idb';
import { prunable } from './prune-versions';
import { isVersionRecord, type VersionRecord } from './records';

const VERSION = 'version';

/** The size stands in the key, so that what may go is found without reading the texts. */
type VersionKey = [typeof VERSION, notebook: string, time: number, bytes: number];

/**
 * Keeps a version, unless the last one has the same text already, and lets go of old ones.
 * @param replacing the time of a version whose place this one takes
 * @returns the time it is kept under; null when there was nothing new
 */
export async function keepVersion(version: VersionRecord, replacing?: number): Promise<number | null> {
  return inTransaction(async (store) => {
    const range = keysUnder(VERSION, version.notebook);
    let keys = (await promisifyRequest(store.getAllKeys(range))) as VersionKey[];
    for (const key of keys.filter(([, , time]) => time === replacing)) store.delete(key);
    keys = keys.filter(([, , time]) => time !== replacing);
    const last = keys.at(-1);
    const before = last && (await promisifyRequest<unknown>(store.get(last)));
    if (isVersionRecord(before) && before.text === version.text) return null;
    // Two in one millisecond, or a clock that was set back: the order of keeping is the order of the list.
    const time = Math.max(version.time, (last?.[2] ?? 0) + 1);
    const key: VersionKey = [VERSION, version.notebook, time, version.text.length * 2];
    store.put({ ...version, time }, key);
    const kept = [...keys, key].map((one) => ({ key: one, time: one[2], bytes: one[3] }));
    for (const { key: old } of prunable(kept, version.time)) store.delete(old);
    return time;
  });
}

/** The versions of a notebook, the newest first. */
export async function versionsOf(notebook: string): Promise<VersionRecord[]> {
  return useStore('readonly', async (store) => {
    const values = await promisifyRequest<unknown[]>(store.getAll(keysUnder(VERSION, notebook)));
    return values.filter(isVersionRecord).reverse();
  });
}

/** Gives a copy of a notebook the versions of the original. */
export async function copyVersions(from: string, to: string): Promise<void> {
  await inTransaction(async (store) => {
    const values = await promisifyRequest<unknown[]>(store.getAll(keysUnder(VERSION, from)));
    for (const version of values.filter(isVersionRecord)) {
      const key: VersionKey = [VERSION, to, version.time, version.text.length * 2];
      store.put({ ...version, notebook: to }, key);
    }
  });
}
