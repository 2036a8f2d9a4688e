import type { ChartSpec, Mark } from '../../../workers/contract/chart';
import type { Format } from '../../../workers/contract/manifest';
import type { Message } from '../../../workers/contract/message';
import { quoteIdentifier } from '../../sql/identifier';
import type { ChartBody } from '../../notebook/format/chart-body';
import { type GroupFigure, addsUp, figure, figureLabel, figureSql } from './aggregate';
import { type CellColumns, SelectList, type TableColumn, asName, asPlace } from './cell-columns';
import { type ChartPlan, baseSpec, fetchLimit, figureFormat, namedScale, placeFormat } from './cell-spec';
import { type GroupedRows, groupedSql } from './grouped-rows';
import { pickField, pickName, picksOf } from './picks';
import { type PlaceOrder, orderOf } from './place-order';
import { valueKind } from './value-kind';

/** Bars, lines and areas: one figure for each place along x, for each colour, in each part. */
export function planSeries(cell: CellColumns, type: 'bar' | 'line' | 'area', relation: string): ChartPlan {
  const { body } = cell;
  const x = body.grain === null ? cell.required('x') : cell.time('x');
  const y = figure(cell, 'y');
  const [color, facet] = [cell.optional('color'), cell.optional('facet')];

  const list = new SelectList();
  const place = list.add(asPlace(x, body.grain), x.name);
  const series = color && list.add(asName(color), color.name);
  const part = facet && list.add(asName(facet), facet.name);
  const keys = list.entries;
  const shown = { how: y.how, argument: y.argument };
  const value = list.add(figureSql({ ...shown, name: '' }), y.column?.name ?? 'rows');

  const lying = type === 'bar' && valueKind(x.type) === 'text';
  const places = { column: place };
  const values = { column: value };
  const mark: Mark = {
    type,
    ...(lying ? { x: values, y: places } : { x: places, y: values }),
    ...(series === undefined ? {} : { color: { column: series } }),
    ...stacked(type, body.stack, series === undefined || addsUp(y.how)),
  };
  const label = body.stack === 'share' ? { key: 'charts.axis.share' } : figureLabel(y.how, y.column);
  const placeScale = { ...namedScale(x.name, placeFormat(x), body.log.includes('x')) };
  const valueScale = {
    ...namedScale('', figureFormat(body, y.column), body.log.includes('y')),
    label,
  };
  // Where time or names speak for themselves the axis needs no title.
  if (valueKind(x.type) !== 'number') delete placeScale.label;
  const spec: ChartSpec = {
    ...baseSpec(body, seriesTitle(body, y.how, { x, y: y.column, color }), part),
    marks: [mark],
    ...(lying ? { x: valueScale, y: placeScale } : { x: placeScale, y: valueScale }),
    ...(body.grain === null ? {} : { grain: body.grain }),
    ...(addsUp(y.how) ? { total: true } : {}),
    ...(body.stack === 'share'
      ? {
          tip: shareTip([place, series, part], {
            column: value,
            figure: figureLabel(y.how, y.column),
            format: figureFormat(body, y.column),
          }),
        }
      : {}),
    ...selected(series, valueKind(x.type) === 'text' ? place : undefined),
  };
  if (body.stack === 'share') delete (lying ? spec.x : spec.y)?.format;
  const order = orderOf(cell, type === 'bar' ? 'value' : 'place');
  const figures: GroupFigure[] = [
    { name: value, ...shown },
    ...(order.column === undefined
      ? []
      : [{ name: ORDER, how: 'min' as const, argument: quoteIdentifier(order.column), asIs: true }]),
  ];
  const parts = [series, part].filter((name) => name !== undefined);
  const grouped: GroupedRows = {
    source: relation,
    keys,
    figures,
    finish: (groups) => seriesSql(body, groups, { place, value, parts, order }),
  };
  const named = valueKind(x.type) === 'text';
  const point = series ? pickName(color, series) : pickField(x, place, body.grain);
  const picks = picksOf(cell, {
    x: pickField(x, place, body.grain),
    point: [point],
    lying,
    suits: named ? 'point' : 'x',
  });
  return { spec, sql: groupedSql(grouped), grouped, picks };
}

/** The least value of another column that places are sorted by. */
const ORDER = 'daybook order';

/** Along an axis of shares the tip still says the figure itself. */
function shareTip(
  names: readonly (string | undefined)[],
  value: { column: string; figure: Message; format: Format },
): NonNullable<ChartSpec['tip']> {
  const places = [...new Set(names)].flatMap((column) => (column === undefined ? [] : [{ column }]));
  return [...places, { column: value.column, label: value.figure, format: value.format }];
}

/** Means and the like do not add up: unless the cell says otherwise they stand side by side. */
function stacked(type: Mark['type'], stack: Mark['stack'] | null, adds: boolean): Pick<Mark, 'stack'> {
  if (stack !== null && stack !== undefined) return { stack };
  if (adds || type === 'line') return {};
  return { stack: type === 'bar' ? 'group' : 'none' };
}

function selected(series: string | undefined, place: string | undefined): Pick<ChartSpec, 'select'> {
  const select = series ?? place;
  return select === undefined ? {} : { select };
}

/** What is seen in words: the figure, the periods or places, and the parts where there are any. */
function seriesTitle(
  body: ChartBody,
  how: string,
  { x, y, color }: { x: TableColumn; y: TableColumn | undefined; color: TableColumn | undefined },
): Message {
  const isPart = color !== undefined && color.name !== x.name;
  const isShare = isPart && body.stack === 'share';
  if (!isPart && body.grain === null) return titleOf(how, x, y);
  const what = how === 'count' ? 'rows' : 'figure';
  const by = body.grain === null ? 'place' : 'time';
  return {
    key: `charts.title.${isShare ? 'share-' : ''}${what}.${by}${isPart && !isShare ? '.parts' : ''}`,
    values: {
      // `value.how-mean`, `value.month` …: words of their own, before and after the column's name.
      how: `how-${how}`,
      after: `after-${how}`,
      x: x.name,
      y: y?.name ?? '',
      color: color?.name ?? '',
      ...(body.grain === null ? {} : { period: `grain-${body.grain}` }),
    },
  };
}

export function titleOf(how: string, x: TableColumn, y: TableColumn | undefined): Message {
  return { key: `charts.title.${how}`, values: { x: x.name, y: y?.name ?? '' } };
}

/** Places come in their order, as many as the cell allows, each with all its colours and parts. */
function seriesSql(
  { limit }: ChartBody,
  groups: string,
  drawn: { place: string; value: string; parts: string[]; order: PlaceOrder },
): string {
  const { order } = drawn;
  const place = quoteIdentifier(drawn.place);
  const rank = {
    place,
    value: `sum(${quoteIdentifier(drawn.value)})`,
    column: `min(${quoteIdentifier(ORDER)})`,
  }[order.by];
  const parts = drawn.parts.map((name) => `, drawn.${quoteIdentifier(name)}`).join('');
  return `WITH drawn AS (${groups}),
places AS (SELECT ${place} AS "daybook place", ${rank} AS "daybook rank" FROM drawn GROUP BY 1
  ORDER BY "daybook rank" ${order.direction} NULLS LAST, 1 LIMIT ${limit ?? fetchLimit})
SELECT drawn.*${order.column === undefined ? '' : ` EXCLUDE (${quoteIdentifier(ORDER)})`} FROM drawn
JOIN places ON drawn.${place} IS NOT DISTINCT FROM "daybook place"
ORDER BY "daybook rank" ${order.direction} NULLS LAST, "daybook place"${parts} LIMIT ${fetchLimit}`;
}
