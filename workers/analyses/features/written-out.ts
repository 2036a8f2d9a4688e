import type { AnalysisRequest, Suggestion } from '../../contract/analysis';
import { ROW, numberedSql, quoted } from './column-sql';
import { idSql } from './query';
import type { Judged } from './select';

/** The SQL cell that makes the same table; without the features that SQL cannot make. */
export function suggestions(request: AnalysisRequest, kept: readonly Judged[]): Suggestion[] {
  const items = kept.flatMap(({ recipe: { name, sql } }) =>
    sql === undefined ? [] : [`CAST(${sql} AS DOUBLE) AS ${quoted(name)}`],
  );
  if (items.length === 0) return [];
  return [
    {
      title: {
        key: items.length < kept.length ? 'suggestion.sql.some' : 'suggestion.sql',
        values: { features: items.length, kept: kept.length },
      },
      name: 'features_sql',
      sql: `SELECT ${[`${idSql(request)} AS id`, ...items].join(',\n  ')}\nFROM ${numberedSql(request)}\nORDER BY ${ROW}`,
    },
  ];
}
