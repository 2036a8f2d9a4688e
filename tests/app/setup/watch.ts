import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

export interface Watch {
  /**
   * What the browser tried to send to any other origin, in order: the address, or `host:port` where it is encrypted
   * or a web socket.
   */
  requestsElsewhere: () => string[];
  /** Messages of `console.error` and uncaught errors, of pages and their workers. */
  consoleErrors: () => string[];
}

/**
 * A fresh browser context whose network, but for the page's own origin, ends at a proxy that writes down what comes and
 * answers "bad gateway". Unlike the browser's own events, a proxy sees the requests of every kind of worker, even of
 * one that lives for a millisecond, and does not count those that the page's policy refused before they were sent.
 */
export async function watchedContext(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
): Promise<Watch & { context: BrowserContext; close: () => Promise<void> }> {
  const elsewhere: string[] = [];
  const proxy = await recordingProxy((address) => elsewhere.push(address));
  const { port } = proxy.address() as AddressInfo;
  const context = await browser.newContext({
    ...options,
    proxy: { server: `http://127.0.0.1:${port}`, bypass: new URL(origin).host },
  });
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('page', (page) => page.on('crash', () => errors.push('the page crashed')));
  return {
    context,
    requestsElsewhere: () => [...elsewhere],
    consoleErrors: () => [...errors],
    close: async () => {
      await context.close();
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

async function recordingProxy(record: (address: string) => void): Promise<Server> {
  const proxy = createServer((request, response) => {
    record(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    record(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  return proxy;
}
