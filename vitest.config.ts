import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const svelteSource = fileURLToPath(new URL('node_modules/svelte/src', import.meta.url));

const MINUTE = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        // Modules with runes run as they do in the page: in Node, Svelte would give them its server side,
        // where nothing reacts.
        plugins: [svelte({ dynamicCompileOptions: () => ({ generate: 'client' }) })],
        resolve: {
          alias: [
            { find: /^svelte$/, replacement: `${svelteSource}/index-client.js` },
            { find: /^svelte\/(reactivity|store)$/, replacement: `${svelteSource}/$1/index-client.js` },
          ],
        },
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: MINUTE,
          maxWorkers: 2,
          // Modules are read once for all files of a worker: no test relies on state that another module keeps.
          isolate: false,
          include: ['{src,workers,samples,bench,scripts,tests/corpus}/**/*.test.{ts,mjs}'],
        },
      },
      {
        test: {
          name: 'app',
          environment: 'node',
          include: ['tests/app/**/*.test.ts'],
          globalSetup: ['tests/app/setup/server.ts'],
          // Each file has a browser of its own; two at a time keep both processors busy. Times mean nothing, and decide nothing.
          maxWorkers: 2,
          testTimeout: 2 * MINUTE,
          hookTimeout: MINUTE,
          // What is waited for may take long on a busy machine; one second would let that decide.
          expect: { poll: { timeout: MINUTE / 3 } },
        },
      },
    ],
  },
});
