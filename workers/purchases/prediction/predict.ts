import type { AnalysisRequest, RunContext } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { Assessment } from '../../learning/classification/assess';
import { type Calls, decide } from '../../learning/classification/decide';
import { type Explained, explainedChoice } from '../../learning/classification/explained';
import { stretch } from '../../learning/stretch';
import type { Inspection } from '../../learning/inspect/inspect-model';
import { remembered } from '../../analyses/remembered';
import { fingerprint } from '../../kernels/fingerprint';
import type { InputTable } from '../../table/columns';
import { type BaseLine, baseLineOf } from './baseline';
import { candidatesFor } from './candidates';
import { type Audit, auditMoments } from './leakage';
import { EVENT, type LearningSet, learningSet } from './learning-set';
import { type Now, predictNow } from './now';
import { type Rivals, rivalsOf } from './rivals';
import type { Settings } from './settings';
import { type Snapshots, readSnapshots } from './snapshots';
import { type Splits, splitsOf } from './splits';
import { readCounts, refuseOneOutcome, refuseUnusable, treatmentNotices } from './treatment';

/** All that is known in the end. */
export interface Prediction {
  settings: Settings;
  snapshots: Snapshots;
  audit: Audit;
  learnt: LearningSet;
  splits: Splits;
  /** Undefined where the model of clv cannot be fitted. */
  baseLine: BaseLine | undefined;
  rivals: Rivals | undefined;
  assessment: Assessment;
  calls: Calls;
  inspection: Inspection;
  now: Now;
  notices: Fault[];
}

/** How much of the time is over after each step. */
const STEPS = { baseLine: 0.05, models: 0.85 };

/**
 * Learns from past windows, is judged on later ones beside the model of clv, and says of each customer what to expect next.
 * @throws FaultError when the data cannot carry it
 */
export async function predictPurchases(
  request: AnalysisRequest,
  inputs: Record<string, InputTable>,
  settings: Settings,
  context: RunContext,
): Promise<Prediction> {
  const counts = readCounts(inputs.counts!);
  const snapshots = refuseUnusable(request, readSnapshots(request, inputs.snapshots!), counts, settings);
  const audit = auditMoments(snapshots);
  if (audit.leaks > 0) throw new FaultError({ code: 'prediction-leak', values: { rows: audit.leaks } });
  const learnt = learningSet(snapshots, settings);
  const { training } = learnt;
  const { codes } = training.target;
  const splits = splitsFor(learnt, settings) ?? refuseOneOutcome(codes, settings, snapshots.timing.days);
  const baseLine = baseLineOf(snapshots, settings);
  context.progress(STEPS.baseLine);
  const { assessment, inspection } = await modelsOf(learnt, splits, settings, context);
  const calls = decide(assessment, settings.decision);
  const now = predictNow(snapshots, { assessment, inspection }, calls, settings, (share) =>
    stretch(context, STEPS.models, 1).progress(share),
  );
  const isRolling = splits.isRolling;
  return {
    settings,
    snapshots,
    audit,
    learnt,
    splits,
    baseLine,
    rivals: baseLine && rivalsOf(baseLine, learnt, splits, settings),
    assessment,
    calls,
    inspection,
    now,
    notices: [...treatmentNotices(snapshots, counts, settings, { codes, isRolling }), ...now.notices],
  };
}

/** The threshold, costs and the customer who is explained change nothing of it. */
const remember = remembered<Explained>();

/** The candidates judged, one chosen, fitted and looked into; remembered until other data or other models are asked for. */
function modelsOf(
  { training }: LearningSet,
  { folds }: Splits,
  settings: Settings,
  context: RunContext,
): Promise<Explained> {
  const { seed } = settings;
  const { features, target, rows } = training;
  const candidates = candidatesFor(settings, { rows, features: features.length, classes: 2 });
  const data = fingerprint([
    ...features.map(({ values }) => values),
    target.codes,
    ...folds.flatMap(({ train, test }) => [train, test]),
  ]);
  const names = features.map(({ name, kind, levels }) => [name, kind, levels]);
  return remember(JSON.stringify([data, names, candidates, seed]), () =>
    explainedChoice(
      training,
      folds,
      { candidates, positive: EVENT, seed },
      stretch(context, STEPS.baseLine, STEPS.models),
    ),
  );
}

/** Of churn, those are tested on who had bought within the last window: that the others are gone is hardly foretold. */
function splitsFor(learnt: LearningSet, { event, seed }: Settings): Splits | undefined {
  const all = learnt.isActive.map(() => true);
  const ofActive = event === 'churn' ? splitsOf(learnt, learnt.isActive, seed) : undefined;
  return ofActive?.isRolling ? ofActive : splitsOf(learnt, all, seed);
}
