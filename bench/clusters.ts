/** k-means on 1,000,000 points from the same centres as scikit-learn's, in one run: `npx tsx bench/clusters.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawNormal } from '../workers/kernels/draw-normal';
import { kMeans } from '../workers/kernels/k-means';
import { type Points, pickPoints } from '../workers/kernels/points';
import { type Random, createRandom } from '../workers/kernels/random';
import { CACHE } from './data';
import { markdownTable } from './report';

const ROWS = 1_000_000;
const COLUMNS = 4;
const K = 8;
const ROUNDS = 3;

/** Kinds of data, from the easiest to the hardest for bounds that spare distances. */
const kinds: Record<string, (random: Random, row: number, column: number) => number> = {
  'eight groups that touch': (random, row, column) =>
    (((row % 8) >> (column % 3)) & 1) * 4 + drawNormal(random),
  'customers: skewed, one crowd': (random) => Math.exp(drawNormal(random)),
  'no structure at all': (random) => random.uniform(),
};

interface Fit {
  seconds: number;
  /** The processor's time. */
  cpu: number;
  inertia: number;
  iterations: number;
}

function ours(points: Points, centers: Float64Array): Fit {
  const start = performance.now();
  const before = process.cpuUsage();
  const { inertia, iterations } = kMeans(points, centers);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, inertia, iterations };
}

const single = Object.fromEntries(
  ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'].map((name) => [name, '1']),
);
function theirs(file: string): Fit & { version: string } {
  const script = new URL('clusters.py', import.meta.url).pathname;
  const args = [script, file, ...[ROWS, COLUMNS, K].map(String)];
  const answer = execFileSync(process.env.PYTHON ?? '/usr/bin/python3', args, {
    env: { ...process.env, ...single },
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Fit & { version: string };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
mkdirSync(CACHE, { recursive: true });
const file = join(CACHE, 'clusters.f64');
let version = '';
const rows = Object.entries(kinds).map(([name, draw], kind) => {
  const random = createRandom(17 + kind);
  const values = new Float64Array(ROWS * COLUMNS);
  for (let i = 0; i < values.length; i++) values[i] = draw(random, Math.floor(i / COLUMNS), i % COLUMNS);
  const points = { values, rows: ROWS, columns: COLUMNS };
  const centers = pickPoints(
    points,
    Array.from({ length: K }, () => Math.floor(random.uniform() * ROWS)),
  ).values;
  writeFileSync(file, new Uint8Array(Float64Array.from([...values, ...centers]).buffer));
  // Both take turns, so that a busy spell of the computer touches both.
  const rounds = Array.from({ length: ROUNDS }, () => ({ our: ours(points, centers), their: theirs(file) }));
  const [{ our, their }] = rounds as [(typeof rounds)[number]];
  version = their.version;
  return [
    name,
    median(rounds.map((round) => round.our.seconds)).toFixed(2),
    median(rounds.map((round) => round.their.seconds)).toFixed(2),
    median(rounds.map((round) => round.our.seconds / round.their.seconds)).toFixed(2),
    median(rounds.map((round) => round.our.cpu / round.their.cpu)).toFixed(2),
    `${our.iterations} / ${their.iterations}`,
    Math.abs(our.inertia / their.inertia - 1).toExponential(1),
  ];
});
console.log(`k-means, ${ROWS} × ${COLUMNS}, k = ${K}, same centres at the start, until no point changes (at most 300 steps),
one thread each, median of ${ROUNDS}; scikit-learn ${version}\n`);
console.log(
  markdownTable(
    [
      'data',
      'Daybook, s',
      'scikit-learn, s',
      'ratio (at most 1.0)',
      'of processor time',
      'steps',
      'inertia differs by',
    ],
    rows,
  ),
);
