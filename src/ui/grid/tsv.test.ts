import { describe, expect, it } from 'vitest';
import { toTsv } from './tsv';

describe('toTsv', () => {
  it('keeps every digit, leaves missing values empty and quotes what would break a line', () => {
    const rows = [
      ['9007199254740993', 0.30000000000000004, null],
      ['a\tb', 'say "hi"\nthen', { list: [1, null] }],
      [true, 'NaN', '空'],
    ];
    expect(toTsv(rows, null)).toBe(
      [
        '9007199254740993\t0.30000000000000004\t',
        '"a\tb"\t"say ""hi""\nthen"\t"{""list"":[1,null]}"',
        'true\tNaN\t空',
      ].join('\n'),
    );
  });

  it('puts headings first when asked', () => {
    expect(toTsv([[1]], ['a b'])).toBe('a b\n1');
  });
});
