import type { AnalysisRequest } from '../../contract/analysis';
import { optionalBinding } from '../binding';
import type { FeatureColumn } from '../feature-columns';

/** The number of a row in the source, from 1. */
export const ROW = 'daybook_row';

/** The source with its rows numbered, as it stands in FROM. */
export function numberedSql({ relation }: AnalysisRequest): string {
  return `(SELECT *, row_number() OVER () AS ${ROW} FROM ${relation})`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const WHOLE = /INT|DECIMAL/;

/** The number; NULL where it is not finite. */
export function numberSql({ sql, type }: FeatureColumn): string {
  const number = `CAST(${sql} AS DOUBLE)`;
  return WHOLE.test(type) ? number : `CASE WHEN isfinite(${number}) THEN ${number} END`;
}

/** The moment; NULL where it is not finite. */
export function momentSql({ sql }: Pick<FeatureColumn, 'sql'>): string {
  const moment = `CAST(${sql} AS TIMESTAMP)`;
  return `CASE WHEN isfinite(${moment}) THEN ${moment} END`;
}

/** What a window goes over: rows of an entity as they follow each other; undefined without a time. */
export function sequenceSql(request: AnalysisRequest): string | undefined {
  const [time, entity] = ['time', 'entity'].map((role) => optionalBinding(request, role));
  if (!time) return undefined;
  const parts = entity ? `PARTITION BY ${entity.sql} ` : '';
  return `${parts}ORDER BY ${time.sql}, ${ROW}`;
}
