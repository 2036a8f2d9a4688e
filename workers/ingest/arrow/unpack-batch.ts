import { decompress as unpackZstd } from 'fzstd';
import {
  type ArrowHead,
  BATCH,
  COMPRESSION,
  DICTIONARY,
  FIELD,
  HEADER,
  MESSAGE,
  TYPE,
  UNION,
} from './arrow-message';
import type { FittedSchema, Widening } from './arrow-schema';
import type { FlatTable } from './flat-table';
import { unpackLz4 } from './lz4';
import { widenValues } from './widen-values';

const ZSTD = 1;
/** A size that says: these bytes are not packed. */
const NOT_PACKED = -1n;
const BUFFER_BYTES = 16;

/**
 * A message with rows as the engine can take it: its buffers unpacked, its numbers in widths that the engine has.
 * @throws Error when the body is damaged
 */
export function unpackMessage(
  head: ArrowHead,
  body: Uint8Array,
  schema: FittedSchema,
): { head: Uint8Array; body: Uint8Array } {
  const batch = head.kind === HEADER.dictionary ? head.header.table(DICTIONARY.data)! : head.header;
  const compression = batch.table(BATCH.compression);
  const widened = head.kind === HEADER.batch ? widenedBuffers(batch, schema) : new Map<number, Widening>();
  if (!compression && widened.size === 0) return { head: head.framed(), body };
  const codec = compression?.uint8(COMPRESSION.codec) ?? 0;
  const { at, length } = batch.vector(BATCH.buffers);
  const { view } = head.buffer;
  const parts: Uint8Array[] = [];
  let end = 0;
  for (let index = 0; index < length; index++) {
    const place = at + index * BUFFER_BYTES;
    const offset = Number(view.getBigInt64(place, true));
    let bytes = body.subarray(offset, offset + Number(view.getBigInt64(place + 8, true)));
    if (compression && bytes.length > 0) bytes = unpackBuffer(bytes, codec);
    const widening = widened.get(index);
    if (widening && bytes.length > 0) bytes = widenValues(bytes, widening);
    view.setBigInt64(place, BigInt(end), true);
    view.setBigInt64(place + 8, BigInt(bytes.length), true);
    const padding = -bytes.length & 7;
    parts.push(bytes, new Uint8Array(padding));
    end += bytes.length + padding;
  }
  head.message.setInt64(MESSAGE.bodyLength, end);
  batch.remove(BATCH.compression);
  const unpacked = new Uint8Array(end);
  let to = 0;
  for (const part of parts) {
    unpacked.set(part, to);
    to += part.length;
  }
  return { head: head.framed(), body: unpacked };
}

/** Each buffer begins with its size when unpacked. */
function unpackBuffer(bytes: Uint8Array, codec: number): Uint8Array {
  const size = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigInt64(0, true);
  const packed = bytes.subarray(8);
  if (size === NOT_PACKED) return packed;
  if (size < 0n || size > 0x7fffffffn) throw new Error(`a buffer of ${size} bytes`);
  if (codec !== ZSTD) return unpackLz4(packed, Number(size));
  const unpacked = unpackZstd(packed, new Uint8Array(Number(size)));
  if (unpacked.length !== Number(size)) throw new Error(`${unpacked.length} of ${size} bytes`);
  return unpacked;
}

/** Which buffers of a batch hold the values of fields that were widened. */
function widenedBuffers(batch: FlatTable, { fields, widened }: FittedSchema): Map<number, Widening> {
  const found = new Map<number, Widening>();
  if (widened.size === 0) return found;
  const { at, length } = batch.vector(BATCH.variadicCounts);
  const variadic = Array.from({ length }, (_, index) =>
    Number(batch.buffer.view.getBigInt64(at + index * 8, true)),
  );
  let buffer = 0;
  const walk = (field: FlatTable): void => {
    const widening = widened.get(field.at);
    // Validity comes first, values second.
    if (widening) found.set(buffer + 1, widening);
    if (field.has(FIELD.dictionary)) {
      buffer += 2;
      return;
    }
    buffer += buffersOf(field, variadic);
    field.tables(FIELD.children).forEach(walk);
  };
  fields.forEach(walk);
  return found;
}

/** https://arrow.apache.org/docs/format/Columnar.html#buffer-listing-for-each-layout */
function buffersOf(field: FlatTable, variadic: number[]): number {
  switch (field.uint8(FIELD.typeId)) {
    case TYPE.null:
    case TYPE.runEnd:
      return 0;
    case TYPE.struct:
    case TYPE.fixedList:
      return 1;
    case TYPE.union:
      return (field.table(FIELD.type)?.int16(UNION.mode) ?? 0) === 0 ? 1 : 2;
    case TYPE.utf8:
    case TYPE.binary:
    case TYPE.largeUtf8:
    case TYPE.largeBinary:
    case TYPE.listView:
    case TYPE.largeListView:
      return 3;
    case TYPE.utf8View:
    case TYPE.binaryView:
      return 2 + (variadic.shift() ?? 0);
    default:
      return 2;
  }
}
