/** Weight, number and sums of targets of some rows. */
export interface Lump {
  weight: number;
  rows: number;
  sums: Float64Array;
}

/**
 * Rows of a node by their value of a feature, in the order in which they may be cut: one group for each distinct value, bin or
 * level, and those whose value is missing apart.
 */
export interface Groups {
  count: number;
  weight: Float64Array;
  rows: Int32Array;
  /** `width` of them a group. */
  sums: Float64Array;
  /** The value, bin or position of the level. */
  key: Float64Array;
  width: number;
  /** Room for the sums on the left of a cut. */
  left: Float64Array;
  missing: Lump;
  /** All rows of the node. */
  total: Lump;
}

export function createGroups(capacity: number, width: number): Groups {
  const lump = (): Lump => ({ weight: 0, rows: 0, sums: new Float64Array(width) });
  return {
    count: 0,
    weight: new Float64Array(capacity),
    rows: new Int32Array(capacity),
    sums: new Float64Array(capacity * width),
    key: new Float64Array(capacity),
    width,
    left: new Float64Array(width),
    missing: lump(),
    total: lump(),
  };
}

/** The lumps of a node are the same for all its features. */
export function emptyLump(lump: Lump): void {
  lump.weight = lump.rows = 0;
  lump.sums.fill(0);
}

/** Copies groups in another order. */
export function orderGroups(from: Groups, order: ArrayLike<number>, to: Groups): void {
  const { width } = from;
  to.count = order.length;
  to.missing = from.missing;
  to.total = from.total;
  for (let i = 0; i < order.length; i++) {
    const group = order[i]!;
    to.weight[i] = from.weight[group]!;
    to.rows[i] = from.rows[group]!;
    to.key[i] = from.key[group]!;
    for (let k = 0; k < width; k++) to.sums[i * width + k] = from.sums[group * width + k]!;
  }
}
