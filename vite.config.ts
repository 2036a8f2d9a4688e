import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { engineAsset } from './scripts/vite/engine-asset';
import { offlineAsset } from './scripts/vite/offline-asset';
import { samplesAsset } from './scripts/vite/samples-asset';
import { staticIcons } from './scripts/vite/static-icons';

export default defineConfig({
  // Relative addresses: the built page works under any path of any static host.
  base: './',
  plugins: [staticIcons(), svelte(), engineAsset(), samplesAsset(), offlineAsset()],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    // The page's content security policy has no `data:` for scripts and fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
