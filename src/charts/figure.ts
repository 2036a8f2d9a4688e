import type { ChartSpec, Mark } from '../../workers/contract/chart';
import type { Format } from '../../workers/contract/manifest';
import type { Message } from '../../workers/contract/message';
import { type Axis, resolveAxis } from './axis';
import { type ChartData, column, distinct } from './chart-data';
import type { ChartTheme } from './chart-theme';
import type { ColourRegistry } from './colour-registry';
import { type ColourScale, resolveColours } from './colour-scale';
import { ColumnWriter, channelColumn } from './column-writer';
import { type Arrangement, arrange } from './arrange';
import { type Facets, facetLimit, resolveFacets } from './facets';
import { type Layer, type Scene, channelAt, colourColumn, facetKeys } from './layer';
import { type Legend, legendOf } from './legend';
import { areaLayer } from './marks/area';
import { barLayer } from './marks/bar';
import { lineLayer } from './marks/line';
import { pointLayer } from './marks/point';
import type { Measure } from './measure';
import type { Clause } from '../selection/clause';
import { selectionText } from './selection-text';
import type { Wording } from './wording';

export interface FigureOptions {
  /** Pixels of the whole drawing. */
  width: number;
  theme: ChartTheme;
  wording: Wording;
  colours: ColourRegistry;
  measure: Measure;
  /** What is picked out, by value; the rest fades. */
  selection?: readonly Clause[];
  hiddenSeries?: ReadonlySet<string>;
}

/** A chart worked out to the last number, ready to be drawn. */
export interface Figure extends Arrangement {
  width: number;
  x: Axis;
  y: Axis;
  layers: Layer[];
  facets: Facets | undefined;
  legend: Legend;
  theme: ChartTheme;
  measure: Measure;
  writer: ColumnWriter;
  /** Whether a row is outside what the reader picked out. */
  faded(row: number): boolean;
  facetsOf(layer: Layer): string[];
  /** What is not in the picture, for the reader to know. */
  notes: Message[];
}

/** Translates a spec and its rows; without a figure when no row can be drawn. */
export function buildFigure(
  spec: ChartSpec,
  data: ChartData,
  options: FigureOptions,
): { figure: Figure | undefined; legend: Legend } {
  const { theme, wording, colours } = options;
  const writer = new ColumnWriter(spec, data, wording);
  const scales = new Map<string, ColourScale>();
  const scene: Scene = {
    data,
    writer,
    x: resolveAxis('x', spec, data, axisFormat('x', spec, writer)),
    y: resolveAxis('y', spec, data, axisFormat('y', spec, writer)),
    facet: spec.facet,
    hidden: options.hiddenSeries ?? new Set(),
    ink: (mark) => inkOf(mark, theme),
    colourScale(name) {
      const known = scales.get(name) ?? resolveColours(name, spec, data, theme, colours);
      scales.set(name, known);
      return known;
    },
  };
  const layers = spec.marks.flatMap((mark, index) => {
    const words = spec.marks.some((each) => each.type === 'cell');
    return words && mark.type === 'text' ? [] : [layerOf(withCellText(mark, spec), index, scene)];
  });
  const facets = resolveFacets(writer);
  const legend = legendOf(spec, scene);
  const arrangement = arrange(spec, scene, layers, { ...options, legend, facets });
  // The legend stays when every series is switched off, so that one can be switched on again.
  if (!arrangement) return { figure: undefined, legend };
  const figure: Figure = {
    ...arrangement,
    width: options.width,
    x: scene.x,
    y: scene.y,
    layers,
    facets,
    theme,
    measure: options.measure,
    writer,
    faded: fading(data, options.selection ?? []),
    facetsOf: (layer) => layer.facets ?? facetKeys(layer.rows, scene),
    notes: notesOn(scene, layers),
  };
  return { figure, legend: arrangement.legend };
}

function notesOn(scene: Scene, layers: readonly Layer[]): Message[] {
  const notes: Message[] = [];
  const dropped = belowZero(scene, layers);
  if (dropped > 0) notes.push({ key: 'charts.dropped', values: { n: dropped } });
  const parts = scene.facet === undefined ? 0 : distinct(column(scene.data, scene.facet)).length;
  if (parts > facetLimit) notes.push({ key: 'charts.facets', values: { n: parts, limit: facetLimit } });
  return notes;
}

/** Rows that a logarithmic axis cannot place although they have a value. */
function belowZero({ x, y, data }: Scene, layers: readonly Layer[]): number {
  const rows = new Set<number>();
  for (const { mark, rows: drawn } of layers) {
    for (const [axis, channel] of [
      [x, mark.x],
      [y, mark.y],
    ] as const) {
      const read = axis.kind === 'log' ? channelAt(channel, data) : undefined;
      for (const row of read ? drawn : []) if (row >= 0 && Number(read?.(row) ?? 1) <= 0) rows.add(row);
    }
  }
  return rows.size;
}

/** Cells say their value: what a text mark over them says, or the amount that they show in colour. */
function withCellText(mark: Mark, spec: ChartSpec): Mark {
  if (mark.type !== 'cell' || mark.text) return mark;
  const over = spec.marks.find((each) => each.type === 'text')?.text;
  const name = colourColumn(mark);
  const text = over ?? (name === undefined ? undefined : { column: name });
  return text ? { ...mark, text } : mark;
}

function layerOf(mark: Mark, index: number, scene: Scene): Layer {
  switch (mark.type) {
    case 'bar':
      return barLayer(mark, index, scene);
    case 'line':
      return lineLayer(mark, index, scene);
    case 'area':
    case 'band':
      return areaLayer(mark, index, scene);
    case 'dot':
    case 'cell':
    case 'rule':
    case 'text':
      return pointLayer(mark, index, scene);
  }
}

function axisFormat(which: 'x' | 'y', spec: ChartSpec, writer: ColumnWriter): Format {
  const given = spec[which]?.format;
  if (given) return given;
  if (spec.marks.some((mark) => mark.stack === 'share') && which === shareAxis(spec, writer))
    return 'percent';
  const channels = spec.marks.flatMap((mark) =>
    which === 'x' ? [mark.x, mark.x1, mark.x2] : [mark.y, mark.y1, mark.y2],
  );
  const name = channels.map(channelColumn).find((each) => each !== undefined);
  return name === undefined ? 'number' : writer.format(name);
}

/** Shares lie along x when y holds the names. */
function shareAxis(spec: ChartSpec, { data }: ColumnWriter): 'x' | 'y' {
  const names = spec.marks.map((mark) => channelColumn(mark.y)).find((name) => name !== undefined);
  const banded =
    spec.y?.type === 'band' || column(data, names ?? '').some((value) => typeof value === 'string');
  return banded ? 'x' : 'y';
}

function inkOf(mark: Mark, theme: ChartTheme): string {
  if (mark.color && 'ink' in mark.color) return theme[mark.color.ink];
  return mark.type === 'rule' || mark.type === 'text' ? theme.muted : theme.accent;
}

/** Which rows are outside what is picked out. */
export function fading(data: ChartData, selection: readonly Clause[]): (row: number) => boolean {
  const { lit } = data;
  if (lit) return (row) => row >= 0 && !lit[row];
  const tests = selection.flatMap((clause) => {
    const values = clause.kind === 'values' && data.columns[clause.column];
    return values ? [{ values, wanted: new Set(clause.values) }] : [];
  });
  if (tests.length === 0) return () => false;
  return (row) =>
    row >= 0 && tests.some(({ values, wanted }) => !wanted.has(selectionText(values[row] ?? null) ?? ''));
}
