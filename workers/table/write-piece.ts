import { Field, RecordBatch, Schema, Struct, Table, makeData, tableToIPC, type Data } from 'apache-arrow';

/** Columns of one length as an Arrow IPC stream. */
export function writePiece(names: readonly string[], columns: readonly Data[]): Uint8Array<ArrayBuffer> {
  const schema = new Schema(names.map((name, index) => new Field(name, columns[index]!.type, true)));
  const data = makeData({
    type: new Struct(schema.fields),
    length: columns[0]?.length ?? 0,
    nullCount: 0,
    children: [...columns],
  });
  return tableToIPC(new Table(schema, new RecordBatch(schema, data)), 'stream') as Uint8Array<ArrayBuffer>;
}
