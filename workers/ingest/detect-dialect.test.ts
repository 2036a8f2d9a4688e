import { describe, expect, it } from 'vitest';
import { detectDialect } from './detect-dialect';

describe('detectDialect', () => {
  it.each([
    ['comma', 'a,b,c\n1,2,3\n4,5,6\n', ',', 3],
    ['tab', 'a\tb\n1\t2,5\n3\t4,5\n', '\t', 2],
    ['semicolon with decimal commas', 'a;b\n1,5;2,5\n3,5;4,5\n', ';', 2],
    ['bar', 'a|b|c\nx, y|2|3\n', '|', 3],
    ['said by the file', 'sep=;\na;b\n1;2\n', ';', 2],
    ['caret', 'a^b\n1^2\n3^4\n', '^', 2],
    ['quoted commas in a semicolon file', 'a;b\n"1,2,3";x\n"4,5,6";y\n', ';', 2],
    ['one column', 'name\nAnn\nBob\n', ',', 1],
    ['one column of times', 'at\n10:30\n11:45\n12:10\n', ',', 1],
    ['most rows decide', 'a,b\n1,2\n3\n4,5\n6,7\n8,9\n', ',', 2],
  ])('%s', (_, text, delimiter, width) => {
    const found = detectDialect(text);
    expect(found.width).toBe(width);
    expect(found.dialect.delimiter).toBe(delimiter);
  });

  it('tells the newline, the quote and the escape', () => {
    expect(detectDialect('a,b\r1,2\r').dialect.newline).toBe('\r');
    expect(detectDialect("a,b\n'x, y',2\n'z',3\n").dialect.quote).toBe("'");
    expect(detectDialect("a,b\nO'Neil,2\nd'Or,3\n").dialect.quote).toBe('"');
    expect(detectDialect('a,b\n"x \\"y\\" z",2\n').dialect.escape).toBe('\\');
    expect(detectDialect('a,b\n"x ""y"" z",2\n').dialect.escape).toBe('"');
  });
});
