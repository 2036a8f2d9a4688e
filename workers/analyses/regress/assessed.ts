import type { RunContext } from '../../contract/analysis';
import { fingerprint } from '../../kernels/fingerprint';
import { type Inspection, inspectModel } from '../../learning/inspect/inspect-model';
import { type Assessment, assessRegression } from '../../learning/regression/assess';
import { stretch } from '../../learning/stretch';
import { remembered } from '../remembered';
import { candidates } from './candidates';
import type { Rows } from './read';
import type { Settings } from './settings';
import type { Split } from './split';

/** The chosen model, and what it has learnt. */
interface Assessed {
  assessment: Assessment;
  inspection: Inspection;
}

/** The share of the time that choosing a model takes. */
const CHOICE = 0.6;

/** The row that is explained and the kind of standard errors change nothing of it. */
const remember = remembered<Assessed>();

/** All candidates judged, one chosen, fitted and inspected; remembered until other data or other models are asked for. */
export function assessed(
  { training }: Rows,
  { folds }: Split,
  settings: Settings,
  context: RunContext,
): Promise<Assessed> {
  const { features, target, weights } = training;
  const tried = candidates(training, settings);
  const { rule, seed } = settings;
  const data = fingerprint([
    ...features.map(({ values }) => values),
    target.values,
    ...(weights ? [weights] : []),
    ...folds.flatMap(({ train, test }) => [train, test]),
  ]);
  const names = features.map(({ name, kind, levels }) => [name, kind, levels]);
  const key = JSON.stringify([data, names, weights !== undefined, tried, rule, seed]);
  return remember(key, async () => {
    const assessment = await assessRegression(
      training,
      folds,
      tried,
      { rule, seed },
      stretch(context, 0, CHOICE),
    );
    const { chosen, fitted } = assessment;
    const model = { training, folds, candidate: chosen.candidate, fitted, kind: 0, seed };
    return { assessment, inspection: await inspectModel(model, stretch(context, CHOICE, 1)) };
  });
}
