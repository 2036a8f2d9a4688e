import { describe, expect, it } from 'vitest';
import { chromePlaces } from './find-chrome';
import { sources } from './get-chrome';

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const UBUNTU = 'ID=ubuntu\nID_LIKE=debian\n';

describe('sources', () => {
  it.each<[string, NodeJS.Platform, number | undefined, string, string[]]>([
    [
      'root on Debian',
      'linux',
      0,
      DEBIAN,
      [
        'apt-get update && apt-get install -y chromium',
        'npx playwright-core install --with-deps --no-shell chromium',
      ],
    ],
    ['root on Ubuntu', 'linux', 0, UBUNTU, ['npx playwright-core install --with-deps --no-shell chromium']],
    ['a user on Debian', 'linux', 1000, DEBIAN, ['npx playwright-core install --no-shell chromium']],
    ['macOS', 'darwin', 501, '', ['npx playwright-core install --no-shell chromium']],
    ['Windows', 'win32', undefined, '', ['npx playwright-core install --no-shell chromium']],
  ])('for %s', (_, platform, user, release, says) => {
    expect(sources(platform, user, release).map((source) => source.says)).toEqual(says);
  });
});

describe('chromePlaces', () => {
  it('prefers Chromium to Chrome on the search path', () => {
    const places = chromePlaces('linux', { PATH: '/usr/local/bin' });
    expect(places[0]).toBe('/usr/local/bin/chromium');
    expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(places.indexOf('/usr/local/bin/google-chrome'));
  });

  it('looks in the usual folders of macOS', () => {
    expect(chromePlaces('darwin', {})).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });
});
