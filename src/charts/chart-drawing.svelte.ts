import { untrack } from 'svelte';
import type { ChartSpec } from '../../workers/contract/chart';
import { type BuiltPlot, buildPlot } from './build-plot';
import { captionOf } from './caption/caption-of';
import type { ChartData } from './chart-data';
import { drawQueue } from './draw-queue';
import { type Figure, type FigureOptions, buildFigure } from './figure';
import type { Legend } from './legend';
import { NearView } from './near-view.svelte';
import type { PlotLibrary } from './places';
import { summarise } from './summary';

/** All that a drawing is made of. */
export interface ToDraw {
  spec: ChartSpec;
  rows: ChartData;
  plot: PlotLibrary;
  options: FigureOptions;
}

/** A chart worked out, or why it could not be. */
interface Worked {
  figure?: Figure | undefined;
  legend?: Legend;
  /** A sentence about the data, and all of the chart in words. */
  said?: string;
  summary?: string;
  cause?: string;
}

/**
 * The drawing of one chart, kept up with what it is made of. Every chart is worked out, so that its room, legend and
 * words are known; it is drawn when it is in sight or close to it. Both wait their turn among the page's charts.
 */
export class ChartDrawing {
  readonly near = new NearView();
  worked: Worked = $state.raw({});
  built: BuiltPlot | undefined = $state.raw();

  /** Made while its component is, whose effects it uses. @param toDraw undefined while something is still missing */
  constructor(toDraw: () => ToDraw | undefined) {
    $effect(() => {
      const wanted = toDraw();
      if (wanted)
        return drawQueue.add(
          () => this.#work(wanted),
          untrack(() => this.near.isNear),
        );
      this.worked = {};
      return undefined;
    });
    $effect(() => {
      const { figure } = this.worked;
      const plot = toDraw()?.plot;
      if (!figure || !plot) {
        this.built = undefined;
        return undefined;
      }
      if (!this.near.isNear || untrack(() => this.built?.figure === figure)) return undefined;
      return drawQueue.add(() => this.#draw(figure, plot));
    });
  }

  #work({ spec, rows, options }: ToDraw): void {
    untrack(() => {
      try {
        const said = captionOf(spec, rows, options.wording);
        const summary = `${summarise(spec, rows, options.wording)} ${said}`.trimEnd();
        this.worked = { ...buildFigure(spec, rows, options), said, summary };
      } catch (error) {
        this.worked = { cause: causeOf(error) };
      }
    });
  }

  #draw(figure: Figure, plot: PlotLibrary): void {
    untrack(() => {
      try {
        this.built = buildPlot(figure, { plot, document });
      } catch (error) {
        this.worked = { cause: causeOf(error) };
      }
    });
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
