import { exactRows } from '../../workers/table/exact';
import { atOnce } from '../engine/at-once';
import type { Engine } from '../engine/engine';
import { quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { listTables, qualified } from './catalog';
import { freeName } from '../sql/free-name';
import { isSameFile, writeOrigin, type TableOrigin } from './table-origin';
import { isLeftover, newWorkingName, releaseWorkingName } from './working-name';

/** Names are chosen one import after the other, so that two at a time never choose the same. */
let publishing: Promise<unknown> = Promise.resolve();

/**
 * The table that an import fills. It is made in the workspace itself, so that a large one never has to fit in memory,
 * and gets its name only when it is complete.
 */
export class WorkingTable {
  readonly name = newWorkingName();
  readonly rejectedName = newWorkingName();
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** As it stands in SQL. */
  get sql(): string {
    return qualified(this.#engine, this.name);
  }

  get rejectedSql(): string {
    return qualified(this.#engine, this.rejectedName);
  }

  /**
   * Gives the table its name. The table that came from the very same file, or the named one, is replaced; any other
   * stays.
   * @returns the name, and that of the table of rejected records
   */
  publish(
    wanted: string,
    origin: TableOrigin,
    hasRejected: boolean,
    replaces?: string,
  ): Promise<{ table: string; rejected: string | null }> {
    const turn = publishing.then(() => this.#publish(wanted, origin, hasRejected, replaces));
    publishing = turn.catch(() => undefined);
    return turn;
  }

  /** Leaves nothing behind. */
  async drop(): Promise<void> {
    await this.#engine.run(`DROP TABLE IF EXISTS ${this.sql}`);
    await this.#engine.run(`DROP TABLE IF EXISTS ${this.rejectedSql}`);
    this.#release();
  }

  async #publish(
    wanted: string,
    origin: TableOrigin,
    hasRejected: boolean,
    replaces: string | undefined,
  ): Promise<{ table: string; rejected: string | null }> {
    const tables = await listTables(this.#engine);
    const old = tables.find((table) =>
      replaces === undefined ? isSameFile(table.origin, origin) : table.name === replaces,
    );
    const gone = old ? tables.filter((table) => table === old || table.origin.rejectedFrom === old.name) : [];
    const taken = tables.filter((table) => !gone.includes(table)).map((table) => table.name);
    const table = freeName(old?.name ?? wanted, taken);
    const rejected = hasRejected ? freeName(`${table}_rejected`, [...taken, table]) : null;
    const steps = [
      ...gone.map(({ name }) => `DROP TABLE ${qualified(this.#engine, name)}`),
      ...this.#rename(this.sql, table, origin),
      ...(rejected === null ? [] : this.#rename(this.rejectedSql, rejected, { rejectedFrom: table })),
    ];
    await atOnce(this.#engine, steps);
    this.#release();
    return { table, rejected };
  }

  #release(): void {
    releaseWorkingName(this.name);
    releaseWorkingName(this.rejectedName);
  }

  #rename(from: string, to: string, origin: TableOrigin): string[] {
    return [
      `ALTER TABLE ${from} RENAME TO ${quoteIdentifier(to)}`,
      `COMMENT ON TABLE ${qualified(this.#engine, to)} IS ${sqlLiteral(writeOrigin(origin))}`,
    ];
  }
}

/** Removes what an import left that ended with its tab. */
export async function dropLeftovers(engine: Engine): Promise<void> {
  const found = await engine.quick(
    `SELECT table_name FROM duckdb_tables() WHERE database_name = ${sqlLiteral(engine.workspaceCatalog)}`,
  );
  for (const [name] of exactRows(found)) {
    if (typeof name === 'string' && isLeftover(name))
      await engine.run(`DROP TABLE IF EXISTS ${qualified(engine, name)}`);
  }
}
