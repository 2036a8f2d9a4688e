import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testBrowser } from './page';
import { watchedContext } from './watch';

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ELSEWHERE = 'http://elsewhere.test';

/** Every way out that a page has, so that the watch which the other tests rely on is known to see them. */
const LEAKS = `
  const code = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  fetch('${ELSEWHERE}/page');
  navigator.sendBeacon('${ELSEWHERE}/beacon');
  new Image().src = '${ELSEWHERE}/image';
  new WebSocket('ws://socket.test');
  fetch('https://encrypted.test/path');
  new Worker(code("fetch('${ELSEWHERE}/worker')"));
  new Worker(code("fetch('${ELSEWHERE}/module-worker')"), { type: 'module' });
  new Worker(code("new Worker(URL.createObjectURL(new Blob([\\"fetch('${ELSEWHERE}/nested-worker')\\"])))"));
  new SharedWorker(code("fetch('${ELSEWHERE}/shared-worker')"));
  navigator.serviceWorker.register('/service-worker.js');
  const frame = document.createElement('iframe');
  frame.src = '${ELSEWHERE}/frame';
  document.documentElement.append(frame);
  fetch('/own');
`;

const ERRORS = `
  const code = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  new Worker(code("console.error('said by a worker')"));
  new Worker(code("throw new Error('thrown by a worker')"));
  console.error('said by the page');
  throw new Error('thrown by the page');
`;

async function visit(script: string, policy = '') {
  const own: string[] = [];
  const origin = await listen((request, response) => {
    own.push(request.url ?? '');
    const isPage = request.url === '/';
    response.setHeader('Content-Type', isPage ? 'text/html' : 'text/javascript');
    if (policy) response.setHeader('Content-Security-Policy', policy);
    response.end(
      isPage ? `<!doctype html><script>${script}</script>` : `fetch('${ELSEWHERE}/service-worker')`,
    );
  });
  const watched = await watchedContext(await testBrowser(), origin, {});
  onTestFinished(watched.close);
  await (await watched.context.newPage()).goto(origin);
  return { ...watched, own };
}

const patient = { timeout: 20_000 };

describe('requestsElsewhere', () => {
  it('sees every way out, and not what goes home', async () => {
    const { requestsElsewhere, own } = await visit(LEAKS);
    const ways = ['beacon', 'frame', 'image', 'module-worker', 'nested-worker', 'page', 'service-worker'];
    const addresses = [...ways, 'shared-worker', 'worker'].map((way) => `${ELSEWHERE}/${way}`);
    await expect
      .poll(() => [...new Set(requestsElsewhere())].sort(), patient)
      .toEqual(['encrypted.test:443', ...addresses, 'socket.test:80']);
    expect(own).toContain('/own');
  });

  it('does not count what a policy refused', async () => {
    const { requestsElsewhere, consoleErrors } = await visit(
      `fetch('${ELSEWHERE}/page').catch(() => fetch('/own'))`,
      "connect-src 'self'",
    );
    await expect.poll(() => consoleErrors().join('\n'), patient).toContain('Content Security Policy');
    expect(requestsElsewhere()).toEqual([]);
  });
});

describe('consoleErrors', () => {
  it('hears pages and workers', async () => {
    const { consoleErrors } = await visit(ERRORS);
    for (const words of [
      'said by a worker',
      'thrown by a worker',
      'said by the page',
      'thrown by the page',
    ]) {
      await expect.poll(() => consoleErrors().join('\n'), patient).toContain(words);
    }
  });
});
