import { describe, expect, it } from 'vitest';
import { FaultError } from '../../../workers/contract/fault';
import type { Param } from '../../../workers/contract/manifest';
import { completeParams } from './complete-params';

const declared: Param[] = [
  {
    name: 'plan',
    type: 'rows',
    default: [],
    fields: [
      { name: 'segment', type: 'text' },
      { name: 'action', type: 'choice', choices: ['call'] },
      { name: 'rhythm', type: 'integer', min: 1, max: 100 },
      { name: 'share', type: 'number', min: 0, max: 1 },
    ],
  },
];

function faultOf(rows: unknown): { code: string; values: unknown } {
  try {
    completeParams(declared, { plan: rows });
  } catch (error) {
    if (error instanceof FaultError) return { code: error.fault.code, values: error.fault.values };
    throw error;
  }
  throw new Error('the rows were taken');
}

describe('a choice', () => {
  it('may allow further values by a pattern, and no others', () => {
    const param: Param = {
      name: 'error',
      type: 'choice',
      choices: ['auto'],
      others: '[AM][NA]d?[NAM]',
      default: 'auto',
    };
    expect(completeParams([param], { error: 'MAdM' })).toEqual({ error: 'MAdM' });
    expect(() => completeParams([param], { error: 'MAdM!' })).toThrow(FaultError);
  });
});

describe('rows of a parameter', () => {
  it('have every declared field, missing ones as null; keys and choices are texts', () => {
    const rows = [
      { segment: 2024, share: '0.5' },
      { segment: 'a', action: 'tea', rhythm: 7, share: 1 },
    ];
    expect(completeParams(declared, { plan: rows })).toEqual({
      plan: [
        { segment: '2024', action: null, rhythm: null, share: 0.5 },
        { segment: 'a', action: 'tea', rhythm: 7, share: 1 },
      ],
    });
    expect(completeParams(declared, {})).toEqual({ plan: [] });
  });

  it.each([
    ['param-type', 'everything'],
    ['param-type', [1, 2]],
    ['param-row-field', [{ segment: 'a', rythm: 3 }]],
    ['param-row-key', [{ action: 'call' }]],
    ['param-row-key', [{ segment: 'a' }, { segment: 'a' }]],
    ['param-row-number', [{ segment: 'a', rhythm: 0 }]],
    ['param-row-number', [{ segment: 'a', rhythm: 1.5 }]],
    ['param-row-number', [{ segment: 'a', share: 'half' }]],
  ])('%s: %j', (code, rows) => {
    expect(faultOf(rows).code).toBe(code);
  });

  it('name what was meant', () => {
    expect(faultOf([{ segment: 'a', rythm: 3 }]).values).toMatchObject({
      field: 'rythm',
      suggestion: 'rhythm',
    });
  });
});
