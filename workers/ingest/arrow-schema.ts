import {
  DataType,
  Field,
  List,
  Message,
  MessageReader,
  Schema,
  Struct,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
} from 'apache-arrow';
import { columnNames, type Renamed } from './column-names';

/** The schema message of an Arrow IPC stream, made fit for the engine, and what had to be changed. */
export interface FittedSchema {
  message: Uint8Array;
  names: string[];
  renamed: Renamed[];
  /** Columns whose times had a zone; they are UTC now. */
  zoned: string[];
  /** Dictionary batches stand between the schema and the rows, so streams cannot be joined. */
  hasDictionaries: boolean;
}

/** What ends a stream. */
export const END_OF_STREAM = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/**
 * Reads the schema at the start of an IPC stream and writes it anew: unique column names, times without zone (an Arrow
 * time with a zone is stored in UTC, so no value changes).
 */
export function fitSchema(ipc: Uint8Array): FittedSchema {
  const reader = new MessageReader(ipc);
  const schema = reader.readSchema();
  if (!schema) throw new Error('a stream without a schema');
  const { names, renamed } = columnNames(
    schema.fields.map((field) => field.name),
    schema.fields.length,
  );
  const zoned = names.filter((_, index) => hasZone(schema.fields[index]!.type as DataType));
  const fields = schema.fields.map(
    (field, index) => new Field(names[index]!, withoutZone(field.type as DataType), field.nullable),
  );
  const fitted = new Schema(fields, undefined, schema.dictionaries);
  return {
    message: schemaMessage(fitted),
    names,
    renamed,
    zoned,
    hasDictionaries: schema.dictionaries.size > 0,
  };
}

/** The batches of a stream: what is left without its schema and end. */
export function batchesOf(ipc: Uint8Array): Uint8Array {
  const view = new DataView(ipc.buffer, ipc.byteOffset, ipc.byteLength);
  const start = 8 + view.getInt32(4, true);
  const tail = ipc.subarray(-8);
  const hasEnd = END_OF_STREAM.every((byte, index) => tail[index] === byte);
  return ipc.subarray(start, hasEnd ? -8 : undefined);
}

function hasZone(type: DataType): boolean {
  if (DataType.isTimestamp(type)) return Boolean(type.timezone);
  if (DataType.isList(type) || DataType.isStruct(type))
    return (type.children as Field<DataType>[]).some((child) => hasZone(child.type));
  return false;
}

function withoutZone(type: DataType): DataType {
  if (DataType.isTimestamp(type) && type.timezone) {
    const units = [TimestampSecond, TimestampMillisecond, TimestampMicrosecond, TimestampNanosecond];
    return new units[type.unit]!();
  }
  const fitted = (field: Field) => new Field(field.name, withoutZone(field.type as DataType), field.nullable);
  if (DataType.isList(type)) return new List(fitted(type.children[0]!));
  if (DataType.isStruct(type)) return new Struct(type.children.map(fitted));
  return type;
}

/** Framed as the format asks: a mark, the length, the message padded to eight bytes. */
function schemaMessage(schema: Schema): Uint8Array {
  const body = Message.encode(Message.from(schema));
  const size = (body.length + 7) & ~7;
  const message = new Uint8Array(8 + size);
  const view = new DataView(message.buffer);
  view.setUint32(0, 0xffffffff, true);
  view.setInt32(4, size, true);
  message.set(body, 8);
  return message;
}
