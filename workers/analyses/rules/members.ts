/** Who is in which segments. */
export interface Members {
  /** Customers, and of them those in no segment, in several. */
  customers: number;
  unassigned: number;
  several: number;
  /** By segment: customers, the sums of measured columns over those who have a value, and their number. */
  counts: Float64Array;
  means: Float64Array[];
  /** `shared[a * segments + b]`: customers in both. */
  shared: Float64Array;
  /** Memberships, segment by segment: the customer's row and the segment. */
  rows: Int32Array;
  codes: Int32Array;
  /** Customers by exact combination of segments, most frequent first; none is no combination. */
  combinations: { segments: number[]; customers: number }[];
  /** Of all customers, by measured column. */
  mean: Float64Array;
  deviation: Float64Array;
}

/**
 * Counts segments and what they share.
 * @param bits segments of each customer, the first as 1, the second as 2 …
 * @param values measured columns by customer; NaN where missing
 */
export function membersOf(bits: Float64Array, segments: number, values: readonly Float64Array[]): Members {
  const counts = new Float64Array(segments);
  const shared = new Float64Array(segments * segments);
  const byCombination = new Map<number, number>();
  for (const mask of bits) byCombination.set(mask, (byCombination.get(mask) ?? 0) + 1);
  let several = 0;
  const combinations: Members['combinations'] = [];
  for (const [mask, customers] of byCombination) {
    const inside = segmentsOf(mask, segments);
    if (inside.length > 0) combinations.push({ segments: inside, customers });
    if (inside.length > 1) several += customers;
    for (const one of inside) {
      counts[one]! += customers;
      for (const other of inside) shared[one * segments + other]! += customers;
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rows = new Int32Array(total);
  const codes = new Int32Array(total);
  const next = new Int32Array(segments);
  for (let segment = 1; segment < segments; segment++) {
    next[segment] = next[segment - 1]! + counts[segment - 1]!;
  }
  bits.forEach((mask, row) => {
    for (const segment of segmentsOf(mask, segments)) {
      const at = next[segment]!++;
      rows[at] = row;
      codes[at] = segment;
    }
  });
  return {
    customers: bits.length,
    unassigned: byCombination.get(0) ?? 0,
    several,
    counts,
    shared,
    rows,
    codes,
    combinations: combinations.toSorted((one, other) => other.customers - one.customers),
    means: values.map((column) => meansBy(column, rows, codes, segments)),
    ...spreads(values),
  };
}

function segmentsOf(mask: number, segments: number): number[] {
  const found: number[] = [];
  for (let segment = 0, rest = mask; rest > 0 && segment < segments; segment++) {
    if (rest % 2 === 1) found.push(segment);
    rest = Math.floor(rest / 2);
  }
  return found;
}

/** Mean of those with a value; NaN where nobody has one. */
function meansBy(column: Float64Array, rows: Int32Array, codes: Int32Array, segments: number): Float64Array {
  const sums = new Float64Array(segments);
  const known = new Float64Array(segments);
  rows.forEach((row, at) => {
    const value = column[row]!;
    if (Number.isNaN(value)) return;
    sums[codes[at]!]! += value;
    known[codes[at]!]!++;
  });
  return sums.map((sum, segment) => sum / known[segment]!);
}

function spreads(values: readonly Float64Array[]): Pick<Members, 'mean' | 'deviation'> {
  const mean = new Float64Array(values.length);
  const deviation = new Float64Array(values.length);
  values.forEach((column, i) => {
    const known = column.filter((value) => !Number.isNaN(value));
    mean[i] = known.reduce((sum, value) => sum + value, 0) / known.length;
    const squares = known.reduce((sum, value) => sum + (value - mean[i]!) ** 2, 0);
    deviation[i] = Math.sqrt(squares / (known.length - 1));
  });
  return { mean, deviation };
}
