import { describe, expect, it, onTestFinished } from 'vitest';
import { mayOpenBrowser } from './open-browser';
import { readOptions, serveOnFreePort } from './start-app';
import { temporaryFolder } from './temporary-folder';

describe('readOptions', () => {
  it.each([
    [[], {}, { port: 4173, open: true }],
    [[], { PORT: '5000' }, { port: 5000, open: true }],
    [['--port', '6000'], { PORT: '5000' }, { port: 6000, open: true }],
    [['--port=0', '--no-open'], {}, { port: 0, open: false }],
  ])('reads %j with %j', (args, env, options) => {
    expect(readOptions(args, env)).toEqual(options);
  });

  it.each([[['--port', 'x']], [['--port', '70000']], [['--port']], [['--unknown']], [['extra']]])(
    'refuses %j',
    (args) => {
      expect(readOptions(args, {})).toBeUndefined();
    },
  );
});

describe('serveOnFreePort', () => {
  it('takes a later port where the wished one is taken', async () => {
    const folder = temporaryFolder({ 'index.html': 'page' });
    const first = await serveOnFreePort(folder, 0);
    const second = await serveOnFreePort(folder, first.port);
    onTestFinished(() => {
      first.server.close();
      second.server.close();
    });
    expect(second.port).toBeGreaterThan(first.port);
  });
});

describe('mayOpenBrowser', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: ':0', CI: 'true' }, false],
    ['darwin', {}, true],
    ['darwin', { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, false],
    ['win32', { CI: '1' }, false],
  ])('%s with %j: %s', (platform, env, open) => {
    expect(mayOpenBrowser(platform, env)).toBe(open);
  });
});
