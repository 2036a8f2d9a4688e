// `npm run check`: everything that can be said of the code without running it, and the size of the built page.
import { availableParallelism } from 'node:os';
import { ensureBuilt } from './build-app';
import { packageBin, run } from './command';

interface Check {
  name: string;
  args: string[];
  needsBuild?: boolean;
}

const eachAtOnce = Math.min(2, availableParallelism());

/** The slowest first, so that the short ones fill the time beside them. */
const checks: Check[] = [
  // Each component is another program to the type-aware rules, and would have all modules after it checked anew.
  {
    name: 'ESLint, modules',
    args: [packageBin('eslint'), '.', '--max-warnings', '0', '--ignore-pattern', '**/*.svelte'],
  },
  { name: 'ESLint, components', args: [packageBin('eslint'), '**/*.svelte', '--max-warnings', '0'] },
  {
    name: 'svelte-check',
    args: [packageBin('svelte-check'), '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'TypeScript', args: [packageBin('typescript', 'tsc'), '--project', 'tsconfig.json', '--noEmit'] },
  {
    name: 'Prettier',
    args: [packageBin('prettier'), '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'dependency rules',
    args: [
      packageBin('dependency-cruiser', 'depcruise'),
      'src',
      'workers',
      'samples',
      'bench',
      'tests',
      'scripts',
    ],
  },
  { name: 'knip', args: [packageBin('knip')] },
  { name: 'size of the built page', args: [packageBin('size-limit')], needsBuild: true },
  { name: 'first paint', args: ['--import', 'tsx', 'scripts/first-paint-size.ts'], needsBuild: true },
];

const failed: string[] = [];
const built = await ensureBuilt(process.cwd());
if (!built) failed.push('build');

const waiting = checks.filter((check) => built || !check.needsBuild);
await Promise.all(
  Array.from({ length: eachAtOnce }, async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const { code, output } = await run(process.execPath, check.args, { quiet: true });
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(`${code === 0 ? 'good  ' : 'FAILED'}  ${check.name} (${seconds} s)`);
      if (code !== 0) {
        console.log(output.trimEnd());
        failed.push(check.name);
      }
    }
  }),
);

if (failed.length > 0) {
  console.log(`Check failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
