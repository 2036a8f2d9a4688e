const LOCK = 'daybook.workspace';

/**
 * Holds the workspace file for this tab. An OPFS file can be open once only, so the first tab takes a lock that ends
 * with it.
 * @returns a function that lets go, or null when another tab holds the workspace.
 */
export async function holdWorkspace(): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => undefined;
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
