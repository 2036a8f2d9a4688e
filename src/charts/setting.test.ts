import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../workers/contract/chart';
import { settingAt } from './setting';

const plain: ChartSpec = { id: 'bars', table: '', title: { key: 'Bars' }, marks: [] };
const spec: ChartSpec = { ...plain, sets: { param: 'evidence', column: 'then' } };
const data = { rows: 3, columns: { then: ['churn = Yes', '', null] } };

describe('a mark that sets a parameter', () => {
  it('sets what its row says; empty text takes the parameter away', () => {
    expect(settingAt(spec, data, 0)).toEqual({ param: 'evidence', value: 'churn = Yes' });
    expect(settingAt(spec, data, 1)).toEqual({ param: 'evidence', value: null });
  });

  it('changes nothing without a value, without a row and where the chart sets nothing', () => {
    expect(settingAt(spec, data, 2)).toBeUndefined();
    expect(settingAt(spec, data, undefined)).toBeUndefined();
    expect(settingAt(plain, data, 0)).toBeUndefined();
  });
});
