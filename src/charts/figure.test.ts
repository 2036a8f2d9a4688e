import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../workers/contract/chart';
import type { Cell, ChartData } from './chart-data';
import type { ChartTheme } from './chart-theme';
import { ColourRegistry } from './colour-registry';
import { type Figure, type FigureOptions, buildFigure } from './figure';
import type { Clause } from '../selection/clause';
import { estimateWidth } from './measure';

const theme: ChartTheme = {
  surface: '#ffffff',
  text: '#000000',
  muted: '#666666',
  line: '#dddddd',
  accent: '#0000aa',
  good: '#00aa00',
  warn: '#aaaa00',
  bad: '#aa0000',
  font: 'sans-serif',
  categorical: ['#111111', '#222222', '#333333'],
  ranked: ['#0000ff', '#ff0000'],
  sequential: ['#ffffff', '#000000'],
  diverging: ['#ff0000', '#ffffff', '#0000ff'],
};

function table(columns: Record<string, Cell[]>): ChartData {
  return { rows: Object.values(columns)[0]?.length ?? 0, columns };
}

function build(
  spec: Partial<ChartSpec> & Pick<ChartSpec, 'marks'>,
  data: ChartData,
  options: Partial<FigureOptions> = {},
): Figure {
  const { figure } = buildFigure({ id: 'c', table: '', title: { key: 'title' }, ...spec }, data, {
    width: 800,
    theme,
    wording: {
      context: { language: 'en' },
      lookup: (key) => (key.startsWith('value.') ? key.toUpperCase() : undefined),
    },
    colours: new ColourRegistry(),
    measure: estimateWidth,
    ...options,
  });
  if (!figure) throw new Error('nothing to draw');
  return figure;
}

const col = (column: string) => ({ column });
const labels = (ticks: Figure['xTicks']): string[] => ticks.ticks.map((tick) => tick.label);
const months = [0, 1, 2].map((month) => new Date(Date.UTC(2025, month)));

describe('bars', () => {
  it('lie down under names, in the order of the rows, with their values instead of an axis', () => {
    const figure = build(
      {
        marks: [{ type: 'bar', x: col('n'), y: col('name') }],
        x: { format: 'integer' },
        y: { format: 'label' },
      },
      table({ name: ['b', 'a'], n: [1200, -30] }),
    );
    expect(figure.layers[0]).toMatchObject({
      horizontal: true,
      at: { y: [0, 1], x1: [0, 0], x2: [1200, -30] },
    });
    expect(labels(figure.yTicks)).toEqual(['VALUE.B', 'VALUE.A']);
    expect(labels(figure.xTicks)).toEqual([]);
    expect(figure.valueLabels.map(({ label, left }) => [label, left])).toEqual([
      ['1,200', false],
      ['-30', true],
    ]);
    // The figure left of the lowest bar has room of its own, clear of the names.
    expect(figure.xTicks.domain[0]).toBeLessThan(-30);
  });

  it('show the figures of two marks that share the names between them', () => {
    const marks: ChartSpec['marks'] = [
      { type: 'bar', x: col('gain'), y: col('name') },
      { type: 'bar', x: col('loss'), y: col('name') },
      { type: 'rule', x: { value: 0 } },
    ];
    const figure = build({ marks }, table({ name: ['a', 'b'], gain: [5, null], loss: [null, -3] }));
    expect(figure.valueLabels.map(({ label }) => label)).toEqual(['5', '-3']);
  });

  it('stack when a colour repeats a place, in the order of the colours', () => {
    const data = table({
      m: [...months.slice(0, 2), ...months.slice(0, 2)],
      s: ['x', 'x', 'y', 'y'],
      n: [1, 2, 3, -4],
    });
    const figure = build({ marks: [{ type: 'bar', x: col('m'), y: col('n'), color: col('s') }] }, data);
    expect(figure.layers[0]?.at).toMatchObject({ y1: [0, 0, 1, 0], y2: [1, 2, 4, -4] });
    expect(figure.layers[0]?.colours).toEqual(['#111111', '#111111', '#222222', '#222222']);
    expect(figure.x.kind).toBe('time');
  });

  it('share a place to 100%', () => {
    const data = table({ m: ['a', 'a'], s: ['x', 'y'], n: [30, 10] });
    const marks: ChartSpec['marks'] = [
      { type: 'bar', x: col('m'), y: col('n'), color: col('s'), stack: 'share' },
    ];
    const figure = build({ marks }, data);
    expect(figure.layers[0]?.at.y2).toEqual([0.75, 1]);
    expect(labels(figure.yTicks).at(-1)).toBe('100%');
  });

  it('stand side by side in groups', () => {
    const data = table({ m: ['a', 'a', 'b'], s: ['x', 'y', 'y'], n: [1, 2, 3] });
    const marks: ChartSpec['marks'] = [
      { type: 'bar', x: col('m'), y: col('n'), color: col('s'), stack: 'group' },
    ];
    const { layers } = build({ marks }, data);
    expect(layers[0]).toMatchObject({ offset: [-0.25, 0.25, 0.25], share: [0.5, 0.5, 0.5] });
  });

  it('with two ends are bins, and their axis ends where they do', () => {
    const figure = build(
      { marks: [{ type: 'bar', x1: col('from'), x2: col('to'), y: col('n') }] },
      table({ from: [0, 7], to: [7, 14], n: [3, 9] }),
    );
    expect(figure.layers[0]?.horizontal).toBe(false);
    expect(figure.xTicks.domain).toEqual([0, 14]);
    expect(figure.yTicks.domain).toEqual([0, 10]);
  });
});

