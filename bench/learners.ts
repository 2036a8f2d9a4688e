/** A learner beside its native counterpart, on the same drawn rows, in turns. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { drawNormal } from '../workers/kernels/draw-normal';
import { createRandom } from '../workers/kernels/random';
import type { Fitted, Learner, Settings, Training } from '../workers/learning/learner';
import { CACHE } from './data';
import { markdownTable } from './report';

export interface LearnerBench {
  title: string;
  learner: Learner;
  settings: Settings;
  /** Script beside this one; it gets the file of the rows, their number, that of the columns, and `argument`. */
  script: string;
  argument: number;
  rows: number;
  columns: number;
  rounds: number;
  /** Largest ratio that is fine. */
  limit: number;
  /** What is told of both models, so that it is seen that they do the same. */
  quality: { name: string; of: (fitted: Fitted) => number };
}

interface Fit {
  seconds: number;
  /** The processor's time. */
  cpu: number;
  quality: number;
}

/** Normal features; the class depends on five of them, with bends and a product, and much noise. */
function drawTraining(rows: number, columns: number): Training {
  const random = createRandom(17);
  const x = Array.from({ length: columns }, () =>
    Float64Array.from({ length: rows }, () => drawNormal(random)),
  );
  const codes = Int32Array.from({ length: rows }, (_, row) => {
    const [a, b, c, d, e] = x.map((column) => column[row]!) as [number, number, number, number, number];
    const chance = random.uniform();
    return Number(a + b * c + Math.sin(2 * d) + e / 2 + Math.log(chance / (1 - chance)) > 0);
  });
  return {
    rows,
    features: x.map((values, i) => ({ name: `x${i}`, kind: 'number', levels: [], values })),
    target: { kind: 'classes', classes: ['no', 'yes'], codes },
  };
}

function ours(bench: LearnerBench, training: Training): Fit {
  const start = performance.now();
  const before = process.cpuUsage();
  const fitted = bench.learner.fit(training, bench.settings, { seed: 1 });
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, cpu: (user + system) / 1e6, quality: bench.quality.of(fitted) };
}

const single = Object.fromEntries(
  ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'].map((name) => [name, '1']),
);
function theirs({ script, rows, columns, argument }: LearnerBench, file: string): Fit & { version: string } {
  const path = new URL(script, import.meta.url).pathname;
  const answer = execFileSync(
    process.env.PYTHON ?? '/usr/bin/python3',
    [path, file, ...[rows, columns, argument].map(String)],
    { env: { ...process.env, ...single }, encoding: 'utf8' },
  );
  return JSON.parse(answer) as Fit & { version: string };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Prints the times of both and their ratio. */
export function compareLearner(bench: LearnerBench): void {
  const { rows, columns, rounds } = bench;
  const training = drawTraining(rows, columns);
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, 'learner.f64');
  const codes = training.target.kind === 'classes' ? training.target.codes : [];
  const parts = [...training.features.map(({ values }) => values), Float64Array.from(codes)];
  writeFileSync(file, Buffer.concat(parts.map(({ buffer }) => new Uint8Array(buffer as ArrayBuffer))));
  const found = Array.from({ length: rounds }, () => {
    const [our, their] = [ours(bench, training), theirs(bench, file)];
    return { our, their };
  });
  const of = (value: (round: (typeof found)[number]) => number, digits = 2): string =>
    median(found.map(value)).toFixed(digits);
  console.log(`${bench.title}, ${rows} × ${columns}, one thread each, median of ${rounds}; scikit-learn ${found[0]!.their.version},
load ${loadavg()[0]!.toFixed(1)}\n`);
  console.log(
    markdownTable(
      ['', 'Daybook', 'scikit-learn', `ratio (at most ${bench.limit})`],
      [
        [
          'processor time, s',
          of((r) => r.our.cpu),
          of((r) => r.their.cpu),
          of((r) => r.our.cpu / r.their.cpu),
        ],
        [
          'clock, s',
          of((r) => r.our.seconds),
          of((r) => r.their.seconds),
          of((r) => r.our.seconds / r.their.seconds),
        ],
        [bench.quality.name, of((r) => r.our.quality, 4), of((r) => r.their.quality, 4), ''],
      ],
    ),
  );
}
