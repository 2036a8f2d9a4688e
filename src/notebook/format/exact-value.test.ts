import { isMap, isScalar } from 'yaml';
import { describe, expect, it } from 'vitest';
import { exactValue, scalarText } from './exact-value';
import { readYaml } from './yaml-document';

function scalar(text: string) {
  const read = readYaml(`a: ${text}`);
  const root: unknown = read.ok ? read.yaml.document.contents : null;
  const node = isMap(root) ? root.items[0]?.value : null;
  if (!isScalar(node)) throw new Error(`no scalar: ${text}`);
  return node;
}

describe('exactValue', () => {
  const cases: [string, unknown][] = [
    ['12', 12],
    ['+12', 12],
    ['-0', 0],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-123456789012345678901234567890', -123456789012345678901234567890n],
    ['007', '007'],
    ['0x1f', 31],
    ['0.1', 0.1],
    ['1.50', 1.5],
    ['1e3', 1000],
    ['0.30000000000000004', 0.30000000000000004],
    ['0.1000000000000000055511151231257827', '0.1000000000000000055511151231257827'],
    ['12345678901234567.89', '12345678901234567.89'],
    ['1e400', '1e400'],
    ['.inf', Infinity],
    ['-.inf', -Infinity],
    ['true', true],
    ['yes', 'yes'],
    ['no', 'no'],
    ['~', null],
    ['', null],
    ['2024-01-01', '2024-01-01'],
    ['"12"', '12'],
    ['!!str 12', '12'],
    ['!!js/function f', 'f'],
  ];
  for (const [text, value] of cases) {
    it(`of ${text} is ${String(value)}`, () => {
      expect(exactValue(scalar(text))).toBe(value);
    });
  }
});

describe('scalarText', () => {
  it.each([
    ['2024', '2024'],
    ['1.10', '1.10'],
    ['"a b"', 'a b'],
    ['TRUE', 'TRUE'],
  ])('of %s is %s', (text, expected) => {
    expect(scalarText(scalar(text))).toBe(expected);
  });
});
