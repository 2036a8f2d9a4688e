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

/** Roles whose columns are no features: they are the answer, or tell every row from every other. */
const NO_FEATURES = ['target', 'id', 'weight', 'fold'];

/**
 * The columns of the role, each once.
 * @throws FaultError when none is left.
 */
export function chosenFeatures(request: AnalysisRequest): FeatureColumn[] {
  const used = NO_FEATURES.flatMap((role) => optionalBinding(request, role)?.column ?? []);
  const chosen = request.roles.features ?? [];
  const left = featureColumns(chosen, used);
  if (left.length === 0) {
    const columns = [...new Set(chosen.map(({ column }) => column))];
    throw new FaultError({
      code: 'regress-no-feature',
      values: { column: columns, columns: columns.length },
      place: { role: 'features' },
    });
  }
  return left;
}

/** One row per row of the source with a target; what was there; the levels of each category. */
export function plan(request: AnalysisRequest): Record<string, string> {
  const features = chosenFeatures(request);
  const { levels } = settingsOf(request);
  const usable = usableSql(request);
  const source: FeatureSource = { relation: request.relation, where: usable, levels };
  const id = optionalBinding(request, 'id');
  const weight = optionalBinding(request, 'weight');
  return {
    // Rows are numbered before any is left out.
    rows: `SELECT * EXCLUDE (used) FROM (SELECT ${id ? `${id.sql} AS id, ${textSql(request, 'id')}` : 'row_number() OVER () AS id, NULL'} AS name,
  ${binding(request, 'target').sql} AS target, ${weight ? weight.sql : '1.0'} AS weight,
  ${textSql(request, 'fold')} AS fold, ${textSql(request, 'group')} AS "group",
  epoch(${finiteSql(request, 'time', 'TIMESTAMP')}) AS time,
  ${featureItems(features, source).join(',\n  ')}, ${usable} AS used
FROM ${request.relation}) WHERE used`,
    counts: `SELECT count(*) AS total, count(*) FILTER (WHERE ${binding(request, 'target').sql} IS NULL) AS blank,
  count(*) FILTER (WHERE NOT isfinite(${binding(request, 'target').sql})) AS infinite,
  count(*) FILTER (WHERE ${hasTarget(request)} AND NOT (${hasWeight(request)})) AS weightless,
  ${countItems(features, usable).join(',\n  ')}
FROM ${request.relation}`,
    ...levelQueries(features, source),
  };
}

function usableSql(request: AnalysisRequest): string {
  return `${hasTarget(request)} AND ${hasWeight(request)}`;
}

/** Larger numbers leave the range of doubles when they are squared. */
function hasTarget(request: AnalysisRequest): string {
  const { sql } = binding(request, 'target');
  return `coalesce(isfinite(${sql}) AND abs(${sql}) < 1e100, false)`;
}

function hasWeight(request: AnalysisRequest): string {
  const weight = optionalBinding(request, 'weight');
  return weight ? `coalesce(${weight.sql} > 0 AND isfinite(${weight.sql}), false)` : 'true';
}
