import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';
import { finiteSql, textSql, wordSql } from '../role-sql';

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL|BOOLEAN)/;
const TIME = /^(DATE|TIMESTAMP)/;
/** More rows of a product on a day than this, of mostly so few units, are single sales, whose quantity says nothing of demand. */
const SINGLE_SALES = 1.5;
const FEW_UNITS = 5;
/** Where so many rows come to a week or a day: half a year is enough for weeks. */
const WEEKS_FROM_DAYS = 180;

/** A control, and how it is read. */
export interface Control {
  column: string;
  isNumber: boolean;
  /** Name of its column in the input. */
  name: string;
}

/** The columns of the role, each once and none that has a role already. */
export function controlsOf(request: AnalysisRequest): Control[] {
  const used = new Set(
    ['price', 'quantity', 'time', 'product'].map((role) => optionalBinding(request, role)?.column),
  );
  const chosen = new Map((request.roles.controls ?? []).map((each) => [each.column, each]));
  return [...chosen.values()]
    .filter(({ column }) => !used.has(column))
    .map(({ column, type }, i) => ({
      column,
      isNumber: NUMBER.test(type) || TIME.test(type),
      name: `c${i}`,
    }));
}

/**
 * `observations`: a row per product and row of the source, day, week or month; single sales are put together by week (within half a year
 * by day) unless the reader says otherwise. `counts`: rows that are left out.
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  const controls = controlsOf(request);
  const columns = new Map((request.roles.controls ?? []).map((each) => [each.column, each]));
  const own = controls.map(
    (control) => `, ${controlSql(columns.get(control.column)!, control)} AS ${control.name}`,
  );
  const competitor = optionalBinding(request, 'competitor_price');
  const complete = [
    ...(competitor ? ['competitor > 0'] : []),
    ...(optionalBinding(request, 'time') ? ['t IS NOT NULL'] : []),
    ...(optionalBinding(request, 'product') ? ['product IS NOT NULL'] : []),
    ...controls.map(({ name }) => `${name} IS NOT NULL`),
  ];
  const base = `WITH base AS (
  SELECT ${textSql(request, 'product')} AS product, ${finiteSql(request, 'time', 'TIMESTAMP')} AS t, CAST(${binding(request, 'price').sql} AS DOUBLE) AS price,
    CAST(${binding(request, 'quantity').sql} AS DOUBLE) AS quantity, ${finiteSql(request, 'competitor_price', 'DOUBLE')} AS competitor,
    ${finiteSql(request, 'cost', 'DOUBLE')} AS cost${own.join('')}, row_number() OVER () AS seq
  FROM ${request.relation}
),
priced AS (SELECT * FROM base WHERE price > 0 AND quantity > 0 AND isfinite(price) AND isfinite(quantity)),
used AS (SELECT * FROM priced${complete.length > 0 ? ` WHERE ${complete.join(' AND ')}` : ''}),
form AS (SELECT ${formSql(request)} AS form)`;
  return {
    observations: `${base}, placed AS (
  SELECT *, CASE (SELECT form FROM form) WHEN 'row' THEN seq WHEN 'day' THEN epoch(date_trunc('day', t)) WHEN 'week' THEN epoch(date_trunc('week', t))
    ELSE epoch(date_trunc('month', t)) END AS place FROM used
)
SELECT product, CAST(min(t) AS DATE) AS day, CASE WHEN count(*) = 1 THEN any_value(price) ELSE fsum(price * quantity) / fsum(quantity) END AS price,
  fsum(quantity) AS quantity, avg(competitor) AS competitor, fsum(cost * quantity) / fsum(CASE WHEN cost IS NOT NULL THEN quantity END) AS cost${controls
    .map(({ name, isNumber }) => `, ${isNumber ? `avg(${name})` : `mode(${name})`} AS ${name}`)
    .join('')}
FROM placed GROUP BY product, place ORDER BY product, place`,
    counts: `${base}
SELECT count(*) AS total, count(*) FILTER (price IS NULL OR quantity IS NULL OR NOT isfinite(price) OR NOT isfinite(quantity)) AS missing,
  count(*) FILTER (isfinite(price) AND isfinite(quantity) AND (price <= 0 OR quantity <= 0)) AS below,
  (SELECT count(*) FROM priced) - (SELECT count(*) FROM used) AS incomplete, (SELECT form FROM form) AS form
FROM base`,
  };
}

function formSql(request: AnalysisRequest): string {
  const wanted = request.params.observation as string;
  if (!optionalBinding(request, 'time')) return `'row'`;
  if (wanted !== 'auto') return `'${wanted}'`;
  return `(SELECT CASE WHEN count(*) <= ${SINGLE_SALES} * count(DISTINCT (product, CAST(t AS DATE))) OR median(quantity) > ${FEW_UNITS} THEN 'row'
    WHEN date_diff('day', min(t), max(t)) >= ${WEEKS_FROM_DAYS} THEN 'week' ELSE 'day' END FROM used)`;
}

function controlSql({ sql, type }: RoleBinding, { isNumber }: Control): string {
  if (TIME.test(type)) return `epoch(CAST(${sql} AS TIMESTAMP)) / 86400`;
  if (isNumber) return `CASE WHEN isfinite(CAST(${sql} AS DOUBLE)) THEN CAST(${sql} AS DOUBLE) END`;
  return wordSql({ sql });
}
