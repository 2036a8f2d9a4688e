/** From so many values on, passes over 16 bits at a time cost less than twice as many over 8. */
const MANY = 0x10000;

/**
 * Rows by falling value; rows of equal value stay in their order, missing values (NaN) come last.
 *
 * A radix sort of the bits of doubles, several at a time: several times faster than a sort with a comparing function.
 */
export function fallingOrder(values: Float64Array): Uint32Array {
  const { length } = values;
  const words = new Uint32Array(new Float64Array(values).buffer);
  let order = new Uint32Array(length);
  let other = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const [low, high] = [2 * row, 2 * row + 1];
    // As unsigned integers the bits of doubles above zero rise with the value; turned over, they fall. Those below zero
    // rise with their size, so that they fall already.
    if (Number.isNaN(values[row]!)) words[low] = words[high] = 0xffffffff;
    else if (values[row] === 0) [words[low], words[high]] = [0xffffffff, 0x7fffffff];
    else if (words[high]! < 0x80000000) {
      words[low] = ~words[low]!;
      words[high] = 0x7fffffff - words[high]!;
    }
    order[row] = row;
  }
  const bits = length < MANY ? 8 : 16;
  const mask = (1 << bits) - 1;
  const starts = new Uint32Array(mask + 1);
  for (let bit = 0; bit < 64; bit += bits) {
    const shift = bit & 31;
    const at = bit >> 5;
    starts.fill(0);
    for (let row = 0; row < length; row++) starts[(words[2 * row + at]! >>> shift) & mask]!++;
    // Whole numbers have nothing in their last bits that would set them apart.
    if (length > 0 && starts[(words[at]! >>> shift) & mask] === length) continue;
    let before = 0;
    for (let value = 0; value <= mask; value++) {
      const count = starts[value]!;
      starts[value] = before;
      before += count;
    }
    for (let i = 0; i < length; i++) {
      const row = order[i]!;
      other[starts[(words[2 * row + at]! >>> shift) & mask]!++] = row;
    }
    [order, other] = [other, order];
  }
  return order;
}
