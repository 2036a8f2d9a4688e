import { DataType, type Table, type Vector, tableFromIPC } from 'apache-arrow';
import type { InputTable } from './columns';

/** Reads an Arrow IPC stream as an input table. */
export function decodeTable(ipc: Uint8Array): InputTable {
  return inputTable(tableFromIPC(ipc));
}

/** Wraps an Arrow table. */
export function inputTable(table: Table): InputTable {
  const names = table.schema.fields.map((field) => field.name);
  const vector = (name: string): Vector => {
    const found = table.getChild(name);
    if (!found) throw new Error(`no column ${name}; there are ${names.join(', ')}`);
    return found;
  };
  return {
    rows: table.numRows,
    names,
    vector,
    numbers: (name) => toNumbers(vector(name)),
    texts: (name) => toTexts(vector(name)),
  };
}

function toNumbers(vector: Vector): Float64Array {
  const out = new Float64Array(vector.length);
  let offset = 0;
  for (const data of vector.data) {
    const values = data.values as ArrayLike<number | bigint>;
    const { type } = vector;
    if (DataType.isFloat(type) && type.precision === 2) {
      out.set((values as Float64Array).subarray(0, data.length), offset);
    } else if (DataType.isInt(type) || (DataType.isDate(type) && type.unit === 0)) {
      for (let i = 0; i < data.length; i++) out[offset + i] = Number(values[i]);
    } else {
      const scale = DataType.isDecimal(type) ? 10 ** -type.scale : 1;
      for (let i = 0; i < data.length; i++) {
        const value: unknown = vector.get(offset + i);
        out[offset + i] = value === null ? NaN : decimalToNumber(value) * scale;
      }
    }
    if (data.nullCount > 0) {
      for (let i = 0; i < data.length; i++) if (!data.getValid(i)) out[offset + i] = NaN;
    }
    offset += data.length;
  }
  return out;
}

/** Arrow hands a decimal out as four little-endian 32-bit words in two's complement. */
function decimalToNumber(value: unknown): number {
  if (!(value instanceof Uint32Array)) return Number(value);
  let big = 0n;
  for (let i = value.length - 1; i >= 0; i--) big = (big << 32n) | BigInt(value[i]!);
  return Number(BigInt.asIntN(value.length * 32, big));
}

function toTexts(vector: Vector): (string | null)[] {
  const out = new Array<string | null>(vector.length);
  for (let row = 0; row < vector.length; row++) {
    const value: unknown = vector.get(row);
    out[row] = value === null ? null : String(value);
  }
  return out;
}
