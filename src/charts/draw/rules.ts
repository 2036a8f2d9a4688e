import type { Markish } from '@observablehq/plot';
import type { Figure } from '../figure';
import type { Layer } from '../layer';
import type { PlotLibrary } from '../places';
import { at, framing } from './framing';

/** Lines across the frame at one value, or between two places; a vertical one may carry its name above the frame. */
export function drawRules(layer: Layer, figure: Figure, Plot: PlotLibrary): Markish[] {
  const data = { length: layer.rows.length };
  const style = {
    ...framing(layer, figure),
    stroke: { value: layer.colours, scale: null },
    strokeOpacity: layer.mark.opacity ?? 1,
    strokeWidth: layer.at.x && layer.at.y1 ? 1.5 : 1,
    ...(layer.mark.dashed ? { strokeDasharray: '4 3' } : {}),
  };
  if (layer.at.x) return [Plot.ruleX(data, { ...style, ...at(layer, 'x', 'y1', 'y2') })];
  return layer.at.y ? [Plot.ruleY(data, { ...style, ...at(layer, 'y', 'x1', 'x2') })] : [];
}
