import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { binding, optionalBinding } from '../binding';
import { composedSql, wordSql } from '../role-sql';

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/;

/**
 * The columns with items, each once.
 * @throws FaultError where there is none; a request that was checked has one
 */
export function itemColumns(request: AnalysisRequest): RoleBinding[] {
  const chosen = new Map((request.roles.item ?? []).map((each) => [each.column, each]));
  return chosen.size > 0 ? [...chosen.values()] : [binding(request, 'item')];
}

/** Several columns that can only say whether or how much: an item for each. */
export function areAmounts(columns: readonly RoleBinding[]): boolean {
  return columns.length > 1 && columns.every(({ type }) => type === 'BOOLEAN' || NUMBER.test(type));
}

/**
 * `rows`: one row per value that is there (basket and text by their numbers, and the column); `texts`: every text once;
 * `counts`: rows, baskets and what is missing; `largest`: the basket with the most rows. Texts come once, so that blanks, lists and
 * spellings are looked at once each.
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  const columns = itemColumns(request);
  const basket = optionalBinding(request, 'basket');
  const values = columns.map(valueSql(columns));
  const lines = `lines AS MATERIALIZED (
  SELECT ${basket ? basketSql(basket) : 'row_number() OVER ()'} AS basket,
    ${values.map((sql, i) => `${sql} AS c${i}`).join(',\n    ')}
  FROM ${request.relation}
)`;
  const cells = values
    .map(
      (_, i) =>
        `SELECT basket, ${i} AS c, c${i} AS text FROM lines WHERE basket IS NOT NULL AND c${i} IS NOT NULL`,
    )
    .join('\n  UNION ALL ');
  const texts = `texts AS MATERIALIZED (SELECT text, row_number() OVER (ORDER BY text) - 1 AS code FROM (SELECT DISTINCT text FROM cells))`;
  const numbers = `baskets AS MATERIALIZED (SELECT basket, row_number() OVER () - 1 AS code FROM (SELECT DISTINCT basket FROM lines WHERE basket IS NOT NULL))`;
  const missing = values.map((_, i) => `c${i} IS NULL`).join(' AND ');
  return {
    rows: `WITH ${lines}, cells AS (
  ${cells}
), ${texts}, ${numbers}
SELECT CAST(baskets.code AS INTEGER) AS basket, CAST(cells.c AS INTEGER) AS c, CAST(texts.code AS INTEGER) AS text
FROM cells JOIN texts ON cells.text = texts.text JOIN baskets ON cells.basket = baskets.basket`,
    texts: `WITH ${lines}, cells AS (
  ${cells}
), ${texts}
SELECT text FROM texts ORDER BY code`,
    counts: `WITH ${lines}
SELECT count(*) AS total, count(*) - count(basket) AS no_basket, count(DISTINCT basket) AS baskets,
  count(*) FILTER (WHERE basket IS NOT NULL AND ${missing}) AS no_item
FROM lines`,
    largest: basket
      ? `SELECT CAST(${basketSql(basket)} AS VARCHAR) AS basket, count(*) AS n FROM ${request.relation}
GROUP BY ALL HAVING basket IS NOT NULL ORDER BY n DESC, basket LIMIT 1`
      : `SELECT '' AS basket, 0 AS n`,
  };
}

function basketSql(basket: RoleBinding): string {
  return basket.type === 'VARCHAR' ? wordSql(basket) : basket.sql;
}

/** Text with something in it, with its blanks. Of amounts it is there or not: more than zero, true. */
function valueSql(columns: readonly RoleBinding[]): (column: RoleBinding) => string {
  if (!areAmounts(columns)) {
    return ({ sql }) => `CASE WHEN trim(CAST(${sql} AS VARCHAR)) <> '' THEN ${composedSql(sql)} END`;
  }
  return ({ sql, type }) =>
    type === 'BOOLEAN'
      ? `CASE WHEN ${sql} THEN '1' END`
      : `CASE WHEN ${sql} > 0 AND NOT isnan(CAST(${sql} AS DOUBLE)) THEN '1' END`;
}
