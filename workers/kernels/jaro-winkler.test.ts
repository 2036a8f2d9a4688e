import { describe, expect, it } from 'vitest';
import { jaro, jaroWinkler } from './jaro-winkler';
import { textCodes } from './text-codes';

/**
 * Jaro's and Winkler's similarities as printed, to three decimals, in E. H. Porter and W. E. Winkler, "Approximate string
 * comparison and its effect on an advanced record linkage system", U.S. Bureau of the Census RR97/02 (1997), table 2.
 */
const PUBLISHED: [string, string, number, number][] = [
  ['SHACKLEFORD', 'SHACKELFORD', 0.97, 0.982],
  ['DUNNINGHAM', 'CUNNIGHAM', 0.896, 0.896],
  ['NICHLESON', 'NICHULSON', 0.926, 0.956],
  ['JONES', 'JOHNSON', 0.79, 0.832],
  ['MASSEY', 'MASSIE', 0.889, 0.933],
  ['ABROMS', 'ABRAMS', 0.889, 0.922],
  ['JERALDINE', 'GERALDINE', 0.926, 0.926],
  ['MARHTA', 'MARTHA', 0.944, 0.961],
  ['MICHELLE', 'MICHAEL', 0.869, 0.921],
  ['JULIES', 'JULIUS', 0.889, 0.933],
  ['TANYA', 'TONYA', 0.867, 0.88],
  ['DWAYNE', 'DUANE', 0.822, 0.84],
  ['SEAN', 'SUSAN', 0.783, 0.805],
  ['JON', 'JOHN', 0.917, 0.933],
];

describe('jaroWinkler', () => {
  it.each(PUBLISHED)('%s and %s', (a, b, plain, raised) => {
    expect(Math.abs(jaro(textCodes(a), textCodes(b)) - plain)).toBeLessThanOrEqual(0.00051);
    expect(Math.abs(jaroWinkler(textCodes(a), textCodes(b)) - raised)).toBeLessThanOrEqual(0.00051);
  });

  it('has the values that every description of the method works through', () => {
    expect(jaroWinkler(textCodes('MARTHA'), textCodes('MARHTA'))).toBeCloseTo(0.9611, 4);
    expect(jaroWinkler(textCodes('DIXON'), textCodes('DICKSONX'))).toBeCloseTo(0.8133, 4);
    expect(jaroWinkler(textCodes('DWAYNE'), textCodes('DUANE'))).toBeCloseTo(0.84, 4);
  });

  it('is one for equal texts, none for texts without a common character, and the same both ways', () => {
    expect(jaroWinkler(textCodes('王小明'), textCodes('王小明'))).toBe(1);
    expect(jaroWinkler(textCodes(''), textCodes(''))).toBe(1);
    expect(jaroWinkler(textCodes('abc'), textCodes(''))).toBe(0);
    expect(jaroWinkler(textCodes('abc'), textCodes('xyz'))).toBe(0);
    for (const [a, b] of PUBLISHED) {
      expect(jaroWinkler(textCodes(b), textCodes(a))).toBeCloseTo(
        jaroWinkler(textCodes(a), textCodes(b)),
        12,
      );
    }
  });

  it('takes texts longer than it marks', () => {
    expect(jaroWinkler(textCodes('a'.repeat(5000)), textCodes('a'.repeat(5000)))).toBe(1);
  });
});
