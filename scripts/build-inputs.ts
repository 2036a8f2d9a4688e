import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the built page is made of. */
const INPUTS = [
  'src',
  'workers',
  'public',
  'samples',
  'scripts/vite',
  'index.html',
  'vite.config.ts',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const TEST = '.test.ts';

/**
 * One fingerprint of all inputs of a build, by content, not by time: a fresh clone, a switch of branches and back, or
 * a touched file do not look like a change. Tests are left out; they are not built.
 */
export function buildFingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesUnder(root, input)).sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Paths relative to the root, with forward slashes on every system. */
function filesUnder(root: string, input: string): string[] {
  const start = join(root, input);
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [input];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(TEST))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''),
    );
}
