/** An isolation forest on 1,000,000 rows beside scikit-learn's, in one run: `npx tsx bench/risk.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { drawNormal } from '../workers/kernels/draw-normal';
import { type IsolationColumn, growForest, isolationScores } from '../workers/kernels/isolation-forest';
import { createRandom } from '../workers/kernels/random';
import { CACHE } from './data';
import { markdownTable } from './report';

const ROWS = 1_000_000;
const COLUMNS = 10;
const TREES = 100;
const ROUNDS = 3;

interface Fit {
  seconds: number;
  /** The processor's time. */
  cpu: number;
  /** Of all scores, which have to agree. */
  mean: number;
}

function ours(columns: IsolationColumn[], rows: Int32Array): Fit {
  const start = performance.now();
  const before = process.cpuUsage();
  const forest = growForest(columns, rows, { trees: TREES, sample: 256, seed: 1 });
  const scores = isolationScores(forest, columns, rows, () => undefined);
  const { user, system } = process.cpuUsage(before);
  const mean = scores.reduce((sum, score) => sum + score, 0) / rows.length;
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, mean };
}

const single = Object.fromEntries(
  ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'].map((name) => [name, '1']),
);
function theirs(file: string): Fit & { version: string } {
  const script = new URL('risk.py', import.meta.url).pathname;
  const args = [script, file, ...[ROWS, COLUMNS, TREES].map(String)];
  const answer = execFileSync(process.env.PYTHON ?? '/usr/bin/python3', args, {
    env: { ...process.env, ...single },
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Fit & { version: string };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
mkdirSync(CACHE, { recursive: true });
const file = join(CACHE, 'risk.f64');
const random = createRandom(84);
const all = new Float64Array(ROWS * COLUMNS);
for (let i = 0; i < all.length; i++) all[i] = Math.exp(drawNormal(random) / 2);
writeFileSync(file, new Uint8Array(all.buffer));
const columns = Array.from({ length: COLUMNS }, (_, column): IsolationColumn => ({
  values: all.slice(column * ROWS, (column + 1) * ROWS),
  levels: 0,
}));
const rows = Int32Array.from({ length: ROWS }, (_, row) => row);
// Both take turns, so that a busy spell of the computer touches both.
const rounds = Array.from({ length: ROUNDS }, () => ({ our: ours(columns, rows), their: theirs(file) }));
const of = (value: (round: (typeof rounds)[number]) => number, digits: number): string =>
  median(rounds.map(value)).toFixed(digits);
console.log(
  markdownTable(
    ['', 'Daybook', `scikit-learn ${rounds[0]!.their.version}`, 'ratio'],
    [
      [
        'seconds',
        of(({ our }) => our.seconds, 1),
        of(({ their }) => their.seconds, 1),
        of(({ our, their }) => our.seconds / their.seconds, 2),
      ],
      [
        'processor',
        of(({ our }) => our.cpu, 1),
        of(({ their }) => their.cpu, 1),
        of(({ our, their }) => our.cpu / their.cpu, 2),
      ],
      [
        'mean score',
        of(({ our }) => our.mean, 4),
        of(({ their }) => their.mean, 4),
        of(({ our, their }) => our.mean / their.mean, 4),
      ],
    ],
  ),
);
console.log(`\n${ROWS} rows × ${COLUMNS}, ${TREES} trees, load ${loadavg()[0]!.toFixed(1)}`);
