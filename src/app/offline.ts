/** So long the page may be busy with what the reader came for before it is kept for later. */
const LATEST_MS = 10_000;

/**
 * Keeps the page itself on this device once nothing else is to be done, so that it opens without a network from then on.
 * @param onUpdate hears that a newer build is ready, and how to go over to it
 */
export function keepForOffline(onUpdate: (apply: () => void) => void): void {
  // Not in development, and not where the browser has none (a host without TLS).
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = (): void => void register(onUpdate);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: LATEST_MS });
  else setTimeout(start, LATEST_MS);
}

async function register(onUpdate: (apply: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register('./service-worker.js', { updateViaCache: 'none' });
  } catch {
    // A browser may forbid it, as in private windows: the page then needs its host each time, as it did before.
    return;
  }
  const registration = await serviceWorker.getRegistration();
  if (!registration) return;
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
