import type { Markish } from '@observablehq/plot';
import type { Figure } from '../figure';
import type { Layer } from '../layer';
import type { PlotLibrary } from '../places';
import { at, framing, inks } from './framing';

/** Lines across the frame at one value, or between two places; a vertical one may carry its name above the frame. */
export function drawRules(layer: Layer, figure: Figure, Plot: PlotLibrary): Markish[] {
  const data = { length: layer.rows.length };
  const style = {
    ...framing(layer, figure),
    stroke: inks(layer),
    strokeOpacity: layer.mark.opacity ?? 1,
    strokeWidth: layer.at.x1 || layer.at.y1 ? 2 : 1,
    ...(layer.mark.dashed ? { strokeDasharray: '4 3' } : {}),
  };
  const atZero = [layer.at.x, layer.at.y].some((values) => values?.every((value) => value === 0));
  // On top of bars a rule across the frame is only seen with some paper to both sides.
  const casing = {
    ...style,
    stroke: figure.theme.surface,
    strokeWidth: 3,
    strokeOpacity: 0.7,
    strokeDasharray: 'none',
  };
  if (layer.at.x) {
    const places = at(layer, 'x', 'y1', 'y2');
    const rule = Plot.ruleX(data, { ...style, ...places });
    return layer.at.y1 || atZero ? [rule] : [Plot.ruleX(data, { ...casing, ...places }), rule];
  }
  if (!layer.at.y) return [];
  const places = at(layer, 'y', 'x1', 'x2');
  const rule = Plot.ruleY(data, { ...style, ...places });
  return layer.at.x1 || atZero ? [rule] : [Plot.ruleY(data, { ...casing, ...places }), rule];
}
