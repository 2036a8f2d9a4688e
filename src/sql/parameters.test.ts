import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindParameters, parametersIn } from './parameters';
import { tokenize } from './tokenize';

describe('parametersIn', () => {
  it('leaves out strings, comments and names', () => {
    const sql = `select $a, '$b', "$c", $d$ $e $d$, x$f -- $g\n, /* $h */ $i, $A, $"j k", $1`;
    expect(parametersIn(sql)).toEqual(['a', 'i', 'j k', '1']);
  });
});

describe('bindParameters', { timeout: 60_000 }, () => {
  it('replaces by literals and says what is missing', () => {
    const { sql, missing } = bindParameters(`select '$a', $a, $B, $c -- $a`, { a: "x'y", b: -1 });
    expect(sql).toBe(`select '$a', 'x''y', (-1), $c -- $a`);
    expect(missing).toEqual(['c']);
  });

  it.each([
    ['1 -$n', '1 -(-5)'],
    ['$s\n$s', "('v')\n('v')"],
    ["'a'\n$s", "'a'\n('v')"],
    ["$s'a'", "('v') 'a'"],
    ['1$n', '1 (-5)'],
    ['$s"x"', `'v' "x"`],
  ])('keeps the literal in %j apart from its neighbours', (sql, bound) => {
    expect(bindParameters(sql, { n: -5, s: 'v' }).sql).toBe(bound);
  });

  it('takes values from the object itself only', () => {
    expect(bindParameters('$constructor $__proto__', {}).missing).toEqual(['constructor', '__proto__']);
    const values = JSON.parse('{"__proto__": 1}') as Record<string, number>;
    expect(bindParameters('$__proto__', values).sql).toBe('1');
  });

  it('maps places of the bound text back to the source', () => {
    const source = 'select $long_name + x, $b from t';
    const { sql, sourceOffset } = bindParameters(source, { long_name: 1, b: 'some text' });
    for (const word of ['select', 'x,', 'from', 't']) {
      expect(sourceOffset(sql.indexOf(word))).toBe(source.indexOf(word));
    }
    expect(sourceOffset(sql.indexOf('text'))).toBe(source.indexOf('$b'));
  });

  describe('in DuckDB 1.4.3', () => {
    let engine: Awaited<ReturnType<DuckDBInstance['connect']>>;
    beforeAll(async () => {
      engine = await (await DuckDBInstance.create(':memory:')).connect();
    });
    afterAll(() => {
      engine.closeSync();
    });
    const evaluate = async (sql: string): Promise<unknown> => (await engine.runAndReadAll(sql)).getRowsJson();

    it('hands over any text unchanged', async () => {
      // Lone halves of a surrogate pair cannot be written as UTF-8.
      const nasty = fc.array(
        fc.oneof(
          fc.constantFrom(`'`, '"', '\\', '--', '/*', '$$', ';', '\0', '\n', '$x', '😀'),
          fc.string({ unit: 'grapheme' }),
        ),
      );
      await fc.assert(
        fc.asyncProperty(
          nasty.map((all) => all.join('')),
          async (text) => {
            expect(await evaluate(bindParameters('select $x', { x: text }).sql)).toEqual([[text]]);
          },
        ),
        { numRuns: 500 },
      );
    });

    it('hands over numbers exactly', async () => {
      const values = {
        a: 9007199254740993n,
        b: -9223372036854775808n,
        c: 0.1,
        d: 5e-324,
        e: [1n, 2n],
        f: NaN,
      };
      expect(await evaluate(bindParameters('select $a, $b, $c + 0.2 = 0.3, $d, $e, $f', values).sql)).toEqual(
        [['9007199254740993', '-9223372036854775808', true, 5e-324, [1, 2], 'NaN']],
      );
    });

    it('types a day as DATE', async () => {
      const { sql } = bindParameters('select typeof($d), $d + 1', { d: { date: '2024-02-28' } });
      expect(await evaluate(sql)).toEqual([['DATE', '2024-02-29']]);
    });
  });

  it('never lets a value become more than one expression', () => {
    const piece = fc.constantFrom(
      `'`,
      `e'`,
      '"',
      '$$',
      '--',
      '/*',
      '*/',
      '\n',
      ' ',
      '-',
      'x',
      '1',
      '$v ',
      ';',
      '\\',
      '(',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, value) => {
        const source = pieces.join('');
        const wanted = tokenize(source).filter(({ kind }) => kind === 'parameter').length;
        const found = tokenize(bindParameters(source, { v: `<<${value}>>` }).sql).filter(
          ({ kind, text }) => kind === 'string' && text.startsWith("'<<") && text.endsWith(">>'"),
        ).length;
        expect(found).toBe(wanted);
      }),
      { numRuns: 5000 },
    );
  });
});
