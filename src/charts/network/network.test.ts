import * as dagre from '@dagrejs/dagre';
import { describe, expect, it } from 'vitest';
import { chartNetworkWords } from '../../i18n/words/chart-network';
import type { Cell, ChartData } from '../chart-data';
import type { ChartTheme } from '../chart-theme';
import { ColourRegistry } from '../colour-registry';
import { captionOf } from '../caption/caption-of';
import { missingColumns } from '../column-writer';
import { estimateWidth } from '../measure';
import { summarise } from '../summary';
import type { Wording } from '../wording';
import { NetworkMaker, type NetworkFigure, type NetworkSpec } from './figure';
import { findAt, placeOf, readingOrder, rowOf } from './find';
import { mostEdges } from './graph';
import { areAlike } from './layout';
import { firstView, movedView, touchScale, wholeView, zoomedView } from './view';

const ink = '#000000';
const theme = {
  surface: '#ffffff',
  text: ink,
  muted: ink,
  accent: ink,
  good: ink,
  warn: ink,
  bad: ink,
} as ChartTheme;
const wording: Wording = {
  context: { language: 'en' },
  lookup: (key) =>
    (chartNetworkWords.en as Record<string, string>)[key] ?? (key.startsWith('tone.') ? key : undefined),
};
const spec: NetworkSpec = {
  id: 'network',
  table: '',
  title: { key: 'Deals' },
  marks: [],
  network: {
    nodes: { id: 'node', figure: 'cases' },
    edges: { source: 'source', target: 'target', weight: 'count', tone: 'tone' },
    tones: { accent: { key: 'tone.accent' }, bad: { key: 'tone.bad' }, warn: { key: 'tone.warn' } },
  },
};

type EdgeRow = [source: string, target: string, count: number, tone?: string];

function table(nodes: [string, number][], edges: EdgeRow[]): ChartData {
  const rows: Record<string, Cell>[] = [
    ...nodes.map(([node, cases]) => ({ node, cases })),
    ...edges.map(([source, target, count, tone = null]) => ({ source, target, count, tone })),
  ];
  const names = ['node', 'cases', 'source', 'target', 'count', 'tone'];
  return {
    rows: rows.length,
    columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])),
  };
}

const deals = table(
  [
    ['Offer', 10],
    ['Won', 4],
  ],
  [
    ['Offer', 'Won', 4, 'accent'],
    ['Offer', 'Offer', 8, 'bad'],
    ['Won', 'Delivered', 2],
  ],
);

function make(data: ChartData, hidden: string[] = [], width = 800): NetworkFigure {
  const options = {
    width,
    theme,
    wording,
    colours: new ColourRegistry(),
    measure: estimateWidth,
    hiddenSeries: new Set(hidden),
  };
  const { network } = new NetworkMaker().make(spec, data, dagre, options);
  if (!network) throw new Error('nothing to draw');
  return network;
}

