const LOCK = 'daybook.workspace';
const GIVE = 'give';
const BUSY = 'busy';

/** How long the other tab may take to finish its statement and let go. */
const PATIENCE_MS = 10_000;

/** Lets go of the workspace file. */
export type Release = () => void;

/**
 * Holds the workspace file for this tab. An OPFS file can be open once only, so the first tab takes a lock that ends
 * with it.
 * @returns null when another tab holds the workspace
 */
export async function holdWorkspace(): Promise<Release | null> {
  if (!('locks' in navigator)) return () => undefined;
  return request({ ifAvailable: true });
}

/**
 * Answers other tabs of this page that ask for the workspace.
 * @param give writes everything down and lets go; false when that cannot be now
 */
export function answerRequests(give: () => Promise<boolean>): void {
  const channel = new BroadcastChannel(LOCK);
  channel.addEventListener('message', ({ data }) => {
    if (data === GIVE) void give().then((given) => given || channel.postMessage(BUSY));
  });
}

/**
 * Asks the tab that holds the workspace to let go, and takes it.
 * @returns `busy` when that tab is bringing files in, `silent` when it does not answer
 */
export async function takeWorkspace(): Promise<Release | 'busy' | 'silent'> {
  const channel = new BroadcastChannel(LOCK);
  const stop = new AbortController();
  const refused = new Promise<'busy'>((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      if (data === BUSY) resolve('busy');
    });
  });
  const late = new Promise<'silent'>((resolve) => setTimeout(() => resolve('silent'), PATIENCE_MS));
  const held = request({ signal: stop.signal });
  held.catch(() => undefined);
  channel.postMessage(GIVE);
  try {
    return (await Promise.race([held, refused, late])) ?? 'silent';
  } finally {
    stop.abort();
    channel.close();
  }
}

/** Resolves once the lock is held, or to null where it is not to be had at once. */
function request(options: LockOptions): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, options, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve(release));
      })
      .catch(reject);
  });
}