describe('lines', () => {
  const marks: ChartSpec['marks'] = [{ type: 'line', x: col('m'), y: col('n'), color: col('s') }];
  const data = table({
    m: [months[2]!, months[0]!, months[1]!, ...months],
    s: ['x', 'x', 'x', 'y', 'y', 'y'],
    n: [3, 1, null, 50, 60, 70],
  });

  it('go from left to right whatever the order of rows, with gaps where values are missing', () => {
    const { layers } = build({ marks }, data);
    expect(layers[0]?.rows).toEqual([1, 2, 0, 3, 4, 5]);
    expect(layers[0]?.at.y).toEqual([1, NaN, 3, 50, 60, 70]);
  });

  it('are named at their ends where there is room, else in a legend', () => {
    const wide = build({ marks }, data);
    expect(wide.lineEnds.map(({ label, at }) => [label, at])).toEqual([
      ['x', 3],
      ['y', 70],
    ]);
    expect(wide.legend.items).toEqual([]);
    const slim = build({ marks }, data, { width: 375 });
    expect(slim.lineEnds).toEqual([]);
    expect(slim.legend.items.map((item) => [item.label, item.shape])).toEqual([
      ['x', 'line'],
      ['y', 'line'],
    ]);
  });

  it('that are switched off leave the scale to the others but stay in the legend', () => {
    const figure = build({ marks }, data, { hiddenSeries: new Set(['y']) });
    expect(figure.yTicks.domain).toEqual([0, 3]);
    expect(figure.legend.items.map((item) => item.key)).toEqual(['x', 'y']);
  });

  it('word months in the reader’s language', () => {
    expect(labels(build({ marks }, data).xTicks)).toEqual(['Jan\n2025', 'Feb', 'Mar']);
    const wording = { context: { language: 'zh' as const }, lookup: () => undefined };
    expect(labels(build({ marks }, data, { wording }).xTicks)).toEqual(['1月\n2025年', '2月', '3月']);
  });
});

