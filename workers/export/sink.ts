/** Where the bytes of an export go. */
export interface Sink {
  /** Takes the bytes over; resolves when more are wanted. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** @returns the file, when it is not one on the reader's disk */
  close(): Promise<Blob | null>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

/** Many small writes cost more than one large one. */
const PIECE = 1 << 20;

/** A file that the reader picked. Until `close` the browser writes beside it, so that a broken export leaves it whole. */
export async function fileSink(handle: FileSystemFileHandle): Promise<Sink> {
  const file = await handle.createWritable();
  return gathered({
    write: (bytes) => file.write(bytes),
    close: async () => {
      await file.close();
      return null;
    },
    abort: () => file.abort(),
  });
}

/** A blob made of pieces, which browsers move out of memory when it grows. */
export function blobSink(mime: string): Sink {
  let pieces: Blob[] = [];
  return gathered({
    write: (bytes) => {
      pieces.push(new Blob([bytes]));
      return Promise.resolve();
    },
    close: () => Promise.resolve(new Blob(pieces, { type: mime })),
    abort: () => {
      pieces = [];
      return Promise.resolve();
    },
  });
}

function gathered(sink: Sink): Sink {
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = async () => {
    const all = new Uint8Array(size);
    let offset = 0;
    for (const bytes of waiting) {
      all.set(bytes, offset);
      offset += bytes.length;
    }
    waiting = [];
    size = 0;
    await sink.write(all);
  };
  return {
    async write(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= PIECE) await flush();
    },
    async close() {
      if (size > 0) await flush();
      return sink.close();
    },
    abort: () => sink.abort(),
  };
}
