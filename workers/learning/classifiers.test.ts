import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/classifiers.json';
import type { Feature } from './features';
import { type Fitted, type Learner, type Settings, type Training, takeTraining } from './learner';
import { openFitted } from './learners';
import { linearScore } from './linear-score';
import { logistic } from './logistic/logistic';
import { logisticTable } from './logistic/table';
import { naiveBayes } from './naive-bayes/naive-bayes';
import type { SvmParameters } from './svm/parameters';
import { svm } from './svm/svm';

type Kind = 'two' | 'three';

const column = (name: string, values: readonly (number | null)[]): Feature => ({
  name,
  kind: 'number',
  levels: [],
  values: Float64Array.from(values, (value) => value ?? NaN),
});
const columns = (rows: readonly (readonly (number | null)[])[]): Feature[] =>
  ['a', 'b', 'c', 'd'].map((name, j) =>
    column(
      name,
      rows.map((row) => row[j]!),
    ),
  );
const codes = (name: string, values: readonly number[]): Feature => ({
  ...column(name, values),
  kind: 'category',
  levels: [...new Set(values)].sort((a, b) => a - b).map(String),
});

const numbers = columns(reference.numbers);
const plan = codes('plan', reference.plan);
const area = codes('area', reference.area);
const weights = Float64Array.from(reference.weights);
const training = (kind: Kind, features: Feature[], more: Partial<Training> = {}): Training => ({
  rows: reference[kind].length,
  features,
  target: {
    kind: 'classes',
    classes: [...new Set(reference[kind])].sort((a, b) => a - b).map(String),
    codes: Int32Array.from(reference[kind]),
  },
  ...more,
});
const fit = (learner: Learner, data: Training, settings: Settings): Fitted =>
  learner.fit(data, settings, { seed: 1 });

/** Most that two lists differ, where values are above 1 by their size. */
function apart(own: ArrayLike<number>, expected: readonly number[]): number {
  expect(own).toHaveLength(expected.length);
  return expected.reduce(
    (most, value, i) => Math.max(most, Math.abs(own[i]! - value) / Math.max(1, Math.abs(value))),
    0,
  );
}

const firstTwenty = (fitted: Fitted, features: Feature[]): Float64Array =>
  openFitted(fitted).predict(features, 20);

describe('logistic regression', () => {
  const coefficients = (kind: Kind, settings: Settings, more: Partial<Training> = {}): number[][] => {
    const fitted = fit(logistic, training(kind, numbers, more), settings);
    const lines = logisticTable(fitted);
    const classes = [...new Set(lines.map((line) => line.class))];
    const scale =
      settings.scale === true ? numbers.map(spread) : numbers.map(() => ({ mean: 0, deviation: 1 }));
    return classes.map((each) => {
      const own = lines.filter((line) => line.class === each).map(({ estimate }) => estimate);
      const slopes = own.slice(1).map((slope, j) => slope * scale[j]!.deviation);
      return [own.slice(1).reduce((sum, slope, j) => sum + slope * scale[j]!.mean, own[0]!), ...slopes];
    });
  };
  const cases = [
    ['two', 'two', true],
    ['three', 'three', true],
    ['two, not scaled', 'two', false],
    ['three, not scaled', 'three', false],
    ['two, weighted', 'two', false],
  ] as const;

  it.each(cases)('has the coefficients of scikit-learn: %s', (name, kind, scale) => {
    const expected = reference.logistic[name];
    const own = coefficients(kind, { C: expected.C, scale }, name === 'two, weighted' ? { weights } : {});
    own.forEach(([intercept, ...slopes], q) => {
      expect(apart(slopes, expected.coefficients[q]!)).toBeLessThan(1e-8);
      expect(apart([intercept!], [expected.intercepts[q]!])).toBeLessThan(1e-8);
    });
    expect(own).toHaveLength(expected.intercepts.length);
  });

  it('fills, marks gaps, scales and spreads levels as a pipeline does', () => {
    const features = [...columns(reference.gaps), plan, area];
    const fitted = fit(logistic, training('three', features), { C: 1 });
    expect(apart(firstTwenty(fitted, features), reference.mixed.probabilities.flat())).toBeLessThan(1e-8);
  });

  it.each(['two', 'three', 'weighted'] as const)(
    'without a penalty has the table of statsmodels: %s',
    (name) => {
      const expected = reference.unpenalised[name];
      const data = training(
        name === 'three' ? 'three' : 'two',
        [...numbers, plan],
        name === 'weighted' ? { weights } : {},
      );
      const lines = logisticTable(fit(logistic, data, { C: 0 }));
      for (const figure of ['estimate', 'std_error', 'z', 'p_value'] as const) {
        const own = lines.map((line) => line[figure]);
        expect(apart(own, expected[figure])).toBeLessThan(1e-7);
      }
      if ('interval' in expected) {
        const own = lines.flatMap(({ lo95, hi95 }) => [lo95, hi95]);
        expect(apart(own, expected.interval.flat())).toBeLessThan(1e-7);
      }
    },
  );

  it('has the coefficients of scikit-learn on deals of the samples', () => {
    const { features, data } = deals();
    const { parameters } = fit(logistic, data, { C: 0.3 });
    const { coefficients: own, intercepts } = parameters as {
      coefficients: number[][];
      intercepts: number[];
    };
    expect(features).toHaveLength(5);
    expect(apart(own[0]!, reference.deals.logistic.coefficients[0]!)).toBeLessThan(1e-8);
    expect(apart(intercepts, reference.deals.logistic.intercepts)).toBeLessThan(1e-8);
  });
});

