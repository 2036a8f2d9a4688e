import { stringText } from './json-text';

/** The keys of objects in one place, found by their bytes: records mostly have the same keys in the same order. */
export class KeyTable<Value> {
  readonly names: string[] = [];
  readonly values: Value[] = [];
  readonly #raw: Uint8Array[] = [];
  readonly #byName = new Map<string, number>();
  /** By key: the object in which it was seen last. */
  readonly #seenIn: number[] = [];
  #object = 0;
  #next = 0;

  /** A new object begins. */
  begin(): void {
    this.#object++;
    this.#next = 0;
  }

  /** The place of a key, given without its quotes; undefined when it is new. */
  find(bytes: Uint8Array, start: number, end: number): number | undefined {
    const expected = this.#raw[this.#next];
    if (expected && isSame(expected, bytes, start, end)) return this.#next++;
    const found = this.#byName.get(stringText(bytes, start, end));
    if (found !== undefined) this.#next = found + 1;
    return found;
  }

  add(bytes: Uint8Array, start: number, end: number, value: Value): number {
    const name = stringText(bytes, start, end);
    return this.put(name, bytes.slice(start, end), value);
  }

  /** Adds a key that is known by name and as it is written. */
  put(name: string, raw: Uint8Array, value: Value): number {
    const index = this.names.length;
    this.names.push(name);
    this.values.push(value);
    this.#raw.push(raw);
    this.#byName.set(name, index);
    this.#next = index + 1;
    return index;
  }

  /** The same keys with other values. */
  map<Other>(change: (value: Value, index: number) => Other): KeyTable<Other> {
    const table = new KeyTable<Other>();
    this.values.forEach((value, index) =>
      table.put(this.names[index]!, this.#raw[index]!, change(value, index)),
    );
    return table;
  }

  /** Marks a key as seen in this object. @returns true when it had been seen in it before */
  isRepeated(index: number): boolean {
    const isRepeated = this.#seenIn[index] === this.#object;
    this.#seenIn[index] = this.#object;
    return isRepeated;
  }

  wasSeen(index: number): boolean {
    return this.#seenIn[index] === this.#object;
  }
}

function isSame(raw: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at++) if (raw[at] !== bytes[start + at]) return false;
  return true;
}
