import { existsSync, readFileSync } from 'node:fs';
import { packageBin, run } from './command';
import { findChrome } from './find-chrome';

/** Says which browser the tests drive; gets one where there is none. Undefined where that fails too. */
export async function getChrome(): Promise<string | undefined> {
  const found = await findChrome();
  if (found) return found;
  for (const source of sources(process.platform, userId(), osRelease())) {
    console.log(`No Chrome or Chromium found: getting one with "${source.says}"`);
    if (await source.get()) {
      const got = await findChrome();
      if (got) return got;
    }
    console.log('That brought no browser that starts.');
  }
  return undefined;
}

interface Source {
  says: string;
  get(): Promise<boolean>;
}

/** The ways to a browser, best first. `user` is 0 for root; `release` is the text of /etc/os-release. */
export function sources(platform: NodeJS.Platform, user: number | undefined, release: string): Source[] {
  const root = platform === 'linux' && user === 0;
  // Only Debian itself: Ubuntu's package of that name is a stub without the browser.
  const debian = root && /^ID=debian$/m.test(release);
  return [...(debian ? [apt] : []), playwright(root)];
}

const apt: Source = {
  says: 'apt-get update && apt-get install -y chromium',
  async get() {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update', '-q'], { env });
    if (update.code !== 0) return false;
    const install = await run('apt-get', ['install', '-y', '-q', 'chromium'], {
      env,
    });
    return install.code === 0;
  },
};

/** Playwright's own download; root also gets the system libraries that it needs. */
function playwright(root: boolean): Source {
  const args = ['install', ...(root ? ['--with-deps'] : []), '--no-shell', 'chromium'];
  return {
    says: `npx playwright-core ${args.join(' ')}`,
    async get() {
      const { code } = await run(process.execPath, [packageBin('playwright-core'), ...args]);
      return code === 0;
    },
  };
}

function userId(): number | undefined {
  return process.getuid?.();
}

function osRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}
