import type { ChartSpec } from '../../../workers/contract/chart';
import { quoteIdentifier } from '../../sql/identifier';
import { type CellColumns, SelectList, asName } from './cell-columns';
import { type ChartPlan, baseSpec, fetchLimit, namedScale, placeFormat } from './cell-spec';
import { isWhole } from './value-kind';

/** About so many bins for all but the far ends; their width is the next round one. */
const bins = 30;
/** A few values far out do not squeeze the others into one bar, nor make bars too thin to see. */
const mostBins = 120;

/** How often values fall into bins of one round width, found and counted in the database. */
export function planHistogram(cell: CellColumns, relation: string): ChartPlan {
  const { body } = cell;
  const x = cell.number('x');
  const [color, facet] = [cell.optional('color'), cell.optional('facet')];
  const log = body.log.includes('x');

  const list = new SelectList();
  const edge = (bin: string): string =>
    log ? `pow(10, ${bin} * "daybook width")` : `${bin} * "daybook width"`;
  const from = list.add(`round(${edge('"daybook bin"')}, 12)`, 'from');
  const to = list.add(`round(${edge('("daybook bin" + 1)')}, 12)`, 'to');
  const series = color && list.add(asName(color), color.name);
  const part = facet && list.add(asName(facet), facet.name);
  const rows = list.add('CAST(count(*) AS DOUBLE)', 'rows');

  const format = body.format ?? placeFormat(x) ?? 'number';
  const isShare = body.stack === 'share' && series !== undefined;
  const name = { x: x.name };
  const spec: ChartSpec = {
    ...baseSpec(body, { key: 'charts.title.histogram', values: name }, part),
    total: true,
    marks: [
      {
        type: 'bar',
        x1: { column: from },
        x2: { column: to },
        y: { column: rows },
        ...(series === undefined ? {} : { color: { column: series } }),
        ...(body.stack === null ? {} : { stack: body.stack }),
      },
    ],
    x: namedScale(x.name, format, log),
    y: {
      ...namedScale('', isShare ? undefined : 'integer', body.log.includes('y')),
      label: { key: isShare ? 'charts.axis.share' : 'charts.cell.rows' },
    },
    tip: [
      { column: from, label: { key: 'charts.cell.from', values: name }, format },
      { column: to, label: { key: 'charts.cell.to', values: name }, format },
      ...(series === undefined ? [] : [{ column: series }]),
      { column: rows, label: { key: 'charts.cell.rows' }, format: 'integer' },
    ],
    ...(series === undefined ? {} : { select: series }),
  };
  const value = `CAST(${quoteIdentifier(x.name)} AS DOUBLE)`;
  const least = isWhole(x.type) && !log ? 'greatest(1, "daybook step")' : '"daybook step"';
  const sql = `WITH numbers AS (
  SELECT *, ${log ? `log10(${value})` : value} AS "daybook value" FROM ${relation}
  WHERE isfinite(${value})${log ? ` AND ${value} > 0` : ''}),
reach AS (SELECT greatest(
  (approx_quantile("daybook value", 0.99) - approx_quantile("daybook value", 0.01)) / ${bins},
  (max("daybook value") - min("daybook value")) / ${mostBins}) AS rough FROM numbers),
power AS (SELECT rough, CASE WHEN rough > 0 THEN pow(10, floor(log10(rough))) ELSE 1 END AS ten FROM reach),
steps AS (SELECT ten * CASE WHEN NOT rough > 0 OR rough <= ten THEN 1 WHEN rough <= 2 * ten THEN 2
  WHEN rough <= 5 * ten THEN 5 ELSE 10 END AS "daybook step" FROM power),
binned AS (SELECT numbers.*, ${least} AS "daybook width",
  floor("daybook value" / ${least} + 1e-9) AS "daybook bin" FROM numbers, steps)
SELECT ${list.sql} FROM binned GROUP BY ALL
ORDER BY ${[from, series, part]
    .filter((name) => name !== undefined)
    .map(quoteIdentifier)
    .join(', ')} LIMIT ${fetchLimit}`;
  return { spec, sql };
}
