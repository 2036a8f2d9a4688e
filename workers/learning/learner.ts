import { gather } from '../kernels/gather';
import { type Feature, type FeatureSchema, takeRows } from './features';

/** What is learnt: one of several classes (at least two, by code), or a number. */
export type Target =
  { kind: 'classes'; classes: string[]; codes: Int32Array } | { kind: 'number'; values: Float64Array };

/** Rows to learn from. There is no missing target; features may have gaps, which each learner treats in its own way. */
export interface Training {
  rows: number;
  features: Feature[];
  target: Target;
  /** How much each row counts, more than 0; all alike without. */
  weights?: Float64Array | undefined;
}

export type Setting = number | string | boolean;
/** Settings of a learner by the names that scikit-learn gives them (`C`, `max_depth`). */
export type Settings = Record<string, Setting>;

/** Plain data that survive JSON: numbers (none of them NaN or infinite), texts, and lists and records of them. */
export type Plain = number | string | boolean | null | Plain[] | { [name: string]: Plain };

/** A fitted model as data. Written as JSON and read back it predicts the same to the last digit. */
export interface Fitted {
  learner: string;
  settings: Settings;
  /** What the target was: the order of its classes is that of the probabilities. Undefined where a number is predicted. */
  classes?: string[];
  /** In the order in which the predictor expects them. */
  features: FeatureSchema[];
  /** All that fitting has found, treatments (fillings, scales, encodings) included. */
  parameters: Plain;
  /** How the fit went: `iterations`, `converged`, `objective`. */
  diagnostics?: Record<string, number | boolean>;
}

/** What each feature adds to a prediction: they and the base sum up to it on the scale of `unit`. */
export interface Explanation {
  base: number;
  /** One per feature, in the order of the features. */
  contributions: Float64Array;
  /** `log-odds` of the class (against all others), a `probability` of it, or the `value` of a number. */
  unit: 'log-odds' | 'probability' | 'value';
}

/** Contributions of many rows, rows × features, row by row. */
export interface Attributions {
  contributions: Float64Array;
  unit: Explanation['unit'];
}

/** A fitted model, unpacked and ready to be asked. */
export interface Predictor {
  /**
   * @param features with the levels of `Fitted.features`, in their order; a level that was never seen is NaN
   * @returns for classes rows × classes, row by row, each row with sum 1; otherwise one number a row
   */
  predict(features: readonly Feature[], rows: number): Float64Array;
  /** Contributions for one row where the learner knows exact ones; `kind` is the class they speak for. */
  explain?(features: readonly Feature[], row: number, kind: number): Explanation;
  /** Near to what `explain` says, for many rows in the time of a prediction; where `explain` takes much longer. */
  attribute?(features: readonly Feature[], rows: number, kind: number): Attributions;
}

export interface FitContext {
  seed: number;
  /** Share done, 0 to 1. */
  progress?: (share: number) => void;
}

/** What a grid may depend on. */
export interface Shape {
  rows: number;
  features: number;
  /** 0 for a number. */
  classes: number;
}

/** A way to learn; pure: the same training, settings and seed give the same model. */
export interface Learner {
  id: string;
  learns: readonly Target['kind'][];
  /** Every setting that there is, with the value that it has unless the grid or the reader says otherwise. */
  defaults: Settings;
  /** The texts that settings may be, and whether they may be numbers as well; a setting that is not here may be what its default is. */
  choices?: Record<string, { texts: readonly string[]; numbers?: boolean }>;
  /** Settings worth trying, simplest first; each complete. */
  grid(shape: Shape): Settings[];
  /** @throws FaultError when the rows cannot carry it. */
  fit(training: Training, settings: Settings, context: FitContext): Fitted;
  open(fitted: Fitted): Predictor;
}

/** The training on chosen rows only. Classes keep their codes, also those that no row has. */
export function takeTraining(training: Training, rows: Int32Array): Training {
  const { features, target, weights } = training;
  return {
    rows: rows.length,
    features: takeRows(features, rows),
    target:
      target.kind === 'classes'
        ? { ...target, codes: Int32Array.from(rows, (row) => target.codes[row]!) }
        : { ...target, values: gather(target.values, rows) },
    ...(weights ? { weights: gather(weights, rows) } : {}),
  };
}

/** Values per row of a prediction: classes, or 1. */
export function outputsOf(target: Target): number {
  return target.kind === 'classes' ? target.classes.length : 1;
}