describe('support vector machines', () => {
  const cases = [
    ['linear', 'two', { kernel: 'linear' }],
    ['rbf', 'two', {}],
    ['rbf, hard', 'two', { C: 100, gamma: 0.3 }],
    ['rbf, weighted', 'two', { gamma: 0.3 }],
    ['linear, three', 'three', { kernel: 'linear' }],
    ['rbf, three', 'three', {}],
  ] as const;

  it.each(cases)('reach the dual objective of scikit-learn: %s', (name, kind, settings) => {
    const expected = reference.svm[name];
    const { diagnostics } = fit(
      svm,
      training(kind, numbers, name === 'rbf, weighted' ? { weights } : {}),
      settings,
    );
    expect(diagnostics!.converged).toBe(true);
    expect(Number(diagnostics!.objective) / expected.objective).toBeCloseTo(1, 7);
    if ('support_vectors' in expected) {
      const more = Number(diagnostics!.support_vectors) - expected.support_vectors;
      expect(Math.abs(more)).toBeLessThanOrEqual(1);
    }
  });

  it('decide as scikit-learn does', () => {
    const { parameters } = fit(svm, training('two', numbers), { kernel: 'linear' });
    const { encoding, pairs } = parameters as SvmParameters;
    const score = linearScore(encoding, pairs[0]!.coefficients, -pairs[0]!.rho);
    const own = new Float64Array(20);
    score.rows(numbers, 0, own);
    // Positive decisions speak for the first class here, for the second there.
    expect(
      apart(
        own.map((each) => -each),
        reference.svm.linear.decisions,
      ),
    ).toBeLessThan(1e-3);
  });

  it('reach it on deals of the samples', () => {
    const { data } = deals();
    const some = takeTraining(
      data,
      Int32Array.from({ length: 300 }, (_, row) => row),
    );
    const fitted = svm.fit({ ...some, features: some.features }, { kernel: 'linear' }, { seed: 1 });
    expect(Number(fitted.diagnostics!.objective) / reference.deals.linear.objective).toBeCloseTo(1, 3);
  });
});

describe('naive Bayes', () => {
  const probabilities = (
    features: Feature[],
    settings: Settings,
    more: Partial<Training> = {},
  ): Float64Array => firstTwenty(fit(naiveBayes, training('three', features, more), settings), features);

  it('has the probabilities of scikit-learn', () => {
    const { bayes } = reference;
    expect(apart(probabilities(numbers, {}), bayes.normal.flat())).toBeLessThan(1e-11);
    expect(apart(probabilities(numbers, { var_smoothing: 0.01 }), bayes.smoothed.flat())).toBeLessThan(1e-11);
    expect(apart(probabilities([plan, area], { smoothing: 0.7 }), bayes.levels.flat())).toBeLessThan(1e-11);
    expect(
      apart(probabilities([...numbers, plan, area], { smoothing: 0.7 }), bayes.both.flat()),
    ).toBeLessThan(1e-11);
    const weighted = probabilities(numbers, { var_smoothing: 0 }, { weights });
    expect(apart(weighted, bayes.weighted.flat())).toBeLessThan(1e-11);
  });
});

/** Deals that were won or lost. */
function deals(): { features: Feature[]; data: Training } {
  const text = readFileSync(new URL('../../samples/data/deals.csv', import.meta.url), 'utf8');
  const [head, ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const rows = lines.filter((line) => ['won', 'lost'].includes(line.at(-1)!));
  const read = (name: string): string[] => rows.map((line) => line[head!.indexOf(name)]!);
  const category = (name: string): Feature => {
    const values = read(name);
    const levels = [...new Set(values)].sort();
    return {
      ...codes(
        name,
        values.map((value) => levels.indexOf(value)),
      ),
      levels,
    };
  };
  const number = (name: string): Feature =>
    column(
      name,
      read(name).map((value) => (value === '' ? null : Number(value))),
    );
  const features = [
    number('employees'),
    number('amount'),
    ...['industry', 'region', 'channel'].map(category),
  ];
  const outcome = Int32Array.from(read('outcome'), (value) => (value === 'won' ? 1 : 0));
  return {
    features,
    data: {
      rows: rows.length,
      features,
      target: { kind: 'classes', classes: ['lost', 'won'], codes: outcome },
    },
  };
}

function spread({ values }: Feature): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}
