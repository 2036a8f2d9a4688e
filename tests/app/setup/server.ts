import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findChrome } from '../../../scripts/find-chrome';
import { HOST, serve } from '../../../scripts/serve';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is, with a slash at the end. */
    baseUrl: string;
    /** The browser that the tests drive. */
    chromePath: string;
  }
}

/** Serves the built page to all whole-app tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('There is no built page in dist/: npm run build');
  const chrome = await findChrome();
  if (!chrome) throw new Error('No Chrome or Chromium that starts: npm test gets one, or set CHROME_PATH');
  const { server, port } = await serve('dist', 0);
  project.provide('baseUrl', `http://${HOST}:${port}/`);
  project.provide('chromePath', chrome);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
