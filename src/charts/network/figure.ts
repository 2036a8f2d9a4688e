import type { ChartSpec, Network } from '../../../workers/contract/chart';
import type { Message } from '../../../workers/contract/message';
import type { ChartData } from '../chart-data';
import type { ChartTheme } from '../chart-theme';
import { ColumnWriter } from '../column-writer';
import { type FigureOptions, fading } from '../figure';
import type { Legend } from '../legend';
import { messageText } from '../wording';
import { mostEdges, type NetworkGraph, readNetwork, toneKey } from './graph';
import { type NetworkLayout, narrowPage, placeNetwork } from './layout';
import type { LayoutLibrary } from './load-layout';
import { type View, firstView, touchScale } from './view';

export type NetworkSpec = ChartSpec & { network: Network };

/** A network worked out to the last place, ready to be drawn. */
export interface NetworkFigure {
  layout: NetworkLayout;
  /** Pixels on the page. */
  width: number;
  height: number;
  /** What of the layout is in sight at first: all that fits the width. */
  view: View;
  theme: ChartTheme;
  writer: ColumnWriter;
  /** Whether a row is outside what the reader picked out. */
  faded(row: number): boolean;
  notes: Message[];
}

export function isNetwork(spec: ChartSpec): spec is NetworkSpec {
  return spec.network !== undefined;
}

/**
 * Lays networks out and keeps the last layout: what is picked out changes only what fades, and laying out anew for that would
 * make the reader wait.
 */
export class NetworkMaker {
  #last:
    { key: string; columns: ChartData['columns']; layout: NetworkLayout; graph: NetworkGraph } | undefined;

  make(
    spec: NetworkSpec,
    data: ChartData,
    dagre: LayoutLibrary,
    options: FigureOptions,
  ): { network: NetworkFigure | undefined; legend: Legend } {
    const { width, theme, measure, wording, hiddenSeries = new Set() } = options;
    const writer = new ColumnWriter(spec, data, wording);
    const legend = toneLegend(spec, data, options);
    const key = [width, wording.context.language, theme.font, ...hiddenSeries].join(' ');
    if (this.#last?.key !== key || this.#last.columns !== data.columns) {
      const graph = readNetwork(spec, data, writer, hiddenSeries);
      const layout = placeNetwork(graph, dagre, { width, measure, across: spec.network.across ?? false });
      this.#last = { key, columns: data.columns, layout, graph };
    }
    const { layout, graph } = this.#last;
    if (layout.nodes.length === 0) return { network: undefined, legend };
    const isTight = width < narrowPage && layout.nodes.some(({ barRoom }) => barRoom);
    const { height, view } = firstView(layout, width, isTight ? touchScale : 0);
    const notes: Message[] =
      graph.dropped > 0
        ? [{ key: 'charts.network.dropped', values: { n: graph.dropped, limit: mostEdges } }]
        : [];
    const network = {
      layout,
      width,
      height,
      view,
      theme,
      writer,
      faded: fading(data, options.selection ?? []),
      notes,
    };
    return { network, legend };
  }
}

/** Says what the inks mean; one that no row has is left out. */
function toneLegend(spec: NetworkSpec, data: ChartData, { theme, wording }: FigureOptions): Legend {
  const { tones = {}, edges, nodes } = spec.network;
  const used = new Set([edges.tone, nodes.tone].flatMap((name) => (name ? (data.columns[name] ?? []) : [])));
  const inks = (Object.keys(tones) as (keyof typeof tones)[]).filter((ink) => used.has(ink));
  const shape = edges.tone === undefined ? 'square' : 'line';
  return {
    items: inks.map((ink) => ({
      key: toneKey(ink),
      label: messageText(tones[ink]!, wording),
      colour: theme[ink],
      shape,
    })),
  };
}
