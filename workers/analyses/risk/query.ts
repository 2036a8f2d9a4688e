import type { AnalysisRequest } from '../../contract/analysis';
import { FaultError } from '../../contract/fault';
import { optionalBinding } from '../binding';
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

/** The columns that rows are compared by: not the one that tells them apart, nor the group, nor the time. */
export function comparedColumns(request: AnalysisRequest): FeatureColumn[] {
  const roles = ['id', 'group', 'time'].map((role) => optionalBinding(request, role)?.column ?? '');
  const columns = featureColumns(
    request.roles.features ?? [],
    roles.filter((name) => name !== ''),
  );
  if (columns.length === 0)
    throw new FaultError({
      code: 'risk-no-feature',
      values: { columns: roles.filter((name) => name !== '') },
      place: { role: 'features' },
    });
  return columns;
}

/** Every row with its features as numbers; what was there; the levels of categories. */
export function plan(request: AnalysisRequest): Record<string, string> {
  const columns = comparedColumns(request);
  const source: FeatureSource = {
    relation: request.relation,
    where: 'true',
    levels: settingsOf(request).levels,
  };
  const id = optionalBinding(request, 'id');
  return {
    rows: `SELECT ${[
      ...featureItems(columns, source),
      ...(id ? [`${id.sql} AS id`] : []),
      ...(optionalBinding(request, 'group') ? [`${textSql(request, 'group')} AS "group"`] : []),
      ...(optionalBinding(request, 'time')
        ? [`epoch_ms(${finiteSql(request, 'time', 'TIMESTAMP')}) AS "time"`]
        : []),
    ].join(',\n  ')}
FROM ${request.relation}`,
    counts: `SELECT ${['count(*) AS total', ...countItems(columns, 'true')].join(', ')} FROM ${request.relation}`,
    ...levelQueries(columns, source),
  };
}
