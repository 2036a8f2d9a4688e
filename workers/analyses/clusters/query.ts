import type { AnalysisRequest, RoleBinding } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding } from '../binding';
import { readSettings } from './settings';

/** A column to tell customers apart by, and how it is read. */
export interface FeatureColumn extends RoleBinding {
  kind: 'number' | 'time' | 'category';
  /** Name of its column in the input. */
  name: string;
}

/** Squares of larger numbers, summed up over a table, do not fit a double. */
const LARGEST = '1e100';
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL)/;
const TIME = /^(DATE|TIMESTAMP)/;

/**
 * The columns of the role, each once and the identifier left out: it would tell every customer from every other.
 * @throws FaultError when none is left.
 */
export function featureColumns(request: AnalysisRequest): FeatureColumn[] {
  const id = binding(request, 'id').column;
  const chosen = request.roles.features ?? [];
  const different = [...new Map(chosen.map((each) => [each.column, each])).values()];
  const left = different.filter(({ column }) => column !== id);
  if (left.length === 0) {
    throw new FaultError({ code: 'clusters-only-id', values: { column: id }, place: { role: 'features' } });
  }
  return left.map((each, i) => ({ ...each, kind: kindOf(each.type), name: `f${i}` }));
}

function kindOf(type: string): FeatureColumn['kind'] {
  if (NUMBER.test(type)) return 'number';
  return TIME.test(type) ? 'time' : 'category';
}

/** One row per customer with all features as numbers, categories as codes; what was there; the levels of each category. */
export function plan(request: AnalysisRequest): Record<string, string> {
  const features = featureColumns(request);
  const { levels } = readSettings(request);
  const categories = features.filter(({ kind }) => kind === 'category');
  const named = categories.map((feature) => [feature.name, levelsSql(request, feature, levels)] as const);
  return {
    rows: rowsSql(request, features, levels),
    counts: countsSql(request, features),
    ...Object.fromEntries(named),
  };
}

function rowsSql(request: AnalysisRequest, features: readonly FeatureColumn[], levels: number): string {
  const columns = features.map((feature) => `${valueSql(request, feature, levels)} AS ${feature.name}`);
  return `SELECT ${binding(request, 'id').sql} AS id,
  ${columns.join(',\n  ')}
FROM ${request.relation}
WHERE ${hasId(request)}`;
}

function hasId(request: AnalysisRequest): string {
  const { sql, type } = binding(request, 'id');
  return type === 'VARCHAR' ? `coalesce(${sql}, '') <> ''` : `${sql} IS NOT NULL`;
}

/** A number that can be reckoned with, days since 1970, or the place of a level: 1 for the commonest, 0 beyond the limit. */
function valueSql(request: AnalysisRequest, feature: FeatureColumn, levels: number): string {
  if (feature.kind === 'category') {
    const text = textSql(feature);
    const list = `(SELECT list(level ORDER BY n DESC, level) FROM (${levelsSql(request, feature, levels)}))`;
    return `CASE WHEN ${text} IS NOT NULL THEN CAST(coalesce(list_position(${list}, ${text}), 0) AS INTEGER) END`;
  }
  return `CASE WHEN ${isUsable(feature)} THEN ${numberSql(feature)} END`;
}

function numberSql({ kind, sql }: FeatureColumn): string {
  return kind === 'time' ? `epoch(CAST(${sql} AS TIMESTAMP)) / 86400` : `CAST(${sql} AS DOUBLE)`;
}

function isUsable({ kind, sql }: FeatureColumn): string {
  return kind === 'time'
    ? `isfinite(CAST(${sql} AS TIMESTAMP))`
    : `isfinite(CAST(${sql} AS DOUBLE)) AND abs(CAST(${sql} AS DOUBLE)) < ${LARGEST}`;
}

function textSql({ sql }: FeatureColumn): string {
  return `nullif(trim(CAST(${sql} AS VARCHAR)), '')`;
}

function countsSql(request: AnalysisRequest, features: readonly FeatureColumn[]): string {
  const { sql } = binding(request, 'id');
  const isNamed = hasId(request);
  const unusable = features.map((feature) =>
    feature.kind === 'category'
      ? `count(TRY_CAST(${textSql(feature)} AS DOUBLE)) FILTER (WHERE ${isNamed}) AS ${feature.name}`
      : `count(${feature.sql}) FILTER (WHERE ${isNamed} AND NOT (${isUsable(feature)})) AS ${feature.name}`,
  );
  return `SELECT count(*) AS total, count(*) FILTER (WHERE ${isNamed}) AS named,
  count(DISTINCT ${sql}) FILTER (WHERE ${isNamed}) AS different,
  ${unusable.join(',\n  ')}
FROM ${request.relation}`;
}

/** The commonest values of a category, with the number of all different ones. */
function levelsSql(request: AnalysisRequest, feature: FeatureColumn, levels: number): string {
  return `SELECT level, n, count(*) OVER () AS levels
FROM (SELECT ${textSql(feature)} AS level, count(*) AS n FROM ${request.relation} WHERE ${hasId(request)} GROUP BY level)
WHERE level IS NOT NULL
ORDER BY n DESC, level LIMIT ${levels}`;
}
