// Keeps the built page on this device, so that it opens in airplane mode after the first visit. It answers only for the
// files of this build, and only with what the build wrote: every file is checked against its hash before it is kept.
importScripts('./offline-files.js');

/** Written by the build: one word for all contents, and each file with its hash. */
const { version, files } = self.daybookFiles;
const scope = self.registration.scope;
// Another copy of the page may be hosted under another path of the same origin.
const prefix = `daybook ${scope} `;
const cacheName = prefix + version;

// The page says that its reader waits for something: so long the files can wait, but not for ever.
const REST_MS = 1500;
const REST_AT_MOST_MS = 120_000;
const PAUSE_AT_MOST_MS = 1000;
const began = Date.now();
let restUntil = 0;

self.addEventListener('install', (event) => event.waitUntil(keep()));

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
  if (event.data === 'rest') {
    restUntil = Math.min(Date.now() + REST_MS, began + REST_AT_MOST_MS);
  }
  // A page that starts asks for this, because what is kept may have been cleared.
  if (event.data === 'keep') event.waitUntil(keep());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || !Object.hasOwn(files, path)) return;
  event.respondWith(kept(path).then((response) => response ?? fetch(request)));
});

/** The file that an address stands for, whatever its query; a name no file has where it is not this page's. */
function pathOf(address) {
  const url = address.replace(/[?#].*$/, '');
  if (!url.startsWith(scope)) return '\0';
  const path = decodeURIComponent(url.slice(scope.length));
  return path === '' ? 'index.html' : path;
}

async function kept(path) {
  const cache = await caches.open(cacheName);
  return cache.match(new URL(path, scope).href);
}

/** Fetches what is not kept yet, one file after the other; it pauses after each for as long as that has taken. */
async function keep() {
  const cache = await caches.open(cacheName);
  for (const path of Object.keys(files)) {
    const url = new URL(path, scope).href;
    if (await cache.match(url)) continue;
    await rest();
    const started = Date.now();
    await keepFile(cache, path, url);
    await pause(Math.min(Date.now() - started, PAUSE_AT_MOST_MS));
  }
}

/** A file that an earlier build had too is taken from there: names in assets/ change with the content. */
async function keepFile(cache, path, url) {
  const before = path.startsWith('assets/') ? await caches.match(url) : undefined;
  const response = before ?? (await fetchFile(path, url));
  return cache.put(url, path.startsWith('assets/duckdb-eh-') ? await unpacked(response) : response);
}

async function fetchFile(path, url) {
  const response = await fetch(url, {
    integrity: files[path],
    // Names in assets/ change with the content. To ask for the engine again would also make the browser forget its compiled code.
    cache: path.startsWith('assets/') ? 'default' : 'no-cache',
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return response;
}

/**
 * The engine is kept as what it is: the browser keeps its compiled code with it then, and later visits begin with fast code.
 * Whether it still is as it was built, the bytes tell; of what hosts do on the way, headers do not tell all.
 */
async function unpacked(response) {
  const content = await response.blob();
  const [first, second] = new Uint8Array(await content.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const bytes = isPacked ? content.stream().pipeThrough(new DecompressionStream('gzip')) : content;
  return new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
}

async function rest() {
  for (let left = restUntil - Date.now(); left > 0; left = restUntil - Date.now()) {
    await pause(left);
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function dropOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
}
