import type { ChartSpec, Mark, Scale } from '../../workers/contract/chart';
import type { Axis } from './axis';
import { type ColumnWriter, channelColumn } from './column-writer';
import { domainOf } from './domain';
import { type Facets, facetColumns } from './facets';
import type { Layer, Scene } from './layer';
import {
  type Room,
  type Ticks,
  bandTicks,
  continuousTicks,
  fontSize,
  labelHeight,
  labelWidth,
  rowTicks,
} from './layout';
import { type Legend, isLabelledRule } from './legend';
import { type EndLabel, lineEnds } from './line-ends';
import type { Measure } from './measure';
import { type ValueLabel, valueLabels } from './value-labels';
import { messageText } from './wording';

export interface Margin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Where everything goes: sizes in pixels, intervals and ticks in the units of the axes. */
export interface Arrangement {
  height: number;
  margin: Margin;
  xTicks: Ticks;
  yTicks: Ticks;
  xTitle: string | undefined;
  yTitle: string | undefined;
  /** Frames side by side; 1 without facets. */
  columns: number;
  frameWidth: number;
  frameHeight: number;
  legend: Legend;
  /** Names at the right ends of lines, instead of a legend. */
  lineEnds: EndLabel[];
  /** Values at the ends of lying bars, instead of an axis. */
  valueLabels: ValueLabel[];
  /** Names of vertical rules stand in a line of their own above the frame. */
  ruleLine: boolean;
}

interface Given {
  width: number;
  measure: Measure;
  legend: Legend;
  facets: Facets | undefined;
}

/** Pixels between frames; below a frame there is room for the next one's name. */
const frameGap = 24;
const titleLine = 20;
const ruleLineHeight = 18;
/** Between frames one above the other: two lines of ticks and the next frame's name. */
const facetLine = 56;
const facetName = 22;
const tickGap = 8;
/** Below this width names are cut sooner and lines get a legend instead of labels. */
const narrow = 480;

/** Finds room for everything; undefined when an axis has nothing to show. */
export function arrange(
  spec: ChartSpec,
  scene: Scene,
  layers: Layer[],
  given: Given,
): Arrangement | undefined {
  const { width, measure, facets } = given;
  const { x, y } = scene;
  const { context } = scene.writer.wording;
  let xDomain = domainOf(x, 'x', layers);
  const yDomain = domainOf(y, 'y', layers);
  if (!xDomain || !yDomain) return undefined;

  const columns = facets ? facetColumns(facets.keys.length, width) : 1;
  const rows = facets ? Math.ceil(facets.keys.length / columns) : 1;
  const titleOf = (scale: Scale | undefined): string | undefined =>
    scale?.label && !scale.bare ? messageText(scale.label, scene.writer.wording) : undefined;
  const [xTitle, yTitle] = [titleOf(spec.x), titleOf(spec.y)];
  const ruleLine = spec.marks.some((mark) => isLabelledRule(mark) && standsUp(mark));
  const frameHeight = Math.round(heightOfFrame(spec, y, layers, width / columns, facets !== undefined));

  const lying = layers.some((layer) => layer.type === 'bar' && layer.horizontal === true);
  const values = valueLabels(layers, scene, facets !== undefined);
  const ends = lineEnds(spec, layers, xDomain, scene, given.legend);
  const direct = ends.length > 0 && width >= narrow && !facets;
  const legend: Legend = direct ? { ...given.legend, items: [] } : given.legend;

  const room = { context, measure, ...(facets ? { overhang: frameGap / 2 - 2 } : {}) };
  const yTicks =
    y.kind === 'band'
      ? rowTicks(y, bandWords(scene.writer, 'y'), Math.min(220, width * 0.36), {
          ...room,
          length: frameHeight,
        })
      : continuousTicks(y, yDomain, 'y', true, { ...room, length: frameHeight });
  const margin: Margin = {
    top: 8 + (yTitle || (lying && xTitle) ? titleLine : 0) + (ruleLine ? ruleLineHeight : 0),
    right: 12,
    bottom: 0,
    left: Math.ceil(labelWidth(yTicks, measure)) + tickGap,
  };
  if (facets) margin.top += facetName;
  if (direct) margin.right = Math.ceil(Math.max(...ends.map(({ label }) => measure(label, fontSize)))) + 26;
  const most = values.reduce((found, { label }) => Math.max(found, measure(label, fontSize)), 0);
  if (values.length > 0) margin.right = Math.ceil(most) + 12;

  const place = (): number => (width - margin.left - margin.right - (columns - 1) * frameGap) / columns;
  if (values.some(({ left }) => left)) {
    // Bars that go left get room for their figures inside the frame, so that these stay clear of the names.
    const share = (most + 10) / Math.max(most + 60, place());
    xDomain = [xDomain[1] - (xDomain[1] - xDomain[0]) / (1 - share), xDomain[1]];
  }
  let xTicks = ticksAlongX(scene, xDomain, values.length > 0, { ...room, length: place() });
  // The last label hangs over the frame by half its width, a tilted first one by all of it.
  const [first, last] = [xTicks.ticks[0]?.label ?? '', xTicks.ticks.at(-1)?.label ?? ''];
  if (xTicks.tilted) {
    const slot = place() / Math.max(1, x.bands.length);
    margin.left = Math.max(margin.left, Math.ceil(measure(first, fontSize) * Math.SQRT1_2 - slot / 2 + 10));
  } else if (x.kind !== 'band') {
    const lines = last.split('\n').map((line) => measure(line, fontSize));
    margin.right = Math.max(margin.right, Math.ceil(Math.max(0, ...lines) / 2) + 2);
  }
  xTicks = ticksAlongX(scene, xDomain, values.length > 0, { ...room, length: place() });

  margin.bottom =
    (values.length > 0 ? 4 : labelHeight(xTicks, measure) + tickGap) + (xTitle && !lying ? titleLine : 0);
  if (lying && values.length === 0) margin.bottom += 4;
  return {
    height: margin.top + rows * frameHeight + (rows - 1) * facetLine + margin.bottom,
    margin,
    xTicks,
    yTicks,
    xTitle,
    yTitle,
    columns,
    frameWidth: place(),
    frameHeight,
    legend,
    lineEnds: direct ? ends : [],
    valueLabels: values,
    ruleLine,
  };
}

