import type { ChartSpec } from '../../../workers/contract/chart';
import type { Message } from '../../../workers/contract/message';
import { quoteIdentifier } from '../../sql/identifier';
import { addsUp, figure, figureLabel, figureSql } from './aggregate';
import { type CellColumns, SelectList, type TableColumn, asName, asPlace } from './cell-columns';
import { type ChartPlan, baseSpec, fetchLimit, figureFormat, namedScale, placeFormat } from './cell-spec';
import { type GroupedRows, groupedSql } from './grouped-rows';
import { pickField, picksOf } from './picks';

/** A map of two columns, its colour a figure: the sum of `color` unless the cell says otherwise, or the rows' number. */
export function planHeatmap(cell: CellColumns, relation: string): ChartPlan {
  const { body } = cell;
  const x = body.grain === null ? cell.required('x') : cell.time('x');
  const y = cell.required('y');
  const shade = figure(cell, 'color');
  const facet = cell.optional('facet');

  const list = new SelectList();
  const across = list.add(asPlace(x, body.grain), x.name);
  const down = list.add(asPlace(y, null), y.name);
  const part = facet && list.add(asName(facet), facet.name);
  const keys = list.entries;
  const shown = { how: shade.how, argument: shade.argument };
  const value = list.add(figureSql({ ...shown, name: '' }), shade.column?.name ?? 'rows');

  const format = figureFormat(body, shade.column);
  const label = figureLabel(shade.how, shade.column);
  const spec: ChartSpec = {
    ...baseSpec(body, mapTitle(body.grain, shade, { x, y }), part),
    ...(addsUp(shade.how) ? { total: true } : {}),
    ...(body.grain === null ? {} : { grain: body.grain }),
    marks: [{ type: 'cell', x: { column: across }, y: { column: down }, color: { column: value } }],
    x: { ...namedScale(x.name, placeFormat(x), false), type: 'band' },
    y: { ...namedScale(y.name, placeFormat(y), false), type: 'band' },
    color: { label, format, scheme: 'sequential' },
    tip: [{ column: across }, { column: down }, { column: value, label, format }],
  };
  // Names keep the order of the table, which its author chose; numbers and dates are put in theirs by the axis.
  const sort = body.sort?.replace(/^-/, '').trim();
  const by = sort === undefined ? '"daybook row"' : quoteIdentifier(cell.named(sort).name);
  const direction = body.sort?.startsWith('-') ? 'DESC' : 'ASC';
  const grouped: GroupedRows = {
    source: `(SELECT *, row_number() OVER () AS "daybook row" FROM ${relation})`,
    keys,
    figures: [
      { name: value, ...shown },
      { name: 'daybook order', how: 'min', argument: by, asIs: true },
    ],
    finish: (groups) => `SELECT * EXCLUDE ("daybook order") FROM (${groups})
ORDER BY "daybook order" ${direction} NULLS LAST LIMIT ${Math.min(body.limit ?? fetchLimit, fetchLimit)}`,
  };
  const fields = { x: pickField(x, across, body.grain), y: pickField(y, down) };
  const picks = picksOf(cell, { ...fields, point: [fields.x, fields.y], suits: 'point' });
  return { spec, sql: groupedSql(grouped), grouped, picks };
}

/** The figure that the colours show, and what lies along both sides. */
function mapTitle(
  grain: string | null,
  shade: ReturnType<typeof figure>,
  { x, y }: { x: TableColumn; y: TableColumn },
): Message {
  const isCount = shade.how === 'count';
  return {
    key: `charts.title.${isCount ? 'rows' : 'figure'}.${grain === null ? 'place' : 'time'}.parts`,
    values: {
      how: `how-${shade.how}`,
      after: `after-${shade.how}`,
      x: x.name,
      y: shade.column?.name ?? '',
      color: y.name,
      ...(grain === null ? {} : { period: `grain-${grain}` }),
    },
  };
}
