import { exactRows } from '../../workers/table/exact';
import type { Engine, StatementOptions } from '../engine/engine';
import type { ColumnInfo } from '../engine/exact-query';
import { CELLS_CATALOG, KEPT_SCHEMA } from '../engine/prelude';
import { foldIdentifier, quoteIdentifier } from '../sql/identifier';
import { sqlLiteral } from '../sql/literal';
import { whereSql, type RowFilter } from './row-filter';
import { orderSql, type SortKey } from './row-order';
import { pickedRows, queriedRows, wholeTable, type RowSet } from './row-set';

export interface RowQuestion {
  filters: readonly RowFilter[];
  order: readonly SortKey[];
}

/** A query's result with so many values at most is kept as a table once its first rows have been scrolled past. */
const KEPT_VALUES = 4_000_000;
/** The same for one that is to be sorted or filtered, which would otherwise run again for every page. */
const KEPT_VALUES_ASKED = 20_000_000;
/** So many rows of a query are read without keeping anything. */
const FIRST_ROWS = 200;

interface StoredTable {
  name: string;
  count: number;
  /** Nothing was deleted: the number of a row is its place. */
  isDense: boolean;
}

/** How many tables of row numbers this page has made; names are never used twice. */
let made = 0;

/** One relation, whose rows are asked for in one order after the other. */
export class RowOrigin {
  #stored: Promise<StoredTable | null> | null = null;
  #kept: Promise<StoredTable> | null = null;
  /** Row numbers of the question that is shown now. */
  #list: string | null = null;
  #owned: string[] = [];

  /**
   * @param relation quoted, as it stands in FROM
   * @param rows how many it has; of a table they are counted again
   */
  constructor(
    readonly engine: Engine,
    readonly relation: string,
    readonly columns: readonly ColumnInfo[],
    readonly rows: number,
  ) {}

  /**
   * The rows that pass the filters, in this order. A stored table is never copied: a filter or an order keeps the
   * numbers of its rows, four bytes each, until the next question.
   * @throws FaultError
   */
  async open({ filters, order }: RowQuestion, options: StatementOptions): Promise<RowSet> {
    this.#stored ??= this.#find(options);
    const stored = await this.#stored.catch((error: unknown) => {
      this.#stored = null;
      throw error;
    });
    const isAsked = filters.length > 0 || order.length > 0;
    const values = this.rows * this.columns.length;
    if (stored) return this.#ofTable(stored, { filters, order }, options);
    if (isAsked && values <= KEPT_VALUES_ASKED) {
      return this.#ofTable(await this.#keep(options), { filters, order }, options);
    }
    return this.#ofQuery({ filters, order }, values <= KEPT_VALUES, options);
  }

  /** The table that stands for the relation, where there is one: what is asked of it need not run a query again. */
  async source(): Promise<{ relation: string; isStored: boolean }> {
    const stored = (await this.#stored) ?? (await this.#kept);
    return stored ? { relation: stored.name, isStored: true } : { relation: this.relation, isStored: false };
  }

  /** Lets go of what was kept. */
  async close(): Promise<void> {
    this.#list = null;
    this.#kept = null;
    this.#stored = null;
    for (const name of this.#owned.splice(0)) await this.engine.run(`DROP TABLE IF EXISTS ${name}`);
  }

  async #ofTable(table: StoredTable, question: RowQuestion, options: StatementOptions): Promise<RowSet> {
    const { filters, order } = question;
    const before = this.#list;
    this.#list = null;
    if (before !== null) await this.#drop(before);
    if (table.isDense && filters.length === 0 && order.length === 0) {
      return wholeTable(this.engine, table.name, table.count);
    }
    const list = this.#newName();
    await this.engine.run(`CREATE TABLE ${list} AS ${rowNumbersSql(table.name, question)}`, options);
    this.#list = list;
    const count = filters.length > 0 ? await this.#count(list, options) : table.count;
    return pickedRows(this.engine, table.name, list, count);
  }

  async #ofQuery(
    { filters, order }: RowQuestion,
    mayKeep: boolean,
    options: StatementOptions,
  ): Promise<RowSet> {
    const query = `SELECT * FROM ${this.relation} ${whereSql(filters, this.relation)} ${orderSql(order)}`;
    const count = filters.length > 0 ? await this.#count(`(${query})`, options) : this.rows;
    const asked = queriedRows(this.engine, query, count);
    if (!mayKeep) return asked;
    return {
      count,
      read: async (first, wanted, columns, each) => {
        if (first + wanted <= FIRST_ROWS) return asked.read(first, wanted, columns, each);
        const kept = await this.#keep({ priority: 'user' });
        return wholeTable(this.engine, kept.name, kept.count).read(first, wanted, columns, each);
      },
    };
  }

  /** The relation's rows as a table, made once. */
  #keep(options: StatementOptions): Promise<StoredTable> {
    this.#kept ??= (async () => {
      const name = this.#newName();
      await this.engine.run(`CREATE TABLE ${name} AS SELECT * FROM ${this.relation}`, options);
      return { name, count: await this.#count(name, options), isDense: true };
    })();
    const kept = this.#kept;
    kept.catch(() => {
      if (this.#kept === kept) this.#kept = null;
    });
    return kept;
  }

  /** The relation as a stored table, or the one with its rows, unless it is a query or hides the numbers of its rows behind a column. */
  async #find(options: StatementOptions): Promise<StoredTable | null> {
    if (this.columns.some(({ name }) => foldIdentifier(name) === 'rowid')) return null;
    const quoted = `'"' || replace(table_name, '"', '""') || '"'`;
    const found = await this.engine.quick(
      `SELECT database_name || '.' || schema_name = '${KEPT_SCHEMA}' FROM duckdb_tables() WHERE ${sqlLiteral(this.relation)} IN
       (database_name || '.main.' || ${quoted}, '"' || replace(database_name, '"', '""') || '".main.' || ${quoted})
       AND (schema_name = 'main' OR database_name || '.' || schema_name = '${KEPT_SCHEMA}')`,
      options,
    );
    const [[isKept] = []] = exactRows(found);
    if (isKept === undefined) return null;
    // Rows that a cell keeps beside its view have the name of the view.
    const name = isKept === true ? this.relation.replace('.main.', '.kept.') : this.relation;
    const ends = await this.engine.quick(`SELECT count(*), coalesce(max(rowid), -1) FROM ${name}`, options);
    const [[count, last] = []] = exactRows(ends);
    return { name, count: Number(count), isDense: Number(count) === Number(last) + 1 };
  }

  async #count(relation: string, options: StatementOptions): Promise<number> {
    return Number(exactRows(await this.engine.query(`SELECT count(*) FROM ${relation}`, options))[0]?.[0]);
  }

  #newName(): string {
    const name = `${CELLS_CATALOG}.main.${quoteIdentifier(`__daybook_rows_${++made}`)}`;
    this.#owned.push(name);
    return name;
  }

  async #drop(name: string): Promise<void> {
    this.#owned = this.#owned.filter((other) => other !== name);
    await this.engine.run(`DROP TABLE IF EXISTS ${name}`);
  }
}

/** Numbers of the rows that answer a question; rows that are equal by the keys keep the order of the table. */
export function rowNumbersSql(table: string, { filters, order }: RowQuestion): string {
  const by = order.length > 0 ? `${orderSql(order)}, rowid` : '';
  return `SELECT rowid::UINTEGER AS r FROM ${table} ${whereSql(filters, table)} ${by}`;
}
