import type { AnalysisRequest } from '../../contract/analysis';
import { optionalBinding } from '../binding';
import {
  type FeatureSource,
  countItems,
  featureColumns,
  featureItems,
  levelQueries,
} from '../feature-columns';
import { wordSql } from '../role-sql';
import { ROW, numberedSql } from './column-sql';
import { recipesOf, sourceColumns } from './recipes';
import { settingsOf } from './settings';

/** Every row with the features that SQL makes, the categories as places among their levels, and the target. */
export function plan(request: AnalysisRequest): Record<string, string> {
  const columns = sourceColumns(request);
  const source = sourceOf(request);
  const target = optionalBinding(request, 'target');
  const made = recipesOf(request).map(({ sql }, i) => `CAST(${sql} AS DOUBLE) AS m${i}`);
  return {
    rows: `SELECT ${idSql(request)} AS id, ${target ? targetSql(request) : 'NULL'} AS target,
  ${[...featureItems(columns, source), ...made].join(',\n  ')}
FROM ${numberedSql(request)}
ORDER BY ${ROW}`,
    counts: `SELECT count(*) AS total, ${countItems(columns, 'true').join(', ')} FROM ${request.relation}`,
    ...levelQueries(columns, source),
  };
}

/** The identifier, or the number of the row. */
export function idSql(request: AnalysisRequest): string {
  return optionalBinding(request, 'id')?.sql ?? ROW;
}

function sourceOf(request: AnalysisRequest): FeatureSource {
  return { relation: request.relation, where: 'true', levels: settingsOf(request).levels };
}

/** Whether the target is an amount; otherwise it is one of several words. */
export function isNumeric(request: AnalysisRequest): boolean {
  const target = optionalBinding(request, 'target');
  return target !== undefined && featureColumns([target])[0]?.kind === 'number';
}

function targetSql(request: AnalysisRequest): string {
  const target = optionalBinding(request, 'target')!;
  if (!isNumeric(request)) return wordSql(target);
  const number = `CAST(${target.sql} AS DOUBLE)`;
  return `CASE WHEN isfinite(${number}) THEN ${number} END`;
}
