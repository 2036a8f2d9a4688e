import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize';

function kinds(sql: string): string[] {
  return tokenize(sql)
    .filter(({ kind }) => kind !== 'whitespace')
    .map(({ kind, text }) => `${kind} ${text}`);
}

describe('tokenize', { timeout: 60_000 }, () => {
  it('tells words, names, literals and parameters apart', () => {
    expect(kinds(`select "a""b", 'it''s', $min, 1_000.5e-3, x::date from t -- end`)).toEqual([
      'word select',
      'quoted-identifier "a""b"',
      'operator ,',
      `string 'it''s'`,
      'operator ,',
      'parameter $min',
      'operator ,',
      'number 1_000.5e-3',
      'operator ,',
      'word x',
      'operator :',
      'operator :',
      'word date',
      'word from',
      'word t',
      'comment -- end',
    ]);
  });

  // Each expectation below was checked against DuckDB 1.4.3's own parser.
  it.each([
    [`'\\'`, [`string '\\'`]],
    [`e'it\\'s' x`, [`string e'it\\'s'`, 'word x']],
    [`E'\\\\' x`, [`string E'\\\\'`, 'word x']],
    [`e'a' -- c\n 'b\\'' x`, [`string e'a' -- c\n 'b\\''`, 'word x']],
    [`'a' 'b'`, [`string 'a'`, `string 'b'`]],
    [`'a'\r'b'`, [`string 'a'\r'b'`]],
    ['$$ $a$ $$', ['dollar-string $$ $a$ $$']],
    ['$é$ $x $é$', ['dollar-string $é$ $x $é$']],
    ['$a$b', ['dollar-string $a$b']],
    ['a$b', ['word a$b']],
    ['$1x', ['parameter $1', 'word x']],
    ['$名称+1', ['parameter $名称', 'operator +', 'number 1']],
    ['$"a b"', ['parameter $"a b"']],
    ['/* a /* $x */ c */ 1', ['comment /* a /* $x */ c */', 'number 1']],
    ['1\u00a0+\u3000\ufeff2', ['number 1', 'operator +', 'number 2']],
    ['1 -- x\r2', ['number 1', 'comment -- x', 'number 2']],
    ['.5 5. 1..2', ['number .5', 'number 5.', 'number 1', 'operator .', 'number .2']],
    ['1a', ['number 1', 'word a']],
    ['x:b', ['word x', 'operator :', 'word b']],
  ])('reads %j as DuckDB does', (sql, expected) => {
    expect(kinds(sql)).toEqual(expected);
  });

  it.each([`'abc`, '"abc', '$$abc', '$t$abc', '/* /* */', `e'\\`])(
    'lets the unclosed %j reach to the end',
    (sql) => {
      expect(tokenize(sql)).toHaveLength(1);
    },
  );

  it('covers any text without gaps', () => {
    const piece = fc.constantFrom(
      ...[
        `'`,
        `''`,
        '"',
        '$',
        '$$',
        '$a$',
        '$x',
        '--',
        '/*',
        '*/',
        '\n',
        '\r',
        ' ',
        'e',
        `e'`,
        '\\',
        ';',
        '1',
        '.',
        'é',
        '\ud800',
      ],
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (sql) => {
        let at = 0;
        for (const token of tokenize(sql)) {
          expect(token.start).toBe(at);
          expect(token.end).toBeGreaterThan(at);
          expect(token.text).toBe(sql.slice(token.start, token.end));
          at = token.end;
        }
        expect(at).toBe(sql.length);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['line breaks after a string', `'a'${'\n'.repeat(2_000_000)}`],
    ['strings over many lines', `'a'\n`.repeat(500_000)],
    ['backslashes', `e'${'\\\\'.repeat(1_000_000)}`],
    ['comments that open', '/*'.repeat(1_000_000)],
    ['comments that close', `${'/*'.repeat(500_000)}${'*/'.repeat(500_000)}`],
    ['dollar tags', '$a$b'.repeat(500_000)],
    ['e strings', `e''`.repeat(500_000)],
    ['blanks', ' '.repeat(5_000_000)],
    ['operators', '+'.repeat(300_000)],
  ])('is linear in %s', (_, sql) => {
    expect(tokenize(sql).at(-1)?.end).toBe(sql.length);
  });
});
