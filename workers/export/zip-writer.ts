import { FaultError } from '../contract/fault';
import { crc32 } from './crc32';
import type { Sink } from './sink';

const SIZE_LIMIT = 0xffffffff;
/** Names are UTF-8; sizes follow the data. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1980-01-01: the same table gives the same file. */
const DOS_DATE = 0x21;

interface Entry {
  name: Uint8Array<ArrayBuffer>;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

/**
 * Writes a zip file piece by piece (APPNOTE 6.3.10): each entry is compressed as it comes and its sizes follow it, so
 * that nothing is held but the list of entries.
 * @throws FaultError `export-excel-size` for what needs the 64-bit form, which Excel does not read in a stream
 */
export class ZipWriter {
  readonly #sink: Sink;
  readonly #entries: Entry[] = [];
  #offset = 0;
  #open: { entry: Entry; input: WritableStreamDefaultWriter<BufferSource>; drained: Promise<void> } | null =
    null;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Starts an entry; what is written goes there until `endEntry`. */
  async startEntry(name: string): Promise<void> {
    const bytes = new TextEncoder().encode(name);
    const entry = { name: bytes, offset: this.#offset, crc: 0, packed: 0, size: 0 };
    await this.#put(localHeader(bytes), bytes);
    const deflate = new CompressionStream('deflate-raw');
    const drained = this.#drain(deflate.readable, entry);
    drained.catch(() => undefined);
    this.#open = { entry, input: deflate.writable.getWriter(), drained };
  }

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { entry, input, drained } = this.#open!;
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (entry.size > SIZE_LIMIT) throw new FaultError({ code: 'export-excel-size' });
    // A sink that fails would otherwise leave the write waiting for ever.
    await Promise.race([input.write(bytes), drained]);
  }

  async endEntry(): Promise<void> {
    const { entry, input, drained } = this.#open!;
    this.#open = null;
    await Promise.all([input.close(), drained]);
    await this.#put(record(16, [4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size]));
    this.#entries.push(entry);
    if (this.#offset > SIZE_LIMIT) throw new FaultError({ code: 'export-excel-size' });
  }

  /** An entry that is known whole. */
  async addText(name: string, text: string): Promise<void> {
    await this.startEntry(name);
    await this.write(new TextEncoder().encode(text));
    await this.endEntry();
  }

  async finish(): Promise<void> {
    const start = this.#offset;
    for (const entry of this.#entries) await this.#put(directoryHeader(entry), entry.name);
    const count = this.#entries.length;
    const size = this.#offset - start;
    await this.#put(
      record(22, [4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, start], [2, 0]),
    );
  }

  /** Stops compressing; the entry that is open is not finished. */
  async abort(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.input.abort().catch(() => undefined);
    await open?.drained.catch(() => undefined);
  }

  async #drain(packed: ReadableStream<Uint8Array<ArrayBuffer>>, entry: Entry): Promise<void> {
    const reader = packed.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      entry.packed += value.length;
      await this.#put(value);
    }
  }

  async #put(...parts: Uint8Array<ArrayBuffer>[]): Promise<void> {
    for (const part of parts) {
      this.#offset += part.length;
      await this.#sink.write(part);
    }
  }
}

function localHeader(name: Uint8Array): Uint8Array<ArrayBuffer> {
  const times: Field[] = [
    [2, 0],
    [2, DOS_DATE],
  ];
  const later: Field[] = [
    [4, 0],
    [4, 0],
    [4, 0],
  ];
  return record(
    30,
    [4, 0x04034b50],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    ...times,
    ...later,
    [2, name.length],
    [2, 0],
  );
}

function directoryHeader({ name, crc, packed, size, offset }: Entry): Uint8Array<ArrayBuffer> {
  const nothing: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
  ];
  return record(
    46,
    [4, 0x02014b50],
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0],
    [2, DOS_DATE],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
    ...nothing,
    [4, offset],
  );
}

type Field = [bytes: 2 | 4, value: number];

function record(length: number, ...fields: Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(length));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}
