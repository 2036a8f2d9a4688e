import type { Format } from '../../../workers/contract/manifest';
import { type BodyFields, type BodyResult, readBody } from './body-fields';
import { plainMap, type PlainMap } from './plain-value';
import { printBody } from './yaml-edit';

export const CHART_MARKS = ['bar', 'line', 'area', 'point', 'histogram', 'box', 'heatmap'] as const;
export const CHART_STACKS = ['none', 'stack', 'group', 'share'] as const;
export const CHART_AGGREGATES = ['count', 'distinct', 'sum', 'mean', 'median', 'min', 'max'] as const;
const CHART_SELECTS = ['x', 'y', 'xy', 'point', 'none'] as const;
export const CHART_GRAINS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export const CHART_FORMATS = [
  'text',
  'integer',
  'number',
  'decimal',
  'currency',
  'percent',
  'days',
  'duration',
  'date',
  'period',
] as const satisfies readonly Format[];

/** What a chart cell says; null where it says nothing. Whether the columns exist is found when it is drawn. */
export interface ChartBody {
  /** '' while none is chosen. */
  table: string;
  mark: (typeof CHART_MARKS)[number];
  /** Columns. */
  x: string | null;
  y: string | null;
  color: string | null;
  size: string | null;
  /** Column whose values make small multiples. */
  facet: string | null;
  stack: (typeof CHART_STACKS)[number] | null;
  /** How rows with the same x and colour become one. */
  aggregate: (typeof CHART_AGGREGATES)[number] | null;
  grain: (typeof CHART_GRAINS)[number] | null;
  /** Column to sort by, with `-` before it from large to small. */
  sort: string | null;
  /** Rows or bars at most. */
  limit: number | null;
  /** The input that says how many instead: `limit: $most`. */
  limitFrom: string | null;
  /** What a reader picks out of the chart: an interval along a field or both, or what a mark stands for; null for what suits the mark. */
  select: (typeof CHART_SELECTS)[number] | null;
  /** Names of cells whose selections leave out rows of the table. */
  filter: string[];
  /** Axes with a logarithmic scale. */
  log: ('x' | 'y')[];
  /** How the figures of y are written. */
  format: (typeof CHART_FORMATS)[number] | null;
  title: string | null;
  caption: string | null;
}

/** Reads a chart cell; `dot` is another word for `point`. */
export function parseChartBody(body: string): BodyResult<ChartBody> {
  return readBody(body, (fields) => ({
    table: fields.text('table') ?? '',
    mark: fields.text('mark') === 'dot' ? 'point' : (fields.choice('mark', CHART_MARKS) ?? 'bar'),
    x: fields.text('x'),
    y: fields.text('y'),
    color: fields.text('color'),
    size: fields.text('size'),
    facet: fields.text('facet'),
    stack: fields.choice('stack', CHART_STACKS),
    aggregate: fields.choice('aggregate', CHART_AGGREGATES),
    grain: fields.choice('grain', CHART_GRAINS),
    sort: fields.text('sort'),
    ...readLimit(fields),
    select: fields.choice('select', CHART_SELECTS),
    filter: fields.texts('filter') ?? [],
    log: fields.choices('log', ['x', 'y'] as const),
    format: fields.choice('format', CHART_FORMATS),
    title: fields.text('title'),
    caption: fields.text('caption'),
  }));
}

/** The body of a chart that follows these cells; null when it cannot be read. */
export function withChartFilter(body: string, filter: string[]): string | null {
  const parsed = parseChartBody(body);
  return parsed.ok ? printChartBody({ ...parsed.value, filter }, body) : null;
}

function readLimit(fields: BodyFields): Pick<ChartBody, 'limit' | 'limitFrom'> {
  const name = /^\$([\p{L}_][\p{L}\p{M}\p{N}_]*)$/u.exec(fields.text('limit') ?? '')?.[1];
  if (name !== undefined) return { limit: null, limitFrom: name };
  return { limit: fields.wholeNumber('limit'), limitFrom: null };
}

/** The body in YAML; of `previousBody` everything stays that the value does not change, comments and all. */
export function printChartBody(value: ChartBody, previousBody = ''): string {
  return printBody(value, previousBody, parseChartBody, plainBody);
}

function plainBody({ table, log, filter, limit, limitFrom, ...fields }: ChartBody): PlainMap {
  return plainMap([
    ['table', table === '' ? undefined : table],
    ...Object.entries(fields).map(([key, value]) => [key, value ?? undefined] as const),
    ['limit', limitFrom === null ? (limit ?? undefined) : `$${limitFrom}`],
    ['filter', filter.length === 0 ? undefined : filter],
    ['log', log.length === 0 ? undefined : log],
  ]);
}
