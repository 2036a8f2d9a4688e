import { describe, expect, it } from 'vitest';
import { createRandom } from '../../kernels/random';
import type { Feature } from '../features';
import type { Learner, Settings, Training } from '../learner';
import { learnerOf, openFitted } from '../learners';
import { reasonMessage, reasonText } from './reason-words';
import { reasonsOf } from './reasons';

const ROWS = 400;
const random = createRandom(8);
const draw = (of: (u: number) => number): Float64Array =>
  Float64Array.from({ length: ROWS }, () => of(random.uniform()));
const features: Feature[] = [
  { name: 'recency', kind: 'number', levels: [], values: draw((u) => Math.round(400 * u)) },
  { name: 'channel', kind: 'category', levels: ['shop', 'web'], values: draw((u) => Math.floor(2 * u)) },
  { name: 'gap', kind: 'number', levels: [], values: draw((u) => (u < 0.2 ? NaN : u)) },
  { name: 'noise', kind: 'number', levels: [], values: draw((u) => u) },
];
const [recency, channel, gap] = features.map(({ values }) => values);
const values = recency!.map(
  (value, row) => value / 100 + 0.8 * channel![row]! + (Number.isNaN(gap![row]!) ? 1.2 : 0),
);
const target = { kind: 'number' as const, values };
const classed = {
  kind: 'classes' as const,
  classes: ['no', 'yes'],
  codes: Int32Array.from(values, (value) => Number(value > 2.5)),
};
const settingsOf = ({ defaults }: Learner): Settings =>
  'trees' in defaults ? { ...defaults, trees: 8, min_samples_leaf: 5 } : defaults;
const fitted = (learner: string, training: Pick<Training, 'target'>) => {
  const way = learnerOf(learner);
  return openFitted(way.fit({ rows: ROWS, features, ...training }, settingsOf(way), { seed: 1 }));
};
const options = { kind: 0, outputs: 1 };
const few = features.map((feature) => ({ ...feature, values: feature.values.subarray(0, 60) }));

describe('reasons', () => {
  it('are the strongest exact contributions, where rows are few or the learner is quick', () => {
    const predictor = fitted('logistic', { target: classed });
    const {
      way,
      unit,
      features: places,
      contributions,
    } = reasonsOf(predictor, features, ROWS, { kind: 1, outputs: 2 });
    expect([way, unit]).toEqual(['exact', 'log-odds']);
    for (const row of [0, 17, 399]) {
      const exact = predictor.explain!(features, row, 1).contributions;
      const order = [0, 1, 2, 3].sort((a, b) => Math.abs(exact[b]!) - Math.abs(exact[a]!)).slice(0, 3);
      expect([...places.subarray(3 * row, 3 * row + 3)]).toEqual(order);
      expect([...contributions.subarray(3 * row, 3 * row + 3)]).toEqual(order.map((place) => exact[place]!));
    }
  });

  it.each(['tree', 'forest', 'boosting'])(
    'of many rows come from the path through a %s, and add up',
    (learner) => {
      const predictor = fitted(learner, { target });
      const all = reasonsOf(predictor, features, ROWS, { ...options, most: 4 });
      expect(all.way).toBe('path');
      const predicted = predictor.predict(features, ROWS);
      const { base } = predictor.explain!(features, 0, 0);
      for (let row = 0; row < ROWS; row++) {
        const sum = all.contributions
          .subarray(4 * row, 4 * row + 4)
          .reduce((total, each) => total + each, base);
        expect(sum).toBeCloseTo(predicted[row]!, 9);
      }
      // What is told first agrees with the exact values for most rows.
      const exact = reasonsOf(predictor, few, 60, options);
      expect(exact.way).toBe('exact');
      const same = Array.from({ length: 60 }, (_, row) => exact.features[3 * row] === all.features[4 * row]);
      expect(same.filter(Boolean).length).toBeGreaterThan(50);
    },
  );

  it('come from curves where the learner knows no contributions, and only among chosen features', () => {
    const boosted = fitted('boosting', { target });
    const asked = reasonsOf({ predict: (columns, rows) => boosted.predict(columns, rows) }, features, ROWS, {
      ...options,
      among: [0, 3],
    });
    expect(asked.way).toBe('curves');
    expect(new Set(asked.features).has(1)).toBe(false);
    const sorted = recency!.toSorted();
    for (let row = 0; row < ROWS; row++) {
      if (recency![row]! < sorted[20]! || recency![row]! > sorted[380]!) {
        expect(asked.features[3 * row]).toBe(0);
        expect(Math.sign(asked.contributions[3 * row]!)).toBe(recency![row]! > sorted[200]! ? 1 : -1);
      }
    }
  });

  it('are worded', () => {
    const given = {
      most: 3,
      features: Int32Array.of(0, 1, 2),
      contributions: Float64Array.of(2, -1, 0.5),
      unit: 'value' as const,
      way: 'exact' as const,
    };
    const one: Feature[] = [
      { ...features[0]!, values: Float64Array.of(210) },
      { ...features[1]!, values: Float64Array.of(1) },
      { ...features[2]!, values: Float64Array.of(NaN) },
    ];
    const nth = [0, 1, 2];
    expect(nth.map((at) => reasonText(given, one, 0, at))).toEqual([
      'recency = 210 ↑',
      'channel = web ↓',
      'gap = ∅ ↑',
    ]);
    expect(nth.map((at) => reasonMessage(given, one, 0, at))).toEqual([
      { key: 'reason.number.raises', values: { feature: 'recency', value: 210 } },
      { key: 'reason.category.lowers', values: { feature: 'channel', value: 'web' } },
      { key: 'reason.missing.raises', values: { feature: 'gap', value: null } },
    ]);
    expect(reasonText({ ...given, features: Int32Array.of(0, -1, -1) }, one, 0, 1)).toBeNull();
  });
});
