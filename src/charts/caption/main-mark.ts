import type { ChartSpec, Mark } from '../../../workers/contract/chart';
import { type Cell, type ChartData, column, isMissing } from '../chart-data';
import { channelColumn } from '../column-writer';
import { colourColumn } from '../layer';

/** The mark that a chart is about, with the columns that say what it shows. */
export type MainMark =
  | { kind: 'places'; place: string; value: string; series: string[] }
  | { kind: 'bins'; from: string; to: string; count: string }
  | { kind: 'cells'; x: string; y: string; value: string }
  | { kind: 'cloud'; x: string; y: string };

/** What is dashed or faint is there to compare with. */
const order: Mark['type'][] = ['line', 'bar', 'area', 'cell', 'dot'];

const FAINT = 0.5;

/** Finds what a chart is about; undefined for charts of which one sentence says nothing. */
export function mainMark(spec: ChartSpec, data: ChartData): MainMark | undefined {
  // Where axes say nothing, places are only where there was room.
  if (spec.x?.bare === true || spec.y?.bare === true) return undefined;
  for (const type of order) {
    // Bars of several columns show one thing each; a sentence about the first would be half the truth.
    const bars = spec.marks.filter((mark) => type === 'bar' && mark.type === 'bar');
    if (bars.length > 1) return undefined;
    for (const mark of spec.marks) {
      const isBeside = mark.dashed === true || (mark.opacity ?? 1) < FAINT;
      const found = mark.type === type && !isBeside ? readMark(mark, spec, data) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

function readMark(mark: Mark, spec: ChartSpec, data: ChartData): MainMark | undefined {
  const [x, y] = [channelColumn(mark.x), channelColumn(mark.y)];
  if (mark.type === 'cell') {
    const value = colourColumn(mark);
    const isAmount = value !== undefined && holds(data, value, 'number');
    return x !== undefined && y !== undefined && isAmount ? { kind: 'cells', x, y, value } : undefined;
  }
  const [from, to] = [channelColumn(mark.x1), channelColumn(mark.x2)];
  if (mark.type === 'bar' && from !== undefined && to !== undefined && y !== undefined)
    return !holds(data, y, 'number') ? undefined : { kind: 'bins', from, to, count: y };
  if (x === undefined || y === undefined) return undefined;
  const banded = (name: string, scale: ChartSpec['x']): boolean =>
    scale?.type === 'band' || holds(data, name, 'string');
  // The values lie along x where names stand along y.
  const lying = banded(y, spec.y) && !banded(x, spec.x);
  const [place, value] = lying ? [y, x] : [x, y];
  if (!holds(data, value, 'number')) return undefined;
  const series = [colourColumn(mark), spec.facet].filter(
    (name) =>
      name !== undefined && name !== place && name !== value && !(mark.color && holds(data, name, 'number')),
  ) as string[];
  // Along an axis that is turned round, as of ranks, the highest is not the most.
  if (spec.x?.reverse === true || spec.y?.reverse === true) return undefined;
  // Dots with bars or rules around them are the middles of spreads.
  const alone = spec.marks.every(
    ({ type, dashed }) => type === 'dot' || type === 'text' || (type === 'line' && dashed),
  );
  const isCloud = mark.type === 'dot' && alone && !banded(place, lying ? spec.y : spec.x);
  if (isCloud && holds(data, place, 'number')) return { kind: 'cloud', x: place, y: value };
  return { kind: 'places', place, value, series };
}

function holds(data: ChartData, name: string, type: 'number' | 'string'): boolean {
  const value: Cell | undefined = column(data, name).find((each) => !isMissing(each));
  return typeof value === type;
}
