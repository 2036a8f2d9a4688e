import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFingerprint } from './build-inputs';
import { packageBin, run } from './command';

/**
 * Inside the folder that every build empties first: a build made any other way, or one that failed, leaves no stamp
 * and so never passes for a current one.
 */
const STAMP = 'dist/.vite/inputs.sha256';

/** Builds the page into dist/. False where Vite failed; it has said why. */
export async function buildApp(root: string): Promise<boolean> {
  const fingerprint = buildFingerprint(root);
  // The hint is about a future Vite and says nothing to a person who only wants the page.
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const { code } = await run(process.execPath, [packageBin('vite'), 'build'], { env });
  if (code !== 0) return false;
  const stamp = join(root, STAMP);
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return true;
}

/** Builds only when something that the page is made of has changed. */
export async function ensureBuilt(root: string): Promise<boolean> {
  if (isBuilt(root)) return true;
  console.log('Building the page');
  return buildApp(root);
}

export function isBuilt(root: string): boolean {
  const stamp = join(root, STAMP);
  return existsSync(join(root, 'dist/index.html')) && existsSync(stamp)
    ? readFileSync(stamp, 'utf8') === buildFingerprint(root)
    : false;
}
