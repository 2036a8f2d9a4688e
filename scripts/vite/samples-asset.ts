import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { withTables } from './gallery-tables';

const GALLERY = 'samples/gallery.json';
const SERVED = /\.(md|json|csv|parquet)$/;

/** Puts the sample notebooks, their data and the gallery's list under `samples/` of the built page. */
export function samplesAsset(): Plugin {
  return {
    name: 'daybook:samples-asset',
    apply: 'build',
    generateBundle() {
      for (const file of sampleFiles('samples')) {
        this.addWatchFile(file);
        const source =
          file === GALLERY ? withTables(readFileSync(file, 'utf8'), 'samples') : readFileSync(file);
        this.emitFile({ type: 'asset', fileName: file, source });
      }
    },
  };
}

function sampleFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SERVED.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.includes('/generator/'));
}
