import type { Row } from '../run-analysis';
import { FIELD_NAMES, type ChannelRow, type Channels } from './channels';

/** How well pairs were found: shares of what was said that is true, and of what is true that was said. */
export interface Quality {
  precision: number;
  recall: number;
  f1: number;
}

/** Holds the pairs of verdict `match` against the truth. */
export function qualityOf(pairs: readonly Row[], truth: Channels['truth']): Quality {
  const known = new Set(truth.map(([left, right]) => `${left} ${right}`));
  const said = pairs.filter(({ verdict }) => verdict === 'match');
  const right = said.filter((pair) => known.has(`${String(pair.left)} ${String(pair.right)}`)).length;
  const precision = right / said.length;
  const recall = right / known.size;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** SQL that makes the tables `shop` and `crm`. */
export function channelsSql({ shop, crm }: Channels): string {
  return [tableSql('shop', shop), tableSql('crm', crm)].join('\n');
}

export function tableSql(name: string, rows: readonly ChannelRow[]): string {
  const literal = (text: string | null): string =>
    text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`;
  const values = rows.map((row) => `(${FIELD_NAMES.map((field) => literal(row[field])).join(', ')})`);
  const columns = FIELD_NAMES.map((field) => `${field} VARCHAR`).join(', ');
  const insert = values.length > 0 ? `INSERT INTO ${name} VALUES ${values.join(', ')};` : '';
  return `CREATE TABLE ${name} (${columns}); ${insert}`;
}

/** Roles that take each column of the two tables for what it is called. */
export function rolesFor(fields: readonly (keyof ChannelRow)[]): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => [
      [field, field],
      [`other_${field}`, field],
    ]),
  );
}