export { facetLine, frameGap };

function ticksAlongX({ x, writer }: Scene, domain: [number, number], bare: boolean, room: Room): Ticks {
  if (x.kind === 'band') return bandTicks(x, bandWords(writer, 'x'), room);
  // Scattered dots and the values of lying bars get round ends; lines and bins end where their data does.
  const types = new Set(
    writer.spec.marks.filter((mark) => !(mark.type === 'bar' && mark.x1)).map((mark) => mark.type),
  );
  const round = types.has('bar') || (types.has('dot') && !types.has('line'));
  const ticks = continuousTicks(x, domain, 'x', round && x.kind === 'linear' && !bare, room);
  return bare ? { ...ticks, ticks: [] } : ticks;
}

function bandWords(writer: ColumnWriter, which: 'x' | 'y'): (value: Axis['bands'][number]) => string {
  const name = writer.spec.marks.map((mark) => channelColumn(mark[which])).find((each) => each !== undefined);
  return (value) => (name === undefined ? String(value) : writer.write(name, value));
}

function standsUp(mark: Mark): boolean {
  return mark.x !== undefined;
}

function heightOfFrame(spec: ChartSpec, y: Axis, layers: Layer[], width: number, small: boolean): number {
  if (y.kind === 'band') {
    const cells = layers.some((layer) => layer.type === 'cell');
    const grouped = layers.reduce(
      (most, layer) => Math.max(most, Math.round(1 / (layer.share?.[0] ?? 1))),
      1,
    );
    const count = y.bands.length;
    const row = cells
      ? // A map of many rows is read by its shades, and should be seen as a whole.
        Math.max(count > 20 ? 14 : 20, Math.min(30, 420 / Math.max(1, count)))
      : count <= 12
        ? Math.max(count <= 4 ? 36 : 28, grouped * 14 + 8)
        : count <= 40
          ? 22
          : 16;
    return Math.min(1800, Math.max(1, count) * row);
  }
  const wanted = width * (spec.aspect ?? (small ? 0.62 : 0.5));
  return small ? Math.min(220, Math.max(90, wanted)) : Math.min(420, Math.max(180, wanted));
}
