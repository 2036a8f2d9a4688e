import { FlatBuffer, type FlatTable } from './flat-table';

/** Places of fields in Arrow's messages; https://github.com/apache/arrow/tree/main/format */
export const MESSAGE = { headerType: 1, header: 2, bodyLength: 3 } as const;
export const SCHEMA = { endianness: 0, fields: 1 } as const;
export const FIELD = { name: 0, typeId: 2, type: 3, dictionary: 4, children: 5 } as const;
export const TIMESTAMP = { zone: 1 } as const;
export const FLOAT = { precision: 0 } as const;
export const DECIMAL = { precision: 0, scale: 1, bitWidth: 2 } as const;
export const UNION = { mode: 0 } as const;
export const BATCH = { length: 0, buffers: 2, compression: 3, variadicCounts: 4 } as const;
export const DICTIONARY = { id: 0, data: 1, isDelta: 2 } as const;
export const COMPRESSION = { codec: 0 } as const;

export const HEADER = { schema: 1, dictionary: 2, batch: 3 } as const;

export const TYPE = {
  null: 1,
  float: 3,
  binary: 4,
  utf8: 5,
  decimal: 7,
  timestamp: 10,
  list: 12,
  struct: 13,
  union: 14,
  fixedList: 16,
  map: 17,
  largeBinary: 19,
  largeUtf8: 20,
  largeList: 21,
  runEnd: 22,
  binaryView: 23,
  utf8View: 24,
  listView: 25,
  largeListView: 26,
} as const;

const CONTINUED = 0xffffffff;

/** What ends a stream. */
export const END_OF_STREAM = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/** The head of a message, open for changes. */
export class ArrowHead {
  readonly buffer: FlatBuffer;

  constructor(bytes: Uint8Array) {
    this.buffer = new FlatBuffer(bytes);
  }

  get message(): FlatTable {
    return this.buffer.root;
  }

  get kind(): number {
    return this.message.uint8(MESSAGE.headerType);
  }

  get header(): FlatTable {
    const header = this.message.table(MESSAGE.header);
    if (!header) throw new Error('a message without a header');
    return header;
  }

  /** Framed as the format asks: a mark, the length, the head padded to eight bytes. */
  framed(): Uint8Array<ArrayBuffer> {
    const { bytes } = this.buffer;
    const size = (bytes.length + 7) & ~7;
    const framed = new Uint8Array(8 + size);
    const view = new DataView(framed.buffer);
    view.setUint32(0, CONTINUED, true);
    view.setInt32(4, size, true);
    framed.set(bytes, 8);
    return framed;
  }
}

/** Where the head of the message that begins here is; size 0 ends the stream. Old files lack the mark. */
export function headPlace(view: DataView): { start: number; size: number } {
  const first = view.getUint32(0, true);
  if (first !== CONTINUED) return { start: 4, size: first };
  return { start: 8, size: view.byteLength < 8 ? 0 : view.getUint32(4, true) };
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
