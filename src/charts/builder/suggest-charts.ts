import type { Message } from '../../../workers/contract/message';
import type { ChartBody } from '../../notebook/format/chart-body';
import { type ColumnShape, addsUp, isCategory, isIdentifier, isMeasure } from './column-shape';
import { grainFor } from './fitting';

/** A chart worth drawing of a table: what it shows in words, and the body that draws it. */
export interface SuggestedChart {
  words: Message;
  body: ChartBody;
}

const MOST = 10;
/** Bars that are read one by one. */
const MOST_BARS = 20;

export function emptyBody(table: string): ChartBody {
  return {
    table,
    mark: 'bar',
    x: null,
    y: null,
    color: null,
    size: null,
    facet: null,
    stack: null,
    aggregate: null,
    grain: null,
    sort: null,
    limit: null,
    limitFrom: null,
    log: [],
    format: null,
    title: null,
    caption: null,
    select: null,
    filter: [],
  };
}

const preferred = ['amount', 'profit', 'cost', 'quantity', 'price'];
const preferredGroups = [
  'channel',
  'segment',
  'category',
  'product',
  'region',
  'stage',
  'industry',
  'outcome',
];

/** Charts that the types, names and first rows of a table's columns ask for, the most telling first. */
export function suggestCharts(table: string, shapes: readonly ColumnShape[]): SuggestedChart[] {
  const byMeaning = (order: readonly string[]) => (a: ColumnShape, b: ColumnShape) =>
    rankOf(order, a) - rankOf(order, b);
  const times = shapes.filter(({ kind }) => kind === 'time').toSorted(byMeaning(['time']));
  const measures = shapes.filter(isMeasure).toSorted(byMeaning(preferred));
  const groups = shapes
    .filter((shape) => isCategory(shape) && !measures.includes(shape))
    .toSorted((a, b) => byMeaning(preferredGroups)(a, b) || kindRank(a) - kindRank(b));
  const things = shapes.filter(isIdentifier).toSorted(byMeaning(['customer', 'order', 'deal', 'case']));
  const [time] = times;
  const [first, second] = measures;
  const [group, other] = groups;
  const [thing] = things;
  const found: (SuggestedChart | false | undefined)[] = [
    time && over(table, time, first),
    group && by(table, group, first),
    time && group && parts(table, time, group, first),
    time && thing && counted(table, time, thing),
    first && spread(table, first),
    group && other && by(table, other, first),
    group && first && boxes(table, group, first),
    first && second && cloud(table, first, second, group),
    group && other && map(table, group, other, first),
    time && group && share(table, time, group, first),
    !time && group && other && crossed(table, group, other),
    !time && thing && group && counted(table, group, thing),
    second && group && by(table, group, second),
    time && second && over(table, time, second),
    time && first && over(table, time, undefined),
    group && first && by(table, group, undefined),
  ];
  return found.filter((each): each is SuggestedChart => typeof each === 'object').slice(0, MOST);
}

function rankOf(order: readonly string[], { meaning }: ColumnShape): number {
  const at = meaning === undefined ? -1 : order.indexOf(meaning);
  return at < 0 ? order.length : at;
}

/** Names make better groups than numbers, and yes or no a poorer one than several names. */
function kindRank({ kind, distinct }: ColumnShape): number {
  return (kind === 'text' ? 0 : 2) + (distinct === 2 ? 1 : 0);
}

function figure(shape: ColumnShape | undefined): Pick<ChartBody, 'y' | 'aggregate'> {
  if (!shape) return { y: null, aggregate: null };
  return { y: shape.name, aggregate: addsUp(shape) ? null : 'mean' };
}

/** Words by what is drawn: rows are counted, amounts summed, rates averaged. */
function words(what: string, y: ColumnShape | undefined, values: Record<string, string>): Message {
  const how = y === undefined ? 'rows' : addsUp(y) ? 'sum' : 'mean';
  return { key: `suggest.${what}.${how}`, values: { ...values, y: y?.name ?? '' } };
}

