import { quoteIdentifier } from '../../sql/identifier';
import { type GroupFigure, figureSql } from './aggregate';

/** A query that groups rows and goes on with the groups. */
export interface GroupedRows {
  /** The rows that are grouped, as they stand in FROM, with all columns of the chart's table. */
  source: string;
  keys: readonly { sql: string; name: string }[];
  figures: readonly GroupFigure[];
  /** The whole query, given the SELECT of the groups. */
  finish: (groups: string) => string;
}

/** The query as it is asked when nothing has been grouped before. */
export function groupedSql({ source, keys, figures, finish }: GroupedRows): string {
  const list = [...keys, ...figures.map((each) => ({ sql: figureSql(each), name: each.name }))];
  const select = list.map(({ sql, name }) => `${sql} AS ${quoteIdentifier(name)}`).join(', ');
  return finish(`SELECT ${select} FROM ${source} GROUP BY ALL`);
}
