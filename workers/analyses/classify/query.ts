import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding, optionalBinding } from '../binding';
import {
  type FeatureColumn,
  type FeatureSource,
  countItems,
  featureColumns,
  featureItems,
  levelQueries,
} from '../feature-columns';
import { finiteSql, textSql } from '../role-sql';
import { settingsOf } from './settings';

/** More classes than these are no classes. */
export const MOST_CLASSES = 50;
/** Given folds beyond these are no folds. */
export const MOST_GIVEN_FOLDS = 100;

/** Roles that say what a row is, and are no features. */
const NO_FEATURES = ['target', 'id', 'time', 'fold', 'group'];

/** Columns that are in the role `features`, although another role has them. */
export function otherwiseUsed(request: AnalysisRequest): string[] {
  const used = NO_FEATURES.flatMap((role) => optionalBinding(request, role)?.column ?? []);
  return [...new Set((request.roles.features ?? []).map(({ column }) => column))].filter((column) =>
    used.includes(column),
  );
}

/** @throws FaultError when none is left */
export function usedColumns(request: AnalysisRequest): FeatureColumn[] {
  const left = featureColumns(request.roles.features ?? [], otherwiseUsed(request));
  if (left.length > 0) return left;
  throw new FaultError({
    code: 'classify-no-features',
    values: { columns: otherwiseUsed(request) },
    place: { role: 'features' },
  });
}

/**
 * One row per row with a class (and a weight, and a moment, where these count); what was there; the classes; the given folds; the levels of each
 * category.
 */
export function plan(request: AnalysisRequest): Record<string, string> {
  refuseMissingRoles(request);
  const columns = usedColumns(request);
  const source: FeatureSource = {
    relation: request.relation,
    where: isUsable(request),
    levels: settingsOf(request).levels,
  };
  return {
    rows: rowsSql(request, columns, source),
    counts: countsSql(request, columns),
    classes: valuesSql(request, 'target', className(request), MOST_CLASSES + 1),
    folds: valuesSql(request, 'fold', textSql(request, 'fold'), MOST_GIVEN_FOLDS + 1),
    ...levelQueries(columns, source),
  };
}

/** @throws FaultError for a split by a role that is not filled */
function refuseMissingRoles(request: AnalysisRequest): void {
  const { split } = settingsOf(request);
  if (split === 'stratified' || optionalBinding(request, 'fold') || optionalBinding(request, split)) return;
  throw new FaultError({ code: `classify-split-${split}`, place: { role: split } });
}

function rowsSql(request: AnalysisRequest, columns: readonly FeatureColumn[], source: FeatureSource): string {
  const id = optionalBinding(request, 'id')?.sql;
  const place = (role: string, name: string, most: number): string =>
    `list_position((SELECT list(name ORDER BY place) FROM (${valuesSql(request, role, name, most)})), ${name})`;
  const items = [
    `${id ?? '"daybook row"'} AS id`,
    `${place('target', className(request), MOST_CLASSES + 1)} AS class`,
    `${finiteSql(request, 'weight', 'DOUBLE')} AS weight`,
    `epoch(${finiteSql(request, 'time', 'TIMESTAMP')}) AS moment`,
    `${optionalBinding(request, 'fold') ? place('fold', textSql(request, 'fold'), MOST_GIVEN_FOLDS + 1) : 'NULL'} AS fold`,
    `${textSql(request, 'group')} AS "group"`,
    ...featureItems(columns, source),
  ];
  const from =
    id === undefined
      ? `(SELECT *, row_number() OVER () AS "daybook row" FROM ${request.relation})`
      : request.relation;
  return `SELECT ${items.join(',\n  ')}\nFROM ${from}\nWHERE ${source.where}`;
}

/** What the row's class is called: texts without blanks around them, whole numbers without a point. */
function className(request: AnalysisRequest): string {
  const { type } = binding(request, 'target');
  const text = textSql(request, 'target');
  return /^(FLOAT|DOUBLE|DECIMAL)/.test(type) ? `regexp_replace(${text}, '\\.0+$', '')` : text;
}

function hasClass(request: AnalysisRequest): string {
  const { type, sql } = binding(request, 'target');
  const finite = /^(FLOAT|DOUBLE)/.test(type) ? ` AND isfinite(${sql})` : '';
  return `(${className(request)} IS NOT NULL${finite})`;
}

function hasWeight(request: AnalysisRequest): string {
  return optionalBinding(request, 'weight')
    ? `coalesce(${finiteSql(request, 'weight', 'DOUBLE')} > 0, false)`
    : 'true';
}

/** A moment counts only where rows are split by it. */
function hasMoment(request: AnalysisRequest): string {
  const counts = settingsOf(request).split === 'time' && !optionalBinding(request, 'fold');
  return counts ? `${finiteSql(request, 'time', 'TIMESTAMP')} IS NOT NULL` : 'true';
}

function isUsable(request: AnalysisRequest): string {
  return `${hasClass(request)} AND ${hasWeight(request)} AND ${hasMoment(request)}`;
}

function countsSql(request: AnalysisRequest, columns: readonly FeatureColumn[]): string {
  const usable = isUsable(request);
  const id = optionalBinding(request, 'id')?.sql;
  const count = (condition: string, name: string): string =>
    `count(*) FILTER (WHERE ${condition}) AS ${name}`;
  const items = [
    'count(*) AS total',
    count(`NOT ${hasClass(request)}`, 'unlabelled'),
    count(`${hasClass(request)} AND NOT ${hasWeight(request)}`, 'weightless'),
    count(`${hasClass(request)} AND ${hasWeight(request)} AND NOT (${hasMoment(request)})`, 'momentless'),
    count(usable, 'usable'),
    `count(DISTINCT ${className(request)}) AS classes`,
    `count(DISTINCT ${textSql(request, 'fold')}) FILTER (WHERE ${usable}) AS folds`,
    `${id === undefined ? '0' : `count(${id}) FILTER (WHERE ${usable})`} AS named`,
    `${id === undefined ? '0' : `count(DISTINCT ${id}) FILTER (WHERE ${usable})`} AS different`,
    ...countItems(columns, usable),
  ];
  return `SELECT ${items.join(',\n  ')}\nFROM ${request.relation}`;
}

/** The different values of a role in their order (numbers by size), how they are called, and how many rows have each; at the end one that is NULL. */
function valuesSql(request: AnalysisRequest, role: string, name: string, most: number): string {
  const sql = optionalBinding(request, role)?.sql ?? 'CAST(NULL AS VARCHAR)';
  return `SELECT value, name, n, row_number() OVER (ORDER BY value NULLS LAST) AS place
FROM (
  SELECT min(${sql}) AS value, ${name} AS name, count(*) AS n
  FROM ${request.relation}
  WHERE ${isUsable(request)} AND ${name} IS NOT NULL GROUP BY ALL ORDER BY value LIMIT ${most}
) ORDER BY place`;
}
