import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A page of example charts for looking at: `npx vite --config tests/charts/gallery/vite.config.ts`. */
export default defineConfig({
  root: here,
  cacheDir: fileURLToPath(new URL('../../../node_modules/.vite-gallery', import.meta.url)),
  plugins: [svelte({ configFile: fileURLToPath(new URL('../../../svelte.config.js', import.meta.url)) })],
  server: { fs: { allow: [fileURLToPath(new URL('../../..', import.meta.url))] } },
});
