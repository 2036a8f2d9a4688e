import { rmSync } from 'node:fs';
import { ensureBuilt } from './build-app';
import { packageBin, run } from './command';
import { type Counts, countTests, countsLine } from './counts';
import { getChrome } from './get-chrome';

/**
 * Every stage after the install, in order; a failed one does not hide what the others would say. The last line printed
 * counts the tests. Resolves to the exit code.
 */
export async function runTests(): Promise<number> {
  const failed: string[] = [];
  const counts: Counts[] = [];
  const stage = async (name: string, body: () => Promise<boolean>): Promise<boolean> => {
    console.log(`\n=== ${name} ===`);
    const began = performance.now();
    const good = await body().catch((error: unknown) => {
      console.error(error);
      return false;
    });
    console.log(`=== ${name}: ${good ? 'good' : 'FAILED'} (${seconds(began)}) ===`);
    if (!good) failed.push(name);
    return good;
  };
  const tests = async (project: string, env = process.env): Promise<boolean> => {
    const report = `.cache/tests/${project}.json`;
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await run(
      process.execPath,
      [packageBin('vitest'), 'run', '--project', project, ...reporters],
      {
        env,
      },
    );
    counts.push(countTests(report, code));
    return code === 0;
  };

  await stage(
    'Check',
    async () => (await run(process.execPath, ['--import', 'tsx', 'scripts/check.ts'])).code === 0,
  );
  const built = await stage('Build', () => ensureBuilt(process.cwd()));
  await stage('Unit tests', () => tests('unit'));
  let chrome: string | undefined;
  await stage('Browser', async () => {
    chrome = await getChrome();
    console.log(
      chrome ? `Tests drive ${chrome}` : 'No Chrome or Chromium: set CHROME_PATH to one that starts.',
    );
    return chrome !== undefined;
  });
  if (built && chrome) {
    const env = { ...process.env, CHROME_PATH: chrome };
    await stage('Whole-app tests', () => tests('app', env));
  } else {
    console.log('Whole-app tests need the built page and a browser: not run.');
    failed.push('Whole-app tests');
  }

  console.log('');
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
  console.log(countsLine(counts));
  return failed.length > 0 ? 1 : 0;
}

function seconds(began: number): string {
  return `${Math.round((performance.now() - began) / 1000)} s`;
}
