import type { Channel, ChartSpec, Network } from '../../workers/contract/chart';
import type { Format } from '../../workers/contract/manifest';
import type { Message } from '../../workers/contract/message';
import { type FormatContext, formatValue, plainFormat } from '../i18n/format';
import { type Cell, type ChartData, column, isMissing } from './chart-data';
import { inferGrain, sortedTimes } from './grain';
import { type Wording, messageText, wordFor } from './wording';

type Position = 'x' | 'x1' | 'x2' | 'y' | 'y1' | 'y2';

/** Writes the values and names of a chart's columns: in the tip, the legend, the table of numbers, on bands. */
export class ColumnWriter {
  readonly #formats = new Map<string, Format>();
  readonly #contexts = new Map<string, FormatContext>();

  constructor(
    readonly spec: ChartSpec,
    readonly data: ChartData,
    readonly wording: Wording,
  ) {}

  /** The format that the spec gives a column, in the tip before its axis; otherwise what fits its values. */
  format(name: string): Format {
    let format = this.#formats.get(name);
    if (format === undefined) {
      format = this.#findFormat(name);
      this.#formats.set(name, format);
    }
    return format;
  }

  write(name: string, value: Cell): string {
    const format = this.format(name);
    if (format === 'label' && !isMissing(value)) {
      return wordFor(`value.${String(value)}`, this.wording) ?? String(value);
    }
    return formatValue(value, format, this.#context(name));
  }

  /** What a column is called: by the tip, by the one mark that draws it, by its axis, by the catalogue, by itself. */
  label(name: string): string {
    const { spec, wording } = this;
    const tip = spec.tip?.find((each) => each.column === name)?.label ?? this.#markName(name);
    const scale = this.#uses(name, ['x'])
      ? spec.x
      : this.#uses(name, ['y'])
        ? spec.y
        : this.colours(name)
          ? spec.color
          : undefined;
    const message = tip ?? scale?.label;
    return message ? messageText(message, wording) : (wordFor(`column.${name}`, wording) ?? name);
  }

  colours(name: string): boolean {
    return this.spec.marks.some((mark) => mark.color && 'column' in mark.color && mark.color.column === name);
  }

  /** Across, a column is what the axis says, also where one mark draws it against itself: equal shares. */
  #markName(name: string): Message | undefined {
    if (this.#uses(name, ['x'])) return undefined;
    return this.spec.marks.find((mark) => mark.name && channelColumn(mark.y) === name)?.name;
  }

  /** The format that the spec states for a column. */
  #stated(name: string): Format | undefined {
    const { spec } = this;
    const tip = spec.tip?.find((each) => each.column === name)?.format;
    if (tip) return tip;
    if (spec.x?.format && this.#uses(name, ['x', 'x1', 'x2'])) return spec.x.format;
    if (spec.y?.format && this.#uses(name, ['y', 'y1', 'y2'])) return spec.y.format;
    return this.colours(name) ? spec.color?.format : undefined;
  }

  #findFormat(name: string): Format {
    const stated = this.#stated(name);
    if (stated) return stated;
    // A number that names a series is not an amount: the year 2025, not 2,025.
    if (this.spec.color?.scheme === 'categorical' && this.colours(name)) return 'text';
    const value = column(this.data, name).find((each) => !isMissing(each));
    return value instanceof Date ? 'period' : plainFormat(value);
  }

  #context(name: string): FormatContext {
    let context = this.#contexts.get(name);
    if (context === undefined) {
      const times = sortedTimes(column(this.data, name));
      const stated = this.#stated(name) === 'period' ? this.spec.grain : undefined;
      const grain = times.length > 0 ? (stated ?? inferGrain(times)) : undefined;
      context = { ...this.wording.context, grain };
      this.#contexts.set(name, context);
    }
    return context;
  }

  #uses(name: string, positions: Position[]): boolean {
    return this.spec.marks.some((mark) =>
      positions.some((position) => channelColumn(mark[position]) === name),
    );
  }
}

export function channelColumn(channel: Channel | undefined): string | undefined {
  return channel && 'column' in channel ? channel.column : undefined;
}

/** Columns that some mark, the network or the facets draw, each once. */
function drawnColumns(spec: ChartSpec): string[] {
  if (spec.network) return networkColumns(spec.network).filter((name) => name !== undefined);
  const names = spec.marks.flatMap((mark) => {
    const across = [mark.x, mark.x1, mark.x2].map(channelColumn);
    const up = [mark.y, mark.y1, mark.y2].map(channelColumn);
    const colour = mark.color && 'column' in mark.color ? mark.color.column : undefined;
    // A cell is a place with an amount; all else is a series with a figure.
    const main = mark.type === 'cell' ? [...across, ...up, colour] : [...across, colour, ...up];
    return [...main, channelColumn(mark.size), channelColumn(mark.text)];
  });
  return [...new Set([spec.facet, ...names].filter((name) => name !== undefined))];
}

function networkColumns({ nodes, edges }: Network): (string | undefined)[] {
  const own = [nodes.id, nodes.label, nodes.figure, edges.source, edges.target, edges.weight, edges.label];
  return [...new Set([...own, nodes.shape, nodes.tone, edges.tone])];
}

/** Columns of the tip: those of the spec, or every channel's. */
export function tipColumns(spec: ChartSpec): string[] {
  return spec.tip?.map((each) => each.column) ?? drawnColumns(spec);
}

/** Columns that a spec names and its table lacks. */
export function missingColumns(spec: ChartSpec, data: ChartData): string[] {
  const named = new Set([...drawnColumns(spec), ...tipColumns(spec)]);
  return [...named].filter((name) => !(name in data.columns));
}
