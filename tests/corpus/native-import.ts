import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import type { Engine } from '../../src/engine/engine';
import { engineFault } from '../../src/engine/engine-fault';
import type { IngestProcess } from '../../src/ingest/ingest-process';
import { loadText } from '../../src/ingest/load-text';
import type { WorkingTable } from '../../src/ingest/working-table';
import { FaultError, toFault, type Fault } from '../../workers/contract/fault';
import type { IngestWorker } from '../../workers/ingest.worker';
import { openPieces, type PieceFormat } from '../../workers/ingest/open-pieces';
import { openSource } from '../../workers/ingest/open-source';
import { TextPreparation } from '../../workers/ingest/prepare-text';
import type { TextOptions } from '../../workers/ingest/text-options';
import { queryArrow } from '../harness/native-arrow';

/** As much of a table as loading needs. */
const TABLE = { sql: 't', rejectedSql: 't_rejected' };

/** What came of a file: values as the engine prints them. */
export interface Imported {
  columns: string[];
  rows: (string | null)[][];
  rejected: { line: string | null; text: string; reason: string }[];
  warnings: Fault[];
}

/** Imports text files with the page's own code and the native engine: all but the browser around it. */
export class NativeImport {
  readonly #folder = mkdtempSync(join(tmpdir(), 'daybook-corpus-'));
  #files = 0;

  private constructor(
    readonly instance: DuckDBInstance,
    readonly connection: DuckDBConnection,
  ) {}

  static async open(): Promise<NativeImport> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return new NativeImport(instance, connection);
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
    rmSync(this.#folder, { recursive: true });
  }

  async import(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    options: TextOptions = {},
  ): Promise<Imported | Fault> {
    try {
      await this.connection.run('DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS t_rejected');
      const source = await openSource(new Blob([bytes]), name, () => undefined);
      if (source.kind !== 'text') return await faultOfPieces(source.kind, source.content);
      const preparation = new TextPreparation(source.content, () => undefined, options);
      const prepared = await preparation.prepare();
      const { warnings, hasRejected } = await loadText(
        {
          engine: this.#engine(),
          ingest: processOf(preparation),
          table: TABLE as unknown as WorkingTable,
          signal: new AbortController().signal,
          report: () => undefined,
          options,
        },
        prepared,
      );
      const read = await this.connection.runAndReadAll('SELECT columns(*)::VARCHAR FROM t');
      return {
        columns: read.columnNames(),
        rows: read.getRowsJS() as (string | null)[][],
        rejected: hasRejected ? await this.#rejected() : [],
        warnings,
      };
    } catch (error) {
      return toFault(error);
    }
  }

  async #rejected(): Promise<Imported['rejected']> {
    const read = await this.connection.runAndReadAll('SELECT line::VARCHAR, text, reason FROM t_rejected');
    const rows = read.getRowsJS() as (string | null)[][];
    return rows.map(([line = null, text, reason]) => ({ line, text: text ?? '', reason: reason ?? '' }));
  }

  /** The engine as far as loading needs it; its faults are those that the page would see. */
  #engine(): Engine {
    const asFault = async <Result>(sql: string, work: () => Promise<Result>): Promise<Result> => {
      try {
        return await work();
      } catch (error) {
        await this.connection.run('ROLLBACK').catch(() => undefined);
        throw engineFault(error, sql);
      }
    };
    const engine: Pick<Engine, 'run' | 'query' | 'registerFile' | 'watchFile' | 'bytesRead' | 'dropFile'> = {
      run: (sql) =>
        asFault(sql, async () => {
          await this.connection.run(sql);
        }),
      query: (sql) => asFault(sql, async () => tableFromIPC(await queryArrow(this.connection, sql))),
      registerFile: async (blob) => {
        const file = join(this.#folder, `${++this.#files}.csv`);
        writeFileSync(file, new Uint8Array(await blob.arrayBuffer()));
        return file;
      },
      watchFile: () => Promise.resolve(),
      bytesRead: () => Promise.resolve(0),
      dropFile: (file) => {
        rmSync(file);
        return Promise.resolve();
      },
    };
    return engine as Engine;
  }
}

/** Reads a file of another kind to its end: the corpus has only broken ones, so a fault has to come. */
async function faultOfPieces(kind: PieceFormat, content: Blob): Promise<Fault> {
  const { source } = await openPieces(kind, content, {}, () => undefined);
  let rows = 0;
  for (let piece = await source.next(); piece; piece = await source.next()) rows += piece.rows;
  throw new FaultError({ code: `read-as-${kind}`, values: { rows } });
}

function processOf(preparation: TextPreparation): IngestProcess {
  const worker: Pick<IngestWorker, 'verify' | 'rewrite'> = {
    verify: async () => ({ ok: true, value: await preparation.verify() }),
    rewrite: async () => ({ ok: true, value: await preparation.rewrite() }),
  };
  const process = {
    ask: async (question: (remote: typeof worker) => Promise<{ value: unknown }>) =>
      (await question(worker)).value,
  };
  return process as unknown as IngestProcess;
}
