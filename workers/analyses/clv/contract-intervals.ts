import { drawBinomial } from '../../kernels/draw-binomial';
import { type Random, createRandom } from '../../kernels/random';
import { type Interval, endsOf } from './intervals';
import { fitSurvival } from '../../purchases/models/survival-fit';
import type { SurvivalFit, Survivors } from '../../purchases/models/survival-model';
import type { Settings } from './settings';

/**
 * Parametric bootstrap (Efron and Tibshirani 1993, sec. 6.5) of what one cohort's model says: as many customers as there were
 * leave as the fitted model has it, the model is fitted to them again, and its answer is taken.
 * @returns undefined without replicates
 */
export function contractInterval(
  survivors: Survivors,
  fit: SurvivalFit,
  answer: (fit: SurvivalFit) => number,
  { bootstrap, seed }: Settings,
  progress: (share: number) => void,
): Record<keyof Interval, number> | undefined {
  const random = createRandom(seed);
  const answers: number[] = [];
  for (let i = 0; i < bootstrap; i++) {
    progress(i / bootstrap);
    const drawn = drawSurvivors(random, survivors, fit);
    if (drawn.at(-1) === drawn[0]) continue;
    const again = fitSurvival(fit.model, drawn, fit.isLimit ? undefined : fit.params);
    if (again.converged) answers.push(answer(again));
  }
  return answers.length < 2 ? undefined : endsOf(Float64Array.from(answers));
}

function drawSurvivors(random: Random, survivors: Survivors, { survival }: SurvivalFit): Survivors {
  const drawn = new Float64Array(survivors.length);
  drawn[0] = Math.round(survivors[0]!);
  for (let t = 1; t < drawn.length; t++) {
    drawn[t] = drawBinomial(random, drawn[t - 1]!, survival(t) / survival(t - 1));
  }
  return drawn;
}
