import { describe, expect, it } from 'vitest';
import { inlineValuesIn, readInlineValue, renameInInlineValues } from './inline-values';

const written = (markdown: string) =>
  inlineValuesIn(markdown).map(({ name, column }) => (column === null ? name : `${name}|${column}`));

describe('inlineValuesIn', () => {
  it('finds names and columns, quoted or not, each once', () => {
    expect(written('{{a.b}} and {{ A . B }}, {{ min_orders }}')).toEqual(['A|B', 'min_orders']);
    expect(written('{{ "my table"."a ""b""" }} {{ 客户.数量 }}')).toEqual(['my table|a "b"', '客户|数量']);
  });

  it('leaves code alone, and what is no reference', () => {
    expect(written('`{{ a.b }}` ``x ` {{ a }}`` and\n```\n{{ c }}\n```\n{{ d }}')).toEqual(['d']);
    expect(written('{{ }} {{ a b }} {{ 1a }} {{ a.b.c }} { { a } } {{a\n}} {{ a: 1 }}')).toEqual([]);
  });

  it('reads a hostile text in no time', () => {
    expect(written('{{ '.repeat(300_000))).toEqual([]);
    expect(written(`{{${'`'.repeat(5_000)}`)).toEqual([]);
  });
});

describe('readInlineValue', () => {
  it('reads at the start only', () => {
    expect(readInlineValue('{{ a.b }} c')).toEqual({ name: 'a', column: 'b', length: 9 });
    expect(readInlineValue(' {{ a }}')).toBeNull();
  });
});

describe('renameInInlineValues', () => {
  it('takes values from another relation, and leaves code and other names alone', () => {
    expect(
      renameInInlineValues(
        '{{a.b}} `{{ a.b }}` {{ "A" }} {{ ab.a }}\n```\n{{ a }}\n```\n{{ a }}',
        'a',
        'my a',
      ),
    ).toBe('{{"my a".b}} `{{ a.b }}` {{ "my a" }} {{ ab.a }}\n```\n{{ a }}\n```\n{{ "my a" }}');
    expect(renameInInlineValues('{{ 订单.数量 }}', '订单', '我的订单')).toBe('{{ 我的订单.数量 }}');
  });
});
