import { exactRows, exactText } from '../../../workers/table/exact';
import type { Engine, StatementOptions } from '../../engine/engine';
import type { ColumnInfo } from '../../engine/exact-query';
import { quoteIdentifier } from '../../sql/identifier';
import { sqlLiteral } from '../../sql/literal';

/** Hexadecimal digits that are kept: 64 bits, and links stay short. */
const DIGITS = 16;

/** One row of aggregates that is the same for the same rows in whatever order, and for columns in whatever order. */
function contentSql(relation: string, columns: readonly ColumnInfo[]): string {
  const sorted = columns.map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1));
  const row = `hash(${sorted.map(quoteIdentifier).join(', ')})`;
  // A sum tells how often a row comes, which a mere exclusive or does not: two equal rows would cancel each other.
  return `SELECT count(*), CAST(sum(CAST(${row} AS HUGEINT)) AS VARCHAR), CAST(bit_xor(${row}) AS VARCHAR) FROM ${relation}`;
}

/**
 * A hash of a relation's columns and rows, not of their order. Rows are hashed by the engine's own function, which is the
 * same in every run of one version of the engine.
 */
export async function hashRelation(
  engine: Engine,
  relation: string,
  columns: readonly ColumnInfo[],
  options: StatementOptions = {},
): Promise<{ rows: number; hash: string }> {
  const [[rows, sum, xor] = []] = exactRows(await engine.query(contentSql(relation, columns), options));
  const schema = columns
    .map(({ name, type }) => [name, type])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return {
    rows: Number(rows),
    hash: await hashText(engine, JSON.stringify([schema, rows, sum, xor]), options),
  };
}

/** SHA-256 as the engine has it: the browser's own is only there in secure contexts. */
export async function hashText(
  engine: Engine,
  text: string,
  options: StatementOptions = {},
): Promise<string> {
  const found = await engine.query(`SELECT left(sha256(${sqlLiteral(text)}), ${DIGITS})`, options);
  return exactText(exactRows(found)[0]?.[0]);
}
