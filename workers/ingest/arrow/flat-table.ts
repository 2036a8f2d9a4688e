/**
 * Tables of a FlatBuffers message, read and changed in place. Arrow's own classes know fewer types than the engine does, so
 * a schema is not written anew: only what the engine cannot take is changed, the rest stays byte for byte.
 * https://flatbuffers.dev/internals/
 */
export class FlatTable {
  constructor(
    readonly buffer: FlatBuffer,
    readonly at: number,
  ) {}

  int16(slot: number, fallback = 0): number {
    const at = this.#place(slot);
    return at === 0 ? fallback : this.buffer.view.getInt16(at, true);
  }

  uint8(slot: number, fallback = 0): number {
    const at = this.#place(slot);
    return at === 0 ? fallback : this.buffer.view.getUint8(at);
  }

  int32(slot: number, fallback = 0): number {
    const at = this.#place(slot);
    return at === 0 ? fallback : this.buffer.view.getInt32(at, true);
  }

  int64(slot: number): number {
    const at = this.#place(slot);
    return at === 0 ? 0 : Number(this.buffer.view.getBigInt64(at, true));
  }

  text(slot: number): string {
    const at = this.#target(slot);
    if (at === 0) return '';
    const length = this.buffer.view.getInt32(at, true);
    return new TextDecoder().decode(this.buffer.bytes.subarray(at + 4, at + 4 + length));
  }

  has(slot: number): boolean {
    return this.#place(slot) !== 0;
  }

  table(slot: number): FlatTable | null {
    const at = this.#target(slot);
    return at === 0 ? null : new FlatTable(this.buffer, at);
  }

  tables(slot: number): FlatTable[] {
    const { at, length } = this.vector(slot);
    const { view } = this.buffer;
    return Array.from({ length }, (_, index) => {
      const place = at + index * 4;
      return new FlatTable(this.buffer, place + view.getUint32(place, true));
    });
  }

  /** Where a vector's items are, and how many. */
  vector(slot: number): { at: number; length: number } {
    const at = this.#target(slot);
    return at === 0 ? { at: 0, length: 0 } : { at: at + 4, length: this.buffer.view.getInt32(at, true) };
  }

  /** Empties a text. */
  clearText(slot: number): void {
    const at = this.#target(slot);
    // A zero ends every text.
    if (at !== 0) this.buffer.view.setInt32(at, 0, true);
    if (at !== 0) this.buffer.view.setUint8(at + 4, 0);
  }

  setText(slot: number, text: string): void {
    this.#point(slot, this.buffer.addText(text));
  }

  setInt64(slot: number, value: number): void {
    const at = this.#place(slot);
    if (at === 0) throw new Error('a number that is not there');
    this.buffer.view.setBigInt64(at, BigInt(value), true);
  }

  setTable(slot: number, at: number): void {
    this.#point(slot, at);
  }

  /** Forgets a field. Other tables may share the list of fields, so this one gets its own. */
  remove(slot: number): void {
    const { buffer } = this;
    if (!this.has(slot)) return;
    const fields = this.#fields();
    const size = buffer.view.getUint16(fields, true);
    const copy = buffer.add(buffer.bytes.slice(fields, fields + size));
    buffer.view.setUint16(copy + 4 + slot * 2, 0, true);
    buffer.view.setInt32(this.at, this.at - copy, true);
  }

  #fields(): number {
    return this.at - this.buffer.view.getInt32(this.at, true);
  }

  /** Where a field is; 0 when it is left out. */
  #place(slot: number): number {
    const fields = this.#fields();
    const offset = 4 + slot * 2;
    if (offset >= this.buffer.view.getUint16(fields, true)) return 0;
    const found = this.buffer.view.getUint16(fields + offset, true);
    return found === 0 ? 0 : this.at + found;
  }

  #target(slot: number): number {
    const at = this.#place(slot);
    return at === 0 ? 0 : at + this.buffer.view.getUint32(at, true);
  }

  #point(slot: number, to: number): void {
    const at = this.#place(slot);
    if (at === 0) throw new Error('a reference that is not there');
    this.buffer.view.setUint32(at, to - at, true);
  }
}

/** The bytes of a message, which grow at their end. */
export class FlatBuffer {
  bytes: Uint8Array<ArrayBuffer>;
  view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes.slice();
    this.view = new DataView(this.bytes.buffer);
  }

  get root(): FlatTable {
    return new FlatTable(this, this.view.getUint32(0, true));
  }

  /** Puts bytes at the end. @returns where they are */
  add(bytes: Uint8Array): number {
    const at = (this.bytes.length + 7) & ~7;
    const larger = new Uint8Array(at + bytes.length);
    larger.set(this.bytes);
    larger.set(bytes, at);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
    return at;
  }

  addText(text: string): number {
    const bytes = new TextEncoder().encode(text);
    const framed = new Uint8Array(4 + bytes.length + 1);
    new DataView(framed.buffer).setInt32(0, bytes.length, true);
    framed.set(bytes, 4);
    return this.add(framed);
  }

  /** A table of whole numbers, each in four bytes. */
  addInts(values: readonly number[]): number {
    const fields = 4 + values.length * 2;
    const start = (fields + 3) & ~3;
    const framed = new Uint8Array(start + 4 + values.length * 4);
    const view = new DataView(framed.buffer);
    view.setUint16(0, fields, true);
    view.setUint16(2, 4 + values.length * 4, true);
    view.setInt32(start, start, true);
    values.forEach((value, index) => {
      view.setUint16(4 + index * 2, 4 + index * 4, true);
      view.setInt32(start + 4 + index * 4, value, true);
    });
    return this.add(framed) + start;
  }
}
