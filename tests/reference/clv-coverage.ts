/**
 * How often 90% intervals, estimate ± 1.645 standard errors, hold the planted parameters, and the same on the scale of the
 * logarithm: `npx tsx tests/reference/clv-coverage.ts [datasets] [model] [seed]`. Between 87% and 93% is right. It takes minutes.
 * Of 3,000 data sets (seed 3) mbg-nbd has r 89.7%, alpha 90.6%, a 91.2%, b 89.9%; by logarithm 89.5%, 90.4%, 90.4%, 89.5%.
 */
import { fitModel } from '../../workers/purchases/models/fit-model';
import { bgNbdPredictor } from '../../workers/purchases/models/bg-nbd-fit';
import { paretoNbdPredictor } from '../../workers/purchases/models/pareto-nbd-fit';
import type { Predictor } from '../../workers/purchases/models/purchase-model';
import { createRandom } from '../../workers/kernels/random';

const datasets = Number(process.argv[2] ?? 400);
const CUSTOMERS = 3000;

const planted: Predictor[] = [
  bgNbdPredictor({ r: 0.8, alpha: 6, a: 0.8, b: 2.5 }, 0),
  bgNbdPredictor({ r: 0.8, alpha: 6, a: 0.8, b: 2.5 }, 1),
  paretoNbdPredictor({ r: 0.8, alpha: 6, s: 0.9, beta: 20 }),
];

const [wanted, seed] = [process.argv[3], Number(process.argv[4] ?? 1)];
for (const predictor of planted.filter(({ model }) => wanted === undefined || model === wanted)) {
  const random = createRandom(seed);
  const held: Record<string, { plain: number; log: number }> = {};
  let fits = 0;
  for (let i = 0; i < datasets; i++) {
    const age = Float64Array.from({ length: CUSTOMERS }, () => 26 + 78 * random.uniform());
    const drawn = Array.from(age, (time) => predictor.draw(random, time));
    const history = {
      age,
      frequency: Float64Array.from(drawn, ([x]) => x),
      recency: Float64Array.from(drawn, ([, time]) => time),
    };
    const fit = fitModel(predictor.model, history, predictor.params);
    const errors = fit.standardErrors();
    if (!fit.converged || !errors) continue;
    fits++;
    for (const [name, value] of Object.entries(predictor.params)) {
      const found = fit.predictor.params[name]!;
      const reach = 1.6448536 * errors[name]!;
      const counts = (held[name] ??= { plain: 0, log: 0 });
      counts.plain += Number(Math.abs(found - value) <= reach);
      counts.log += Number(Math.abs(Math.log(found / value)) <= reach / found);
    }
  }
  const percent = (count: number): string => `${((100 * count) / fits).toFixed(1)}%`;
  const shares = Object.entries(held).map(
    ([name, { plain, log }]) => `${name} ${percent(plain)} (${percent(log)} by logarithm)`,
  );
  console.log(`${predictor.model}: ${shares.join(', ')} of ${fits} fits`);
}
