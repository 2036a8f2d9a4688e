import initParquet, {
  Compression,
  type RecordBatch,
  Table,
  type WriterProperties,
  WriterPropertiesBuilder,
  transformParquetStream,
  writeParquet,
} from 'parquet-wasm/esm/parquet_wasm.js';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { FaultError } from '../contract/fault';
import type { Sink } from './sink';
import type { TableWriter } from './table-writer';

type Bytes = Uint8Array<ArrayBuffer>;

/** As DuckDB has them: what reads the file can skip and share work. */
const ROW_GROUP = 122_880;

let loading: Promise<unknown> | null = null;

/**
 * Parquet with Snappy, row group by row group: the encoder holds the columns of one row group and no more.
 * @param module where the encoder's WebAssembly is
 */
export async function parquetWriter(
  sink: Sink,
  module: BufferSource | string = parquetWasm,
): Promise<TableWriter> {
  loading ??= initParquet({ module_or_path: module });
  await loading;
  const batches = new TransformStream<RecordBatch, RecordBatch>();
  const input = batches.writable.getWriter();
  let encoding: Promise<void> | null = null;
  /** A table without rows has no batches, and the stream encoder needs one to learn the columns. */
  let schema: Uint8Array | null = null;
  // An encoder that failed takes nothing more, and would leave whoever feeds it waiting.
  const feed = (work: Promise<void>, encoded: Promise<void>) => Promise.race([work, encoded]);
  return {
    async write(ipc) {
      schema ??= ipc;
      let rows = 0;
      for (const batch of batchesOf(ipc)) {
        if (batch.numRows === 0) continue;
        rows += batch.numRows;
        encoding ??= encode(batches.readable, sink);
        await feed(input.write(batch), encoding);
      }
      return { rows, cut: 0 };
    },
    async finish() {
      if (!encoding) {
        if (!schema) throw new Error('a table without columns');
        await sink.write(writeParquet(Table.fromIPCStream(schema), properties()) as Bytes);
        return;
      }
      await feed(input.close(), encoding);
      await encoding;
    },
    async abort() {
      await input.abort().catch(() => undefined);
      await encoding?.catch(() => undefined);
    },
  };
}

function batchesOf(ipc: Uint8Array): RecordBatch[] {
  const table = Table.fromIPCStream(ipc);
  const batches = table.recordBatches();
  table.free();
  return batches;
}

function properties(): WriterProperties {
  return new WriterPropertiesBuilder()
    .setCompression(Compression.SNAPPY)
    .setMaxRowGroupSize(ROW_GROUP)
    .setCreatedBy('Daybook')
    .build();
}

function encode(batches: ReadableStream<RecordBatch>, sink: Sink): Promise<void> {
  const work = async () => {
    const parquet = (await transformParquetStream(batches, properties())) as ReadableStream<Bytes>;
    const reader = parquet.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      await sink.write(value);
    }
  };
  const encoding = work().catch((error: unknown) => {
    throw new FaultError({ code: 'export-failed', cause: String(error) }, error);
  });
  // Heard of by whoever feeds it next.
  encoding.catch(() => undefined);
  return encoding;
}
