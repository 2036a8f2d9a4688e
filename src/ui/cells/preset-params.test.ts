import { describe, expect, it } from 'vitest';
import type { Param } from '../../../workers/contract/manifest';
import { presetParams, sameParams, withPreset } from './preset-params';

const declared: Param[] = [
  { name: 'other', type: 'relation', default: null, required: true },
  { name: 'horizon', type: 'integer', default: 52 },
  { name: 'unit', type: 'choice', default: 'week', choices: ['week', 'month'] },
  { name: 'since', type: 'date', default: null, ofData: true },
];

describe('presetParams', () => {
  it('keeps what differs from its default, and nothing that belongs to the data of the notebook', () => {
    expect(presetParams(declared, { other: 'crm', horizon: 12, unit: 'week', since: '2024-01-01' })).toEqual({
      horizon: 12,
    });
  });
});

describe('withPreset', () => {
  it('puts every setting to the preset or its default, and leaves tables and slips alone', () => {
    const given = { other: 'crm', horizon: 12, misspelt: 1, since: '2024-01-01' };
    expect(withPreset(declared, given, { unit: 'month', gone: 5 })).toEqual({
      other: 'crm',
      misspelt: 1,
      since: '2024-01-01',
      unit: 'month',
    });
    expect(withPreset(declared, given, {})).toEqual({
      other: 'crm',
      misspelt: 1,
      since: '2024-01-01',
    });
  });
});

describe('sameParams', () => {
  it('does not mind the order', () => {
    expect(sameParams({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(sameParams({ a: 1 }, { a: 1, b: null })).toBe(false);
  });
});
