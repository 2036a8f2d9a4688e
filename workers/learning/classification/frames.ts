import type { OutputTable } from '../../table/columns';
import { numberOf, rowsTable, textOf } from '../../table/rows-table';
import { probabilityOf, weightOf } from './answers';
import type { Assessment } from './assess';
import type { Calls } from './decide';
import { liftOf } from './gains';
import type { Judged } from './judge';
import { rankingOf, rocCurve } from './ranking';
import { MODEL_NAMES } from './tables';

/** Points of a curve that a screen can tell apart. */
const CURVE_POINTS = 300;
/** Intervals of probability in which rows are counted. */
const BINS = 20;

/** Small tables that only charts read. */
export function classificationFrames(assessment: Assessment, calls: Calls): Record<string, OutputTable> {
  return {
    compared: comparedFrame(assessment),
    curve: rocFrame(assessment),
    gains: gainsFrame(assessment, calls),
    spread: spreadFrame(assessment),
    ...(calls.cost ? { cost: costFrame(calls.cost) } : {}),
  };
}

/** The best candidate of each learner, and the base rate. */
export function comparedOf({ base, models, chosen }: Assessment): Judged[] {
  const learners = [...new Set(models.map(({ candidate }) => candidate.learner))];
  const best = learners.map((learner) => {
    if (learner === chosen.candidate.learner) return chosen;
    const own = models.filter(({ candidate }) => candidate.learner === learner);
    return own.reduce((lowest, each) => (each.logLoss < lowest.logLoss ? each : lowest));
  });
  return [...best.sort((a, b) => a.logLoss - b.logLoss), base];
}

function comparedFrame(assessment: Assessment): OutputTable {
  const { base, chosen } = assessment;
  const standing = (judged: Judged): number => (judged === chosen ? 0 : judged === base ? 2 : 1);
  return rowsTable(comparedOf(assessment), {
    model: (all) => ({
      type: 'label',
      codes: Int32Array.from(all, ({ candidate }) => MODEL_NAMES.indexOf(candidate.learner)),
      words: MODEL_NAMES,
    }),
    standing: (all) => ({
      type: 'label',
      codes: Int32Array.from(all, standing),
      words: ['standing-chosen', 'standing-other', 'standing-base'],
    }),
    log_loss: numberOf(({ logLoss }) => logLoss),
    accuracy: numberOf(({ accuracy }) => accuracy),
    sd: numberOf(({ sd }) => sd),
    auc: numberOf(({ auc }) => auc),
    brier: numberOf(({ brier }) => brier),
  });
}

function rocFrame({ chosen, positive, training }: Assessment): OutputTable {
  const { classes } = training.target;
  const kinds = classes.length === 2 ? [positive] : Array.from(classes.keys());
  const points = kinds.flatMap((kind) =>
    thinned(rocCurve(rankingOf(chosen.answers, kind)), CURVE_POINTS)
      .filter(({ fpr, tpr }) => Number.isFinite(fpr) && Number.isFinite(tpr))
      .map((point) => ({ ...point, name: classes[kind]! })),
  );
  return rowsTable(points, {
    threshold: numberOf((point) => point.threshold),
    fpr: numberOf((point) => point.fpr),
    tpr: numberOf((point) => point.tpr),
    class: textOf((point) => point.name),
  });
}

function gainsFrame({ training }: Assessment, { ranking }: Calls): OutputTable {
  const rows = [{ share: 0, captured: 0 }, ...liftOf(ranking, training.weights === undefined)];
  return rowsTable(rows, {
    share: numberOf(({ share }) => share),
    captured: numberOf(({ captured }) => captured),
  });
}

/** The cheapest place is always drawn: the title names it. */
function costFrame({ curve, least }: NonNullable<Calls['cost']>): OutputTable {
  const points = curve.filter(({ threshold }) => threshold <= 1);
  const drawn = new Set(thinned(points, CURVE_POINTS));
  const rows = points.filter((point) => drawn.has(point) || point.threshold === least.threshold);
  return rowsTable(rows, {
    threshold: numberOf(({ threshold }) => threshold),
    cost: numberOf(({ cost }) => cost),
    false_positives: numberOf(({ falsePositives }) => falsePositives),
    false_negatives: numberOf(({ falseNegatives }) => falseNegatives),
  });
}

/** How the probability of the positive class is spread over the rows of each class: shares of the class. */
function spreadFrame({ chosen, positive, training }: Assessment): OutputTable {
  const { classes } = training.target;
  const { answers } = chosen;
  const counts = classes.map(() => new Float64Array(BINS));
  probabilityOf(answers, positive).forEach((probability, row) => {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(probability * BINS)));
    counts[answers.codes[row]!]![bin]! += weightOf(answers, row);
  });
  const rows = counts.flatMap((bins, kind) => {
    const total = bins.reduce((sum, count) => sum + count, 0);
    return Array.from(bins, (count, bin) => ({ bin, count, share: count / total, name: classes[kind]! }));
  });
  return rowsTable(
    rows.filter(({ share }) => Number.isFinite(share)),
    {
      from: numberOf(({ bin }) => bin / BINS),
      to: numberOf(({ bin }) => (bin + 1) / BINS),
      middle: numberOf(({ bin }) => (bin + 0.5) / BINS),
      share: numberOf(({ share }) => share),
      count: numberOf(({ count }) => count),
      actual: textOf(({ name }) => name),
    },
  );
}

/** Evenly chosen points, the ends among them. */
function thinned<T>(points: readonly T[], most: number): T[] {
  if (points.length <= most) return [...points];
  return Array.from({ length: most }, (_, i) => points[Math.round((i * (points.length - 1)) / (most - 1))]!);
}
