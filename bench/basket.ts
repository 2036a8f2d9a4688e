/**
 * Frequent itemsets and rules of 100,000 baskets at a support of 0.001, beside a native program in the same run: `npx tsx bench/basket.ts`.
 * R's arules (eclat) where it is installed, else bench/basket.c, which does the same in C.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { associationRules } from '../workers/kernels/association-rules';
import { type Baskets, frequentItemsets } from '../workers/kernels/frequent-itemsets';
import { kinds } from './basket-data';
import { CACHE } from './data';
import { markdownTable } from './report';

const LEAST = 100;
const ROUNDS = 5;
const RSCRIPT = process.env.RSCRIPT ?? 'Rscript';

interface Found {
  sets: number;
  longest: number;
  /** The processor's time, which a busy computer disturbs least. */
  cpu: number;
}

function cpuOf<Answer>(work: () => Answer): [Answer, number] {
  const before = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(before);
  return [answer, (user + system) / 1e6];
}

function ours(baskets: Baskets): Found & { rules: number; ruleCpu: number } {
  const [sets, cpu] = cpuOf(() => frequentItemsets(baskets, LEAST, Infinity, 5_000_000)!);
  const limits = { confidence: 0.2, lift: 0, consequent: 1, prune: false, most: 5_000_000 };
  const [rules, ruleCpu] = cpuOf(() => associationRules(sets, baskets.starts.length - 1, limits)!);
  const longest = sets.lengths.reduce((most, length) => Math.max(most, length), 0);
  return { sets: sets.size, longest, cpu, rules: rules.size, ruleCpu };
}

function hasArules(): boolean {
  try {
    execFileSync(RSCRIPT, ['-e', 'library(arules)'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

mkdirSync(CACHE, { recursive: true });
const file = join(CACHE, 'basket.i32');
const here = (name: string): string => new URL(name, import.meta.url).pathname;
const withR = hasArules();
const compiled = join(CACHE, 'basket-native');
if (!withR) execFileSync(process.env.CC ?? 'cc', ['-O3', '-march=native', '-o', compiled, here('basket.c')]);
function theirs(): Found {
  const [program, args] = withR ? [RSCRIPT, [here('basket.R'), file]] : [compiled, [file]];
  return JSON.parse(execFileSync(program, [...args, String(LEAST)], { encoding: 'utf8' })) as Found;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const rows = Object.entries(kinds).map(([name, make]) => {
  const baskets = make();
  const { starts, items } = baskets;
  const words = Int32Array.from([starts.length - 1, items.length, baskets.kinds, ...starts, ...items]);
  writeFileSync(file, new Uint8Array(words.buffer));
  // Both take turns, so that a busy spell of the computer touches both.
  const rounds = Array.from({ length: ROUNDS }, () => ({ our: ours(baskets), their: theirs() }));
  const [{ our, their }] = rounds as [(typeof rounds)[number]];
  if (our.sets !== their.sets || our.longest !== their.longest) throw new Error(`${name}: other sets`);
  return [
    name,
    String(our.sets),
    String(our.longest),
    median(rounds.map((round) => round.our.cpu)).toFixed(3),
    median(rounds.map((round) => round.their.cpu)).toFixed(3),
    median(rounds.map((round) => round.our.cpu / round.their.cpu)).toFixed(2),
    `${our.rules} in ${median(rounds.map((round) => round.our.ruleCpu)).toFixed(3)}`,
  ];
});
console.log(`Sets in at least ${LEAST} of 100,000 baskets of ten items, processor time in seconds, median of ${ROUNDS};
beside ${withR ? "R's arules (eclat)" : 'Eclat in C (bench/basket.c; arules is not installed)'}\n`);
console.log(
  markdownTable(
    [
      'data',
      'sets',
      'longest',
      'Daybook',
      'native',
      'ratio (at most 1.0)',
      'rules with one item on the right, s',
    ],
    rows,
  ),
);