describe('areas', () => {
  it('count a missing part as zero, so that the parts above it stay where they belong', () => {
    const data = table({
      m: [...months, months[0]!, months[2]!],
      s: ['x', 'x', 'x', 'y', 'y'],
      n: [1, 1, 1, 5, 5],
    });
    const { layers } = build({ marks: [{ type: 'area', x: col('m'), y: col('n'), color: col('s') }] }, data);
    expect(layers[0]?.at).toMatchObject({ y1: [0, 0, 0, 1, 1, 1], y2: [1, 1, 1, 6, 1, 6] });
    expect(layers[0]?.rows).toEqual([0, 1, 2, 3, -1, 4]);
  });
});

describe('heat maps', () => {
  it('put numbers and dates in order, names in the order of the rows, and say their values', () => {
    const figure = build(
      {
        marks: [{ type: 'cell', x: col('age'), y: col('m'), color: col('share') }],
        color: { format: 'percent' },
      },
      table({ age: [1, 0, 0], m: [months[0]!, months[1]!, months[0]!], share: [0.5, 1, 1] }),
    );
    expect(labels(figure.xTicks)).toEqual(['0', '1']);
    expect(labels(figure.yTicks)).toEqual(['Jan 2025', 'Feb 2025']);
    expect(figure.layers[0]?.texts).toEqual(['50%', '100%', '100%']);
    expect(figure.layers[0]?.colours).toEqual(['#ffffff', '#000000', '#000000']);
    expect(figure.legend.ramp).toMatchObject({ low: '50%', high: '100%' });
  });

  it('have white at zero when the scale diverges', () => {
    const figure = build(
      {
        marks: [{ type: 'cell', x: col('a'), y: col('b'), color: col('v') }],
        color: { scheme: 'diverging' },
      },
      table({ a: ['p', 'q', 'r'], b: ['z', 'z', 'z'], v: [-1, 0, 4] }),
    );
    expect(figure.layers[0]?.colours[1]).toBe('#ffffff');
    expect(figure.layers[0]?.colours[2]).toBe('#0000ff');
  });
});

describe('axes', () => {
  it('leave out what a logarithm has no place for, and say so', () => {
    const figure = build(
      { marks: [{ type: 'dot', x: col('a'), y: col('b') }], y: { type: 'log' } },
      table({ a: [1, 2, 3], b: [0, 10, 1000] }),
    );
    expect(figure.layers[0]?.at.y).toEqual([NaN, 10, 1000]);
    expect(figure.notes).toEqual([{ key: 'charts.dropped', values: { n: 1 } }]);
    expect(labels(figure.yTicks)).toContain('100');
  });

  it('word a single period by the grain that the spec states', () => {
    const one = table({ m: [months[0]!], n: [5] });
    const marks: ChartSpec['marks'] = [{ type: 'line', x: col('m'), y: col('n') }];
    expect(labels(build({ marks, grain: 'month' }, one).xTicks)).toEqual(['Jan\n2025']);
    expect(labels(build({ marks }, one).xTicks)).toEqual(['1 Jan\n2025']);
  });

  it('write numbers that name series as names', () => {
    const marks: ChartSpec['marks'] = [{ type: 'dot', x: col('n'), y: col('n'), color: col('year') }];
    const figure = build(
      { marks, color: { scheme: 'categorical' } },
      table({ n: [1, 2], year: [2024, 2025] }),
    );
    expect(figure.legend.items.map((item) => item.label)).toEqual(['2024', '2025']);
  });

  it('include rules, which may stand outside the data', () => {
    const figure = build(
      {
        marks: [
          { type: 'line', x: col('m'), y: col('n') },
          { type: 'rule', x: { value: '2025-06-01' } },
        ],
      },
      table({ m: months, n: [1, 2, 3] }),
    );
    expect(figure.xTicks.domain[1]).toBe(Date.UTC(2025, 5, 1));
    expect(figure.layers[1]?.rows).toEqual([-1]);
  });

  it('cut long names for narrow pages and keep them whole beside', () => {
    const name = 'Barista course for beginners, four evenings';
    const spec = { marks: [{ type: 'bar' as const, x: col('n'), y: col('name') }] };
    const [tick] = build(spec, table({ name: [name], n: [1] }), { width: 375 }).yTicks.ticks;
    expect(tick?.label).toMatch(/^Barista.*…$/);
    expect(tick?.full).toBe(name);
  });
});

