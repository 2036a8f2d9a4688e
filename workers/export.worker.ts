import * as Comlink from 'comlink';
import { toFault, type Fault } from './contract/fault';
import { type Sink, blobSink, fileSink } from './export/sink';
import { openWriter } from './export/open-writer';
import type { TableWriter, WriterPlan, Written } from './export/table-writer';

/** Comlink keeps neither class nor code of an error, so faults come as values. */
export type ExportAnswer<Value> = { ok: true; value: Value } | { ok: false; fault: Fault };

/** Where the file goes: to one that the reader picked, or into a blob that is given back. */
export type Target = { file: FileSystemFileHandle } | { mime: string };

/** What the page can ask for: one file, one worker. */
export interface ExportWorker {
  open(plan: WriterPlan, target: Target): Promise<ExportAnswer<null>>;
  /** The next rows as an Arrow IPC stream (transferred). Resolves when more are wanted. */
  write(ipc: Uint8Array): Promise<ExportAnswer<Written>>;
  /** Writes what is left. @returns the file, unless it went to the reader's disk, and its size */
  finish(): Promise<ExportAnswer<{ blob: Blob | null; bytes: number }>>;
  /** Ends without a file. */
  abort(): Promise<ExportAnswer<null>>;
}

interface Open {
  sink: Sink;
  writer: TableWriter;
  bytes: () => number;
}

let open: Open | null = null;

const worker: ExportWorker = {
  open: (plan, target) =>
    answer(async () => {
      const { sink, bytes } = counted('file' in target ? await fileSink(target.file) : blobSink(target.mime));
      open = { sink, bytes, writer: await openWriter(plan, sink) };
      return null;
    }),
  write: (ipc) => answer(() => opened().writer.write(ipc)),
  finish: () =>
    answer(async () => {
      const { sink, writer, bytes } = opened();
      await writer.finish();
      return { blob: await sink.close(), bytes: bytes() };
    }),
  abort: () =>
    answer(async () => {
      await open?.writer.abort();
      await open?.sink.abort();
      return null;
    }),
};

function counted(sink: Sink): { sink: Sink; bytes: () => number } {
  let total = 0;
  const write: Sink['write'] = (bytes) => {
    total += bytes.length;
    return sink.write(bytes);
  };
  return { sink: { ...sink, write }, bytes: () => total };
}

async function answer<Value>(work: () => Promise<Value>): Promise<ExportAnswer<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    // A full disk is worth its own words.
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { ok: false, fault: isFull ? { code: 'export-full', severity: 'error' } : toFault(error) };
  }
}

function opened(): Open {
  if (!open) throw new Error('open comes first');
  return open;
}

Comlink.expose(worker);
