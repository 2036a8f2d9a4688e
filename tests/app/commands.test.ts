import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testBrowser } from './setup/page';
import { ready, rowsOf } from './support/page-verbs';

describe('npm start', () => {
  it('serves what is built, without building again, and prints where', async () => {
    const command = spawn(process.execPath, ['scripts/start.mjs', '--port', '0', '--no-open'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void command.kill());
    let said = '';
    command.stdout.on('data', (part: Buffer) => (said += part.toString()));
    command.stderr.on('data', (part: Buffer) => (said += part.toString()));
    await expect.poll(() => said, { timeout: 60_000 }).toContain('Ctrl-C ends it.');
    expect(said).not.toMatch(/Installing|building|vite v/i);
    const address = /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? '';
    const browser = await testBrowser();
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(address);
    await ready(page);
    expect(await rowsOf(page, 'select 6 * 7')).toEqual([[42]]);
    command.kill('SIGTERM');
    await once(command, 'exit');
  });
});
