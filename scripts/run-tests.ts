import { rmSync } from 'node:fs';
import { ensureBuilt } from './build-app';
import { packageBin, run } from './command';
import { type Counts, type RunCounts, countTests, countsLine } from './counts';
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
    const first = await runProject(project, env);
    const left = first.failed === 0 ? first.unfinished : [];
    if (left.length === 0) {
      counts.push(first);
      return first.isGood;
    }
    // The programme itself has ended, not a test: what it did not come to is run by a new one.
    console.log(`A test runner ended before its time; ${left.length} files are left:\n${left.join('\n')}`);
    const second = await runProject(project, env, left);
    counts.push(first, second);
    // What a new runner did not come to either has failed.
    if (second.failed === 0 && second.unfinished.length > 0) counts.push({ passed: 0, failed: 1 });
    return second.isGood;
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

interface ProjectRun extends RunCounts {
  isGood: boolean;
}

/** Runs the tests of one project, or only those in the named files. */
async function runProject(
  project: string,
  env: NodeJS.ProcessEnv,
  files: readonly string[] = [],
): Promise<ProjectRun> {
  const report = `.cache/tests/${project}.json`;
  rmSync(report, { force: true });
  const vitest = packageBin('vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(
    process.execPath,
    [vitest, 'run', '--project', project, ...reporters, ...files],
    { env },
  );
  const asked = code === 0 ? [] : files.length > 0 ? files : await filesOf(vitest, project);
  return { ...countTests(report, code, asked), isGood: code === 0 };
}

async function filesOf(vitest: string, project: string): Promise<string[]> {
  const list = [vitest, 'list', '--filesOnly', '--json', '--project', project];
  const { output } = await run(process.execPath, list, { quiet: true });
  const files = JSON.parse(output.slice(output.indexOf('['))) as { file: string }[];
  return files.map(({ file }) => file);
}

function seconds(began: number): string {
  return `${Math.round((performance.now() - began) / 1000)} s`;
}