describe('figures', () => {
  it('are nothing where there are no values', () => {
    const empty = {
      id: 'c',
      table: '',
      title: { key: 't' },
      marks: [{ type: 'line' as const, x: col('m'), y: col('n') }],
    };
    const options = {
      width: 800,
      theme,
      wording: { context: { language: 'en' as const }, lookup: () => undefined },
      colours: new ColourRegistry(),
      measure: estimateWidth,
    };
    expect(buildFigure(empty, table({ m: [], n: [] }), options).figure).toBeUndefined();
    expect(buildFigure(empty, table({ m: months, n: [null, NaN, null] }), options).figure).toBeUndefined();
  });

  it('keep the legend when every series is switched off', () => {
    const spec = {
      id: 'c',
      table: '',
      title: { key: 't' },
      marks: [{ type: 'dot' as const, x: col('n'), y: col('n'), color: col('s') }],
    };
    const { figure, legend } = buildFigure(spec, table({ n: [1, 2], s: ['x', 'y'] }), {
      width: 800,
      theme,
      wording: { context: { language: 'en' }, lookup: () => undefined },
      colours: new ColourRegistry(),
      measure: estimateWidth,
      hiddenSeries: new Set(['x', 'y']),
    });
    expect(figure).toBeUndefined();
    expect(legend.items.map((item) => item.key)).toEqual(['x', 'y']);
  });

  it('fade what is not picked out', () => {
    const picked = (column: string): Clause[] => [
      { kind: 'values', column, type: 'VARCHAR', reading: 'name', values: ['x'] },
    ];
    const data = table({ a: [1, 2], b: [1, 2], s: ['x', 'y'] });
    const some = build({ marks: [{ type: 'dot', x: col('a'), y: col('b') }] }, data, {
      selection: picked('s'),
    });
    expect([0, 1].map((row) => some.faded(row))).toEqual([false, true]);
    const other = build({ marks: [{ type: 'dot', x: col('a'), y: col('b') }] }, data, {
      selection: picked('not here'),
    });
    expect(other.faded(1)).toBe(false);
  });

  it('put parts into even rows of frames', () => {
    const parts = ['a', 'b', 'c', 'd', 'e'];
    const data = table({ p: parts, x: [1, 1, 1, 1, 1], y: [1, 2, 3, 4, 5] });
    const figure = build({ marks: [{ type: 'dot', x: col('x'), y: col('y') }], facet: 'p' }, data);
    expect(figure.columns).toBe(3);
    expect(figure.facets?.labels).toEqual(parts);
  });

  it('fill low frames, though the least is just below zero', () => {
    const parts = ['a', 'b', 'c', 'd'];
    const data = table({ p: parts, x: [1, 1, 1, 1], y: [-150, 900, 1800, 2600] });
    const { frameHeight, yTicks } = build(
      { marks: [{ type: 'line', x: col('x'), y: col('y') }], facet: 'p' },
      data,
      { width: 375 },
    );
    expect(frameHeight).toBeLessThan(130);
    expect(labels(yTicks)).toEqual(['-1,000', '0', '1,000', '2,000', '3,000']);
  });

  it('need no legend for what the axis names, or for one series', () => {
    const data = table({ s: ['x', 'y'], n: [1, 2] });
    expect(
      build({ marks: [{ type: 'bar', x: col('n'), y: col('s'), color: col('s') }] }, data).legend.items,
    ).toEqual([]);
    const named = { marks: [{ type: 'line' as const, x: col('n'), y: col('n'), name: { key: 'Average' } }] };
    expect(build(named, data).legend.items).toEqual([]);
  });
});
