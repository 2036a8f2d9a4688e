export interface UniqueRows {
  /** The unique row that each row equals. */
  of: Int32Array;
  /** The first row that holds each unique row. */
  first: Int32Array;
  /** How many rows equal each unique row. */
  counts: Float64Array;
}

/** Finds equal rows of columns of one length, in order of first appearance. NaN equals nothing, −0 equals 0. */
export function uniqueRows(columns: readonly Float64Array[]): UniqueRows {
  const rows = columns[0]?.length ?? 0;
  const of = new Int32Array(rows);
  const first = new Int32Array(rows);
  const counts = new Float64Array(rows);
  // Open addressing at a load of at most one half; 0 is an empty slot, others hold a unique row plus one.
  const size = 2 ** Math.ceil(Math.log2(2 * rows + 2));
  const slots = new Int32Array(size);
  const hashes = hashRows(columns, rows);
  let unique = 0;
  for (let row = 0; row < rows; row++) {
    let slot = hashes[row]! & (size - 1);
    while (slots[slot] !== 0 && !sameRow(columns, first[slots[slot]! - 1]!, row))
      slot = (slot + 1) & (size - 1);
    if (slots[slot] === 0) {
      first[unique] = row;
      slots[slot] = ++unique;
    }
    const found = slots[slot]! - 1;
    of[row] = found;
    counts[found]!++;
  }
  return { of, first: first.slice(0, unique), counts: counts.slice(0, unique) };
}

function sameRow(columns: readonly Float64Array[], one: number, other: number): boolean {
  return columns.every((column) => column[one] === column[other]);
}

function hashRows(columns: readonly Float64Array[], rows: number): Int32Array {
  const hashes = new Int32Array(rows);
  const value = new Float64Array(1);
  const words = new Int32Array(value.buffer);
  for (const column of columns) {
    for (let row = 0; row < rows; row++) {
      // Adding 0 turns −0 into 0, which must hash alike.
      value[0] = column[row]! + 0;
      const mixed = Math.imul(hashes[row]! ^ words[0]!, 0x85ebca6b) ^ Math.imul(words[1]!, 0xc2b2ae35);
      hashes[row] = Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f) ^ (mixed >>> 13);
    }
  }
  return hashes;
}
