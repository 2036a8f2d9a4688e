// Holds the budget of what is loaded before the first paint, and of what any one file may weigh.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstPaintFiles } from './first-paint-files';

const KB = 1000;
const DIST = 'dist';

const BUDGETS = { scripts: 150 * KB, styles: 30 * KB };
/** Some static hosts refuse larger files. */
const LARGEST_FILE = 25 * KB * KB;

function report(name: string, bytes: number, limit: number): void {
  const over = bytes > limit;
  if (over) process.exitCode = 1;
  const kilobytes = (value: number) => `${(value / KB).toFixed(1)} KB`;
  console.log(`${over ? 'OVER  ' : 'within'}  ${name}: ${kilobytes(bytes)} of ${kilobytes(limit)}`);
}

const first = firstPaintFiles(DIST);
for (const kind of ['scripts', 'styles'] as const) {
  const sizes = first[kind].map((file) => ({ file, bytes: gzipSync(readFileSync(join(DIST, file))).length }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  report(`${kind} for first paint, gzip`, total, BUDGETS[kind]);
  for (const { file, bytes } of sizes) console.log(`          ${file} ${(bytes / KB).toFixed(1)} KB`);
}

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, bytes: statSync(path).size }))
  .sort((a, b) => b.bytes - a.bytes);
const largest = files[0];
if (largest) report(`largest file, ${largest.path}`, largest.bytes, LARGEST_FILE);
