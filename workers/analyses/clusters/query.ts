import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { binding } from '../binding';
import {
  type FeatureColumn,
  type FeatureSource,
  countItems,
  featureColumns,
  featureItems,
  levelQueries,
} from '../feature-columns';
import { readSettings } from './settings';

/**
 * The columns of the role, each once and the identifier left out: it would tell every customer from every other.
 * @throws FaultError when none is left.
 */
export function comparedColumns(request: AnalysisRequest): FeatureColumn[] {
  const id = binding(request, 'id').column;
  const left = featureColumns(request.roles.features ?? [], [id]);
  if (left.length === 0) {
    throw new FaultError({ code: 'clusters-only-id', values: { column: id }, place: { role: 'features' } });
  }
  return left;
}

/** One row per customer with all features as numbers, categories as codes; what was there; the levels of each category. */
export function plan(request: AnalysisRequest): Record<string, string> {
  const features = comparedColumns(request);
  const source: FeatureSource = {
    relation: request.relation,
    where: hasId(request),
    levels: readSettings(request).levels,
  };
  return {
    rows: `SELECT ${[`${binding(request, 'id').sql} AS id`, ...featureItems(features, source)].join(',\n  ')}
FROM ${request.relation}
WHERE ${source.where}`,
    counts: countsSql(request, features),
    ...levelQueries(features, source),
  };
}

function hasId(request: AnalysisRequest): string {
  const { sql, type } = binding(request, 'id');
  return type === 'VARCHAR' ? `coalesce(trim(${sql}), '') <> ''` : `${sql} IS NOT NULL`;
}

function countsSql(request: AnalysisRequest, features: readonly FeatureColumn[]): string {
  const { sql } = binding(request, 'id');
  const isNamed = hasId(request);
  return `SELECT count(*) AS total, count(*) FILTER (WHERE ${isNamed}) AS named,
  count(DISTINCT ${sql}) FILTER (WHERE ${isNamed}) AS different,
  ${countItems(features, isNamed).join(',\n  ')}
FROM ${request.relation}`;
}
