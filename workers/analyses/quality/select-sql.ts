/** The parts of a SELECT over one relation. */
export interface SelectParts {
  distinct?: boolean;
  /** Columns left out, quoted. */
  exclude?: string[];
  /** Columns, quoted, with what takes their place. */
  replace?: { sql: string; by: string }[];
  /** Further columns: expression and name. */
  add?: string[];
  where?: string[];
  qualify?: string;
}

/** Writes it with one change on each line, so that a reader can strike out what they do not want. */
export function selectSql(relation: string, parts: SelectParts): string {
  const { distinct = false, exclude = [], replace = [], add = [], where = [], qualify } = parts;
  const list = (items: string[]): string => `(\n  ${items.join(',\n  ')}\n)`;
  const columns = [
    `*${exclude.length > 0 ? ` EXCLUDE ${list(exclude)}` : ''}${
      replace.length > 0 ? ` REPLACE ${list(replace.map(({ sql, by }) => `${by} AS ${sql}`))}` : ''
    }`,
    ...add,
  ];
  return [
    `SELECT ${distinct ? 'DISTINCT ' : ''}${columns.join(',\n')}`,
    `FROM ${relation}`,
    ...(where.length > 0 ? [`WHERE ${where.join('\n  AND ')}`] : []),
    ...(qualify === undefined ? [] : [`QUALIFY ${qualify}`]),
  ].join('\n');
}
