import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../workers/contract/chart';
import { chartReadingWords } from '../../i18n/words/chart-reading';
import { chartTitleWords } from '../../i18n/words/chart-titles';
import { chartWords } from '../../i18n/words/charts';
import type { Cell } from '../chart-data';
import { captionOf } from './caption-of';
import { correlation } from './say-cloud';

function say(
  spec: Pick<ChartSpec, 'marks'> & Partial<ChartSpec>,
  columns: Record<string, Cell[]>,
  language: 'en' | 'zh' = 'en',
): string {
  const words: Record<string, string> = {
    ...chartWords[language],
    ...chartTitleWords[language],
    ...chartReadingWords[language],
  };
  const rows = Object.values(columns)[0]?.length ?? 0;
  return captionOf(
    { id: 'c', table: '', title: { key: 't' }, ...spec },
    { rows, columns },
    { context: { language }, lookup: (key) => words[key] },
  );
}

const col = (column: string) => ({ column });
const months = [0, 1, 2].map((month) => new Date(Date.UTC(2025, month)));

describe('captionOf', () => {
  it('tells the way of one line and its ends', () => {
    const spec: Parameters<typeof say>[0] = { marks: [{ type: 'line', x: col('at'), y: col('n') }] };
    const columns = { at: months, n: [30, 10, 20] };
    expect(say(spec, columns)).toBe(
      'n from 30 (Jan 2025) to 20 (Mar 2025); highest 30 (Jan 2025), lowest 10 (Feb 2025).',
    );
    expect(say(spec, columns, 'zh')).toBe(
      'n 由 30（2025年1月）到 20（2025年3月）；最高 30（2025年1月），最低 10（2025年2月）。',
    );
    expect(say(spec, { at: months, n: [5, 5, 5] })).toBe('n is 5 everywhere.');
    expect(say(spec, { at: months.slice(0, 1), n: [5] })).toBe('');
  });

  it('tells shares only of figures that add up', () => {
    const columns = { name: ['a', 'b', 'c'], n: [60, 30, 10] };
    const marks = [{ type: 'bar' as const, x: col('n'), y: col('name') }];
    expect(say({ marks, total: true }, columns)).toBe('“a” is the largest with 60, 60% of the 100 shown.');
    expect(say({ marks }, columns)).toBe('n: highest 60 (a), lowest 10 (c).');
    // With a loss among them a share of the total would mislead.
    expect(say({ marks, total: true }, { ...columns, n: [60, 30, -10] })).toBe(
      'n: highest 60 (a), lowest -10 (c).',
    );
  });

  it('adds the parts of a stack up', () => {
    const marks = [
      { type: 'bar' as const, x: col('at'), y: col('n'), color: col('part'), stack: 'stack' as const },
    ];
    const columns = {
      at: [months[0], months[0], months[1], months[1]] as Cell[],
      part: ['x', 'y', 'x', 'y'],
      n: [1, 2, 4, 3],
    };
    expect(say({ marks }, columns)).toBe(
      'All together highest at 7 (Feb 2025); “x” makes up 50% of the 10 shown.',
    );
    expect(say({ marks: marks.map((mark) => ({ ...mark, stack: 'share' })) }, columns)).toBe(
      '“x” makes up 50% of the 10 shown.',
    );
  });

  it('is silent of shares of several wholes, whose sum is no figure', () => {
    const columns = {
      field: ['name', 'name', 'mail', 'mail'],
      kind: ['a', 'b', 'a', 'b'],
      n: [0.8, 0.2, 0.6, 0.4],
    };
    const marks = [
      { type: 'bar' as const, x: col('n'), y: col('field'), color: col('kind'), stack: 'stack' as const },
    ];
    expect(say({ marks }, columns)).toBe('');
  });

  it('says who is ahead at the end where figures do not add up', () => {
    const marks = [{ type: 'line' as const, x: col('at'), y: col('n'), color: col('part') }];
    const columns = {
      at: [months[0], months[0], months[1], months[1]] as Cell[],
      part: ['x', 'y', 'x', 'y'],
      n: [9, 2, 4, 5],
    };
    expect(say({ marks }, columns)).toBe('At the end (Feb 2025) “y” is highest with 5, “x” lowest with 4.');
  });

  it('tells of small multiples how far each reaches, and sets no part against another', () => {
    const marks = [{ type: 'line' as const, x: col('at'), y: col('n') }];
    const columns = {
      at: [...months, ...months],
      part: ['trend', 'trend', 'trend', 'rest', 'rest', 'rest'],
      n: [100, 130, 120, -2, 3, 1],
    };
    expect(say({ marks, facet: 'part' }, columns)).toBe(
      '“trend” moves most, from 100 to 130; “rest” least, from -2 to 3.',
    );
    expect(say({ marks, facet: 'part' }, columns, 'zh')).toBe(
      '“trend”变动最大，由 100 至 130；“rest”变动最小，由 -2 至 3。',
    );
    // A single part is a chart like any other.
    expect(say({ marks, facet: 'part' }, { at: months, part: ['a', 'a', 'a'], n: [30, 10, 20] })).toMatch(
      /^n from 30/,
    );
    const bins = [{ type: 'bar' as const, x1: col('from'), x2: col('to'), y: col('n') }];
    expect(
      say({ marks: bins, facet: 'part' }, { from: [0, 0], to: [1, 1], n: [4, 5], part: ['a', 'b'] }),
    ).toBe('');
  });

  it('finds the bin of the median, and the fullest', () => {
    const marks = [{ type: 'bar' as const, x1: col('from'), x2: col('to'), y: col('n') }];
    const columns = { from: [0, 10, 20, 30], to: [10, 20, 30, 40], n: [40, 20, 15, 25] };
    // Of a hundred values the 50th is the tenth of the second bin.
    expect(say({ marks, total: true }, columns)).toBe(
      'The median of 100 values lies from 10 to 20; 40% of them lie from 0 to 10, more than in any other bar.',
    );
  });

  it('names the darkest and the lightest place of a map', () => {
    const marks = [{ type: 'cell' as const, x: col('a'), y: col('b'), color: col('n') }];
    expect(say({ marks }, { a: ['p', 'q'], b: ['u', 'v'], n: [3, 8] })).toBe(
      'n: highest 8 (q · v), lowest 3 (p · u).',
    );
  });

  it('does not spell out what is next to nothing', () => {
    const marks = [{ type: 'cell' as const, x: col('a'), y: col('b'), color: col('n') }];
    expect(say({ marks }, { a: ['p', 'q'], b: ['u', 'v'], n: [6.34e-26, 5.5] })).toBe(
      'n: highest 5.5 (q · v), lowest ≈ 0 (p · u).',
    );
  });

  it('says of a place what its axis says, apart from its number', () => {
    const named = { marks: [{ type: 'line' as const, x: col('at'), y: col('n'), name: { key: 'n' } }] };
    const even = { ...named.marks[0]!, y: col('at'), name: { key: 'Equal shares' }, dashed: true };
    const x = { label: { key: 'Share of customers' }, format: 'percent' as const };
    expect(say({ marks: [...named.marks, even], x }, { at: [0, 0.5, 1], n: [1, 2, 3] })).toBe(
      'n from 1 (Share of customers: 0%) to 3 (Share of customers: 100%), with all values between the two.',
    );
  });

  it('keeps silent where the title says it all', () => {
    const marks = [{ type: 'line' as const, x: col('at'), y: col('n') }];
    expect(say({ marks }, { at: months, n: [1, 2, 3] })).not.toBe('');
    expect(say({ marks, unsaid: true }, { at: months, n: [1, 2, 3] })).toBe('');
  });

  it('keeps silent where a dashed line or an interval is all there is', () => {
    expect(
      say(
        { marks: [{ type: 'line', x: col('at'), y: col('n'), dashed: true }] },
        { at: months, n: [1, 2, 3] },
      ),
    ).toBe('');
    expect(
      say(
        { marks: [{ type: 'band', x: col('at'), y1: col('n'), y2: col('n') }] },
        { at: months, n: [1, 2, 3] },
      ),
    ).toBe('');
  });
});

describe('correlation', () => {
  it('is that of Anscombe’s first set (Anscombe 1973: 0.816)', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x.map((at, i) => [at, y[i] ?? 0] as const))).toBeCloseTo(0.816, 3);
    expect(
      correlation([
        [1, 2],
        [1, 3],
      ]),
    ).toBeUndefined();
  });
});
