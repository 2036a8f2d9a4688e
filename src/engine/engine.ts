import { tableFromIPC, type Table } from 'apache-arrow';
import { FaultError, type Fault } from '../../workers/contract/fault';
import { type Database, openDatabase } from './database';
import { engineFault } from './engine-fault';
import { CELLS_CATALOG, DATABASE_PRELUDE, FILE_FOLDER, KEPT_SCHEMA, MACROS, SEAL } from './prelude';
import { ResultStream } from './result-stream';
import { EngineStuck, joinChunks, runStatement } from './statement';
import { StatementQueue, type Priority } from './statement-queue';
import { openInMemory, openKept, openWorkspace, type Workspace } from './workspace';
import { answerRequests, takeWorkspace } from './workspace-lock';

export interface StatementOptions {
  signal?: AbortSignal;
  priority?: Priority;
}

/** Where a table is made: among the user's own tables, or among the results of cells. */
export type Place = 'workspace' | 'cells';

/** The one door to DuckDB. Everything that runs SQL goes through here, so that all of it can be cancelled. */
export class Engine {
  readonly #queue = new StatementQueue();
  #workspace: Workspace;
  #connections: Record<Place | 'stream', number> = { workspace: 0, cells: 0, stream: 0 };
  #files = new Map<string, Blob>();
  #fileCount = 0;
  #restarted: (() => void)[] = [];
  /** Ends with the stream that is open. */
  #streaming: Promise<void> | null = null;

  /** Name of the catalog that holds the user's tables. */
  workspaceCatalog = '';

  private constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /**
   * Opens the workspace of this device, or one in memory; `notice` says why.
   * @throws FaultError `engine-download` or `engine-start` when not even memory works.
   */
  static async open(): Promise<Engine> {
    const engine = new Engine(await openWorkspace());
    await engine.#prepare();
    return engine;
  }

  /** Why the tables are not kept on this device, or what became of those that were. */
  get notice(): Fault | null {
    return this.#workspace.notice;
  }

