import initParquet, { ParquetFile, type RecordBatch } from 'parquet-wasm/esm/parquet_wasm.js';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { FaultError, type Fault } from '../contract/fault';
import type { ArrowPiece, PieceSource, PieceSummary } from './piece-source';
import { END_OF_STREAM, joined } from './arrow/arrow-message';
import { batchesOf, fitSchema, schemaWarnings, type FittedSchema } from './arrow/arrow-schema';

/** Rows of one decoded batch: two of the engine's row groups. */
const BATCH_ROWS = 122_880;
/** Batches are joined up to this size: each insert has a cost of its own. */
const PIECE_BYTES = 24 << 20;

let loading: Promise<unknown> | null = null;

/** A Parquet file, decoded as its pieces are asked for. */
export class ParquetSource implements PieceSource {
  /** As the footer says. */
  readonly rows: number;
  readonly columns = null;
  readonly #warnings: Fault[] = [];
  readonly #batches: ReadableStreamDefaultReader<RecordBatch>;
  #schema: FittedSchema | null = null;
  #empty: (() => Uint8Array) | null;

  private constructor(rows: number, batches: ReadableStream<RecordBatch>, empty: () => Uint8Array) {
    this.rows = rows;
    this.#batches = batches.getReader();
    this.#empty = empty;
  }

  /** @throws FaultError `ingest-parquet-cut`, `ingest-parquet-encrypted` or `ingest-parquet-broken` */
  static async open(file: Blob): Promise<ParquetSource> {
    await checkFooter(file);
    loading ??= initParquet({ module_or_path: parquetWasm });
    await loading;
    try {
      const parquet = await ParquetFile.fromFile(file);
      const rows = parquet.metadata().fileMetadata().numRows();
      const batches = (await parquet.stream({ batchSize: BATCH_ROWS })) as ReadableStream<RecordBatch>;
      return new ParquetSource(rows, batches, () => parquet.schema().intoIPCStream());
    } catch (error) {
      throw broken(error);
    }
  }

  /**
   * The next rows; null at the end. A file without rows still has one piece, its schema.
   * @throws FaultError `ingest-parquet-broken`
   */
  async next(): Promise<ArrowPiece | null> {
    const empty = this.#empty;
    this.#empty = null;
    const parts: Uint8Array[] = [];
    let rows = 0;
    let bytes = 0;
    try {
      while (bytes < PIECE_BYTES) {
        const { done, value } = await this.#batches.read();
        if (done) break;
        rows += value.numRows;
        const ipc = value.intoIPCStream();
        this.#fit(ipc);
        const part = batchesOf(ipc);
        parts.push(part);
        bytes += part.length;
        if (this.#schema?.hasDictionaries) break;
      }
      if (parts.length === 0 && !(empty && this.rows === 0)) return null;
      if (empty && parts.length === 0) this.#fit(empty());
    } catch (error) {
      throw broken(error);
    }
    return { rows, ipc: joined([this.#schema!.message, ...parts, END_OF_STREAM]) };
  }

  summary(): PieceSummary {
    return { warnings: this.#warnings, rejected: null };
  }

  #fit(ipc: Uint8Array): void {
    if (this.#schema) return;
    this.#schema = fitSchema(ipc);
    this.#warnings.push(...schemaWarnings(this.#schema));
  }
}

/** A file ends with the length of its footer and the same mark it begins with. */
async function checkFooter(file: Blob): Promise<void> {
  const tail = new DataView(await file.slice(-8).arrayBuffer());
  const mark = tail.byteLength < 8 ? '' : new TextDecoder().decode(tail.buffer.slice(4));
  if (mark === 'PARE') throw new FaultError({ code: 'ingest-parquet-encrypted' });
  const length = tail.byteLength < 8 ? 0 : tail.getUint32(0, true);
  if (mark !== 'PAR1' || length + 12 > file.size) {
    throw new FaultError({ code: 'ingest-parquet-cut', values: { bytes: file.size } });
  }
}

function broken(error: unknown): FaultError {
  if (error instanceof FaultError) return error;
  return new FaultError({ code: 'ingest-parquet-broken', cause: String(error) }, error);
}
