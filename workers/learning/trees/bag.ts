import { createRandom, type Random } from '../../kernels/random';

/** As many rows as there are, drawn with replacement. */
export interface Bag {
  /** How often each row was drawn. */
  counts: Uint8Array;
  /** For what else is drawn for this tree. */
  random: Random;
}

/** The bag of one tree; the same whenever it is asked for, so that none has to be kept. */
export function drawBag(rows: number, seed: number, tree: number): Bag {
  const random = createRandom(seed + Math.imul(tree + 1, 0x2545f491));
  const counts = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) counts[Math.floor(random.uniform() * rows)]!++;
  return { counts, random };
}

export function rowsIn({ counts }: Bag, isIn: boolean): Int32Array {
  const rows = new Int32Array(counts.length);
  let count = 0;
  for (let row = 0; row < counts.length; row++) {
    rows[count] = row;
    if (counts[row]! > 0 === isIn) count++;
  }
  return rows.slice(0, count);
}
