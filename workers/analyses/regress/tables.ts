import { settingsText } from '../../learning/classification/settings-text';
import { type Judged, errorsOf } from '../../learning/regression/judge';
import { profilesOf } from '../../learning/profile';
import { MODEL_FORMAT, MODEL_VERSION, knownMetrics, modelTable } from '../../learning/saved-model';
import type { OutputTable } from '../../table/columns';
import { type ColumnOf, booleanOf, integerOf, numberOf, rowsTable, textOf } from '../../table/rows-table';
import type { CoefficientRow } from './coefficient-rows';
import type { PenaltyPath } from './penalty-path';
import type { Regression } from './regression';

/** A row of the source each, in its order. */
export function rowsOf({ rows, predicted, assessment, split, linear }: Regression): OutputTable {
  const { values } = assessment.training.target;
  const unknown = new Float64Array(values.length).fill(NaN);
  const { leverage = unknown, cooksDistance = unknown, studentised = unknown } = linear?.influence ?? {};
  return {
    rows: values.length,
    columns: {
      id: { type: 'same', ...rows.ids },
      actual: { type: 'number', values },
      predicted: { type: 'number', values: predicted },
      residual: { type: 'number', values: values.map((value, row) => value - predicted[row]!) },
      predicted_out_of_fold: { type: 'number', values: assessment.chosen.predictions },
      fold: { type: 'label', codes: assessment.foldOf, words: split.labels },
      leverage: { type: 'number', values: leverage },
      cooks_distance: { type: 'number', values: cooksDistance },
      studentised: { type: 'number', values: studentised },
    },
  };
}

export function coefficientsTable(rows: readonly CoefficientRow[]): OutputTable {
  return rowsTable(rows, {
    term: textOf(({ term }) => term),
    estimate: numberOf(({ estimate }) => estimate),
    std_error: numberOf(({ error }) => error),
    t: numberOf(({ t }) => t),
    p_value: numberOf(({ p }) => p),
    lo95: numberOf(({ low }) => low),
    hi95: numberOf(({ high }) => high),
    vif: numberOf(({ vif }) => vif),
    per_sd: numberOf(({ perSd }) => perSd),
    feature: textOf(({ feature }) => feature),
    reference: textOf(({ reference }) => reference),
  });
}

/** The mean, then the best settings of each model, or all where they are no path of penalties. */
export function fitTable({ assessment }: Regression): OutputTable {
  const { base, models, perLearner, chosen } = assessment;
  const shown = models.filter(
    (model) => perLearner.includes(model) || !['ridge', 'lasso'].includes(model.candidate.learner),
  );
  return rowsTable([...shown, base], {
    model: textOf(({ candidate }) => candidate.learner),
    settings: textOf(({ candidate }) => settingsText(candidate.settings)),
    mse: numberOf(({ mse }) => mse),
    rmse: numberOf(({ mse }) => Math.sqrt(mse)),
    mae: numberOf(({ mae }) => mae),
    r2: numberOf(({ r2 }) => r2),
    sd: numberOf(({ mseSd }) => mseSd),
    chosen: booleanOf((each) => each === chosen),
    mae_sd: numberOf(({ maeSd }) => maeSd),
    r2_sd: numberOf(({ r2Sd }) => r2Sd),
    r2_of_folds: numberOf(({ r2OfFolds }) => r2OfFolds),
  } satisfies Record<string, ColumnOf<Judged>>);
}

interface Measure {
  measure: string;
  value: number;
  p: number;
}

/** How the chosen model fits the rows that it was fitted on, and what tests say of its errors. */
export function measuresTable({ fitted, assessment, linear }: Regression): OutputTable {
  const { training } = assessment;
  const plain = (measure: string, value: number, p = NaN): Measure => ({ measure, value, p });
  const own = linear && [
    plain('r_squared', linear.inference.rSquared),
    plain('adjusted_r_squared', linear.inference.adjusted),
    plain('residual_sd', Math.sqrt(linear.inference.variance)),
    plain('degrees_of_freedom', linear.inference.freedom),
    plain('f', linear.inference.f, linear.inference.fP),
    plain('log_likelihood', linear.diagnostics.logLikelihood),
    plain('aic', linear.diagnostics.aic),
    plain('bic', linear.diagnostics.bic),
    plain('durbin_watson', linear.diagnostics.durbinWatson),
    plain('breusch_pagan', linear.diagnostics.breuschPagan, linear.diagnostics.breuschPaganP),
    plain('jarque_bera', linear.diagnostics.jarqueBera, linear.diagnostics.jarqueBeraP),
  ];
  return rowsTable(
    [
      plain('rows', training.rows),
      ...(own ?? [plain('r_squared', errorsOf(training, fitted).r2)]),
      plain('r_squared_out_of_fold', assessment.chosen.r2),
    ],
    {
      measure: textOf(({ measure }) => measure),
      value: numberOf(({ value }) => value),
      p_value: numberOf(({ p }) => p),
    } satisfies Record<string, ColumnOf<Measure>>,
  );
}

/** The chosen model with what is needed to use it on another table. */
export function savedTable({ assessment, rows }: Regression): OutputTable {
  const { training, chosen, fitted } = assessment;
  return modelTable({
    format: MODEL_FORMAT,
    version: MODEL_VERSION,
    target: rows.target,
    rows: training.rows,
    fitted,
    metrics: knownMetrics({ rmse: Math.sqrt(chosen.mse), mae: chosen.mae, r2: chosen.r2 }),
    profile: profilesOf(training.features),
  });
}

/** Penalties that were tried, the strongest first. */
export function pathTable(path: PenaltyPath | undefined): OutputTable {
  return rowsTable(path?.steps ?? [], {
    model: textOf(() => path!.model),
    alpha: numberOf(({ alpha }) => alpha),
    mse: numberOf(({ judged }) => judged.mse),
    sd: numberOf(({ judged }) => judged.mseSd),
    terms: integerOf(({ terms }) => terms),
    chosen: booleanOf(({ isChosen }) => isChosen),
  });
}