describe('a network', () => {
  it('has its nodes and edges, and nodes that only edges name', () => {
    const { layout } = make(deals);
    expect(layout.nodes.map(({ id, figure, row }) => [id, figure, row])).toEqual([
      ['Offer', '10', 0],
      ['Won', '4', 1],
      ['Delivered', '', -1],
    ]);
    expect(layout.edges.map(({ source, target, label, share }) => [source, target, label, share])).toEqual([
      ['Offer', 'Won', '4', 0.5],
      ['Offer', 'Offer', '8', 1],
      ['Won', 'Delivered', '2', 0.25],
    ]);
  });

  it('places each node below those that lead to it, without any two on top of each other', () => {
    const { layout } = make(deals);
    const [offer, won, delivered] = layout.nodes;
    expect(offer!.y).toBeLessThan(won!.y);
    expect(won!.y).toBeLessThan(delivered!.y);
    for (const [i, one] of layout.nodes.entries())
      for (const other of layout.nodes.slice(i + 1)) {
        const apart = Math.abs(one.y - other.y) - (one.height + other.height) / 2;
        const beside = Math.abs(one.x - other.x) - (one.width + other.width) / 2;
        expect(Math.max(apart, beside)).toBeGreaterThan(0);
      }
  });

  it('leads lines from the edge of a node to that of another, and a loop back to its own', () => {
    const { layout } = make(deals);
    const on = (id: string, point: { x: number; y: number }): void => {
      const { x, y, width, height } = layout.nodes.find((node) => node.id === id)!;
      const across = Math.abs(point.x - x) / (width / 2);
      const up = Math.abs(point.y - y) / (height / 2);
      expect(Math.max(across, up)).toBeCloseTo(1, 3);
    };
    for (const { source, target, points } of layout.edges) {
      on(source, points[0]!);
      on(target, points.at(-1)!);
    }
  });

  it('leaves out edges of a tone that is switched off', () => {
    expect(make(deals, ['tone:bad']).layout.edges.map(({ target }) => target)).toEqual(['Won', 'Delivered']);
  });

  it('says in the legend what the inks mean that it has', () => {
    const options = { width: 800, theme, wording, colours: new ColourRegistry(), measure: estimateWidth };
    const { legend } = new NetworkMaker().make(spec, deals, dagre, options);
    expect(legend.items.map(({ label }) => label)).toEqual(['tone.accent', 'tone.bad']);
  });

  it('draws only the heaviest edges of a tangle, and says so', () => {
    const edges = Array.from({ length: mostEdges + 20 }, (_, i): EdgeRow => [
      `a${i % 40}`,
      `b${Math.floor(i / 40)}`,
      i + 1,
    ]);
    const { layout, notes } = make(table([], edges));
    expect(layout.edges.length).toBe(mostEdges);
    expect(layout.edges.every(({ label }) => Number(label) > 20)).toBe(true);
    expect(notes).toEqual([{ key: 'charts.network.dropped', values: { n: 20, limit: mostEdges } }]);
  });

  it('keeps its layout while only what is picked changes', () => {
    const maker = new NetworkMaker();
    const options = { width: 800, theme, wording, colours: new ColourRegistry(), measure: estimateWidth };
    const before = maker.make(spec, deals, dagre, options).network;
    const lit = { ...deals, lit: [true, false, false, false, false] };
    const after = maker.make(spec, lit, dagre, options).network;
    expect(after?.layout).toBe(before?.layout);
    expect([0, 1].map((row) => after?.faded(row))).toEqual([false, true]);
  });

  it('is told in words', () => {
    expect(summarise(spec, deals, wording)).toBe('Deals. Network of 3 nodes and 3 lines.');
    expect(captionOf(spec, deals, wording)).toBe('The heaviest line leads from “Offer” to “Won” (count: 4).');
  });

  it('names columns that its table lacks', () => {
    expect(missingColumns(spec, { rows: 1, columns: { node: ['a'] } })).toContain('source');
  });
});

describe('pointing', () => {
  const { layout } = make(deals);

  it('finds the node under the pointer before the edge next to it', () => {
    const { x, y } = layout.nodes[1]!;
    expect(findAt(layout, { x, y }, 5)).toEqual({ kind: 'node', index: 1 });
    const { points } = layout.edges[2]!;
    const [one, other] = [points[0]!, points[1]!];
    const middle = { x: (one.x + other.x) / 2 + 2, y: (one.y + other.y) / 2 };
    expect(findAt(layout, middle, 5)).toEqual({ kind: 'edge', index: 2 });
    expect(findAt(layout, { x: -40, y: -40 }, 5)).toBeUndefined();
  });

  it('goes by keyboard through each node and then its edges, the heaviest first', () => {
    const names = readingOrder(layout).map(({ kind, index }) =>
      kind === 'node' ? layout.nodes[index]!.id : layout.edges[index]!.target,
    );
    expect(names).toEqual(['Offer', 'Offer', 'Won', 'Won', 'Delivered', 'Delivered']);
  });
});

