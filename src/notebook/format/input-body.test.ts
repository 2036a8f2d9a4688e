import { describe, expect, it } from 'vitest';
import { parseInputBody, printInputBody } from './input-body';

function read(body: string) {
  const result = parseInputBody(body);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

const SLIDER = 'type: slider\nlabel: At least this many orders\nvalue: 2\nmin: 1\nmax: 20';

describe('parseInputBody', () => {
  it('reads the documented example', () => {
    expect(read(SLIDER)).toEqual({
      type: 'slider',
      label: 'At least this many orders',
      value: 2,
      min: 1,
      max: 20,
      step: null,
      format: null,
      options: null,
      optionsFrom: null,
    });
  });

  const cases: [string, unknown][] = [
    ['type: slider\nmin: 5', 5],
    ['type: slider', 0],
    ['type: number\nvalue: 9007199254740993', 9007199254740993n],
    ['type: number', null],
    ['type: text\nvalue: 007', '007'],
    ['type: text', ''],
    ['type: select\noptions: [a, b]\nvalue: b', 'b'],
    ['type: select\noptions: [a, b]', null],
    ['type: multi-select\noptions: [1, 2]\nvalue: 1', [1]],
    ['type: multi-select\noptions: [1, 2]\nvalue: [1, 2]', [1, 2]],
    ['type: multi-select\noptions: [1]', []],
    ['type: date\nvalue: 2024-02-29', '2024-02-29'],
    ['type: date\nvalue: ""', null],
    ['type: date-range\nvalue: [2024-01-01, 2024-12-31]', ['2024-01-01', '2024-12-31']],
    ['type: date-range', null],
    ['type: toggle\nvalue: true', true],
    ['type: toggle', false],
  ];
  for (const [body, value] of cases) {
    it(`of ${JSON.stringify(body)} has its value`, () => {
      expect(read(body).value).toEqual(value);
    });
  }

  it('takes options from a list, exactly, or from a column', () => {
    expect(read('type: select\noptions: [001, 9007199254740993, 1.5, true, ]').options).toEqual([
      '001',
      9007199254740993n,
      1.5,
      true,
    ]);
    expect(read('type: select\noptions: {table: orders, column: channel}').optionsFrom).toEqual({
      table: 'orders',
      column: 'channel',
    });
  });

  it.each([
    ['', 'body-missing-field', { field: 'type' }],
    ['type: slidr', 'body-choice', { field: 'type', suggestion: 'slider' }],
    ['type: slider\nvalue: much', 'body-field', { field: 'value', expected: 'a-number' }],
    ['type: slider\nmin: 9\nmax: 1', 'input-range', { field: 'min', min: 9, max: 1 }],
    ['type: slider\nstep: 0', 'input-step', { step: 0 }],
    ['type: number\nvalue: .nan', 'body-field', { expected: 'a-number' }],
    ['type: select', 'body-missing-field', { field: 'options' }],
    ['type: select\noptions: {table: t}', 'body-missing-field', { field: 'column' }],
    ['type: select\noptions: [[1]]', 'body-field', { field: 'options', expected: 'a-list' }],
    ['type: date\nvalue: 2023-02-29', 'body-field', { expected: 'a-date' }],
    ['type: date-range\nvalue: [2024-01-01]', 'body-field', { expected: 'two-dates' }],
    ['type: date-range\nvalue: [2024-02-01, 2024-01-01]', 'input-range', { field: 'value' }],
    ['type: toggle\nvalue: maybe', 'body-field', { expected: 'yes-or-no' }],
  ])('finds the fault in %j', (body, code, values) => {
    const result = parseInputBody(body);
    expect(result.ok ? null : result.fault).toMatchObject({ code, values });
  });
});

describe('printInputBody', () => {
  it('writes the documented form', () => {
    expect(printInputBody(read(SLIDER))).toBe(SLIDER);
  });

  it('changes only the value', () => {
    const body = `# for sales\n${SLIDER}   # enough\nmore: x`;
    expect(printInputBody({ ...read(body), value: 3 }, body)).toBe(body.replace('value: 2', 'value: 3'));
    expect(printInputBody({ ...read(body), value: 9007199254740993n }, body)).toContain(
      'value: 9007199254740993\n',
    );
  });

  it('writes options from a column', () => {
    const value = {
      ...read('type: select\noptions: [a]'),
      options: null,
      optionsFrom: { table: 't', column: 'c' },
    };
    expect(printInputBody(value, 'type: select\noptions: [a]')).toBe(
      'type: select\noptions: { table: t, column: c }',
    );
    expect(read(printInputBody(value))).toEqual(value);
  });
});
