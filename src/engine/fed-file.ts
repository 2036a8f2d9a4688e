import type { FedPiece } from '../../workers/ingest/piece-feed';

/** Tells the engine's worker that pieces of a file that is registered next come through a port. */
export interface FeedNotice {
  daybook: 'feed';
  name: string;
  port: MessagePort;
}

/**
 * Source text that runs in the engine's worker before DuckDB's own: files that are registered after a `FeedNotice` are read
 * from pieces that another worker has read already. DuckDB reads a blob by waiting for the browser, at some 70 MB a second,
 * which was a third of the time that a large CSV took. What has not come yet is read that way still, so that nothing
 * depends on pieces coming in time, or at all.
 */
export function fedFilesSource(): string {
  return `(${install.toString()})();`;
}

/** What DuckDB's side of the page sends. */
interface DuckMessage {
  daybook?: never;
  type: string;
  data: unknown[];
}

/** Of the worker's scope only; TypeScript knows the page's. */
interface SyncReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** Stands alone: it is sent to the worker as text. */
function install(): void {
  const scope = globalThis as unknown as { FileReaderSync: new () => SyncReader };
  const BlobReader = scope.FileReaderSync;
  const BROWSER_FILEREADER = 2;

  /** As much of a file as DuckDB uses: its size, and slices that a reader reads. */
  class FedFile {
    readonly size: number;
    #pieces: FedPiece[] = [];
    /** All before it has been read. */
    #position = 0;

    constructor(
      readonly blob: Blob,
      readonly port: MessagePort,
    ) {
      this.size = blob.size;
      port.onmessage = ({ data }: MessageEvent<FedPiece>) => {
        if (data.from + data.bytes.byteLength > this.#position) this.#pieces.push(data);
      };
    }

    slice(from: number, to: number): FedRange {
      return new FedRange(this, from, Math.min(to, this.size));
    }

    read(from: number, to: number): ArrayBuffer {
      const pieces = this.#pieces.filter((piece) => piece.from + piece.bytes.byteLength > from);
      this.#pieces = pieces.filter((piece) => piece.from + piece.bytes.byteLength > to);
      this.#position = to;
      this.port.postMessage(to);
      const first = pieces[0];
      if (first?.from === from && first.bytes.byteLength === to - from) return first.bytes;
      const bytes = new Uint8Array(to - from);
      let at = from;
      for (const piece of pieces) {
        if (piece.from > at || at >= to) break;
        const part = new Uint8Array(piece.bytes, at - piece.from).subarray(0, to - at);
        bytes.set(part, at - from);
        at += part.length;
      }
      if (at < to) {
        const rest = new BlobReader().readAsArrayBuffer(this.blob.slice(at, to));
        bytes.set(new Uint8Array(rest), at - from);
      }
      return bytes.buffer;
    }
  }

  class FedRange {
    constructor(
      readonly file: FedFile,
      readonly from: number,
      readonly to: number,
    ) {}
  }

  scope.FileReaderSync = class extends BlobReader {
    override readAsArrayBuffer(part: Blob | FedRange): ArrayBuffer {
      return part instanceof FedRange ? part.file.read(part.from, part.to) : super.readAsArrayBuffer(part);
    }
  };

  const feeds = new Map<string, MessagePort>();
  addEventListener('message', (event: MessageEvent<FeedNotice | DuckMessage>) => {
    const message = event.data;
    if (message.daybook === 'feed') {
      feeds.set(message.name, message.port);
      // DuckDB's own listener comes after this one and does not know such messages.
      event.stopImmediatePropagation();
    } else if (message.type === 'REGISTER_FILE_HANDLE') {
      const [name, file, protocol] = message.data as [string, Blob, number];
      const port = feeds.get(name);
      if (!port || protocol !== BROWSER_FILEREADER) return;
      feeds.delete(name);
      message.data[1] = new FedFile(file, port);
    }
  });
}
