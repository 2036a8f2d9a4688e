/** BG/NBD with Gamma-Gamma on 100,000 customers beside the same likelihood in NumPy and SciPy: `npx tsx bench/clv.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantBgNbd, simulateCustomers } from '../tests/reference/clv-customers';
import { fitBgNbd } from '../workers/purchases/models/bg-nbd-fit';
import { drawMeanSpend, fitGammaGamma } from '../workers/purchases/models/gamma-gamma-fit';
import { createRandom } from '../workers/kernels/random';
import { CACHE } from './data';

const CUSTOMERS = 100_000;
const ROUNDS = 3;

const customers = simulateCustomers(CUSTOMERS, 11, plantBgNbd({ r: 0.6, alpha: 4, a: 0.9, b: 3 }, 12));
// Days, as purchases have them.
for (const column of [customers.recency, customers.age]) {
  column.forEach((time, row) => (column[row] = Math.ceil(time * 7) / 7));
}
const random = createRandom(13);
const spend = customers.frequency.map((x) =>
  x === 0 ? 0 : drawMeanSpend(random, { p: 5, q: 4, gamma: 60 }, x),
);

interface Fit {
  seconds: number;
  params: number[];
  logLikelihoods: number[];
}

function ours(): Fit {
  const start = performance.now();
  const purchases = fitBgNbd(customers);
  const back = spend.map((_, row) => row).filter((row) => customers.frequency[row]! > 0);
  const money = fitGammaGamma(
    back.map((row) => customers.frequency[row]!),
    back.map((row) => spend[row]!),
  );
  return {
    seconds: (performance.now() - start) / 1000,
    params: [...Object.values(purchases.params), ...Object.values(money.params)],
    logLikelihoods: [purchases.logLikelihood, money.logLikelihood],
  };
}

mkdirSync(CACHE, { recursive: true });
const file = join(CACHE, 'clv-customers.f64');
const { frequency, recency, age } = customers;
const columns = new Float64Array(4 * CUSTOMERS);
[frequency, recency, age, spend].forEach((column, i) => columns.set(column, i * CUSTOMERS));
writeFileSync(file, new Uint8Array(columns.buffer));

const single = Object.fromEntries(
  ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'].map((name) => [name, '1']),
);
function theirs(): Fit {
  const script = new URL('clv.py', import.meta.url).pathname;
  const answer = execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [script, file], {
    env: { ...process.env, ...single },
    encoding: 'utf8',
  });
  return JSON.parse(answer) as Fit;
}

// Both take turns, so that a busy spell of the computer touches both; the first turn of ours warms the compiler.
ours();
const rounds = Array.from({ length: ROUNDS }, () => ({ our: ours(), their: theirs() }));
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const [{ our, their }] = rounds as [(typeof rounds)[number]];
const apart = Math.max(...our.params.map((value, i) => Math.abs(value / their.params[i]! - 1)));
console.log(`BG/NBD and Gamma-Gamma on ${CUSTOMERS} customers, median of ${ROUNDS}, one thread
- Daybook: ${median(rounds.map((round) => round.our.seconds)).toFixed(2)} s
- NumPy and SciPy: ${median(rounds.map((round) => round.their.seconds)).toFixed(2)} s
- times faster: ${median(rounds.map((round) => round.their.seconds / round.our.seconds)).toFixed(1)} (at least 10)
- parameters differ by ${(100 * apart).toFixed(4)}% at most
- log-likelihoods: ${our.logLikelihoods.map((value) => value.toFixed(4)).join(', ')}; ${their.logLikelihoods.map((value) => value.toFixed(4)).join(', ')}`);
