import { describe, expect, it } from 'vitest';
import {
  INPUT_TYPES,
  parseInputBody,
  printInputBody,
  type InputBody,
} from '../../notebook/format/input-body';
import { withType } from './changed-type';
import { dayRange, isLong, optionOf } from './control-value';

function read(text: string): InputBody {
  const parsed = parseInputBody(text);
  if (!parsed.ok) throw new Error(parsed.fault.code);
  return parsed.value;
}

const bodies = [
  'type: slider\nlabel: A\nvalue: 7\nmin: 5\nmax: 9\nformat: percent',
  'type: number\nvalue: 9007199254740993',
  'type: text\nvalue: some',
  'type: select\noptions: [1, two]\nvalue: two',
  'type: multi-select\noptions: { table: t, column: c }\nvalue: [1, x]',
  'type: date\nvalue: 2024-02-29\nmin: 2024-01-01',
  'type: date-range\nvalue: [2024-01-01, 2024-12-31]',
  'type: toggle\nvalue: true',
];

describe('withType', () => {
  it.each(bodies)('of any kind makes a body of every other that can be read: %s', (text) => {
    for (const type of INPUT_TYPES) {
      const changed = withType(read(text), type);
      expect(read(printInputBody(changed, text))).toEqual(changed);
    }
  });

  it('keeps what both have', () => {
    const slider = read(bodies[0]!);
    expect(withType(slider, 'number')).toEqual({ ...slider, type: 'number' });
    expect(withType(read(bodies[3]!), 'multi-select')).toMatchObject({ options: [1, 'two'], value: ['two'] });
    expect(withType(read(bodies[4]!), 'select').optionsFrom).toEqual({ table: 't', column: 'c' });
    expect(withType(read(bodies[5]!), 'date-range')).toMatchObject({ value: null, min: '2024-01-01' });
  });

  it('gives a slider ends', () => {
    expect(withType(read('type: text'), 'slider')).toMatchObject({ value: 0, min: 0, max: 100 });
  });
});

describe('controls', () => {
  it('keep the type of an option, which SQL compares with', () => {
    expect(optionOf('1', [1, 'two'])).toBe(1);
    expect(optionOf('9007199254740993', [], [9007199254740993n])).toBe(9007199254740993n);
    expect(optionOf('new', [1])).toBe('new');
  });

  it('put two days in order, and one beside itself', () => {
    expect(dayRange('2024-05-01', '2024-02-01')).toEqual(['2024-02-01', '2024-05-01']);
    expect(dayRange('', '2024-02-01')).toEqual(['2024-02-01', '2024-02-01']);
    expect(dayRange('', '')).toBeNull();
  });

  it('search what is too long to be looked through', () => {
    const choices = (length: number, isCut = false) => ({
      options: Array.from({ length }, (_, i) => i),
      isCut,
      search: null,
    });
    expect(isLong('select', choices(12))).toBe(false);
    expect(isLong('select', choices(13))).toBe(true);
    expect(isLong('multi-select', choices(9))).toBe(true);
    expect(isLong('select', choices(3, true))).toBe(true);
  });
});
