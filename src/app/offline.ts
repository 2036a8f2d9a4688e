/** Nothing has run for so long before the page is kept for later. */
const QUIET_MS = 2_000;

/** So long the page may be busy with what the reader came for before it is kept all the same. */
const LATEST_MS = 60_000;

const LOOK_EVERY_MS = 500;

/** So long after a movement or a key the reader is taken to be at work. */
const AT_WORK_MS = 1_000;

/**
 * Keeps the page itself on this device once nothing else is to be done, so that it opens without a network from then on.
 * @param isBusy whether something runs that the reader waits for: keeping the page takes turns with it
 * @param onUpdate hears that a newer build is ready, and how to go over to it
 */
export function keepForOffline(isBusy: () => boolean, onUpdate: (apply: () => void) => void): void {
  // Not in development, and not where the browser has none (a host without TLS).
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const since = performance.now();
  let quietSince = since;
  const look = setInterval(() => {
    const now = performance.now();
    if (isBusy()) quietSince = now;
    if (now - quietSince < QUIET_MS && now - since < LATEST_MS) return;
    clearInterval(look);
    void register(isBusy, onUpdate);
  }, LOOK_EVERY_MS);
}

async function register(isBusy: () => boolean, onUpdate: (apply: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register('./service-worker.js', { updateViaCache: 'none' });
  } catch {
    // A browser may forbid it, as in private windows: the page then needs its host each time, as it did before.
    return;
  }
  const registration = await serviceWorker.getRegistration();
  if (!registration) return;
  givingWay(registration, isBusy);
  registration.active?.postMessage('keep');
  const offer = (worker: ServiceWorker): void => {
    onUpdate(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take-over');
    });
  };
  // The first one comes in silently; a later one waits until the reader says so.
  const follow = (worker: ServiceWorker): void => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offer(worker);
    });
  };
  if (registration.waiting && registration.active) offer(registration.waiting);
  else if (registration.installing) follow(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) follow(registration.installing);
  });
}

/** While all files are fetched and checked, the worker rests as long as the reader is at work or waits for something else. */
function givingWay(registration: ServiceWorkerRegistration, isBusy: () => boolean): void {
  let lastMoved = -Infinity;
  const ended = new AbortController();
  for (const type of ['pointermove', 'keydown', 'wheel'])
    addEventListener(type, () => (lastMoved = performance.now()), {
      capture: true,
      passive: true,
      signal: ended.signal,
    });
  const look = setInterval(() => {
    if (!registration.installing) {
      clearInterval(look);
      ended.abort();
    } else if (isBusy() || performance.now() - lastMoved < AT_WORK_MS) {
      registration.installing.postMessage('rest');
    }
  }, LOOK_EVERY_MS);
}
