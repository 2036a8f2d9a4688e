import { type Diagnostics, diagnose } from '../../learning/linear/diagnostics';
import { type LinearInference, inferLinear } from '../../learning/linear/inference';
import { type Influence, influenceOf } from '../../learning/linear/influence';
import { learnerOf } from '../../learning/learners';
import { type LinearTerms, termsOf } from '../../learning/linear/linear-terms';
import type { Assessment } from '../../learning/regression/assess';
import type { Rows } from './read';
import type { Settings } from './settings';
import type { Split } from './split';

/** All that tables, sentences and charts are made from. */
export interface Regression {
  settings: Settings;
  rows: Rows;
  split: Split;
  assessment: Assessment;
  /** What the model says of each row: least squares of the rows that it was fitted on, every other model of rows that it had not seen. */
  predicted: Float64Array;
  /** What the chosen model says of the rows that it was fitted on. */
  fitted: Float64Array;
  /** Where the chosen model is linear, its terms. */
  terms: LinearTerms | undefined;
  /** Where it is least squares, its uncertainty. */
  linear: LinearStory | undefined;
}

export interface LinearStory {
  inference: LinearInference;
  influence: Influence;
  diagnostics: Diagnostics;
}

export function regressionOf(
  settings: Settings,
  rows: Rows,
  split: Split,
  assessment: Assessment,
): Regression {
  const { training } = rows;
  const { fitted: model, chosen } = assessment;
  const linear = model.learner === 'linear' ? linearStory(rows, settings) : undefined;
  const fitted =
    linear?.inference.fitted ??
    learnerOf(model.learner).open(model).predict(training.features, training.rows);
  const isLinear = ['linear', 'ridge', 'lasso'].includes(model.learner);
  return {
    settings,
    rows,
    split,
    assessment,
    fitted,
    predicted: linear ? fitted : chosen.predictions,
    terms: isLinear ? termsOf(model) : undefined,
    linear,
  };
}

function linearStory({ training, times }: Rows, { errors }: Settings): LinearStory | undefined {
  const inference = inferLinear(training, errors);
  return (
    inference && {
      inference,
      influence: influenceOf(inference),
      diagnostics: diagnose(inference, training.weights, orderOf(times)),
    }
  );
}

/** Rows as they follow each other in time; in the order of the table where no times are known. */
function orderOf(times: Float64Array | undefined): Int32Array | undefined {
  return times && Int32Array.from(times.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
}
