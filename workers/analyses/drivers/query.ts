import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding, optionalBinding } from '../binding';
import { wordSql } from '../role-sql';

/** A column that the best and the rest are compared by, and how it is read. */
export interface FeatureColumn extends RoleBinding {
  kind: 'number' | 'time' | 'category';
  /** Name of its column in the input. */
  name: string;
}

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/;
const TIME = /^(DATE|TIMESTAMP)/;

/**
 * The columns of the role, each once. What says who is best, and the identifier, are left out: they would tell all.
 * @throws FaultError when none is left.
 */
export function featureColumns(request: AnalysisRequest): FeatureColumn[] {
  const used = new Set(
    ['id', optionalBinding(request, 'outcome') ? 'outcome' : 'value'].map(
      (role) => optionalBinding(request, role)?.column,
    ),
  );
  const chosen = new Map((request.roles.features ?? []).map((each) => [each.column, each]));
  const left = [...chosen.values()].filter(({ column }) => !used.has(column));
  if (left.length === 0) {
    throw new FaultError({
      code: 'drivers-no-feature',
      values: { column: [...chosen.keys()] },
      place: { role: 'features' },
    });
  }
  return left.map((each, i) => ({ ...each, kind: kindOf(each.type), name: `f${i}` }));
}

function kindOf(type: string): FeatureColumn['kind'] {
  if (NUMBER.test(type)) return 'number';
  return TIME.test(type) ? 'time' : 'category';
}

/** One row per row of the source: the value or outcome, and all features as numbers; what was there; levels of categories. */
export function plan(request: AnalysisRequest): Record<string, string> {
  const features = featureColumns(request);
  const levels = Number(request.params.levels);
  const categories = features.filter(({ kind }) => kind === 'category');
  return {
    rows: `SELECT ${targetSql(request)} AS target,
  ${features.map((feature) => `${valueSql(request, feature, levels)} AS ${feature.name}`).join(',\n  ')}
FROM ${request.relation}`,
    counts: countsSql(request, features),
    ...(optionalBinding(request, 'outcome') ? { outcomes: outcomesSql(request) } : {}),
    ...Object.fromEntries(categories.map((each) => [each.name, levelsSql(request, each, levels)])),
  };
}

/** The value, or the place of the outcome in the list of `outcomes`, from 1. */
function targetSql(request: AnalysisRequest): string {
  const outcome = optionalBinding(request, 'outcome');
  if (!outcome) return finiteSql(binding(request, 'value').sql);
  const text = wordSql(outcome);
  const list = `(SELECT list(outcome ORDER BY n DESC, outcome) FROM (${outcomesSql(request)}))`;
  return `CASE WHEN ${text} IS NOT NULL THEN list_position(${list}, ${text}) END`;
}

function outcomesSql(request: AnalysisRequest): string {
  return `SELECT ${wordSql(binding(request, 'outcome'))} AS outcome, count(*) AS n
FROM ${request.relation} GROUP BY outcome HAVING outcome IS NOT NULL ORDER BY n DESC, outcome`;
}

/** A finite number, days since 1970, or the place of a level: 1 for the commonest, 0 beyond the limit. */
function valueSql(request: AnalysisRequest, feature: FeatureColumn, levels: number): string {
  if (feature.kind === 'time') {
    const time = `CAST(${feature.sql} AS TIMESTAMP)`;
    return `CASE WHEN isfinite(${time}) THEN epoch(${time}) / 86400 END`;
  }
  if (feature.kind === 'number') return finiteSql(`CAST(${feature.sql} AS DOUBLE)`);
  const text = wordSql(feature);
  const list = `(SELECT list(level ORDER BY n DESC, level) FROM (${levelsSql(request, feature, levels)}))`;
  return `CASE WHEN ${text} IS NOT NULL THEN CAST(coalesce(list_position(${list}, ${text}), 0) AS INTEGER) END`;
}

function finiteSql(sql: string): string {
  return `CASE WHEN isfinite(${sql}) THEN ${sql} END`;
}

/** The commonest values of a category, with the number of all different ones. */
function levelsSql(request: AnalysisRequest, feature: FeatureColumn, levels: number): string {
  return `SELECT level, n, count(*) OVER () AS levels
FROM (SELECT ${wordSql(feature)} AS level, count(*) AS n FROM ${request.relation} GROUP BY level)
WHERE level IS NOT NULL
ORDER BY n DESC, level LIMIT ${levels}`;
}

/** Rows, different identifiers, and texts of each category that read as numbers. */
function countsSql(request: AnalysisRequest, features: readonly FeatureColumn[]): string {
  const id = optionalBinding(request, 'id');
  const numeric = features
    .filter(({ kind }) => kind === 'category')
    .map((feature) => `, count(TRY_CAST(${wordSql(feature)} AS DOUBLE)) AS ${feature.name}`);
  return `SELECT count(*) AS total, ${id ? `count(${id.sql}) AS named, count(DISTINCT ${id.sql}) AS different` : '0 AS named, 0 AS different'}${numeric.join('')}
FROM ${request.relation}`;
}
