import { type Double2, HALVES, exactProduct } from './double-double';

/** A column of numbers with about 32 digits. */
export interface Column2 {
  high: Float64Array;
  low: Float64Array;
}

/** Each value times its factor, exactly. */
export function exactColumn(values: Float64Array, factors: Float64Array | undefined): Column2 {
  const column = { high: values.slice(), low: new Float64Array(values.length) };
  factors?.forEach((factor, row) => {
    [column.high[row], column.low[row]] = exactProduct(values[row]!, factor);
  });
  return column;
}

/** The sum of products, as precise as if rounded once from 32 digits (Ogita, Rump and Oishi 2005, Dot2). */
export function dot2(a: Column2, b: Column2): Double2 {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < a.high.length; i++) {
    const x = a.high[i]!;
    const y = b.high[i]!;
    const product = x * y;
    const p = HALVES * x;
    const xHigh = p - (p - x);
    const xLow = x - xHigh;
    const q = HALVES * y;
    const yHigh = q - (q - y);
    const yLow = y - yHigh;
    const fine =
      xHigh * yHigh - product + xHigh * yLow + xLow * yHigh + xLow * yLow + (x * b.low[i]! + a.low[i]! * y);
    const next = sum + product;
    const part = next - sum;
    lost += sum - (next - part) + (product - part) + fine;
    sum = next;
  }
  const high = sum + lost;
  return [high, lost - (high - sum)];
}

/** Takes a multiple of a column from another, in place. */
export function subtract2(from: Column2, column: Column2, multiple: Double2): void {
  const [factor, fine] = multiple;
  const cut = HALVES * factor;
  const factorHigh = cut - (cut - factor);
  const factorLow = factor - factorHigh;
  for (let i = 0; i < from.high.length; i++) {
    const x = column.high[i]!;
    const product = x * factor;
    const p = HALVES * x;
    const xHigh = p - (p - x);
    const xLow = x - xHigh;
    const rest =
      xHigh * factorHigh -
      product +
      xHigh * factorLow +
      xLow * factorHigh +
      xLow * factorLow +
      (x * fine + column.low[i]! * factor);
    const own = from.high[i]!;
    const next = own - product;
    const part = next - own;
    const lost = own - (next - part) - (product + part) + (from.low[i]! - rest);
    const high = next + lost;
    from.high[i] = high;
    from.low[i] = lost - (high - next);
  }
}