  get #database(): Database {
    return this.#workspace.database;
  }

  get isPersistent(): boolean {
    return this.#workspace.storage.kind === 'opfs';
  }

  /** Called after the engine had to be started again; results of cells are gone then. */
  onRestart(listener: () => void): void {
    this.#restarted.push(listener);
  }

  /** Runs a statement and returns its rows as an Arrow table. */
  async query(sql: string, options: StatementOptions = {}): Promise<Table> {
    return tableFromIPC(await this.ipcChunks(sql, options));
  }

  /** Runs a statement and returns its rows as an Arrow IPC stream, undecoded. */
  async ipc(sql: string, options: StatementOptions = {}): Promise<Uint8Array> {
    return joinChunks(await this.ipcChunks(sql, options));
  }

  /** The same in the pieces that the engine makes, to be handed to a worker: to put a large stream together takes long, and twice the room. */
  ipcChunks(sql: string, options: StatementOptions = {}): Promise<Uint8Array[]> {
    return this.#statement('workspace', sql, options);
  }

  /**
   * The same in one message to the worker instead of several: for statements that are known to take a few milliseconds. Nothing
   * can cancel them once they run.
   */
  async quickIpc(sql: string, options: StatementOptions = {}): Promise<Uint8Array> {
    return this.#turn(async () => {
      try {
        return await this.#database.runQuery(this.#connections.workspace, sql);
      } catch (error) {
        throw engineFault(error, sql);
      }
    }, options);
  }

  /** What `quickIpc` does, with the rows as an Arrow table. */
  async quick(sql: string, options: StatementOptions = {}): Promise<Table> {
    return tableFromIPC(await this.quickIpc(sql, options));
  }

  /** Runs a statement for its effect. */
  async run(sql: string, options: StatementOptions = {}): Promise<void> {
    await this.#statement('workspace', sql, options);
  }

  /**
   * Runs a SELECT and gives its rows piece by piece, each an Arrow IPC stream; there is at least one, for the columns. The
   * reader's own statements run in between. One at a time.
   */
  async *stream(sql: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const database = this.#database;
    const result = new ResultStream(database, this.#connections.stream, sql);
    const options: StatementOptions = { priority: 'background', ...(signal ? { signal } : {}) };
    const next = () => {
      if (this.#database !== database) throw new FaultError({ code: 'engine-restarted' });
      return result.next(signal);
    };
    let hasEnded: () => void = () => undefined;
    this.#streaming = new Promise((resolve) => (hasEnded = resolve));
    try {
      for (;;) {
        const piece = await this.#turn(next, options);
        if (piece === null) return;
        yield piece;
      }
    } finally {
      // Whatever is run next on a connection lets go of an unfinished result and of the tables it reads.
      const release = () => runStatement(database, this.#connections.stream, 'SELECT 1');
      if (this.#database === database) await this.#turn(release, {}).catch(() => undefined);
      this.#streaming = null;
      hasEnded();
    }
  }

  /** Appends an Arrow IPC stream to a table, or creates the table from it. */
  async insertArrow(place: Place, table: string, ipc: Uint8Array, create: boolean): Promise<void> {
    await this.#turn(async () => {
      try {
        await this.#database.insertArrowFromIPCStream(this.#connections[place], ipc, {
          name: table,
          schema: 'main',
          create,
        });
      } catch (error) {
        throw engineFault(error, '');
      }
    }, {});
  }

  /** Names of the relations a statement reads, as DuckDB's parser sees them. @throws FaultError on bad SQL. */
  async tableNames(sql: string): Promise<string[]> {
    return this.#turn(async () => {
      try {
        return await this.#database.getTableNames(this.#connections.workspace, sql);
      } catch (error) {
        throw engineFault(error, sql);
      }
    }, {});
  }

  /**
   * Lets SQL read a file in place, without a copy.
   * @param feed where another worker hands over pieces of it (`PieceFeed`) that it has read before
   * @returns the name to use in SQL; unique every time
   */
  async registerFile(file: Blob, ending: string, feed?: MessagePort): Promise<string> {
    const name = `${FILE_FOLDER}${++this.#fileCount}.${ending}`;
    await this.#turn(() => this.#database.registerFile(name, file, feed), {});
    this.#files.set(name, file);
    return name;
  }

  /** Counts the bytes that SQL reads of a registered file from now on; `bytesRead` tells them. */
  async watchFile(name: string): Promise<void> {
    await this.#turn(() => this.#database.collectFileStatistics(name, true), {});
  }

  /** Bytes of a watched file read so far. Answers while a statement runs. */
  async bytesRead(name: string): Promise<number> {
    const read = await this.#database.exportFileStatistics(name);
    return read.totalFileReadsCold + read.totalFileReadsAhead + read.totalFileReadsCached;
  }

  async dropFile(name: string): Promise<void> {
    this.#files.delete(name);
    await this.#turn(() => this.#database.dropFile(name), {});
  }

  /**
   * Writes everything down. Only after this is a table safe from a crash of the tab. Waits for a stream to end: DuckDB
   * writes nothing down while a statement reads.
   */
  async checkpoint(): Promise<void> {
    while (this.#streaming) await this.#streaming;
    if (this.isPersistent) await this.run(`CHECKPOINT ${this.workspaceCatalog}`);
  }

  async #statement(place: Place, sql: string, options: StatementOptions): Promise<Uint8Array[]> {
    return this.#turn(
      () => runStatement(this.#database, this.#connections[place], sql, options.signal),
      options,
    );
  }

  async #turn<T>(work: () => Promise<T>, { signal, priority = 'user' }: StatementOptions): Promise<T> {
    try {
      return await this.#queue.run(work, priority, signal);
    } catch (error) {
      if (error instanceof EngineStuck) {
        await this.#restart();
        throw new FaultError({ code: 'cancelled' }, error);
      }
      if (error instanceof FaultError && error.fault.code === 'engine-trap') await this.#restart();
      if (signal?.aborted && !(error instanceof FaultError))
        throw new FaultError({ code: 'cancelled' }, error);
      throw error;
    }
  }

  /** Lets go of the workspace when another tab asks for it, unless `isBusy` says that this is not the moment. */
  onAsked(isBusy: () => boolean): void {
    answerRequests(async () => {
      if (!this.isPersistent) return true;
      if (isBusy()) return false;
      await this.giveUp();
      return true;
    });
  }

  /** Lets go of the workspace for another tab and goes on in memory, with nothing in it. */
  async giveUp(): Promise<void> {
    await this.checkpoint();
    await this.#replace(async ({ release }) => {
      release();
      return openInMemory('storage-given');
    });
  }

  /**
   * Takes the workspace over from the tab that has it; tables that are only in memory are gone then.
   * @throws FaultError `storage-busy` or `storage-silent` when the other tab does not let go
   */
  async takeOver(): Promise<void> {
    const taken = await takeWorkspace();
    if (typeof taken === 'string') throw new FaultError({ code: `storage-${taken}`, severity: 'warning' });
    await this.#replace(() => openKept(taken));
  }

  /** Ends the engine for good and lets go of its files. */
  async close(): Promise<void> {
    await this.#database.terminate();
    this.#workspace.release();
  }

  /** After a trap of the WebAssembly or a statement that would not stop: a new worker on the same workspace. */
  async #restart(): Promise<void> {
    await this.#replace(async (workspace) => ({
      ...workspace,
      database: await openDatabase(workspace.storage),
    }));
  }

  async #replace(open: (old: Workspace) => Promise<Workspace>): Promise<void> {
    await this.#queue.run(async () => {
      await this.#database.terminate();
      this.#workspace = await open(this.#workspace);
      await this.#prepare();
      for (const [name, file] of this.#files) await this.#database.registerFile(name, file);
    }, 'user');
    for (const listener of this.#restarted) listener();
  }

  async #prepare(): Promise<void> {
    const connect = () => this.#database.connectInternal();
    const workspace = await connect();
    const execute = (connection: number, sql: string) => runStatement(this.#database, connection, sql);
    for (const sql of DATABASE_PRELUDE) await execute(workspace, sql);
    await execute(workspace, `ATTACH ':memory:' AS ${CELLS_CATALOG}`);
    await execute(workspace, `CREATE SCHEMA ${KEPT_SCHEMA}`);
    for (const sql of MACROS) await execute(workspace, sql);
    const found = tableFromIPC(await execute(workspace, 'SELECT current_catalog() AS name'));
    this.workspaceCatalog = String(found.getChild('name')?.get(0));
    await execute(workspace, `SET search_path = '${this.workspaceCatalog}.main,${CELLS_CATALOG}.main'`);
    const stream = await connect();
    await execute(stream, `SET search_path = '${this.workspaceCatalog}.main,${CELLS_CATALOG}.main'`);
    const cells = await connect();
    await execute(cells, `USE ${CELLS_CATALOG}.main`);
    for (const sql of SEAL) await execute(workspace, sql);
    this.#connections = { workspace, cells, stream };
  }
}
