import type { ChartSpec } from '../../../workers/contract/chart';
import { quoteIdentifier } from '../../sql/identifier';
import { type CellColumns, SelectList, asName, asPlace } from './cell-columns';
import { type ChartPlan, baseSpec, fetchLimit, figureFormat, namedScale, placeFormat } from './cell-spec';
import { pickField, picksOf } from './picks';
import { orderOf } from './place-order';
import { titleOf } from './plan-series';
import { valueKind } from './value-kind';

const shares = { p05: 0.05, p25: 0.25, median: 0.5, p75: 0.75, p95: 0.95 } as const;

type Quantile = keyof typeof shares;

/** The spread of y at each place: half of all values in the box, nine tenths on the line, the median as a dot. */
export function planBox(cell: CellColumns, relation: string): ChartPlan {
  const { body } = cell;
  const x = body.grain === null ? cell.required('x') : cell.time('x');
  const y = cell.number('y');
  const facet = cell.optional('facet');

  const list = new SelectList();
  const place = list.add(asPlace(x, body.grain), x.name);
  const part = facet && list.add(asName(facet), facet.name);
  const value = `CAST(${quoteIdentifier(y.name)} AS DOUBLE)`;
  const quantile = (name: Quantile): { column: string } => ({
    column: list.add(`quantile_cont(${value}, ${shares[name]})`, name),
  });
  const named = (Object.keys(shares) as Quantile[]).map((name) => ({ name, ...quantile(name) }));
  const rows = list.add(`CAST(count(${value}) AS DOUBLE)`, 'rows');

  const lying = valueKind(x.type) === 'text';
  const at = { column: place };
  const span = (from: Quantile, to: Quantile) =>
    lying ? { y: at, x1: quantile(from), x2: quantile(to) } : { x: at, y1: quantile(from), y2: quantile(to) };
  const valueScale = namedScale(
    y.name,
    figureFormat({ ...body, aggregate: 'mean' }, y),
    body.log.includes('y'),
  );
  const placeScale = namedScale(x.name, placeFormat(x), false);
  if (valueKind(x.type) !== 'number') delete placeScale.label;
  const spec: ChartSpec = {
    ...baseSpec(
      body,
      body.grain === null
        ? titleOf('spread', x, y)
        : { key: 'charts.title.spread.time', values: { y: y.name, period: `grain-${body.grain}` } },
      part,
    ),
    ...(body.grain === null ? {} : { grain: body.grain }),
    marks: [
      { type: 'rule', ...span('p05', 'p95'), color: { ink: 'accent' } },
      { type: 'bar', ...span('p25', 'p75'), opacity: 0.45 },
      { type: 'dot', ...(lying ? { x: quantile('median'), y: at } : { x: at, y: quantile('median') }) },
    ],
    ...(lying ? { x: valueScale, y: placeScale } : { x: placeScale, y: valueScale }),
    tip: [
      { column: place },
      ...named.map(({ name, column }) => ({ column, label: { key: `charts.quantile.${name}` } })),
      { column: rows, label: { key: 'charts.cell.rows' }, format: 'integer' as const },
    ],
    ...(lying ? { select: place } : {}),
  };
  const order = orderOf(cell, 'value');
  const rank =
    order.by === 'place'
      ? quoteIdentifier(place)
      : order.by === 'value'
        ? quoteIdentifier(quantile('median').column)
        : `min(${quoteIdentifier(order.column ?? '')})`;
  const most = Math.min(body.limit ?? fetchLimit, fetchLimit);
  const sql = `SELECT ${list.sql} FROM ${relation} WHERE ${quoteIdentifier(y.name)} IS NOT NULL GROUP BY ALL
ORDER BY ${rank} ${order.direction} NULLS LAST LIMIT ${most}`;
  const along = pickField(x, place, body.grain);
  const suits = lying ? 'point' : 'x';
  return { spec, sql, picks: picksOf(cell, { x: along, point: [along], lying, suits }) };
}
