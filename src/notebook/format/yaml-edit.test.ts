import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainMap, isSame, plainRoot } from './plain-value';
import { readYaml } from './yaml-document';
import { editYaml } from './yaml-edit';

function plain(text: string): PlainMap {
  const read = readYaml(text);
  const root = read.ok ? plainRoot(read.yaml) : null;
  if (!root) throw new Error(`cannot be read: ${text}`);
  return root;
}

/** The text with these fields set; undefined removes. */
function set(text: string, fields: PlainMap): string {
  const before = plain(text);
  const nested = Object.entries(fields).map(([key, value]) => {
    const was = before[key];
    const isMap = typeof was === 'object' && typeof value === 'object' && !Array.isArray(value);
    return [key, isMap ? { ...(was as PlainMap), ...(value as PlainMap) } : value] as const;
  });
  return editYaml(text, before, { ...before, ...Object.fromEntries(nested) });
}

const BODY = `# what it reads
table:   orders   # the shop
roles: {customer: customer_id,  time: ordered_at}   # two
params:
    model: bg-nbd
    # weeks
    horizon: 52   # a year

    unit: week
note: |
  kept
  as it is

last: 9007199254740993`;

describe('editYaml', { timeout: 60_000 }, () => {
  it.each<[string, PlainMap, [string, string]]>([
    ['a scalar', { table: 'deals' }, ['table:   orders ', 'table:   deals ']],
    ['a text that looks like a number', { table: '007' }, ['table:   orders ', 'table:   "007" ']],
    ['a field in brackets', { roles: { time: 'paid at' } }, ['ordered_at}', 'paid at}']],
    [
      'a new field in brackets',
      { roles: { amount: 'a, b' } },
      ['ordered_at}', 'ordered_at, amount: "a, b"}'],
    ],
    [
      'the first field in brackets, away',
      { roles: { customer: undefined } },
      ['customer: customer_id,  ', ''],
    ],
    ['the last field in brackets, away', { roles: { time: undefined } }, [',  time: ordered_at', '']],
    ['a field in lines', { params: { horizon: 26 } }, ['horizon: 52 ', 'horizon: 26 ']],
    [
      'a new field in lines',
      { params: { x: [1, 'b'] } },
      ['    unit: week\n', '    unit: week\n    x: [ 1, b ]\n'],
    ],
    ['a field in lines, away', { params: { horizon: undefined } }, ['    horizon: 52   # a year\n', '']],
    ['a field at the end, away', { last: undefined }, ['\nlast: 9007199254740993', '']],
    ['a field at the start, away', { table: undefined }, ['table:   orders   # the shop\n', '']],
    ['a block of text', { note: 'one line' }, ['note: |\n  kept\n  as it is\n', 'note: one line\n']],
    ['a new field', { more: 'x\ny' }, ['740993', '740993\nmore: "x\\ny"']],
    ['a new map', { more: { a: null } }, ['740993', '740993\nmore: { a: null }']],
  ])('changes %s and no other character', (_, fields, [from, to]) => {
    const edited = set(BODY, fields);
    expect(edited).toBe(BODY.replace(from, to));
  });

  it('starts from nothing', () => {
    expect(editYaml('', {}, { table: 'a', roles: { x: 'y' }, list: [] })).toBe(
      'table: a\nroles: { x: y }\nlist: []',
    );
    expect(editYaml('# later\n', {}, { a: 1 })).toBe('# later\na: 1');
    expect(editYaml('a: [', { a: 5 }, { b: 1 })).toBe('b: 1');
  });

  it.each([
    ['{table: a, mark: bar}', { mark: 'line' }, '{table: a, mark: line}'],
    ['{table: a}', { table: undefined }, '{}'],
    ['roles:\n  a: 1\nb: 2', { roles: { a: undefined } }, 'roles: {}\nb: 2'],
    ['a:\nb: 2', { a: 1 }, 'a: 1\nb: 2'],
    ['a: # why\nb: 2', { a: 1 }, 'a: 1 # why\nb: 2'],
    ['a:\n- 1\n- 2\nb: 1', { a: [3] }, 'a: [ 3 ]\nb: 1'],
    ['a: &x 1\nb: *x', { b: 2 }, 'a: &x 1\nb: 2'],
    ['a: {}', { a: { 'b c': true } }, 'a: { b c: true }'],
    ['"a": 1', { a: 2 }, '"a": 2'],
    ['a: x\n  y\nb: 1', { a: 'z' }, 'a: z\nb: 1'],
  ])('of %j with %j makes %j', (text, fields, expected) => {
    expect(set(text, fields)).toBe(expected);
  });

  it('loses no digit where the library has to write the text anew', () => {
    const text = '? a\n: &x 9007199254740993\nb: *x\nc: 0.1000000000000000055511151231257827 # pi\nd: 007';
    const edited = set(text, { a: undefined });
    expect(plain(edited)).toEqual({
      b: 9007199254740993n,
      c: '0.1000000000000000055511151231257827',
      d: '007',
    });
  });

  it('always says what it should, whatever the texts', () => {
    const odd = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '#',
        'a: b',
        '- x',
        '007',
        '1.0',
        'true',
        'null',
        '~',
        '"',
        "'",
        '{',
        '}',
        ',',
        '\n',
        'a\n b\n',
      ),
      fc.constantFrom(
        '|',
        '>',
        '&a',
        '*a',
        '!x',
        '%',
        '@',
        '`',
        '?',
        ':',
        ': ',
        '__proto__',
        '---',
        '...',
        '\u2028',
        '\t',
      ),
      fc.string(),
    );
    const scalar = fc.oneof(
      odd,
      fc.integer(),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.bigInt(),
      fc.constant(null),
    );
    const value = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      fc.dictionary(odd, scalar, { maxKeys: 3 }),
    );
    const key = fc.oneof(fc.constantFrom('table', 'roles', 'x'), odd);
    const start = fc.constantFrom('', '# c\n', BODY, '{a: 1}', 'x: {y: 1} # z\n', 'x:\n- 1\n', 'x: |\n a');
    fc.assert(
      fc.property<[string, PlainMap[]]>(
        start,
        fc.array(fc.dictionary(key, value, { maxKeys: 3 }), { maxLength: 2 }),
        (text, steps) => {
          let edited = text;
          for (const step of steps) {
            const before = plain(edited);
            const after = { ...before, ...step };
            edited = editYaml(edited, before, after);
            expect(isSame(plain(edited), after)).toBe(true);
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