function along(time: ColumnShape): { x: string; grain: NonNullable<ChartBody['grain']> } {
  return { x: time.name, grain: grainFor(time.days) };
}

function over(table: string, time: ColumnShape, y: ColumnShape | undefined): SuggestedChart {
  const place = along(time);
  return {
    words: words('time', y, { grain: place.grain }),
    body: { ...emptyBody(table), mark: 'line', ...place, ...figure(y) },
  };
}

function by(table: string, group: ColumnShape, y: ColumnShape | undefined): SuggestedChart {
  return {
    words: words('group', y, { x: group.name }),
    body: { ...emptyBody(table), x: group.name, ...figure(y), limit: tooMany(group) ? MOST_BARS : null },
  };
}

function tooMany({ distinct }: ColumnShape): boolean {
  return distinct === null || distinct > MOST_BARS;
}

function parts(
  table: string,
  time: ColumnShape,
  group: ColumnShape,
  y: ColumnShape | undefined,
): SuggestedChart {
  const place = along(time);
  const adds = y === undefined || addsUp(y);
  return {
    words: words('parts', y, { grain: place.grain, color: group.name }),
    body: {
      ...emptyBody(table),
      mark: adds ? 'area' : 'line',
      ...place,
      ...figure(y),
      color: group.name,
      stack: adds ? 'stack' : null,
    },
  };
}

function share(
  table: string,
  time: ColumnShape,
  group: ColumnShape,
  y: ColumnShape | undefined,
): SuggestedChart | undefined {
  if (y !== undefined && !addsUp(y)) return undefined;
  const place = along(time);
  return {
    words: words('share', y, { grain: place.grain, color: group.name }),
    body: { ...emptyBody(table), ...place, ...figure(y), color: group.name, stack: 'share' },
  };
}

function counted(table: string, place: ColumnShape, thing: ColumnShape): SuggestedChart {
  const isTime = place.kind === 'time';
  const where = isTime ? along(place) : { x: place.name };
  return {
    words: {
      key: isTime ? 'suggest.time.distinct' : 'suggest.group.distinct',
      values: { y: thing.name, x: place.name, grain: grainFor(place.days) },
    },
    body: { ...emptyBody(table), ...where, y: thing.name, aggregate: 'distinct' },
  };
}

function spread(table: string, y: ColumnShape): SuggestedChart {
  return {
    words: { key: 'suggest.histogram', values: { x: y.name } },
    body: { ...emptyBody(table), mark: 'histogram', x: y.name },
  };
}

function boxes(table: string, group: ColumnShape, y: ColumnShape): SuggestedChart {
  return {
    words: { key: 'suggest.box', values: { x: group.name, y: y.name } },
    body: { ...emptyBody(table), mark: 'box', x: group.name, y: y.name },
  };
}

function cloud(
  table: string,
  y: ColumnShape,
  x: ColumnShape,
  group: ColumnShape | undefined,
): SuggestedChart {
  return {
    words: { key: 'suggest.point', values: { x: x.name, y: y.name } },
    body: { ...emptyBody(table), mark: 'point', x: x.name, y: y.name, color: group?.name ?? null },
  };
}

function map(
  table: string,
  group: ColumnShape,
  other: ColumnShape,
  y: ColumnShape | undefined,
): SuggestedChart {
  const { y: color, aggregate } = figure(y);
  return {
    words: words('map', y, { x: group.name, color: other.name }),
    body: { ...emptyBody(table), mark: 'heatmap', x: group.name, y: other.name, color, aggregate },
  };
}

function crossed(table: string, group: ColumnShape, other: ColumnShape): SuggestedChart {
  return {
    words: { key: 'suggest.crossed', values: { x: group.name, color: other.name } },
    body: { ...emptyBody(table), x: group.name, color: other.name, stack: 'share' },
  };
}
