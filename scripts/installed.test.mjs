import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled } from './installed.mjs';
import { temporaryFolder, writeFiles } from './temporary-folder';

const LINUX = { platform: 'linux', arch: 'x64' };
const VITE = { version: '8.3.8', integrity: 'sha512-a', dev: true };
const NATIVE = { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['linux'], cpu: ['x64'] };

function project(wanted, installed) {
  const root = temporaryFolder({ 'package-lock.json': JSON.stringify({ packages: { '': {}, ...wanted } }) });
  if (installed) {
    writeFiles(root, { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) });
  }
  return root;
}

describe('isInstalled', () => {
  it('holds when npm recorded what the lock file asks for', () => {
    const packages = { 'node_modules/vite': VITE, 'node_modules/native': NATIVE };
    expect(isInstalled(project(packages, packages), LINUX)).toBe(true);
  });

  it('does not hold on a fresh clone, or after an install that did not end', () => {
    expect(isInstalled(project({ 'node_modules/vite': VITE }), LINUX)).toBe(false);
  });

  it('sees a package that is missing, older, or other', () => {
    const wanted = { 'node_modules/vite': VITE };
    expect(isInstalled(project(wanted, {}), LINUX)).toBe(false);
    for (const change of [{ version: '8.3.7' }, { integrity: 'sha512-c' }]) {
      expect(isInstalled(project(wanted, { 'node_modules/vite': { ...VITE, ...change } }), LINUX)).toBe(
        false,
      );
    }
  });

  it('lets packages for other platforms be missing, and refuses a folder that came from one', () => {
    const wanted = { 'node_modules/native': NATIVE };
    expect(isInstalled(project(wanted, {}), { platform: 'darwin', arch: 'arm64' })).toBe(true);
    expect(isInstalled(project(wanted, wanted), { platform: 'darwin', arch: 'arm64' })).toBe(false);
    const notOnWindows = { 'node_modules/native': { ...NATIVE, os: ['!win32'] } };
    expect(isInstalled(project(notOnWindows, notOnWindows), LINUX)).toBe(true);
    expect(isInstalled(project(notOnWindows, notOnWindows), { platform: 'win32', arch: 'x64' })).toBe(false);
  });

  it('does not take a broken record for an install', () => {
    const root = project({ 'node_modules/vite': VITE });
    writeFiles(root, { [join('node_modules', '.package-lock.json')]: '{"packages":' });
    expect(isInstalled(root, LINUX)).toBe(false);
  });
});
