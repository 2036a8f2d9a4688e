import { exactRows } from '../../../workers/table/exact';
import type { Engine } from '../../engine/engine';
import { CELLS_CATALOG, KEPT_SCHEMA } from '../../engine/prelude';
import { quoteIdentifier } from '../../sql/identifier';

/** A relation that a cell leaves, quoted and qualified, as it stands in FROM. */
export function cellRelation(name: string): string {
  return `${CELLS_CATALOG}.main.${quoteIdentifier(name)}`;
}

/** Where the rows of an SQL cell are kept that has few of them. */
export function keptRows(name: string): string {
  return `${KEPT_SCHEMA}.${quoteIdentifier(name)}`;
}

/** Takes a cell's relation away, whether it is a view or a table; nothing happens when there is none. */
export async function dropCellRelation(engine: Engine, name: string, signal?: AbortSignal): Promise<void> {
  const found = await engine.query(
    `SELECT table_type FROM information_schema.tables
     WHERE table_catalog = '${CELLS_CATALOG}' AND table_schema = 'main' AND lower(table_name) = lower('${name.replaceAll("'", "''")}')`,
    signal ? { signal } : {},
  );
  const type = exactRows(found)[0]?.[0];
  if (type === undefined) return;
  await engine.run(
    `DROP ${type === 'VIEW' ? 'VIEW' : 'TABLE'} ${cellRelation(name)}`,
    signal ? { signal } : {},
  );
  if (type === 'VIEW') await engine.run(`DROP TABLE IF EXISTS ${keptRows(name)}`, signal ? { signal } : {});
}
