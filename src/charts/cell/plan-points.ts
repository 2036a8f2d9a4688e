import type { ChartSpec, Mark } from '../../../workers/contract/chart';
import { quoteIdentifier } from '../../sql/identifier';
import type { PickAxis } from '../picks';
import { type CellColumns, SelectList, type TableColumn, asName, asPlace } from './cell-columns';
import { type ChartPlan, baseSpec, fetchLimit, figureFormat, namedScale, placeFormat } from './cell-spec';
import { pickField, pickName, picksOf } from './picks';
import { titleOf } from './plan-series';
import { valueKind } from './value-kind';

/** A dot for each row; of more rows than can be drawn a fair sample, the same one each time. */
export function planPoints(cell: CellColumns, relation: string): ChartPlan {
  const { body } = cell;
  const x = body.grain === null ? cell.required('x') : cell.time('x');
  const y = cell.number('y');
  const size = body.size === null ? undefined : cell.number('size');
  const [color, facet] = [cell.optional('color'), cell.optional('facet')];
  const shaded = color !== undefined && valueKind(color.type) === 'number';

  const list = new SelectList();
  const across = list.add(asPlace(x, body.grain), x.name);
  const up = list.add(asPlace(y, null), y.name);
  const area = size && list.add(asPlace(size, null), size.name);
  const series = color && list.add(shaded ? asPlace(color, null) : asName(color), color.name);
  const part = facet && list.add(asName(facet), facet.name);

  const mark: Mark = {
    type: 'dot',
    x: { column: across },
    y: { column: up },
    ...(area === undefined ? {} : { size: { column: area } }),
    ...(series === undefined ? {} : { color: { column: series } }),
  };
  const spec: ChartSpec = {
    ...baseSpec(body, titleOf('points', x, y), part),
    ...(body.grain === null ? {} : { grain: body.grain }),
    marks: [mark],
    x: namedScale(x.name, placeFormat(x), body.log.includes('x')),
    y: namedScale(
      y.name,
      body.format ?? figureFormat({ ...body, aggregate: 'mean' }, y),
      body.log.includes('y'),
    ),
    ...(series === undefined || shaded ? {} : { select: series }),
  };
  const there = [x, y].map(({ name }) => `${quoteIdentifier(name)} IS NOT NULL`).join(' AND ');
  const along = (column: TableColumn, data: string, grain: typeof body.grain): PickAxis => {
    const field = pickField(column, data, grain);
    return field.reading === 'number' ? { ...field, continuous: true } : field;
  };
  const picks = picksOf(cell, {
    x: along(x, across, body.grain),
    y: along(y, up, null),
    point: series && !shaded ? [pickName(color, series)] : [],
    suits: 'xy',
  });
  return { spec, sql: `SELECT ${list.sql} FROM ${relation} WHERE ${there} ${pickRows(cell)}`, picks };
}

function pickRows(cell: CellColumns): string {
  const { sort, limit } = cell.body;
  const most = Math.min(limit ?? fetchLimit, fetchLimit);
  if (sort === null)
    return limit === null ? `USING SAMPLE reservoir(${most} ROWS) REPEATABLE (1)` : `LIMIT ${most}`;
  const by = quoteIdentifier(cell.named(sort.replace(/^-/, '').trim()).name);
  return `ORDER BY ${by} ${sort.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST LIMIT ${most}`;
}
