import type { Axis } from './axis';
import type { Layer, Place } from './layer';

type Which = 'x' | 'y';

const places: Record<Which, Place[]> = { x: ['x', 'x1', 'x2'], y: ['y', 'y1', 'y2'] };

/** Least and greatest place that the layers have on an axis, bars with their whole width; undefined for none. */
function reach(axis: Axis, which: Which, layers: readonly Layer[]): [number, number] | undefined {
  let low = Infinity;
  let high = -Infinity;
  const grow = (value: number): void => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const layer of layers) {
    const standsHere = layer.type === 'bar' && (layer.horizontal === true) === (which === 'y');
    for (const name of places[which]) {
      const half = standsHere && name === which ? axis.slot / 2 : 0;
      for (const value of layer.at[name] ?? []) {
        // The zero that a bar or area starts from has no place on a logarithmic axis.
        if (Number.isNaN(value) || (axis.kind === 'log' && value <= 0)) continue;
        grow(value - half);
        grow(value + half);
      }
    }
  }
  return low <= high ? [low, high] : undefined;
}

/** Whether bars reach along the axis. */
function hasBars(which: Which, layers: readonly Layer[]): boolean {
  return layers.some(({ type, horizontal }) => type === 'bar' && (horizontal === true) === (which === 'x'));
}

/**
 * The interval that an axis shows, before it is rounded to ticks. Bars and areas start at zero because they do in their
 * layers; a line does when zero is near, or when the spec asks for it. A single value gets room on both sides.
 */
export function domainOf(axis: Axis, which: Which, layers: readonly Layer[]): [number, number] | undefined {
  if (axis.kind === 'band') return axis.bands.length > 0 ? [-0.5, axis.bands.length - 0.5] : undefined;
  const found = reach(axis, which, layers);
  if (!found) return undefined;
  let [low, high] = found;
  const given = axis.scale.domain;
  if (given && given.length >= 2) {
    const ends = [axis.place(given[0] ?? null), axis.place(given.at(-1) ?? null)];
    return [Math.min(...ends), Math.max(...ends)];
  }
  if (axis.kind === 'time') return low === high ? [low - axis.slot, high + axis.slot] : [low, high];
  if (axis.kind === 'log') {
    // A little air in the proportions of the axis, so that no dot sits on the frame.
    const air = low === high ? 10 : (high / low) ** 0.03;
    // Bars stand on a power of ten, so that the least of them has a length too.
    const floor = 10 ** Math.floor(Math.log10(low) + 1e-9);
    return hasBars(which, layers) ? [floor === low ? low / 10 : floor, high * air] : [low / air, high * air];
  }
  const near = which === 'y' && low > 0 && low < high * 0.4;
  if (axis.scale.zero === true || near) {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  if (low < high) return [low, high];
  return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
}
