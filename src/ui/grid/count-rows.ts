import { runtime } from '../../app/runtime';

/** How many rows a source has: known for a whole relation, counted for a part of one. */
export async function countRows(relation: string, known: number, isPart: boolean): Promise<number> {
  if (!isPart) return known;
  const { engine, exactQuery } = await runtime();
  const { rows } = await exactQuery(engine, `SELECT count(*) FROM ${relation}`);
  return Number(rows[0]?.[0]);
}
