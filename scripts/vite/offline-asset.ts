import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { ENGINE_FILE } from './engine-asset';

const LIST = 'offline-files.js';
/** The browser keeps these itself, or nobody asks for them. */
const LEFT_OUT = [LIST, 'service-worker.js'];

/** Writes the list of files that the service worker keeps on the device, with a hash of each. */
export function offlineAsset(): Plugin {
  return {
    name: 'daybook:offline-asset',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      const files = offlineFiles(dir);
      const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
      const list = JSON.stringify({ version, files }, null, 1);
      writeFileSync(join(dir, LIST), `self.daybookFiles = ${list};\n`);
    },
  };
}

/**
 * Every file of the built page with its hash, written as for subresource integrity; the compressed one with that of its
 * content, too.
 */
export function offlineFiles(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.') && !LEFT_OUT.includes(path))
    .sort();
  return Object.fromEntries(
    paths.map((path) => {
      const content = readFileSync(join(folder, path));
      // Hosts may unpack it, or have the browser do so.
      return [
        path,
        (ENGINE_FILE.test(path) ? [content, gunzipSync(content)] : [content]).map(hashOf).join(' '),
      ];
    }),
  );
}

function hashOf(content: Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
