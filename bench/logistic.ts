/** Logistic regression on 100,000 × 30 beside scikit-learn's, in one run: `npx tsx bench/logistic.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { drawNormal } from '../workers/kernels/draw-normal';
import { type Random, createRandom } from '../workers/kernels/random';
import type { Training } from '../workers/learning/learner';
import { logistic } from '../workers/learning/logistic/logistic';
import { CACHE } from './data';
import { markdownTable } from './report';

const ROWS = 100_000;
const COLUMNS = 30;
const ROUNDS = 5;
const WARM = 5;
const C = 1;

/** Kinds of rows, from the easiest to the hardest. */
const kinds: Record<string, (random: Random, row: Float64Array) => void> = {
  'independent numbers': (random, row) => row.forEach((_, j) => (row[j] = drawNormal(random))),
  'in six bundles, very unlike in scale': (random, row) => {
    const common = Array.from({ length: 6 }, () => drawNormal(random));
    row.forEach((_, j) => (row[j] = 10 ** ((j % 5) - 2) * (common[j % 6]! + 0.3 * drawNormal(random))));
  },
  'skewed, classes far apart': (random, row) =>
    row.forEach((_, j) => (row[j] = Math.exp(drawNormal(random)))),
};

interface Fit {
  seconds: number;
  /** The processor's time. */
  cpu: number;
  objective: number;
  iterations: number;
}

/** Numbers by columns, as features are, and one after another for the other program. */
function draw(
  kind: (random: Random, row: Float64Array) => void,
  seed: number,
): { training: Training; flat: Float64Array } {
  const random = createRandom(seed);
  const flat = new Float64Array(ROWS * (COLUMNS + 1));
  const row = new Float64Array(COLUMNS);
  const slopes = row.map((_, j) => Math.sin(3 * j + 1));
  const codes = new Int32Array(ROWS);
  for (let at = 0; at < ROWS; at++) {
    kind(random, row);
    flat.set(row, at * COLUMNS);
    const score = row.reduce((sum, value, j) => sum + Math.tanh(value) * slopes[j]!, -0.5);
    codes[at] = random.uniform() < 1 / (1 + Math.exp(-score)) ? 1 : 0;
  }
  flat.set(codes, ROWS * COLUMNS);
  const features = Array.from({ length: COLUMNS }, (_, j) => ({
    name: `x${j}`,
    kind: 'number' as const,
    levels: [],
    values: Float64Array.from({ length: ROWS }, (__, at) => flat[at * COLUMNS + j]!),
  }));
  return {
    training: { rows: ROWS, features, target: { kind: 'classes', classes: ['0', '1'], codes } },
    flat,
  };
}

function ours(training: Training): Fit {
  const start = performance.now();
  const before = process.cpuUsage();
  const { diagnostics } = logistic.fit(training, { C, scale: true }, { seed: 1 });
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: (user + system) / 1e6,
    objective: Number(diagnostics!.objective),
    iterations: Number(diagnostics!.iterations),
  };
}

const single = Object.fromEntries(
  ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'].map((name) => [name, '1']),
);
type Their = Fit & { version: string; seconds_fit: number; cpu_fit: number };
function theirs(file: string): Their {
  const script = new URL('logistic.py', import.meta.url).pathname;
  const answer = execFileSync(
    process.env.PYTHON ?? '/usr/bin/python3',
    [script, file, ...[ROWS, COLUMNS, C].map(String)],
    { env: { ...process.env, ...single }, encoding: 'utf8' },
  );
  return JSON.parse(answer) as Their;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
mkdirSync(CACHE, { recursive: true });
const file = join(CACHE, 'logistic.f64');
let version = '';
const rows = Object.entries(kinds).map(([name, kind], at) => {
  const { training, flat } = draw(kind, 17 + at);
  writeFileSync(file, flat);
  // Machine code is made in the first runs; a cross-validation has them behind it after its first fold.
  for (let run = 0; run < WARM; run++) ours(training);
  // Both take turns, so that a busy spell of the computer touches both.
  const rounds = Array.from({ length: ROUNDS }, () => ({ our: ours(training), their: theirs(file) }));
  const [{ our, their }] = rounds as [(typeof rounds)[number]];
  version = their.version;
  return [
    name,
    median(rounds.map((round) => round.our.seconds)).toFixed(3),
    median(rounds.map((round) => round.their.seconds)).toFixed(3),
    median(rounds.map((round) => round.our.seconds / round.their.seconds)).toFixed(2),
    median(rounds.map((round) => round.our.cpu / round.their.cpu)).toFixed(2),
    median(rounds.map((round) => round.our.cpu / round.their.cpu_fit)).toFixed(2),
    `${our.iterations} / ${their.iterations}`,
    ((our.objective - their.objective) / their.objective).toExponential(1),
  ];
});
console.log(`Logistic regression, ${ROWS} × ${COLUMNS}, C = ${C} on standardised columns, from the raw columns to the coefficients, one thread each,
median of ${ROUNDS}; scikit-learn ${version} with lbfgs at its own tolerance; load ${loadavg()[0]!.toFixed(1)}\n`);
console.log(
  markdownTable(
    [
      'data',
      'Daybook, s',
      'scikit-learn, s',
      'ratio (at most 1.0)',
      'of processor time',
      'the same, without their scaling',
      'steps',
      'objective lower by',
    ],
    rows,
  ),
);
