/** Forecasting models beside statsmodels and R's forecast, and 500 series in one thread: `npx tsx bench/forecast.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forecastAll } from '../workers/forecasting/groups/forecast-all';
import { readSettings } from '../workers/analyses/forecast/settings';
import { manifest } from '../workers/analyses/forecast/manifest';
import { fitArima } from '../workers/forecasting/arima/arima-fit';
import { autoArima } from '../workers/forecasting/arima/auto-arima';
import { selectEts } from '../workers/forecasting/exponential/ets-select';
import { aicc } from '../workers/forecasting/information';
import { drawNormal } from '../workers/kernels/draw-normal';
import { createRandom } from '../workers/kernels/random';
import { CACHE } from './data';

/** Fewer may be given, for a quick look. */
const SERIES = Number(process.argv[2] ?? 500);
const PERIODS = 60;
const ROUNDS = 5;

const reference = JSON.parse(
  readFileSync(new URL('../tests/reference/forecast.json', import.meta.url), 'utf8'),
) as { series: { passengers: { values: number[] } } };
const passengers = Float64Array.from(reference.series.passengers.values);
mkdirSync(CACHE, { recursive: true });
const file = join(CACHE, 'forecast.json');
writeFileSync(file, JSON.stringify({ passengers: [...passengers] }));

/** The least of several times in seconds, and the answer. */
function timed<T>(work: () => T): { seconds: number; answer: T } {
  let [seconds, answer] = [Infinity, work()];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    answer = work();
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return { seconds, answer };
}

function run(command: string, script: string): unknown {
  const path = new URL(script, import.meta.url).pathname;
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  return JSON.parse(execFileSync(command, [path, file], { env, encoding: 'utf8' }));
}

const line = (name: string, ours: number, theirs: number, by: string, least: number): string =>
  `- ${name}: ${(1000 * ours).toFixed(1)} ms; ${by} ${(1000 * theirs).toFixed(0)} ms; ${(theirs / ours).toFixed(1)} times faster (at least ${least})`;
console.log(`Forecasting, least of ${ROUNDS} rounds, one thread`);
const order = { p: 0, d: 1, q: 1, seasonal: { p: 0, d: 1, q: 1 }, season: 12 };
const logs = passengers.subarray(0, 120).map(Math.log);
const arima = timed(() => fitArima({ values: logs, season: 12 }, { order, constant: false })!);
const python = run(process.env.PYTHON ?? '/usr/bin/python3', 'forecast.py') as {
  seconds: number;
  loglik: number;
};
console.log(`${line('ARIMA(0,1,1)(0,1,1)[12], 120 points', arima.seconds, python.seconds, 'statsmodels', 3)}
  log-likelihoods ${arima.answer.logLikelihood.toFixed(4)}, ${python.loglik.toFixed(4)}`);
const series = { values: passengers, season: 12 };
const ets = timed(() => selectEts(series)!);
const auto = timed(() => autoArima(series, { constant: 'auto' })!);
const r = run('Rscript', 'forecast.R') as {
  ets: { seconds: number; form: string };
  auto: { seconds: number; aicc: number };
};

console.log(`${line('ETS, form found, 144 points', ets.seconds, r.ets.seconds, 'R', 2)}
  ${ets.answer.label}, ${r.ets.form}
${line('ARIMA, orders found, 144 points', auto.seconds, r.auto.seconds, 'R', 2)}
  AICc ${aicc(auto.answer).toFixed(3)}, ${r.auto.aicc.toFixed(3)}`);

/** Level, slope, season and noise of a series drawn anew. */
function drawnSeries(index: number): Float64Array {
  const random = createRandom(index);
  let level = 50 + 50 * random.uniform();
  const swing = 0.3 * level * random.uniform();
  return Float64Array.from({ length: PERIODS }, (_, t) => {
    level += 0.2 + drawNormal(random);
    return Math.max(1, level + swing * Math.sin((2 * Math.PI * t) / 12) + 3 * drawNormal(random));
  });
}

const defaults = Object.fromEntries(manifest.params.map((param) => [param.name, param.default]));
const settings = readSettings({
  name: 'x',
  relation: 'x',
  columns: [],
  relations: {},
  roles: {},
  params: defaults,
});
const known = Array.from({ length: SERIES }, (_, i) => {
  const values = drawnSeries(i + 1);
  return {
    group: { name: `S${i}`, row: i, values, drivers: [] },
    history: { values, start: 0, gaps: [], filledWith: 'zero' as const },
  };
});
const before = process.cpuUsage();
const start = performance.now();
const done = (await forecastAll(known, 12, settings, { progress: () => undefined })).length;
const many = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const processor = (user + system) / 1e6;
console.log(
  `- automatic on ${done} series of ${PERIODS} points, one thread: ${many.toFixed(1)} s, ${processor.toFixed(1)} s of processor time (${((1000 * processor) / done).toFixed(0)} ms a series); on two cores at least ${(processor / 2).toFixed(1)} s (under 30)`,
);
