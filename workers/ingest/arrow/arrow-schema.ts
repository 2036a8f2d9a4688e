import type { Fault } from '../../contract/fault';
import { columnNames, renamedWarning, type Renamed } from '../column-names';
import { joinWarnings } from '../join-warnings';
import {
  ArrowHead,
  DECIMAL,
  END_OF_STREAM,
  FIELD,
  FLOAT,
  SCHEMA,
  TIMESTAMP,
  TYPE,
  headPlace,
} from './arrow-message';
import type { FlatTable } from './flat-table';

/** The schema message of an Arrow IPC stream, made fit for the engine, and what had to be changed. */
export interface FittedSchema {
  message: Uint8Array;
  /** Its fields, as they are after the change. */
  fields: readonly FlatTable[];
  names: string[];
  renamed: Renamed[];
  /** Columns whose times had a zone; they are UTC now. */
  zoned: string[];
  /** Dictionary batches stand between the schema and the rows, so streams cannot be joined. */
  hasDictionaries: boolean;
  /** Values that have to be widened, by field: the buffers of the batches must follow. */
  widened: ReadonlyMap<number, Widening>;
}

/** Numbers of a width that the engine lacks. */
export type Widening = { kind: 'half' } | { kind: 'decimal'; bytes: number };

/** The most digits that the engine's decimals have. */
const DECIMAL_DIGITS = 38;
const BIG_ENDIAN = 1;

/**
 * Changes the schema at the start of an IPC stream: unique column names, times without zone (an Arrow time with a zone is
 * stored in UTC, so no value changes), decimals of 128 bits, no half floats.
 * @throws Error when it is no schema
 */
export function fitSchema(ipc: Uint8Array): FittedSchema {
  const { start, size } = headPlace(new DataView(ipc.buffer, ipc.byteOffset, ipc.byteLength));
  return fitSchemaHead(new ArrowHead(ipc.subarray(start, start + size)));
}

export function fitSchemaHead(head: ArrowHead): FittedSchema {
  const { header } = head;
  if (header.int16(SCHEMA.endianness) === BIG_ENDIAN)
    throw new Error('bytes in the order of another machine');
  const given = header.tables(SCHEMA.fields).map((field) => field.text(FIELD.name));
  const { names, renamed } = columnNames(given, given.length);
  const zoned: string[] = [];
  const widened = new Map<number, Widening>();
  let hasDictionaries = false;
  // A change may move the buffer to a larger one, but no field in it: places stay.
  header.tables(SCHEMA.fields).forEach((field, index) => {
    const name = names[index]!;
    if (name !== given[index]) field.setText(FIELD.name, name);
    if (visit(field, (inner) => dropZone(inner))) zoned.push(name);
    visit(field, (inner) => {
      const widening = widen(inner);
      if (widening) widened.set(inner.at, widening);
      return false;
    });
    hasDictionaries ||= visit(field, (inner) => inner.has(FIELD.dictionary));
  });
  return {
    message: head.framed(),
    fields: head.header.tables(SCHEMA.fields),
    names,
    renamed,
    zoned,
    hasDictionaries,
    widened,
  };
}

/** What a reader must know of the changes. */
export function schemaWarnings({ zoned, renamed }: FittedSchema): Fault[] {
  const inUtc = zoned.map((column): Fault => ({
    code: 'ingest-utc',
    severity: 'warning',
    values: { column },
    place: { column },
  }));
  return [...joinWarnings(inUtc), ...renamedWarning(renamed)];
}

/** The batches of a stream: what is left without its schema and end. */
export function batchesOf(ipc: Uint8Array): Uint8Array {
  const view = new DataView(ipc.buffer, ipc.byteOffset, ipc.byteLength);
  const start = 8 + view.getInt32(4, true);
  const tail = ipc.subarray(-8);
  const hasEnd = END_OF_STREAM.every((byte, index) => tail[index] === byte);
  return ipc.subarray(start, hasEnd ? -8 : undefined);
}

/** Whether something is so of a field or of one inside it; all are visited. */
function visit(field: FlatTable, of: (field: FlatTable) => boolean): boolean {
  const inside = field.tables(FIELD.children).map((child) => visit(child, of));
  return of(field) || inside.includes(true);
}

function dropZone(field: FlatTable): boolean {
  if (field.uint8(FIELD.typeId) !== TYPE.timestamp) return false;
  const type = field.table(FIELD.type);
  if (!type || type.text(TIMESTAMP.zone) === '') return false;
  type.clearText(TIMESTAMP.zone);
  return true;
}

function widen(field: FlatTable): Widening | null {
  const type = field.table(FIELD.type);
  if (!type || field.has(FIELD.dictionary)) return null;
  const { buffer } = field;
  switch (field.uint8(FIELD.typeId)) {
    case TYPE.float:
      if (type.int16(FLOAT.precision) !== 0) return null;
      field.setTable(FIELD.type, buffer.addInts([1]));
      return { kind: 'half' };
    case TYPE.decimal: {
      const bits = type.int32(DECIMAL.bitWidth, 128);
      if (bits === 128) return null;
      const digits = Math.min(type.int32(DECIMAL.precision), DECIMAL_DIGITS);
      field.setTable(FIELD.type, buffer.addInts([digits, type.int32(DECIMAL.scale), 128]));
      return { kind: 'decimal', bytes: bits / 8 };
    }
    default:
      return null;
  }
}
