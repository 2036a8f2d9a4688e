import type { ChartSpec } from '../../../workers/contract/chart';
import { quoteIdentifier } from '../../sql/identifier';
import type { PickAxis } from '../picks';
import { type CellColumns, SelectList, type TableColumn, asName } from './cell-columns';
import { type ChartPlan, baseSpec, fetchLimit, namedScale, placeFormat } from './cell-spec';
import { type GroupedRows, groupedSql } from './grouped-rows';
import { pickField, pickName, picksOf } from './picks';
import { isWhole } from './value-kind';

/** About so many bins for all but the far ends; their width is the next round one. */
const bins = 30;
/** A few values far out do not squeeze the others into one bar, nor make bars too thin to see. */
const mostBins = 120;

/**
 * How often values fall into bins of one round width, found and counted in the database.
 * @param whole the rows that decide about the bins, so that these stay when some of the rows are left out
 */
export function planHistogram(cell: CellColumns, relation: string, whole: string): ChartPlan {
  const { body } = cell;
  const x = cell.number('x');
  const [color, facet] = [cell.optional('color'), cell.optional('facet')];
  const log = body.log.includes('x');

  const edge = (bin: string): string =>
    `round(${log ? `pow(10, ${bin} * "daybook width")` : `${bin} * "daybook width"`}, 12)`;
  const edges = new SelectList();
  const from = edges.add(edge('"daybook bin"'), 'from');
  const to = edges.add(edge('("daybook bin" + 1)'), 'to');
  const keys = new SelectList();
  keys.add('"daybook bin"', 'daybook bin');
  keys.add('"daybook width"', 'daybook width');
  const named = (column: TableColumn): string => {
    const key = keys.add(asName(column), `daybook name ${column.name}`);
    return edges.add(quoteIdentifier(key), column.name);
  };
  const series = color && named(color);
  const part = facet && named(facet);
  const rows = edges.add('"daybook rows"', 'rows');

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
  const numbersOf = (rows: string): string =>
    `SELECT *, ${log ? `log10(${value})` : value} AS "daybook value" FROM ${rows}
  WHERE isfinite(${value})${log ? ` AND ${value} > 0` : ''}`;
  const source = `(WITH numbers AS (${numbersOf(relation)}),
reach AS (SELECT greatest(
  (approx_quantile("daybook value", 0.99) - approx_quantile("daybook value", 0.01)) / ${bins},
  (max("daybook value") - min("daybook value")) / ${mostBins}) AS rough
  FROM ${whole === relation ? 'numbers' : `(${numbersOf(whole)})`}),
power AS (SELECT rough, CASE WHEN rough > 0 THEN pow(10, floor(log10(rough))) ELSE 1 END AS ten FROM reach),
steps AS (SELECT ten * CASE WHEN NOT rough > 0 OR rough <= ten THEN 1 WHEN rough <= 2 * ten THEN 2
  WHEN rough <= 5 * ten THEN 5 ELSE 10 END AS "daybook step" FROM power)
SELECT numbers.*, ${least} AS "daybook width",
  floor("daybook value" / ${least} + 1e-9) AS "daybook bin" FROM numbers, steps)`;
  const order = [from, series, part]
    .filter((name) => name !== undefined)
    .map(quoteIdentifier)
    .join(', ');
  const grouped: GroupedRows = {
    source,
    keys: keys.entries,
    figures: [{ name: 'daybook rows', how: 'count', argument: '*' }],
    finish: (groups) => `SELECT ${edges.sql} FROM (${groups}) ORDER BY ${order} LIMIT ${fetchLimit}`,
  };
  const along: PickAxis = { ...pickField(x, from), bins: { from, to } };
  const point = series ? [pickName(color, series)] : [];
  const picks = picksOf(cell, { x: along, point, suits: 'x' });
  return { spec, sql: groupedSql(grouped), grouped, picks };
}
