import type { ColumnInfo } from '../engine/exact-query';
import { suggestRoles } from '../ingest/suggest-roles';
import type { RoleQuestion } from './first-answer';

/** The columns of a new table that fit the first answer's roles, as far as names and types tell. */
export function questionFor(table: string, columns: ColumnInfo[]): RoleQuestion {
  const meanings = suggestRoles(columns);
  const columnFor = (...wanted: string[]) =>
    wanted.flatMap((meaning) => meanings.filter((found) => found.meaning === meaning))[0]?.column;
  const customer = columnFor('customer');
  const time = columnFor('time');
  const amount = columnFor('amount');
  return {
    table,
    columns,
    roles: {
      ...(customer === undefined ? {} : { customer }),
      ...(time === undefined ? {} : { time }),
      ...(amount === undefined ? {} : { amount }),
    },
    group: columnFor('channel', 'category', 'region', 'industry'),
  };
}
