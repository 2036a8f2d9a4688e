import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';

const OLDEST_NODE = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Brings a fresh clone to where the TypeScript scripts can run: a Node that is new enough, packages as the lock
 * file has them, and TypeScript files importable. Says what is wrong and returns false where that fails.
 */
export async function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(`Daybook needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
    return false;
  }
  process.chdir(root);
  if (!isInstalled(root)) {
    console.log('Installing packages with npm ci');
    if (!installPackages()) {
      console.error('Packages could not be installed; what npm says is above.');
      return false;
    }
  }
  const { register } = await import('tsx/esm/api');
  register();
  return true;
}

/** Development packages are always needed, whatever NODE_ENV is, and npm's errors are shown even under --silent. */
function installPackages() {
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', options, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      });
  return status === 0;
}
