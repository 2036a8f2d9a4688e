import { describe, expect, it } from 'vitest';
import { plainRoot } from './plain-value';
import { readYaml } from './yaml-document';

function faultOf(text: string) {
  const read = readYaml(text);
  return read.ok ? null : [read.fault.code, read.fault.place?.line, read.fault.place?.character];
}

describe('readYaml', { timeout: 60_000 }, () => {
  it.each([
    ['', null],
    ['# nothing\n', null],
    ['a: 1\nb: [1, 2]', null],
    ['a: 1: 2', ['yaml-syntax', 1, 4]],
    ['a: 1\nb: [1, 2', ['yaml-syntax', 2, 9]],
    ['a: "x', ['yaml-syntax', 1, 6]],
    ['\ta: 1', ['yaml-syntax', 1, 1]],
    ['a: 1\n---\nb: 2', ['yaml-syntax', 2, 1]],
    ['? [a]\n: 1', ['yaml-syntax', 1, 3]],
    ['- a\n- b', ['yaml-not-a-map', 1, 1]],
    ['# c\ntext', ['yaml-not-a-map', 2, 1]],
    ['a: 1\nb: 2\na: 3', ['yaml-duplicate-key', 3, 1]],
    ['r: {a: 1, a: 2}', ['yaml-duplicate-key', 1, 11]],
  ])('of %j finds %j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it('keeps names of object properties as plain keys', () => {
    const read = readYaml('__proto__: {polluted: 1}\nconstructor: 2');
    const root = read.ok ? plainRoot(read.yaml) : null;
    expect(Object.keys(root ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('unfolds no bomb', () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ];
    const read = readYaml(bomb.join('\n'));
    expect(read.ok && plainRoot(read.yaml)).toBeNull();
    const ring = readYaml('a: &a [*a]');
    expect(ring.ok && plainRoot(ring.yaml)).toBeNull();
  });

  const size = 200_000;
  it.each([
    ['brackets', 'a: ' + '['.repeat(size)],
    ['braces', '{'.repeat(size)],
    ['dashes', '- '.repeat(size / 2)],
    ['question marks', '? '.repeat(size / 2)],
    ['indents', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['commas', `a: [${','.repeat(size)}]`],
    ['quotes', 'a: ' + '""'.repeat(size / 2)],
    ['tags', 'a: ' + '!x '.repeat(size / 3)],
    ['anchors', '&a '.repeat(size / 3)],
    ['directives', '%x\n'.repeat(size / 3)],
    ['documents', '---\n'.repeat(size / 4)],
    ['keys', Array.from({ length: size / 8 }, (_, i) => `k${i}: 1`).join('\n')],
    ['length', `a: ${'x'.repeat(2_000_000)}`],
  ])('gives up early on endless %s', (_, text) => {
    expect(faultOf(text)?.[0]).toBe('yaml-too-large');
  });
});
