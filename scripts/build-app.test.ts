import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBuilt } from './build-app';
import { buildFingerprint } from './build-inputs';
import { temporaryFolder, writeFiles } from './temporary-folder';

const SOURCES = {
  'index.html': '<!doctype html>',
  'src/main.ts': 'main',
  'workers/kernels/mean.ts': 'mean',
  'package-lock.json': '{}',
};

function builtProject(): string {
  const root = temporaryFolder(SOURCES);
  writeFiles(root, { 'dist/index.html': 'built', 'dist/.vite/inputs.sha256': buildFingerprint(root) });
  return root;
}

describe('isBuilt', () => {
  it('holds for a build of just these sources', () => {
    expect(isBuilt(builtProject())).toBe(true);
  });

  it('does not mind times, tests, or files that are no part of the page', () => {
    const root = builtProject();
    utimesSync(join(root, 'src/main.ts'), new Date(), new Date(Date.now() + 60_000));
    writeFiles(root, { 'src/main.test.ts': 'test', 'README.md': 'words', 'bench/run.ts': 'bench' });
    expect(isBuilt(root)).toBe(true);
  });

  it.each([
    ['a changed source', { 'src/main.ts': 'Main' }],
    ['a changed worker', { 'workers/kernels/mean.ts': 'median' }],
    ['a new file', { 'public/icon.svg': '<svg/>' }],
    ['a changed lock file', { 'package-lock.json': '{"packages":{}}' }],
    ['a changed sample', { 'samples/shop.md': '# Shop' }],
  ])('is over with %s', (_, change) => {
    const root = builtProject();
    writeFiles(root, change);
    expect(isBuilt(root)).toBe(false);
  });

  it('is over with a removed or renamed source', () => {
    const root = builtProject();
    rmSync(join(root, 'src/main.ts'));
    expect(isBuilt(root)).toBe(false);
    writeFiles(root, { 'src/other.ts': 'main' });
    expect(isBuilt(root)).toBe(false);
  });

  it('is not claimed by a build made another way, nor without the page', () => {
    const root = builtProject();
    rmSync(join(root, 'dist/.vite'), { recursive: true });
    expect(isBuilt(root)).toBe(false);
    const other = builtProject();
    rmSync(join(other, 'dist/index.html'));
    expect(isBuilt(other)).toBe(false);
  });
});
