import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';

/** The store that `idb-keyval` uses by itself, so that emptying that one forgets the library, too. */
export const useStore: UseStore = createStore('keyval-store', 'keyval');

/** Does something in one transaction; resolves when the browser has written it down. */
export async function inTransaction<T>(work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  return useStore('readwrite', async (store) => {
    const done = promisifyRequest(store.transaction);
    // Whoever waits for the work hears of a failure first.
    done.catch(() => undefined);
    try {
      const result = await work(store);
      await done;
      return result;
    } catch (error) {
      abort(store.transaction);
      throw error;
    }
  });
}

/** All or nothing: what a broken piece of work has written goes with it. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself, with the error that is thrown on.
  }
}

/** Every key that begins with these parts. */
export function keysUnder(...parts: string[]): IDBKeyRange {
  // An array sorts after every number and every text.
  return IDBKeyRange.bound(parts, [...parts, []]);
}
