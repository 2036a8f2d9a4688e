import { spawn } from 'node:child_process';

/** Whether somebody sits before a screen of this computer. */
export function mayOpenBrowser(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (env.CI || env.SSH_CONNECTION) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/** Asks the system to show the address. Nothing depends on it: where it fails, the address is printed anyway. */
export function openBrowser(address: string, platform: NodeJS.Platform): void {
  const [command, ...args] = opener(platform);
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opener(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  // The empty word is the window's title, which `start` takes first.
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}
