import type { OutputColumn, OutputTable } from '../../table/columns';
import { booleanOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import { profilesOf } from '../profile';
import { type SavedModel, knownMetrics, modelTable } from '../saved-model';
import { probabilityOf } from './answers';
import { importanceTable } from '../inspect/importance-chart';
import type { Assessment } from './assess';
import { calibrationOf } from './calibration';
import { coefficientsTable } from './coefficients';
import type { Calls } from './decide';
import type { Explained } from './explained';
import { liftOf } from './gains';
import { classMetrics } from './scores';
import type { Judged } from './judge';
import { areaUnderCurve, rankingOf, rocCurve } from './ranking';
import type { ClassFigures } from './report';
import { settingsText } from './settings-text';

/** Writes classes, given by code, as the column that they came from has them; a negative code is none. */
export type ClassColumn = (codes: Int32Array) => OutputColumn;

/** Writes folds, given by number from 0; a negative number is none. */
export type FoldColumn = (folds: Int32Array) => OutputColumn;

/** Classes by their names. */
export function namedClasses(classes: readonly string[]): ClassColumn {
  return (codes) => ({ type: 'label', codes, words: classes });
}

/** Learners in the order of their codes in the table of models. */
export const MODEL_NAMES = ['prior', 'logistic', 'naive-bayes', 'tree', 'svm', 'forest', 'boosting'];

/** All but the table of rows. */
export function classificationTables(
  { assessment, inspection }: Explained,
  calls: Calls,
  column: ClassColumn,
  target: string,
): Record<string, OutputTable> {
  return {
    report: reportTable(assessment, calls),
    confusion: confusionTable(assessment, calls, column),
    models: modelsTable(assessment),
    importance: importanceTable(inspection.importance),
    roc: rocTable(assessment),
    lift: liftTable(assessment, calls),
    calibration: calibrationTable(assessment),
    coefficients: coefficientsTable(assessment.fitted),
    model: modelTable(savedModel(assessment, calls, target)),
  };
}

/** `actual`, `predicted`, `probability`, `fold` of all rows; NULL where a row is in no test fold. With more than two classes also the probability of each. */
export function rowsColumns(
  assessment: Assessment,
  { predicted }: Calls,
  column: ClassColumn,
  foldColumn: FoldColumn = numberedFolds,
): Record<string, OutputColumn> {
  const { training, judged, foldOf, chosen, positive } = assessment;
  const { classes, codes } = training.target;
  const called = new Int32Array(training.rows).fill(-1);
  judged.forEach((row, at) => (called[row] = predicted[at]!));
  const all = (of: (at: number) => number): OutputColumn => {
    const values = new Float64Array(training.rows).fill(NaN);
    judged.forEach((row, at) => (values[row] = of(at)));
    return { type: 'number', values };
  };
  const { probabilities } = chosen.answers;
  const width = classes.length;
  const told = (at: number): number => (width === 2 ? positive : predicted[at]!);
  const each =
    width === 2 ? [] : classes.map((name, kind) => [name, probabilityOf(chosen.answers, kind)] as const);
  return {
    actual: column(codes),
    predicted: column(called),
    probability: all((at) => probabilities[at * width + told(at)]!),
    fold: foldColumn(foldOf),
    ...Object.fromEntries(each.map(([name, values]) => [`probability_${name}`, all((at) => values[at]!)])),
  };
}

/** From 1. */
const numberedFolds: FoldColumn = (folds) => ({
  type: 'integer',
  values: Float64Array.from(folds, (fold) => (fold < 0 ? NaN : fold + 1)),
});

function reportTable({ training }: Assessment, { report }: Calls): OutputTable {
  const rows: (ClassFigures & { name: string })[] = [
    ...report.classes.map((figures, kind) => ({ name: training.target.classes[kind]!, ...figures })),
    { name: 'macro avg', ...report.macro },
    { name: 'weighted avg', ...report.weighted },
  ];
  return rowsTable(rows, {
    class: textOf((row) => row.name),
    precision: numberOf((row) => row.precision),
    recall: numberOf((row) => row.recall),
    f1: numberOf((row) => row.f1),
    support: numberOf((row) => row.support),
  });
}

/** Every pair of classes, those that never came among them. */
function confusionTable(
  { training }: Assessment,
  { confusion, report }: Calls,
  column: ClassColumn,
): OutputTable {
  const width = training.target.classes.length;
  const actual = Int32Array.from(confusion, (_, at) => Math.floor(at / width));
  return {
    rows: confusion.length,
    columns: {
      actual: column(actual),
      predicted: column(actual.map((_, at) => at % width)),
      count: { type: training.weights ? 'number' : 'integer', values: confusion },
      share: {
        type: 'number',
        values: confusion.map((count, at) => count / report.classes[actual[at]!]!.support),
      },
    },
  };
}

function modelsTable({ base, models, chosen, gaps, best }: Assessment): OutputTable {
  const rows = [base, ...models].map((judged, i) => ({ judged, gap: gaps[i - 1] }));
  const figure = (of: (judged: Judged) => number) => numberOf((row: (typeof rows)[number]) => of(row.judged));
  return rowsTable(rows, {
    model: (all) => ({
      type: 'label',
      codes: Int32Array.from(all, ({ judged }) => MODEL_NAMES.indexOf(judged.candidate.learner)),
      words: MODEL_NAMES,
    }),
    settings: textOf(({ judged }) => settingsText(judged.candidate.settings)),
    accuracy: figure(({ accuracy }) => accuracy),
    auc: figure(({ auc }) => auc),
    log_loss: figure(({ logLoss }) => logLoss),
    sd: figure(({ sd }) => sd),
    chosen: booleanOf(({ judged }) => judged === chosen),
    f1: figure(({ f1 }) => f1),
    brier: figure(({ brier }) => brier),
    above_best: numberOf(({ judged, gap }) => gap?.above ?? judged.logLoss - best.logLoss),
    above_best_se: numberOf(({ gap }) => gap?.error ?? NaN),
  });
}

/** The class of interest when there are two, otherwise each against the rest. */
function rocTable({ chosen, positive, training }: Assessment): OutputTable {
  const { classes } = training.target;
  const kinds = classes.length === 2 ? [positive] : Array.from(classes.keys());
  const rows = kinds.flatMap((kind) => {
    const ranking = rankingOf(chosen.answers, kind);
    return Number.isNaN(areaUnderCurve(ranking))
      ? []
      : rocCurve(ranking).map((point) => ({ ...point, name: classes[kind]! }));
  });
  return rowsTable(rows, {
    threshold: numberOf((row) => row.threshold),
    fpr: numberOf((row) => row.fpr),
    tpr: numberOf((row) => row.tpr),
    class: textOf((row) => row.name),
  });
}

function liftTable({ training }: Assessment, { ranking }: Calls): OutputTable {
  return rowsTable(liftOf(ranking, training.weights === undefined), {
    decile: integerOf((row) => row.decile),
    share: numberOf((row) => row.share),
    customers: numberOf((row) => row.customers),
    positives: numberOf((row) => row.positives),
    rate: numberOf((row) => row.rate),
    lift: numberOf((row) => row.lift),
    captured: numberOf((row) => row.captured),
    cumulative_lift: numberOf((row) => row.cumulativeLift),
    lowest_probability: numberOf((row) => row.probability),
  });
}

function calibrationTable({ chosen, positive }: Assessment): OutputTable {
  return rowsTable(calibrationOf(chosen.answers, positive), {
    from: numberOf((bin) => bin.from),
    to: numberOf((bin) => bin.to),
    probability: numberOf((bin) => bin.probability),
    rate: numberOf((bin) => bin.rate),
    rate_low: numberOf((bin) => bin.low),
    rate_high: numberOf((bin) => bin.high),
    customers: integerOf((bin) => bin.customers),
  });
}

function savedModel(assessment: Assessment, calls: Calls, target: string): SavedModel {
  const { training, positive, fitted, chosen } = assessment;
  const { classes } = training.target;
  return {
    format: 'daybook-model',
    version: 1,
    target,
    positive: classes[positive]!,
    ...(calls.threshold === undefined ? {} : { threshold: calls.threshold }),
    rows: training.rows,
    fitted,
    metrics: knownMetrics(classMetrics(chosen)),
    profile: profilesOf(training.features),
  };
}
