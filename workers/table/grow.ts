import {
  Bool,
  DateDay,
  Field,
  Float64,
  type Int64,
  List,
  Struct,
  type TimestampMicrosecond,
  type TimestampNanosecond,
  Utf8,
  makeData,
  type Data,
  type DataType,
} from 'apache-arrow';

// Arrow's own builders compile functions from text, which the page's content security policy forbids.

/** A column that rows are added to, one by one, and that is cut off now and then as a piece. */
export interface GrowingColumn {
  readonly type: DataType;
  readonly length: number;
  /** About the memory in use. */
  readonly bytes: number;
  addNull(): void;
  /** Takes the last row back. */
  dropLast(): void;
  /** The rows since the last time. The column is empty then. */
  cut(): Data;
}

/** Small, because a table may have thousands of columns. */
const FIRST_ROWS = 64;

/** Validity bits of a growing column, and its length. */
class Validity {
  length = 0;
  nulls = 0;
  #bits = new Uint8Array(FIRST_ROWS >> 3);

  add(valid: boolean): void {
    const at = this.length >> 3;
    if (at === this.#bits.length) this.#bits = doubled(this.#bits);
    const bit = 1 << (this.length & 7);
    if (valid) this.#bits[at]! |= bit;
    else {
      this.#bits[at]! &= ~bit;
      this.nulls++;
    }
    this.length++;
  }

  dropLast(): void {
    this.length--;
    if ((this.#bits[this.length >> 3]! & (1 << (this.length & 7))) === 0) this.nulls--;
  }

  cut(): { length: number; nullCount: number; nullBitmap: Uint8Array | undefined } {
    const { length, nulls } = this;
    const nullBitmap = nulls > 0 ? this.#bits.slice(0, (length + 7) >> 3) : undefined;
    this.length = this.nulls = 0;
    return { length, nullCount: nulls, nullBitmap };
  }
}

abstract class Growing {
  protected readonly validity = new Validity();

  get length(): number {
    return this.validity.length;
  }
}

/** Values of one machine number each. */
abstract class GrowingFlat<Values extends Float64Array | Int32Array>
  extends Growing
  implements GrowingColumn
{
  abstract readonly type: Float64 | DateDay;
  #values: Values;

  constructor(empty: Values) {
    super();
    this.#values = empty;
  }

  get bytes(): number {
    return this.length * this.#values.BYTES_PER_ELEMENT;
  }

  add(value: number): void {
    if (this.length === this.#values.length) this.#values = doubled(this.#values);
    this.#values[this.length] = value;
    this.validity.add(true);
  }

  addNull(): void {
    this.add(0);
    this.validity.dropLast();
    this.validity.add(false);
  }

  dropLast(): void {
    this.validity.dropLast();
  }

  cut(): Data {
    const data = this.#values.slice(0, this.length);
    return makeData({ type: this.type, data, ...this.validity.cut() } as Parameters<typeof makeData>[0]);
  }
}

/** Doubles. */
export class GrowingNumbers extends GrowingFlat<Float64Array> {
  readonly type = new Float64();

  constructor() {
    super(new Float64Array(FIRST_ROWS));
  }
}

/** 64-bit integers, as such or as a moment: two halves each, since a BigInt for each would take several times as long. */
export class GrowingIntegers extends Growing implements GrowingColumn {
  #halves = new Int32Array(FIRST_ROWS * 2);

  constructor(readonly type: Int64 | TimestampMicrosecond | TimestampNanosecond) {
    super();
  }

  get bytes(): number {
    return this.length * 8;
  }

  /** A whole number that a double holds exactly. */
  add(value: number): void {
    const high = Math.floor(value / 2 ** 32);
    this.addHalves(high, value - high * 2 ** 32);
  }

  addBig(value: bigint): void {
    this.addHalves(Number(BigInt.asIntN(32, value >> 32n)), Number(BigInt.asUintN(32, value)));
  }

  /** `value × 1000 + rest`, which a double need not hold: microseconds from milliseconds. */
  addThousands(value: number, rest: number): void {
    const high = Math.floor(value / 2 ** 32);
    const low = (value - high * 2 ** 32) * 1000 + rest;
    const carry = Math.floor(low / 2 ** 32);
    this.addHalves(high * 1000 + carry, low - carry * 2 ** 32);
  }

  addHalves(high: number, low: number): void {
    const at = this.length * 2;
    if (at === this.#halves.length) this.#halves = doubled(this.#halves);
    this.#halves[at] = low;
    this.#halves[at + 1] = high;
    this.validity.add(true);
  }

  addNull(): void {
    this.addHalves(0, 0);
    this.validity.dropLast();
    this.validity.add(false);
  }

  dropLast(): void {
    this.validity.dropLast();
  }

  cut(): Data {
    const halves = this.#halves.slice(0, this.length * 2);
    const data = new BigInt64Array(halves.buffer);
    // The three types have values of one form, which the overloads of makeData cannot see.
    return makeData({ type: this.type, data, ...this.validity.cut() } as never);
  }
}

/** Days since 1970-01-01. */
export class GrowingDates extends GrowingFlat<Int32Array> {
  readonly type = new DateDay();

  constructor() {
    super(new Int32Array(FIRST_ROWS));
  }
}

export class GrowingBooleans extends Growing implements GrowingColumn {
  readonly type = new Bool();
  readonly #values = new Validity();

  get bytes(): number {
    return this.length / 4;
  }

  add(value: boolean): void {
    this.#values.add(value);
    this.validity.add(true);
  }

  addNull(): void {
    this.#values.add(false);
    this.validity.add(false);
  }

  dropLast(): void {
    this.#values.dropLast();
    this.validity.dropLast();
  }

  cut(): Data {
    const { nullBitmap, length } = this.#values.cut();
    const data = nullBitmap ?? new Uint8Array((length + 7) >> 3).fill(0xff);
    return makeData({ type: this.type, data, ...this.validity.cut() });
  }
}

/** Copying by hand is faster up to here. */
const SHORT = 40;
const encoder = new TextEncoder();

/** Text, kept as UTF-8. */
export class GrowingTexts extends Growing implements GrowingColumn {
  readonly type = new Utf8();
  #offsets = new Int32Array(FIRST_ROWS + 1);
  #data = new Uint8Array(FIRST_ROWS * 16);

  get bytes(): number {
    return this.length * 4 + this.#offsets[this.length]!;
  }

  /** The UTF-8 bytes from `start` to before `end`. */
  addBytes(bytes: Uint8Array, start: number, end: number): void {
    let at = this.#offsets[this.length]!;
    const after = at + end - start;
    if (after > this.#data.length) this.#data = grown(this.#data, after);
    const data = this.#data;
    if (end - start > SHORT) data.set(bytes.subarray(start, end), at);
    else for (let from = start; from < end; from++) data[at++] = bytes[from]!;
    this.#end(after, true);
  }

  add(text: string): void {
    const bytes = encoder.encode(text);
    this.addBytes(bytes, 0, bytes.length);
  }

  addNull(): void {
    this.#end(this.#offsets[this.length]!, false);
  }

  dropLast(): void {
    this.validity.dropLast();
  }

  cut(): Data {
    const valueOffsets = this.#offsets.slice(0, this.length + 1);
    const data = this.#data.slice(0, valueOffsets[this.length]);
    return makeData({ type: this.type, valueOffsets, data, ...this.validity.cut() });
  }

  #end(after: number, valid: boolean): void {
    if (this.length + 1 === this.#offsets.length) this.#offsets = doubled(this.#offsets);
    this.#offsets[this.length + 1] = after;
    this.validity.add(valid);
  }
}

/** Lists; the items are added to `item` first, then `end` makes a row of them. */
export class GrowingLists extends Growing implements GrowingColumn {
  readonly type: List;
  #offsets = new Int32Array(FIRST_ROWS + 1);

  constructor(readonly item: GrowingColumn) {
    super();
    this.type = new List(new Field('item', item.type, true));
  }

  get bytes(): number {
    return this.length * 4 + this.item.bytes;
  }

  end(): void {
    this.#end(true);
  }

  addNull(): void {
    this.#end(false);
  }

  dropLast(): void {
    this.validity.dropLast();
    while (this.item.length > this.#offsets[this.length]!) this.item.dropLast();
  }

  cut(): Data {
    const valueOffsets = this.#offsets.slice(0, this.length + 1);
    return makeData({ type: this.type, valueOffsets, child: this.item.cut(), ...this.validity.cut() });
  }

  #end(valid: boolean): void {
    if (this.length + 1 === this.#offsets.length) this.#offsets = doubled(this.#offsets);
    this.#offsets[this.length + 1] = this.item.length;
    this.validity.add(valid);
  }
}

/** Structs; each field gets its value first, then `end` makes a row of them. */
export class GrowingStructs extends Growing implements GrowingColumn {
  readonly type: Struct;

  constructor(readonly fields: readonly { name: string; column: GrowingColumn }[]) {
    super();
    this.type = new Struct(fields.map(({ name, column }) => new Field(name, column.type, true)));
  }

  get bytes(): number {
    return this.fields.reduce((sum, { column }) => sum + column.bytes, 0);
  }

  end(): void {
    this.validity.add(true);
  }

  addNull(): void {
    for (const { column } of this.fields) column.addNull();
    this.validity.add(false);
  }

  dropLast(): void {
    for (const { column } of this.fields) column.dropLast();
    this.validity.dropLast();
  }

  cut(): Data {
    const children = this.fields.map(({ column }) => column.cut());
    return makeData({ type: this.type, children, ...this.validity.cut() });
  }
}

/** A typed array of twice the length that begins with the same values. */
export function doubled<Values extends Float64Array | Int32Array | Uint8Array>(values: Values): Values {
  const larger = new (values.constructor as new (length: number) => Values)(values.length * 2);
  larger.set(values);
  return larger;
}

function grown(data: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, data.length * 2));
  larger.set(data);
  return larger;
}
