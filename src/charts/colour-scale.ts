import type { ChartSpec } from '../../workers/contract/chart';
import { type Cell, type ChartData, cellKey, column, distinct, isMissing } from './chart-data';
import type { ChartTheme } from './chart-theme';
import { rampColour } from './colour-mix';
import type { ColourRegistry } from './colour-registry';

/** How a column's values become colours. */
export type ColourScale =
  | { kind: 'categorical'; values: Exclude<Cell, null>[]; colour(value: Cell): string }
  | { kind: 'continuous'; domain: [number, number]; ramp: string[]; colour(value: Cell): string };

/**
 * Names take their own colour from the registry; numbers a ramp: from the paper to the ink for amounts,
 * and around a zero in the middle where the spec says diverging, or where they lie on both sides of it.
 */
export function resolveColours(
  name: string,
  spec: ChartSpec,
  data: ChartData,
  theme: ChartTheme,
  registry: ColourRegistry,
): ColourScale {
  const cells = column(data, name);
  const scheme =
    spec.color?.scheme ?? (cells.some((value) => typeof value === 'number') ? 'sequential' : 'categorical');
  if (scheme === 'categorical') {
    const values = seriesOrder(distinct(cells), spec.color?.domain);
    const colours = apart(
      new Map(values.map((value) => [cellKey(value), registry.colourFor(String(cellKey(value)), theme)])),
      theme,
    );
    return { kind: 'categorical', values, colour: (value) => colours.get(cellKey(value)) ?? theme.muted };
  }
  const isDiverging = scheme === 'diverging' || isOnBothSides(cells);
  const [low, high] = numericDomain(cells, spec.color?.domain, isDiverging);
  const ramp = isDiverging ? theme.diverging : theme.sequential;
  const reverse = spec.color?.reverse ?? false;
  return {
    kind: 'continuous',
    domain: [low, high],
    ramp: reverse ? [...ramp].reverse() : ramp,
    colour(value) {
      if (isMissing(value)) return 'none';
      const share = high > low ? (Number(value) - low) / (high - low) : 0.5;
      return rampColour(ramp, reverse ? 1 - share : share);
    },
  };
}

/**
 * Names of a long notebook share the palette's few colours. Where two of them meet in one chart, the later takes one that is
 * free there, as long as there is one.
 */
function apart<Key>(colours: Map<Key, string>, { categorical }: ChartTheme): Map<Key, string> {
  const taken = new Set(colours.values());
  const free = categorical.filter((colour) => !taken.has(colour));
  const seen = new Set<string>();
  for (const [key, colour] of colours) {
    const isTwin = categorical.includes(colour) && seen.has(colour);
    if (isTwin) colours.set(key, free.shift() ?? colour);
    seen.add(colour);
  }
  return colours;
}

function isOnBothSides(cells: readonly Cell[]): boolean {
  const numbers = cells.filter((value) => typeof value === 'number');
  return numbers.some((value) => value < 0) && numbers.some((value) => value > 0);
}

function seriesOrder(values: Exclude<Cell, null>[], domain: (string | number)[] | undefined) {
  if (!domain) return values;
  const rank = new Map(domain.map((value, i) => [cellKey(value), i]));
  const at = (value: Cell): number => rank.get(cellKey(value)) ?? domain.length;
  return [...values].sort((a, b) => at(a) - at(b));
}

function numericDomain(
  cells: Cell[],
  domain: (string | number)[] | undefined,
  diverging: boolean,
): [number, number] {
  if (domain && domain.length >= 2) return [Number(domain[0]), Number(domain.at(-1))];
  let low = Infinity;
  let high = -Infinity;
  for (const value of cells) {
    if (typeof value !== 'number' || Number.isNaN(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  if (diverging) {
    const reach = Math.max(Math.abs(low), Math.abs(high));
    return [-reach, reach];
  }
  // Amounts start at nothing, unless they all lie far from it.
  return low > 0 && low < high / 2 ? [0, high] : [low, high];
}
