import type { Finding } from '../../contract/analysis';
import type { CoefficientRow } from './coefficient-rows';
import { type Pair, closePairs } from './close-pairs';
import { strongest } from './frames';
import type { PenaltyPath } from './penalty-path';
import type { LinearStory, Regression } from './regression';

/** Terms and rows that get a word of their own. */
const MOST_TOLD = 3;
/** A residual of so many standard errors is odd. */
const ODD = 3;
const LEVEL = 0.05;
/** A smaller chance is told as "at most" this one. */
const LEAST_P = 0.001;

/** The sentences that matter, most important first. */
export function findings(
  regression: Regression,
  coefficients: readonly CoefficientRow[],
  path: PenaltyPath | undefined,
): Finding[] {
  const { linear } = regression;
  return [
    howGood(regression),
    ...comparison(regression),
    ...(linear ? clearTerms(regression, coefficients) : penalisedTerms(regression, coefficients, path)),
    ...(linear ? uncertain(coefficients) : []),
    ...(linear ? doubts(regression, linear) : []),
    { key: 'finding.association', rows: { table: 'fit' } },
  ];
}

function howGood({ assessment, rows, split }: Regression): Finding {
  const { chosen, base } = assessment;
  const better = chosen.mse < base.mse;
  return {
    key: better ? 'finding.fit' : 'finding.fit.none',
    values: {
      model: chosen.candidate.learner,
      target: rows.target,
      mae: chosen.mae,
      rmse: Math.sqrt(chosen.mse),
      r2: chosen.r2,
      base: base.mae,
      folds: split.folds.length,
    },
    rows: { table: 'fit', column: 'model', value: chosen.candidate.learner },
  };
}

/** Where several models were tried: what the choice brings. */
function comparison({ assessment }: Regression): Finding[] {
  const { perLearner, chosen } = assessment;
  const other = perLearner.filter((each) => each !== chosen).toSorted((a, b) => a.mse - b.mse)[0];
  if (!other) return [];
  return [
    {
      key: 'finding.chosen',
      values: {
        model: chosen.candidate.learner,
        rmse: Math.sqrt(chosen.mse),
        other: other.candidate.learner,
        other_rmse: Math.sqrt(other.mse),
        models: perLearner.length,
      },
      rows: { table: 'fit' },
    },
  ];
}

function clearTerms({ rows }: Regression, coefficients: readonly CoefficientRow[]): Finding[] {
  return strongest(coefficients)
    .filter(({ p }) => p < LEVEL)
    .slice(0, MOST_TOLD)
    .map((row) => ({
      key: `finding.${row.isLevel ? 'level' : 'number'}.${row.estimate < 0 ? 'less' : 'more'}`,
      values: {
        term: row.term,
        reference: row.reference ?? '',
        target: rows.target,
        size: Math.abs(row.estimate),
        low: row.low,
        high: row.high,
      },
      rows: { table: 'coefficients', column: 'term', value: row.term },
    }));
}

function penalisedTerms(
  { assessment, rows }: Regression,
  coefficients: readonly CoefficientRow[],
  path: PenaltyPath | undefined,
): Finding[] {
  const [first] = strongest(coefficients);
  if (!first) return [];
  const kept = coefficients.filter(({ feature, estimate }) => feature !== null && estimate !== 0).length;
  const model = assessment.chosen.candidate.learner;
  return [
    {
      key: `finding.penalty.${model}`,
      values: {
        alpha: Number(assessment.chosen.candidate.settings.alpha),
        tried: path?.steps.length ?? 1,
        kept,
        all: coefficients.length - 1,
      },
      rows: { table: 'coefficients' },
    },
    {
      key: `finding.strongest.${first.perSd < 0 ? 'less' : 'more'}`,
      values: { term: first.term, target: rows.target, size: Math.abs(first.perSd) },
      rows: { table: 'coefficients', column: 'term', value: first.term },
    },
  ];
}

/** Terms whose interval holds zero. */
function uncertain(coefficients: readonly CoefficientRow[]): Finding[] {
  const terms = coefficients.filter(({ feature, p }) => feature !== null && !(p < LEVEL));
  if (terms.length === 0) return [];
  return [
    {
      key: 'finding.uncertain',
      values: {
        count: terms.length,
        all: coefficients.length - 1,
        terms: terms.slice(0, MOST_TOLD).map(({ term }) => term),
      },
      rows: { table: 'coefficients' },
    },
  ];
}

/** What makes a reader careful: rows that drive the fit, columns that say the same, errors that are not alike. */
function doubts(
  { rows, assessment, settings }: Regression,
  { inference, influence, diagnostics }: LinearStory,
): Finding[] {
  const found: Finding[] = [];
  const { cooksDistance, studentised } = influence;
  const bound = 4 / inference.rows;
  const driving = Array.from(cooksDistance.keys())
    .filter((row) => cooksDistance[row]! > bound)
    .toSorted((a, b) => cooksDistance[b]! - cooksDistance[a]!);
  if (driving.length > 0) {
    found.push({
      key: 'finding.driving',
      values: {
        count: driving.length,
        rows: driving.slice(0, MOST_TOLD).map((row) => rows.names[row] ?? ''),
        distance: cooksDistance[driving[0]!]!,
        bound,
        odd: studentised.filter((value) => Math.abs(value) > ODD).length,
      },
      rows: { table: '' },
    });
  }
  found.push(...closePairs(inference).slice(0, MOST_TOLD).map(pairFinding));
  if (diagnostics.breuschPaganP < LEVEL) {
    found.push({
      key: settings.errors === 'classic' ? 'finding.unequal' : 'finding.unequal.robust',
      values: { p: Math.max(diagnostics.breuschPaganP, LEAST_P) },
      rows: { table: 'measures', column: 'measure', value: 'breusch_pagan' },
    });
  }
  if (rows.times && Math.abs(diagnostics.durbinWatson - 2) > 0.5) {
    found.push({
      key: 'finding.follows',
      values: { durbin_watson: diagnostics.durbinWatson },
      rows: { table: 'measures', column: 'measure', value: 'durbin_watson' },
    });
  }
  const drop = inference.rSquared - assessment.chosen.r2;
  if (drop > 0.1) {
    found.push({
      key: 'finding.overfit',
      values: { seen: inference.rSquared, unseen: assessment.chosen.r2 },
      rows: { table: 'measures' },
    });
  }
  return found;
}

function pairFinding({ one, other, correlation, vif }: Pair): Finding {
  return {
    key: other === undefined ? 'finding.inflated' : 'finding.collinear',
    values: { one, other: other ?? '', correlation: correlation ?? NaN, vif },
    rows: { table: 'coefficients', column: 'term', value: one },
  };
}
