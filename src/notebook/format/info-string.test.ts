import { describe, expect, it } from 'vitest';
import { fenceKind, infoAttributes, withInfoAttribute, withInfoKind } from './info-string';

describe('fenceKind', () => {
  it.each([
    ['sql', 'sql'],
    [' chart name=top', 'chart'],
    ['name=top chart', 'chart'],
    ['input name="a sql b"', 'input'],
    ['SQL', null],
    ['python sql', null],
    ['sql-like', null],
    ['kind=sql', null],
    ['markdown', null],
    ['', null],
  ])('of %j is %j', (info, kind) => {
    expect(fenceKind(info)).toBe(kind);
  });
});

describe('infoAttributes', () => {
  it('reads keys in any order, quoted values and bare words', () => {
    expect(infoAttributes('type=clv analysis name="a \\"b\\" \\\\ c" hidden x= x=2')).toEqual({
      type: 'clv',
      name: 'a "b" \\ c',
      hidden: '',
      x: '',
    });
  });

  it('keeps names of object properties as plain keys', () => {
    const attributes = infoAttributes('sql __proto__=1');
    expect(Object.keys(attributes)).toEqual(['__proto__']);
    expect(attributes.constructor).toBeUndefined();
  });
});

describe('withInfoAttribute', () => {
  it.each([
    ['sql', 'name', 'a', 'sql name=a'],
    ['sql  x=1  name=a  y', 'name', 'b', 'sql  x=1  name=b  y'],
    ['sql name=a ', 'x', 'b c', 'sql name=a x="b c" '],
    ['sql name="a b" x', 'name', null, 'sql x'],
    ['sql name=a name=b', 'name', null, 'sql'],
    ['sql', 'sql', '1', 'sql sql=1'],
    ['sql', 'name', '', 'sql name=""'],
    ['sql', 'name', 'a\r\n"\\', 'sql name="a\\r\\n\\"\\\\"'],
  ])('of %j with %s=%j is %j', (info, key, value, expected) => {
    expect(withInfoAttribute(info, key, value)).toBe(expected);
    if (value !== null) expect(infoAttributes(expected)[key]).toBe(value);
  });

  it.each(['a b', 'a=b', '', '`', '"'])('refuses the key %j', (key) => {
    expect(() => withInfoAttribute('sql', key, 'x')).toThrow(RangeError);
  });
});

describe('withInfoKind', () => {
  it('changes the word and nothing else', () => {
    expect(withInfoKind(' name=a  sql x', 'chart')).toBe(' name=a  chart x');
  });
});
