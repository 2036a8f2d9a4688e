import { gather } from '../../kernels/gather';
import { type Answers } from '../../learning/classification/answers';
import type { Judged } from '../../learning/classification/judge';
import { scoresOf } from '../../learning/classification/scores';
import type { OutputTable } from '../../table/columns';
import { dateOf, integerOf, numberOf, rowsTable } from '../../table/rows-table';
import { EVENT } from './learning-set';
import type { Prediction } from './predict';

/** How well one cut-off was predicted, by the chosen model and by that of clv. */
export interface CutoffScore {
  fold: number;
  /** Days since 1970: the cut-off and the last day of its window. */
  cutoff: number;
  windowEnd: number;
  learntFrom: number;
  customers: number;
  events: number;
  auc: number;
  logLoss: number;
  clvAuc: number;
  clvLogLoss: number;
}

/** The oldest cut-off first. */
export function cutoffScores({ splits, assessment, snapshots, learnt, rivals }: Prediction): CutoffScore[] {
  const { foldOf, judged, chosen } = assessment;
  return splits.folds.map(({ train, test }, fold) => {
    const places = Int32Array.from(judged.keys()).filter((i) => foldOf[judged[i]!] === fold);
    const [own, clv] = [chosen, rivals?.chance].map((judge) => judge && scoresAt(judge, places));
    const cutoff = snapshots.cutoffDay[learnt.rows[test[0]!]!]!;
    return {
      fold: fold + 1,
      cutoff,
      windowEnd: cutoff + snapshots.timing.days,
      learntFrom: train.length,
      customers: test.length,
      events: places.filter((i) => chosen.answers.codes[i] === EVENT).length,
      auc: own!.auc,
      logLoss: own!.logLoss,
      clvAuc: clv?.auc ?? NaN,
      clvLogLoss: clv?.logLoss ?? NaN,
    };
  });
}

function scoresAt({ answers }: Judged, places: Int32Array): { auc: number; logLoss: number } {
  const { classes } = answers;
  const some: Answers = {
    classes,
    codes: places.map((i) => answers.codes[i]!),
    probabilities: gather(
      answers.probabilities,
      Array.from(places).flatMap((i) => Array.from({ length: classes }, (_, kind) => i * classes + kind)),
    ),
  };
  return scoresOf(some, EVENT);
}

export function cutoffsTable(prediction: Prediction): OutputTable {
  return rowsTable(cutoffScores(prediction), {
    fold: integerOf(({ fold }) => fold),
    cutoff: dateOf(({ cutoff }) => cutoff),
    window_end: dateOf(({ windowEnd }) => windowEnd),
    learnt_from: integerOf(({ learntFrom }) => learntFrom),
    customers: integerOf(({ customers }) => customers),
    events: integerOf(({ events }) => events),
    rate: numberOf(({ events, customers }) => events / customers),
    auc: numberOf(({ auc }) => auc),
    log_loss: numberOf(({ logLoss }) => logLoss),
    clv_auc: numberOf(({ clvAuc }) => clvAuc),
    clv_log_loss: numberOf(({ clvLogLoss }) => clvLogLoss),
  });
}
