import { describe, expect, it } from 'vitest';
import reference from '../../tests/reference/classifiers.json';
import type { Feature } from './features';
import type { Learner, Settings, Training } from './learner';
import { learners, openFitted } from './learners';

const features: Feature[] = [
  ...['a', 'b', 'c', 'd'].map((name, j): Feature => ({
    name,
    kind: 'number',
    levels: [],
    values: Float64Array.from(reference.gaps, (row) => row[j] ?? NaN),
  })),
  { name: 'plan', kind: 'category', levels: ['w', 'x', 'y', 'z'], values: Float64Array.from(reference.plan) },
];
const data = (kind: 'two' | 'three'): Training => ({
  rows: features[0]!.values.length,
  features,
  target: {
    kind: 'classes',
    classes: kind === 'two' ? ['no', 'yes'] : ['low', 'middle', 'high'],
    codes: Int32Array.from(reference[kind]),
  },
});
const learner = (id: string): Learner => learners.get(id)!;

describe('contributions', () => {
  const cases: [string, 'two' | 'three', Settings][] = [
    ['logistic', 'two', {}],
    ['logistic', 'three', {}],
    ['logistic', 'three', { C: 0 }],
    ['naive-bayes', 'two', {}],
    ['naive-bayes', 'three', {}],
    ['svm', 'two', { kernel: 'linear' }],
  ];

  it.each(cases)('sum up to the log-odds: %s, %s', (id, kind, settings) => {
    const predictor = openFitted(learner(id).fit(data(kind), settings, { seed: 1 }));
    const width = kind === 'two' ? 2 : 3;
    const shares = predictor.predict(features, 40);
    for (let row = 0; row < 40; row++) {
      for (let code = 0; code < width; code++) {
        const { base, contributions, unit } = predictor.explain!(features, row, code);
        const share = shares[row * width + code]!;
        const others = shares
          .subarray(row * width, (row + 1) * width)
          .reduce((sum, each, other) => sum + (other === code ? 0 : each), 0);
        expect(unit).toBe('log-odds');
        expect(contributions).toHaveLength(features.length);
        const sum = contributions.reduce((all, part) => all + part, base);
        expect(sum).toBeCloseTo(Math.log(share / others), 8);
      }
    }
  });

  it('of logistic regression are coefficients times the distance from the mean', () => {
    const numbers = [features[0]!, features[3]!];
    const training = { ...data('two'), features: numbers };
    const fitted = learner('logistic').fit(training, { C: 1 }, { seed: 1 });
    const { coefficients } = fitted.parameters as { coefficients: number[][] };
    const { contributions } = openFitted(fitted).explain!(numbers, 3, 1);
    numbers.forEach(({ values }, j) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(contributions[j]).toBeCloseTo(
        (coefficients[0]![j]! * (values[3]! - mean)) / Math.sqrt(variance),
        12,
      );
    });
  });

  it('are on average 0 over the training rows of two classes', () => {
    for (const [id, settings] of [
      ['logistic', {}],
      ['naive-bayes', {}],
      ['svm', { kernel: 'linear' }],
    ] as const) {
      const predictor = openFitted(learner(id).fit(data('two'), settings, { seed: 1 }));
      const sums = new Float64Array(features.length);
      for (let row = 0; row < 240; row++) {
        predictor.explain!(features, row, 1).contributions.forEach((part, at) => (sums[at]! += part / 240));
      }
      for (const sum of sums) expect(sum).toBeCloseTo(0, 9);
    }
  });

  it('of a class that no row has are none', () => {
    const target = {
      kind: 'classes' as const,
      classes: ['no', 'yes', 'never'],
      codes: Int32Array.from(reference.two),
    };
    const predictor = openFitted(learner('logistic').fit({ ...data('two'), target }, {}, { seed: 1 }));
    expect(predictor.explain!(features, 0, 2)).toEqual({
      base: 0,
      contributions: new Float64Array(5),
      unit: 'probability',
    });
  });

  it('are not told of a curved kernel', () => {
    expect(openFitted(learner('svm').fit(data('two'), {}, { seed: 1 }))).not.toHaveProperty('explain');
  });
});

describe('a model written as JSON and read back', () => {
  it.each(['logistic', 'naive-bayes', 'svm'])('predicts the same to the last digit: %s', (id) => {
    for (const kind of ['two', 'three'] as const) {
      for (const settings of [
        ...learner(id).grid({ rows: 240, features: 5, classes: 3 }),
        { C: 0.5, kernel: 'linear' },
      ]) {
        const fitted = learner(id).fit(data(kind), settings, { seed: 1 });
        const back = JSON.parse(JSON.stringify(fitted)) as typeof fitted;
        expect(back).toEqual(fitted);
        expect(openFitted(back).predict(features, 240)).toEqual(openFitted(fitted).predict(features, 240));
      }
    }
  });
});
