import { untrack } from 'svelte';
import type { ChartSpec } from '../../workers/contract/chart';
import { type BuiltPlot, buildPlot } from './build-plot';
import { captionOf } from './caption/caption-of';
import type { ChartData } from './chart-data';
import { drawQueue } from './draw-queue';
import { type Figure, type FigureOptions, buildFigure } from './figure';
import type { Legend } from './legend';
import { NearView } from './near-view.svelte';
import { loadPlot } from './load-plot';
import { type BuiltNetwork, buildNetwork } from './network/build';
import { type NetworkFigure, NetworkMaker, isNetwork } from './network/figure';
import { type LayoutLibrary, loadLayout } from './network/load-layout';
import type { PlotLibrary } from './places';
import { summarise } from './summary';

/** What draws charts on axes, or lays networks out. */
export type ChartLibrary = { plot: PlotLibrary } | { layout: LayoutLibrary };

/** The one that a chart takes, fetched when the first chart of its kind is there. */
export async function loadLibrary(spec: ChartSpec): Promise<ChartLibrary> {
  return isNetwork(spec) ? { layout: await loadLayout() } : { plot: await loadPlot() };
}

/** All that a drawing is made of. */
export interface ToDraw {
  spec: ChartSpec;
  rows: ChartData;
  library: ChartLibrary;
  options: FigureOptions;
}

/** A chart worked out, or why it could not be. */
interface Worked {
  figure?: Figure | undefined;
  network?: NetworkFigure | undefined;
  legend?: Legend;
  /** A sentence about the data, and all of the chart in words. */
  said?: string;
  summary?: string;
  cause?: string;
}

/**
 * The drawing of one chart, kept up with what it is made of. Every chart is worked out, so that its room, legend and
 * words are known, those out of sight once nothing is pressing; it is drawn when it is in sight or close to it. Both wait
 * their turn among the page's charts.
 */
export class ChartDrawing {
  readonly near = new NearView();
  worked: Worked = $state.raw({});
  built: BuiltPlot | undefined = $state.raw();
  network: BuiltNetwork | undefined = $state.raw();
  readonly #networks = new NetworkMaker();
  #workedFor: ToDraw | undefined;

  /** Made while its component is, whose effects it uses. @param toDraw undefined while something is still missing */
  constructor(toDraw: () => ToDraw | undefined) {
    const wanted = $derived(toDraw());
    $effect(() => {
      if (!wanted) {
        this.worked = {};
        return undefined;
      }
      const now = wanted;
      if (!this.near.isDue || this.#workedFor === now) return undefined;
      return drawQueue.add(
        () => this.#work(now),
        untrack(() => this.near.isNear),
      );
    });
    $effect(() => {
      const { figure, network } = this.worked;
      const library = wanted?.library;
      const plot = library && 'plot' in library ? library.plot : undefined;
      if (!figure || !plot) this.built = undefined;
      if (!network || !library) this.network = undefined;
      if (!this.near.isNear) return undefined;
      if (figure && plot && untrack(() => this.built?.figure !== figure))
        return drawQueue.add(() => this.#draw(() => (this.built = buildPlot(figure, { plot, document }))));
      if (network && untrack(() => this.network?.figure !== network))
        return drawQueue.add(() => this.#draw(() => (this.network = buildNetwork(network, document))));
      return undefined;
    });
  }

  #work(wanted: ToDraw): void {
    const { spec, rows, options, library } = wanted;
    this.#workedFor = wanted;
    untrack(() => {
      try {
        const said = captionOf(spec, rows, options.wording);
        const summary = `${summarise(spec, rows, options.wording)} ${said}`.trimEnd();
        const made =
          isNetwork(spec) && 'layout' in library
            ? this.#networks.make(spec, rows, library.layout, options)
            : buildFigure(spec, rows, options);
        this.worked = { ...made, said, summary };
      } catch (error) {
        this.worked = { cause: causeOf(error) };
      }
    });
  }

  #draw(draw: () => void): void {
    untrack(() => {
      try {
        draw();
      } catch (error) {
        this.worked = { cause: causeOf(error) };
      }
    });
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
