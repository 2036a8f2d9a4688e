/** A budget of 200 items with five tiers each beside scipy's linprog (HiGHS, native), in one run: `npx tsx bench/budget.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf } from '../workers/analyses/budget/items';
import { boundsOf } from '../workers/analyses/budget/limits';
import { modelOf } from '../workers/analyses/budget/model';
import { analysis } from '../workers/analyses/budget/run';
import type { AnalysisRequest } from '../workers/contract/analysis';
import { createRandom } from '../workers/kernels/random';
import type { OutputTable } from '../workers/table/columns';
import { decodeTable } from '../workers/table/decode';
import { encodeTable } from '../workers/table/encode';
import { CACHE } from './data';
import { markdownTable } from './report';

const ITEMS = 200;
const TIERS = 5;
const ROUNDS = 5;

const random = createRandom(3);
const rows = Array.from({ length: ITEMS }, (_, at) => {
  const falling = Array.from({ length: TIERS }, () => 0.5 + 5 * random.uniform()).toSorted((a, b) => b - a);
  let end = 0;
  const least = at % 4 === 0 ? 20 + Math.round(50 * random.uniform()) : NaN;
  const most = at % 3 === 0 ? 300 + Math.round(300 * random.uniform()) : NaN;
  return falling.map((value) => ({
    at,
    value,
    upper: (end += 50 + Math.round(150 * random.uniform())),
    least,
    most,
  }));
}).flat();

const column = (of: (row: (typeof rows)[number]) => number) => ({
  type: 'number' as const,
  values: Float64Array.from(rows, of),
});
const names = { type: 'text' as const, values: rows.map(({ at }) => `item ${at}`) };
const none = { type: 'text' as const, values: rows.map(() => null) };
const table = (rowCount: number, columns: OutputTable['columns']) =>
  decodeTable(encodeTable({ rows: rowCount, columns }));
const inputs = {
  tiers: table(rows.length, {
    item: names,
    name: names,
    upper: column(({ upper }) => upper),
    lower: column(() => NaN),
    value: column(({ value }) => value),
    cost: column(() => NaN),
    minimum: column(({ least }) => least),
    maximum: column(({ most }) => most),
    grouped: none,
    rows: column(() => 1),
  }),
  unused: table(1, { nameless: { type: 'number', values: Float64Array.of(0) } }),
  left_out: table(0, { name: { type: 'text', values: [] } }),
};
const budget = 60_000;
const request: AnalysisRequest = {
  name: 'plan',
  relation: 'source',
  columns: [],
  relations: {},
  roles: {},
  params: { budget, basis: 'unit', whole: false, limits: [], points: 30 },
};

async function ours(): Promise<{ seconds: number; best: number; curve: number[] }> {
  const start = performance.now();
  const output = await analysis.run(request, inputs, { progress: () => undefined });
  const seconds = (performance.now() - start) / 1000;
  const numbers = (suffix: string, name: string): number[] => {
    const found = output.tables[suffix]?.columns[name];
    return found?.type === 'number' ? [...found.values] : [];
  };
  const best = numbers('', 'return').reduce((sum, value) => sum + value, 0);
  return { seconds, best, curve: numbers('curve', 'budget') };
}

const first = await ours();
const { items } = itemsOf(request, inputs);
const { programme } = modelOf(request, items, boundsOf(request, items), 1e9);
const [, ...others] = programme.rows;
const dense = others.map(({ columns, values, upper }) => {
  const row = new Array<number>(programme.objective.length).fill(0);
  columns.forEach((place, at) => (row[place] = (values[at] ?? 0) * (upper === Infinity ? -1 : 1)));
  return row;
});
mkdirSync(CACHE, { recursive: true });
const file = join(CACHE, 'budget.json');
writeFileSync(
  file,
  JSON.stringify({
    budget,
    value: programme.objective,
    cost: programme.objective.map(() => 1),
    width: programme.upper,
    rows: dense,
    limits: others.map(({ lower, upper }) => (upper === Infinity ? -lower : upper)),
    curve: first.curve,
  }),
);
const script = new URL('budget.py', import.meta.url).pathname;
const theirs = () =>
  JSON.parse(
    execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [script, file], {
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
      encoding: 'utf8',
    }),
  ) as { scipy: string; best: number; plan: number; curve: number };

// Both take turns, so that a busy spell of the computer touches both.
const rounds: { our: Awaited<ReturnType<typeof ours>>; their: ReturnType<typeof theirs> }[] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push({ our: await ours(), their: theirs() });
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const ms = (of: (round: (typeof rounds)[number]) => number): string =>
  (1000 * median(rounds.map(of))).toFixed(0);
const last = rounds.at(-1)!;
console.log(
  markdownTable(
    [
      `${ITEMS} items, ${TIERS} tiers each`,
      'ours with loading, ms',
      'ours, ms',
      `scipy ${last.their.scipy}: plan, ms`,
      `scipy: plan and ${first.curve.length} budgets, ms`,
      'ratio',
      'difference of the best return',
    ],
    [
      [
        'plan, prices, curve',
        (1000 * first.seconds).toFixed(0),
        ms(({ our }) => our.seconds),
        ms(({ their }) => their.plan),
        ms(({ their }) => their.plan + their.curve),
        median(rounds.map(({ our, their }) => our.seconds / (their.plan + their.curve))).toFixed(2),
        Math.abs(last.our.best / last.their.best - 1).toExponential(1),
      ],
    ],
  ),
);
