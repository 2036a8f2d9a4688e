import {
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import {
  Bool,
  type DataType,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  List,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMicrosecond,
  Uint16,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
  makeData,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';

/**
 * Runs one SELECT in native DuckDB and gives its rows as the browser's engine would: an Arrow IPC stream, one batch for
 * each of DuckDB's chunks, BIGINT as Int64, HUGEINT and DECIMAL as 128-bit decimals, ENUM as a dictionary,
 * LIST as a list.
 */
export async function queryArrow(connection: DuckDBConnection, sql: string): Promise<Uint8Array> {
  const result = await connection.run(sql);
  const types = result.columnTypes();
  const arrowTypes = types.map(arrowType);
  const schema = new Schema(
    result.columnNames().map((name, i) => new Field(name, typeAt(arrowTypes, i), true)),
  );
  const chunks = (await result.fetchAllChunks()).filter((chunk) => chunk.rowCount > 0);
  const batches = chunks.map((chunk) => toBatch(schema, arrowTypes, chunk));
  return tableToIPC(new Table(schema, batches), 'stream');
}

function typeAt(types: DataType[], index: number): DataType {
  const type = types[index];
  if (!type) throw new Error(`no column ${index}`);
  return type;
}

function toBatch(schema: Schema, types: DataType[], chunk: DuckDBDataChunk): RecordBatch {
  const children = types.map((type, column) => toData(type, chunk.getColumnValues(column)));
  const data = makeData({ type: new Struct(schema.fields), length: chunk.rowCount, nullCount: 0, children });
  return new RecordBatch(schema, data);
}

function arrowType(type: DuckDBType): DataType {
  switch (type.typeId) {
    case DuckDBTypeId.BOOLEAN:
      return new Bool();
    case DuckDBTypeId.TINYINT:
      return new Int8();
    case DuckDBTypeId.SMALLINT:
      return new Int16();
    case DuckDBTypeId.INTEGER:
      return new Int32();
    case DuckDBTypeId.BIGINT:
      return new Int64();
    case DuckDBTypeId.UTINYINT:
      return new Uint8();
    case DuckDBTypeId.USMALLINT:
      return new Uint16();
    case DuckDBTypeId.UINTEGER:
      return new Uint32();
    case DuckDBTypeId.UBIGINT:
      return new Uint64();
    case DuckDBTypeId.FLOAT:
      return new Float32();
    case DuckDBTypeId.DOUBLE:
      return new Float64();
    case DuckDBTypeId.HUGEINT:
      return new Decimal(0, 38);
    case DuckDBTypeId.DECIMAL:
      return new Decimal(type.scale, type.width);
    case DuckDBTypeId.DATE:
      return new DateDay();
    case DuckDBTypeId.TIMESTAMP:
      return new TimestampMicrosecond();
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.UUID:
      return new Utf8();
    case DuckDBTypeId.ENUM:
      return new Dictionary(new Utf8(), new Int32());
    case DuckDBTypeId.LIST:
      return new List(new Field('l', arrowType(type.valueType), true));
    default:
      throw new Error(`the harness does not know DuckDB's ${type.toString()}`);
  }
}

/** Values that Arrow would read in another unit (dates, timestamps, decimals) are written raw. */
function toData(type: DataType, values: readonly (DuckDBValue | null)[]): ReturnType<typeof makeData> {
  if (type instanceof List) return listData(type, values);
  const raw = rawWords(type, values);
  if (!raw) {
    const texts = values.map((value) => (isPlain(value) ? value : String(value)));
    const data = vectorFromArray(texts as never[], type).data[0];
    if (!data) throw new Error('an empty chunk');
    return data;
  }
  const bitmap = new Uint8Array((values.length + 7) >> 3);
  values.forEach((value, row) => {
    if (value !== null) bitmap[row >> 3] = (bitmap[row >> 3] ?? 0) | (1 << (row & 7));
  });
  const nullCount = values.filter((value) => value === null).length;
  return makeData({ type, data: raw, length: values.length, nullCount, nullBitmap: bitmap } as never);
}

function listData(type: List, values: readonly (DuckDBValue | null)[]): ReturnType<typeof makeData> {
  const lists = values.map((value) => (value instanceof DuckDBListValue ? value.items : []));
  const valueOffsets = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => (valueOffsets[row + 1] = valueOffsets[row]! + list.length));
  return makeData({
    type,
    length: values.length,
    nullCount: 0,
    valueOffsets,
    child: toData(type.valueType as DataType, lists.flat()),
  });
}

function isPlain(value: DuckDBValue | null): boolean {
  return value === null || ['number', 'bigint', 'boolean', 'string'].includes(typeof value);
}

function rawWords(type: DataType, values: readonly (DuckDBValue | null)[]): ArrayBufferView | undefined {
  if (type instanceof DateDay) {
    return Int32Array.from(values, (value) => (value instanceof DuckDBDateValue ? value.days : 0));
  }
  if (type instanceof TimestampMicrosecond) {
    return BigInt64Array.from(values, (value) => (value instanceof DuckDBTimestampValue ? value.micros : 0n));
  }
  if (!(type instanceof Decimal)) return undefined;
  const words = new Uint32Array(values.length * 4);
  values.forEach((value, row) => {
    const big = value instanceof DuckDBDecimalValue ? value.value : typeof value === 'bigint' ? value : 0n;
    for (let i = 0; i < 4; i++) words[row * 4 + i] = Number(BigInt.asUintN(32, big >> BigInt(32 * i)));
  });
  return words;
}
