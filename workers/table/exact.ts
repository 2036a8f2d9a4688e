import { type Data, type Table, Type, type Vector } from 'apache-arrow';

/** A value as JSON can hold it without losing a digit. */
export type Exact = string | number | boolean | null | Exact[] | { [key: string]: Exact };

/** The value as text: what stands in the database, to be copied or put into a sentence; NULL is ''. */
export function exactText(value: Exact | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const DAY_MS = 86_400_000;

/** Rows of a decoded Arrow table as JSON-safe values; the one place where Arrow's types are read for people. */
export function exactRows(table: Table): Exact[][] {
  const columns = table.schema.fields.map((_, index) => exactColumn(table.getChildAt(index)));
  return Array.from({ length: table.numRows }, (_, row) => columns.map((column) => column[row] ?? null));
}

/**
 * A column as JSON-safe values: integers beyond 2^53, HUGEINT and DECIMAL as decimal strings; dates, times and timestamps
 * as ISO text (UTC ones end in Z); NaN and infinities as words; binary as hexadecimal; lists as arrays; structs and
 * maps as objects.
 */
export function exactColumn(vector: Vector | null): Exact[] {
  if (!vector) return [];
  return vector.data.flatMap((data: Data) =>
    Array.from({ length: data.length }, (_, row) => exactAt(data, row)),
  );
}

const dictionaries = new WeakMap<Vector, Exact[]>();

/** The values of a dictionary, read once for all the rows that refer to it. */
function dictionaryValues(dictionary: Vector): Exact[] {
  let values = dictionaries.get(dictionary);
  if (!values) {
    values = exactColumn(dictionary);
    dictionaries.set(dictionary, values);
  }
  return values;
}

/** What Arrow's types carry beside their id; which of it is there follows from the id. */
interface TypeShape {
  typeId: Type;
  unit: number;
  timezone?: string | null;
  listSize: number;
  scale: number;
  bitWidth: number;
  children: { name: string }[];
}

/** Where a variable-length row starts; the next row's start is where it ends. */
function offsetAt(data: Data, row: number): number {
  return Number((data.valueOffsets as ArrayLike<number>)[row]);
}

function shapeOf(data: Data): TypeShape {
  return data.type as unknown as TypeShape;
}

function exactAt(data: Data, row: number): Exact {
  if (!data.getValid(row)) return null;
  const type = shapeOf(data);
  const raw = data.values as ArrayLike<number | bigint>;
  switch (type.typeId) {
    case Type.Null:
      return null;
    case Type.Bool:
      // A slice keeps the bits of the whole and says where it begins; all other types are cut.
      return ((Number(raw[(data.offset + row) >> 3]) >> ((data.offset + row) & 7)) & 1) === 1;
    case Type.Int:
      return exactInteger(raw[row] ?? 0);
    case Type.Float:
      return exactDouble(Number(raw[row]));
    case Type.Decimal:
      return exactDecimal(data, row);
    case Type.Utf8:
      return new TextDecoder().decode(bytesAt(data, row));
    case Type.Binary:
      return hex(bytesAt(data, row));
    case Type.Date:
      return isoDate(Number(raw[row]) * (type.unit === 0 ? DAY_MS : 1));
    case Type.Timestamp:
      return isoTimestamp(toMicros(raw[row] ?? 0n, type.unit), Boolean(type.timezone));
    case Type.Time:
      return isoTime(toMicros(raw[row] ?? 0n, type.unit));
    case Type.List:
      return listAt(data, row);
    case Type.FixedSizeList:
      return range(data.children[0], row * type.listSize, (row + 1) * type.listSize);
    case Type.Struct:
      return structAt(data, row);
    case Type.Map:
      return mapAt(data, row);
    case Type.Dictionary:
      return data.dictionary ? (dictionaryValues(data.dictionary)[Number(raw[row])] ?? null) : null;
    default:
      return String(raw[row]);
  }
}

function exactInteger(value: number | bigint): Exact {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function exactDouble(value: number): Exact {
  return Number.isFinite(value) ? value : String(value);
}

/** Decimals are little-endian two's complement; four 32-bit words for the usual 128 bits. */
function exactDecimal(data: Data, row: number): string {
  const { scale, bitWidth } = shapeOf(data);
  const words = (data.values as Uint32Array).subarray((row * bitWidth) / 32, ((row + 1) * bitWidth) / 32);
  let big = 0n;
  for (let i = words.length - 1; i >= 0; i--) big = (big << 32n) | BigInt(words[i] ?? 0);
  const signed = BigInt.asIntN(bitWidth, big);
  const digits = (signed < 0n ? -signed : signed).toString().padStart(scale + 1, '0');
  const sign = signed < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function bytesAt(data: Data, row: number): Uint8Array {
  return (data.values as Uint8Array).subarray(offsetAt(data, row), offsetAt(data, row + 1));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Arrow's units: 0 second, 1 milli, 2 micro, 3 nano. Nanoseconds are kept to the microsecond. */
function toMicros(value: number | bigint, unit: number): bigint {
  const big = BigInt(value);
  if (unit === 3) return big / 1000n;
  return big * ([1_000_000n, 1000n, 1n][unit] ?? 1n);
}

function isoDate(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return ms < 0 ? '-infinity' : 'infinity';
  const iso = date.toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

function isoTimestamp(micros: bigint, utc: boolean): string {
  const daySize = BigInt(DAY_MS) * 1000n;
  const ofDay = ((micros % daySize) + daySize) % daySize;
  const day = isoDate(Number((micros - ofDay) / 1000n));
  return day.endsWith('infinity') ? day : `${day}T${isoTime(ofDay)}${utc ? 'Z' : ''}`;
}

function isoTime(micros: bigint): string {
  const seconds = micros / 1_000_000n;
  const two = (value: bigint) => value.toString().padStart(2, '0');
  const rest = micros % 1_000_000n;
  const fraction = rest === 0n ? '' : `.${rest.toString().padStart(6, '0').replace(/0+$/, '')}`;
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}${fraction}`;
}

function range(child: Data | undefined, from: number, to: number): Exact[] {
  if (!child) return [];
  return Array.from({ length: to - from }, (_, i) => exactAt(child, from + i));
}

function listAt(data: Data, row: number): Exact[] {
  return range(data.children[0], offsetAt(data, row), offsetAt(data, row + 1));
}

/** Made without a prototype: a field may be called `__proto__`. */
function structAt(data: Data, row: number): Exact {
  const fields = shapeOf(data).children;
  const out = Object.create(null) as Record<string, Exact>;
  fields.forEach((field, index) => {
    const child = data.children[index];
    if (child) out[field.name] = exactAt(child, row);
  });
  return out;
}

function mapAt(data: Data, row: number): Exact {
  const entries = data.children[0];
  const [keys, values] = entries?.children ?? [];
  const out = Object.create(null) as Record<string, Exact>;
  if (!keys || !values) return out;
  for (let i = offsetAt(data, row); i < offsetAt(data, row + 1); i++) {
    out[exactText(exactAt(keys, i))] = exactAt(values, i);
  }
  return out;
}
