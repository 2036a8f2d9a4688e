import { describe, expect, it } from 'vitest';
import type { Manifest, Param, ParamValue } from '../../../workers/contract/manifest';
import type { SliderRange } from '../../../workers/contract/analysis';
import { sliderScales } from './slider-scale';

function scales(
  param: Param,
  {
    given = {},
    ran = {},
    told = [],
  }: Partial<Record<'given' | 'ran', Record<string, ParamValue>>> & {
    told?: SliderRange[];
  } = {},
) {
  const manifest: Manifest = {
    id: 'what',
    order: 1,
    roles: [],
    params: [param],
    tables: [],
    words: { en: {}, zh: {} },
  };
  const request = { name: 'what', relation: '', columns: [], relations: {}, roles: {}, params: ran };
  return sliderScales({ manifest, request, sliders: told }, given);
}

const rate: Param = { name: 'rate', type: 'number', default: 0.1, min: 0, max: 1, slider: true };

describe('sliders beside an answer', () => {
  it('go from least to most of the manifest, in steps that a hand can tell', () => {
    expect(scales(rate)).toEqual([
      {
        param: 'rate',
        format: 'number',
        min: 0,
        max: 1,
        step: 0.005,
        value: 0.1,
        isGiven: false,
        input: null,
      },
    ]);
  });

  it('are there only for numbers that ask for one', () => {
    expect(scales({ ...rate, slider: false })).toEqual([]);
    expect(scales({ name: 'text', type: 'text', default: '' })).toEqual([]);
  });

  it('take the range that a run has told, and what it took for a value that is not given', () => {
    const told = [{ param: 'rate', min: 1000, max: 9000, step: 100, value: 5000 }];
    expect(scales({ ...rate, default: null }, { told })).toMatchObject([
      { min: 1000, max: 9000, step: 100, value: 5000, isGiven: false },
    ]);
    expect(scales({ ...rate, default: 0 }, { ran: { rate: 0 }, told })).toMatchObject([
      { min: 1000, max: 9000, value: 5000, isGiven: false },
    ]);
  });

  it('stand where the text says, and stretch as far as that', () => {
    expect(scales(rate, { given: { rate: 0.35 } })).toMatchObject([{ value: 0.35, isGiven: true }]);
    expect(scales(rate, { given: { rate: 3 } })).toMatchObject([{ min: 0, max: 3, value: 3 }]);
    const [low] = scales(rate, { given: { rate: -0.0125 } });
    expect(low?.min).toBeCloseTo(-0.015);
  });

  it('move whole numbers by whole steps', () => {
    expect(scales({ ...rate, type: 'integer', default: 2, max: 20 })).toMatchObject([
      { step: 1, format: 'integer' },
    ]);
  });

  it('name the input that a parameter follows, and show its value', () => {
    expect(scales(rate, { given: { rate: '$share' }, ran: { rate: 0.6 } })).toMatchObject([
      { input: 'share', value: 0.6, isGiven: false },
    ]);
  });

  it('are left out where there is nothing to move', () => {
    expect(scales(rate, { told: [{ param: 'rate', min: 5, max: 5 }] })).toEqual([]);
  });
});
