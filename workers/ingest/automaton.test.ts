import { describe, expect, it } from 'vitest';
import { STRIDE, compile, type Automaton } from './automaton';

/** Index of the pattern that the whole text matches; -1 for none. */
function match({ columnOf, next, accepts }: Automaton, text: string): number {
  let state = 0;
  for (const byte of new TextEncoder().encode(text)) state = next[state | columnOf[byte]!]!;
  return accepts[state / STRIDE]! - 1;
}

describe('compile', () => {
  it.each([
    ['a|bc', ['a', 'bc'], ['', 'b', 'ab', 'abc']],
    ['a?b*c+', ['c', 'ac', 'bbcc', 'abc'], ['', 'ab', 'aabc', 'ca']],
    ['(ab){2,3}', ['abab', 'ababab'], ['ab', 'abababab', 'aba']],
    ['[a-c.x]\\d', ['a0', '.9', 'x5'], ['d1', 'a', 'a00']],
    ['\\.\\+', ['.+'], ['a+', '..']],
    ['(a|b(c|d)?)*', ['', 'abca', 'bdbd'], ['c', 'ad']],
  ])('%s agrees with what the pattern means', (pattern, yes, no) => {
    const automaton = compile([pattern]);
    for (const text of yes) expect(match(automaton, text), text).toBe(0);
    for (const text of no) expect(match(automaton, text), text).toBe(-1);
  });

  it('prefers the earlier of two patterns that both fit', () => {
    const automaton = compile(['true', '[a-z]+', '\\d+']);
    expect(match(automaton, 'true')).toBe(0);
    expect(match(automaton, 'truer')).toBe(1);
    expect(match(automaton, '12')).toBe(2);
  });

  it('agrees with regular expressions on random texts', () => {
    const pattern = '[+-]?(0|[1-9]\\d*)(\\.\\d{1,3})?([eE][+-]?\\d+)?';
    const expression = new RegExp(`^(?:${pattern})$`);
    const automaton = compile([pattern]);
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 5000; round++) {
      const text = Array.from({ length: random(8) }, () => '0123456789.+-eE'[random(15)]).join('');
      expect(match(automaton, text) === 0, text).toBe(expression.test(text));
    }
  });
});
