import type { RunContext } from '../../contract/analysis';
import { fingerprint } from '../../kernels/fingerprint';
import { type Explained, explainedChoice, reasonsOfRows } from '../../learning/classification/explained';
import { candidatesOf } from '../../learning/classification/grid';
import type { Fold } from '../../learning/folds';
import type { Reasons } from '../../learning/inspect/reasons';
import { stretch } from '../../learning/stretch';
import { remembered } from '../remembered';
import type { Rows } from './rows';
import { type Settings, modelsOf } from './settings';

/** A choice of a model, and why it says what it says of each row. */
export interface Assessed extends Explained {
  reasons: Reasons;
}

/** When only the reasons of rows are to come. */
const REASONS = 0.95;

/** The threshold and costs change nothing of it. */
const remember = remembered<Assessed>();

/** All candidates judged, one chosen, fitted and explained; remembered until other data or other models are asked for. */
export function assessed(
  { training }: Rows,
  folds: readonly Fold[],
  positive: number,
  settings: Settings,
  context: RunContext,
): Promise<Assessed> {
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
  return remember(key, async () => {
    const options = { candidates, positive, seed: settings.seed };
    const explained = await explainedChoice(training, folds, options, stretch(context, 0, REASONS));
    return { ...explained, reasons: reasonsOfRows(explained, stretch(context, REASONS, 1)) };
  });
}