describe('the view', () => {
  const layout = { width: 1000, height: 500 };

  it('begins with all of the width', () => {
    const { height, view } = firstView(layout, 500);
    expect(view).toEqual({ x: 0, y: 0, width: 1000, height: 500 });
    expect(height).toBe(250);
  });

  it('does not make a small network larger', () => {
    expect(firstView({ width: 200, height: 100 }, 500)).toEqual({
      height: 100,
      view: { x: -150, y: 0, width: 500, height: 100 },
    });
  });

  it('comes closer around a point that stays where it is, up to a bound', () => {
    const page = { width: 500, height: 250 };
    const closer = zoomedView(firstView(layout, 500).view, 0.5, { x: 400, y: 100 }, layout, page);
    expect(closer).toEqual({ x: 200, y: 50, width: 500, height: 250 });
    const closest = zoomedView(closer, 0.001, { x: 400, y: 100 }, layout, page);
    expect(closest.width).toBe(200);
    expect(zoomedView(closer, 100, { x: 0, y: 0 }, layout, page)).toEqual(wholeView(layout, page));
  });

  it('is never moved off the network', () => {
    const view = { x: 200, y: 50, width: 500, height: 250 };
    expect(movedView(view, 5000, -5000, layout)).toEqual({ x: 500, y: 0, width: 500, height: 250 });
  });
});

describe('bars inside nodes', () => {
  const names = ['node', 'of', 'value', 'share', 'was', 'source', 'target'];
  const beliefs = (yes: number): ChartData => {
    const rows: Record<string, Cell>[] = [
      { node: 'Churn' },
      { of: 'Churn', value: 'No', share: 1 - yes, was: 0.7 },
      { of: 'Churn', value: 'Yes', share: yes, was: 0.3 },
      { node: 'Contract' },
      { source: 'Churn', target: 'Contract' },
    ];
    return {
      rows: rows.length,
      columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)])),
    };
  };
  const barred: NetworkSpec = {
    ...spec,
    network: {
      nodes: { id: 'node' },
      edges: { source: 'source', target: 'target', plain: true },
      bars: { node: 'of', label: 'value', share: 'share', was: 'was' },
    },
  };
  const layoutOf = (yes: number): NetworkFigure['layout'] => {
    const options = { width: 800, theme, wording, colours: new ColourRegistry(), measure: estimateWidth };
    return new NetworkMaker().make(barred, beliefs(yes), dagre, options).network!.layout;
  };

  it('are read from rows of their own, and found by where they stand', () => {
    const layout = layoutOf(0.25);
    const churn = layout.nodes[0]!;
    expect(churn.bars.map(({ row, label, share, was }) => [row, label, share, was])).toEqual([
      [1, 'No', 0.75, 0.7],
      [2, 'Yes', 0.25, 0.3],
    ]);
    expect(churn.height).toBeGreaterThan(layout.nodes[1]!.height);
    for (const bar of [0, 1]) {
      const found = { kind: 'bar', index: 0, bar } as const;
      expect(findAt(layout, placeOf(layout, found), 10)).toEqual(found);
      expect(rowOf(layout, found)).toBe(bar + 1);
    }
    expect(findAt(layout, { x: churn.x, y: churn.y - churn.height / 2 + 4 }, 10)).toEqual({
      kind: 'node',
      index: 0,
    });
  });

  it('are gone through by the keyboard after their node', () => {
    expect(readingOrder(layoutOf(0.5)).map(({ kind }) => kind)).toEqual([
      'node',
      'bar',
      'bar',
      'edge',
      'node',
    ]);
  });

  it('stay large enough for a finger on a narrow page', () => {
    const { view } = firstView({ width: 1200, height: 300 }, 340, touchScale);
    expect(340 / view.width).toBeCloseTo(touchScale, 9);
    expect(view.x + view.width / 2).toBeCloseTo(600, 9);
  });

  it('leave everything where it is when figures change', () => {
    expect(areAlike(layoutOf(0.05), layoutOf(1))).toBe(true);
    expect(areAlike(layoutOf(0.05), make(deals).layout)).toBe(false);
  });
});
