import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './command';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const VERSION_TIMEOUT_MS = 20_000;

/**
 * A Chrome or Chromium of this computer that starts: CHROME_PATH, the search path, the usual places, Playwright's own
 * download. Undefined where there is none.
 * @throws Error when CHROME_PATH is set and does not start: a wish is not silently replaced.
 */
export async function findChrome(): Promise<string | undefined> {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (await starts(wished)) return wished;
    throw new Error(`CHROME_PATH names ${wished}, which does not start`);
  }
  for (const candidate of [...chromePlaces(process.platform, process.env), ...playwrightDownloads()]) {
    if (existsSync(candidate) && (await starts(candidate))) return candidate;
  }
  return undefined;
}

/** Where Chrome and Chromium are looked for, best first; most of these files do not exist. */
export function chromePlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]);
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Chromium/Application/chrome.exe'),
          ]
        : [],
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) =>
    [...folders, '/usr/bin', '/opt/google/chrome'].map((folder) => join(folder, name)),
  );
}

/** The build that this version of Playwright wants, then those that other versions left beside it. */
function playwrightDownloads(): string[] {
  const own = chromium.executablePath();
  const [, downloads, programme] = /^(.*)[\\/]chromium-\d+[\\/](.*)$/.exec(own) ?? [];
  if (!downloads || !programme || !existsSync(downloads)) return [own];
  const builds = readdirSync(downloads).filter((name) => name.startsWith('chromium-'));
  return [own, ...builds.map((build) => join(downloads, build, programme))];
}

/** Ubuntu, for one, has a `chromium-browser` that only says that it is not installed. */
async function starts(file: string): Promise<boolean> {
  // On Windows `--version` opens a window.
  if (process.platform === 'win32') return existsSync(file);
  const { code, output } = await run(file, ['--version'], { quiet: true, timeout: VERSION_TIMEOUT_MS });
  return code === 0 && /chrom/i.test(output);
}
