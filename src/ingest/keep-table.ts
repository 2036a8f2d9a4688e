import type { Engine } from '../engine/engine';
import { WorkingTable } from './working-table';

/**
 * Keeps the rows of a relation as a table of the workspace, so that they survive what they were computed from.
 * @returns its name: the wanted one, or with a number behind it
 */
export async function keepTable(engine: Engine, relation: string, wanted: string): Promise<string> {
  const working = new WorkingTable(engine);
  try {
    await engine.run(`CREATE TABLE ${working.sql} AS SELECT * FROM ${relation}`);
    const { table } = await working.publish(wanted, {}, false);
    await engine.checkpoint();
    return table;
  } catch (error) {
    await working.drop();
    throw error;
  }
}
