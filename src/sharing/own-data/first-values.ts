import { type Exact, exactRows, exactText } from '../../../workers/table/exact';
import type { Engine } from '../../engine/engine';
import { qualified } from '../../ingest/catalog';
import { quoteIdentifier } from '../../sql/identifier';

const LOOKED_AT = 200;
const SHOWN = 3;

/** The first different values of columns, as examples of what is meant by them. */
export async function firstValues(
  engine: Engine,
  table: string,
  columns: readonly string[],
): Promise<Record<string, string[]>> {
  if (columns.length === 0) return {};
  const list = columns.map(quoteIdentifier).join(', ');
  const rows = exactRows(
    await engine.query(`SELECT ${list} FROM ${qualified(engine, table)} LIMIT ${LOOKED_AT}`),
  );
  return Object.fromEntries(
    columns.map((name, i) => {
      const texts = rows.flatMap((row) => (row[i] === null || row[i] === undefined ? [] : [shown(row[i])]));
      return [name, [...new Set(texts)].slice(0, SHOWN)];
    }),
  );
}

/** A moment as people write it; midnight is a day. */
function shown(value: Exact): string {
  return exactText(value)
    .replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(\.\d+)?)?$/, '$1 $2')
    .replace(/ 00:00$/, '')
    .slice(0, 40);
}
