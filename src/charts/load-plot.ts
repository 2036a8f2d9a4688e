import type { PlotLibrary } from './places';

let loading: Promise<PlotLibrary> | undefined;

/** Observable Plot in a chunk of its own, asked for when the first chart is there. A failure is tried again next time. */
export function loadPlot(): Promise<PlotLibrary> {
  loading ??= import('@observablehq/plot').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
