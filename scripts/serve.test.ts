import { request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HOST, serve } from './serve';
import { temporaryFolder, writeFiles } from './temporary-folder';

async function served(
  files: Record<string, string | Uint8Array>,
): Promise<{ base: string; folder: string; port: number }> {
  const outside = temporaryFolder({ 'secret.txt': 'outside', 'dist-other/file.txt': 'beside' });
  const folder = join(outside, 'dist');
  writeFiles(folder, files);
  const { server, port } = await serve(folder, 0);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { base: `http://${HOST}:${port}`, folder, port };
}

/** `fetch` would tidy the path before it is sent. */
function rawStatus(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: HOST, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('serve', () => {
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/main-B1q4wsJF.js', 'text/javascript; charset=utf-8'],
    ['worker.mjs', 'text/javascript; charset=utf-8'],
    ['engine.wasm', 'application/wasm'],
    ['samples/orders.parquet', 'application/vnd.apache.parquet'],
    ['samples/shop.md', 'text/markdown; charset=utf-8'],
    ['engine.bin', 'application/octet-stream'],
    ['no-ending', 'application/octet-stream'],
  ])('sends %s as %s', async (path, type) => {
    const { base } = await served({ [path]: 'content' });
    const response = await fetch(`${base}/${path}`, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-length')).toBe('7');
    expect(await response.text()).toBe('content');
  });

  it('says how the engine is packed, to whoever can unpack it', async () => {
    const { base } = await served({ 'assets/duckdb-eh-12345678.bin': gzipSync('content') });
    const ask = (encoding: string) =>
      fetch(`${base}/assets/duckdb-eh-12345678.bin`, { headers: { 'accept-encoding': encoding } });
    const unpacked = await ask('gzip, br');
    expect(unpacked.headers.get('content-type')).toBe('application/wasm');
    expect(await unpacked.text()).toBe('content');
    const packed = await ask('identity');
    expect(packed.headers.get('content-type')).toBe('application/octet-stream');
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe('content');
  });

  it('answers a folder with its index.html, whatever the query', async () => {
    const { base } = await served({ 'index.html': 'page' });
    expect(await (await fetch(`${base}/?open=samples/shop.md`)).text()).toBe('page');
  });

  it('lets only hashed files be kept without asking', async () => {
    const { base } = await served({ 'index.html': 'page', 'assets/main-B1q4wsJF.js': 'code' });
    const kept = async (path: string) => (await fetch(base + path)).headers.get('cache-control');
    expect(await kept('/assets/main-B1q4wsJF.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/')).toBe('no-cache');
  });

  it('says when nothing has changed, and sends what has', async () => {
    const { base, folder } = await served({ 'index.html': 'page' });
    const tag = (await fetch(base)).headers.get('etag') ?? '';
    const again = () => fetch(base, { headers: { 'if-none-match': tag }, cache: 'no-store' });
    expect((await again()).status).toBe(304);
    writeFiles(folder, { 'index.html': 'another page' });
    expect(await (await again()).text()).toBe('another page');
  });

  it('never leaves its folder', async () => {
    const { port } = await served({ 'index.html': 'page' });
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/../dist-other/file.txt',
      '/%00',
      '/%',
    ]) {
      expect(await rawStatus(port, path), path).toBe(404);
    }
  });

  it('answers HEAD without content, refuses other methods, misses what is not there', async () => {
    const { base } = await served({ 'index.html': 'page', 'samples/a.md': 'a' });
    const head = await fetch(base, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '4', '']);
    expect((await fetch(base, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(`${base}/missing.js`)).status).toBe(404);
    expect((await fetch(`${base}/samples`)).status).toBe(404);
  });
});
