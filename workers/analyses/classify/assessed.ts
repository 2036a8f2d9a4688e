import type { RunContext } from '../../contract/analysis';
import { fingerprint } from '../../kernels/fingerprint';
import { type Explained, explainedChoice } from '../../learning/classification/explained';
import { candidatesOf } from '../../learning/classification/grid';
import type { Fold } from '../../learning/folds';
import { remembered } from '../remembered';
import type { Rows } from './rows';
import { type Settings, modelsOf } from './settings';

/** The threshold and costs change nothing of it. */
const remember = remembered<Explained>();

/** All candidates judged, one chosen, fitted and explained; remembered until other data or other models are asked for. */
export function assessed(
  { training }: Rows,
  folds: readonly Fold[],
  positive: number,
  settings: Settings,
  context: RunContext,
): Promise<Explained> {
  const { features, target, weights, rows } = training;
  const candidates = candidatesOf(modelsOf(settings, rows), settings.grid, {
    rows,
    features: features.length,
    classes: target.classes.length,
  });
  const data = fingerprint([
    ...features.map(({ values }) => values),
    target.codes,
    ...(weights ? [weights] : []),
    ...folds.map(({ test }) => test),
  ]);
  const names = features.map(({ name, kind, levels }) => [name, kind, levels]);
  const key = JSON.stringify([data, names, target.classes, positive, candidates, settings.seed]);
  return remember(key, () =>
    explainedChoice(training, folds, { candidates, positive, seed: settings.seed }, context),
  );
}
