import { describe, expect, it } from 'vitest';
import { decodeTable } from '../table/decode';
import { encodeTable } from '../table/encode';
import { parseModel } from './parse-model';
import { prior } from './prior';
import { type SavedModel, modelTable, modelText, textTable } from './saved-model';

const model: SavedModel = {
  format: 'daybook-model',
  version: 1,
  target: 'left',
  positive: 'yes',
  threshold: 0.1 + 0.2,
  rows: 3,
  fitted: prior.fit(
    {
      rows: 3,
      features: [{ name: 'x', kind: 'number', levels: [], values: Float64Array.from([1, NaN, 1 / 3]) }],
      target: { kind: 'classes', classes: ['no', 'yes'], codes: Int32Array.from([0, 1, 1]) },
    },
    {},
    { seed: 1 },
  ),
};

describe('a kept model', () => {
  it('is the same after a table, to the last digit', () => {
    const text = modelText(decodeTable(encodeTable(modelTable(model))));
    expect(text).toBe(JSON.stringify(model));
    expect(parseModel(text ?? '')).toEqual({ ok: true, model });
  });

  it('is cut into pieces, never inside a character, and read in any order', () => {
    const text = `${'x'.repeat(999_999)}😀${'y'.repeat(1_500_000)}`;
    const table = textTable(text);
    expect(table.rows).toBe(3);
    const backwards = decodeTable(encodeTable(table));
    const order = [2, 0, 1];
    expect(
      modelText({
        ...backwards,
        numbers: (name) => Float64Array.from(order, (row) => backwards.numbers(name)[row]!),
        texts: (name) => order.map((row) => backwards.texts(name)[row]!),
      }),
    ).toBe(text);
  });

  it('is no table of other columns', () => {
    const other = decodeTable(encodeTable({ rows: 1, columns: { x: { type: 'text', values: ['{}'] } } }));
    expect(modelText(other)).toBeUndefined();
  });
});

describe('a text', () => {
  const change = (changes: object): string => JSON.stringify({ ...model, ...changes });
  const fitted = (changes: object): string => change({ fitted: { ...model.fitted, ...changes } });

  it.each([
    ['that is cut off', JSON.stringify(model).slice(0, -20), { kind: 'json' }],
    ['of nothing', '', { kind: 'json' }],
    ['of another thing', '[{"a": 1}]', { kind: 'foreign' }],
    ['of null', 'null', { kind: 'foreign' }],
    ['of a newer version', change({ version: 2 }), { kind: 'version', version: '2' }],
    ['without a version', change({ version: undefined }), { kind: 'version', version: 'undefined' }],
    ['of an unknown learner', fitted({ learner: 'oracle' }), { kind: 'learner', learner: 'oracle' }],
    ['without a target', change({ target: undefined }), { kind: 'damaged', part: 'target' }],
    ['without a fit', change({ fitted: null }), { kind: 'damaged', part: 'fitted' }],
    ['of one class', fitted({ classes: ['no'] }), { kind: 'damaged', part: 'fitted.classes' }],
    ['of a class twice', fitted({ classes: ['no', 'no'] }), { kind: 'damaged', part: 'fitted.classes' }],
    ['of odd features', fitted({ features: [{ name: 'x' }] }), { kind: 'damaged', part: 'fitted.features' }],
    ['without parameters', fitted({ parameters: null }), { kind: 'damaged', part: 'fitted.parameters' }],
    ['whose positive is no class', change({ positive: 'maybe' }), { kind: 'damaged', part: 'positive' }],
    ['of a wordy threshold', change({ threshold: 'half' }), { kind: 'damaged', part: 'threshold' }],
    ['of odd metrics', change({ metrics: { auc: '1' } }), { kind: 'damaged', part: 'metrics' }],
    ['of a short profile', change({ profile: [] }), { kind: 'damaged', part: 'profile' }],
  ])('%s is no model', (_, text, problem) => {
    expect(parseModel(text)).toEqual({ ok: false, problem });
  });
});
