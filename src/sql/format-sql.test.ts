import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSql } from './format-sql';
import { significantTokens, tokenize } from './tokenize';

describe('formatSql', () => {
  it('lays a query out', async () => {
    expect(
      await formatSql(
        "select a,count(*) n from orders o join b using(id) where x='a  b' and y>$min group by all",
      ),
    ).toBe(`select
  a,
  count(*) n
from
  orders o
  join b using (id)
where
  x = 'a  b'
  and y > $min
group by all`);
  });

  it('leaves inputs, comments, texts and names as they are', async () => {
    const sql = `-- First: $a is 'not' a text
SELECT "Sales  Region", $min_orders, $"a b", 'it''s  $x -- no', $$ a  $b $$, /* b
   c */ x::INT, {'a': 1}, [1,2][1], list_transform(l, lambda v : v + $n), date_trunc('month', "day") AS M -- last
FROM "my  table" QUALIFY row_number() OVER (PARTITION BY "a  b") = 1;
from t select *exclude(a), columns('x.*'), y ->> '$.a', 10 // 3, a ** 2, x -> x + 1, r'a' limit 5`;
    const formatted = await formatSql(sql);
    const kept = (text: string) => significantTokens(text).map((token) => token.text);
    expect(kept(formatted)).toEqual(kept(sql));
    expect(formatted).toContain("-- First: $a is 'not' a text");
    expect(formatted).toContain("'it''s  $x -- no'");
    expect(await formatSql(formatted)).toBe(formatted);
  });

  it('refuses what it cannot read, with nothing changed', async () => {
    await expect(formatSql('select (a from t')).rejects.toMatchObject({ fault: { code: 'format-syntax' } });
    await expect(formatSql('a '.repeat(20_000))).rejects.toMatchObject({ fault: { code: 'format-long' } });
  });

  it('never changes what a text says', { timeout: 60_000 }, async () => {
    const piece = fc.constantFrom(
      ...`select from where a "b  c" $n $1 ? ( ) , * + - /**/ :: := -> ->> || 1.5e3 .5 x'00' [ ] { } : ; join using case when
        end 交易 .. % @ != <= => // ^ & | ~ not in between and filter over pivot on exclude lambda`.split(
        / +|\n +/,
      ),
      "'x  y'",
      '-- c\n',
      '/* d\n  e */',
      '$$q  r$$',
      "e'\\n'",
      'group by',
    );
    const sql = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(' '));
    let formatted = 0;
    await fc.assert(
      fc.asyncProperty(sql, async (text) => {
        try {
          const result = await formatSql(text);
          formatted++;
          const said = (one: string) =>
            tokenize(one).filter(({ kind }) => kind !== 'whitespace' && kind !== 'comment');
          expect(said(result).map((token) => token.text)).toEqual(said(text).map((token) => token.text));
        } catch (error) {
          expect((error as { fault?: { code: string } }).fault?.code).toMatch(/^format-/);
        }
      }),
      { numRuns: 400 },
    );
    expect(formatted).toBeGreaterThan(30);
  });
});
