import { FaultError } from '../../../contract/fault';
import { MOST_FACTOR } from '../settings';

/** A number for each combination of values of some variables; the last variable changes fastest. */
export interface Factor {
  scope: readonly number[];
  values: Float64Array;
}

/**
 * The product of factors over all their variables, with one of them summed out.
 * @param sizes how many values each variable has
 * @throws FaultError `bayes-net-explodes` where the table would be too large to hold
 */
export function sumProduct(factors: readonly Factor[], out: number, sizes: readonly number[]): Factor {
  const scope = [...new Set(factors.flatMap((factor) => factor.scope))].filter((each) => each !== out);
  const cells = scope.reduce((product, each) => product * sizes[each]!, sizes[out]!);
  if (cells > MOST_FACTOR)
    throw new FaultError({ code: 'bayes-net-explodes', values: { scope: scope.join(' '), cells } });
  const product = multiplied(factors, [...scope, out], sizes);
  return { scope, values: summed(product, sizes[out]!) };
}

/** The product of factors, by the variables in `scope`. */
export function multiplied(
  factors: readonly Factor[],
  scope: readonly number[],
  sizes: readonly number[],
): Float64Array {
  const cells = scope.reduce((product, each) => product * sizes[each]!, 1);
  const product = new Float64Array(cells).fill(1);
  for (const factor of factors) multiplyInto(product, factor, scope, sizes);
  return product;
}

/** Goes through all combinations like the hands of a clock, and keeps the factor's place beside. */
function multiplyInto(
  product: Float64Array,
  { scope: own, values }: Factor,
  scope: readonly number[],
  sizes: readonly number[],
): void {
  const strides = new Int32Array(scope.length);
  let stride = 1;
  for (const variable of own.toReversed()) {
    strides[scope.indexOf(variable)] = stride;
    stride *= sizes[variable]!;
  }
  const hands = new Int32Array(scope.length);
  const turns = Int32Array.from(scope, (variable) => sizes[variable]!);
  let place = 0;
  for (let cell = 0; cell < product.length; cell++) {
    product[cell]! *= values[place]!;
    for (let hand = scope.length - 1; hand >= 0; hand--) {
      place += strides[hand]!;
      if (++hands[hand]! < turns[hand]!) break;
      place -= strides[hand]! * turns[hand]!;
      hands[hand] = 0;
    }
  }
}

function summed(product: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(product.length / size);
  for (let at = 0; at < product.length; at++) sums[Math.floor(at / size)]! += product[at]!;
  return sums;
}

/** The factor with a variable held at a value. */
export function held(
  { scope, values }: Factor,
  variable: number,
  value: number,
  sizes: readonly number[],
): Factor {
  const place = scope.indexOf(variable);
  if (place < 0) return { scope, values };
  const inner = scope.slice(place + 1).reduce((product, each) => product * sizes[each]!, 1);
  const size = sizes[variable]!;
  const kept = new Float64Array(values.length / size);
  for (let at = 0; at < kept.length; at++)
    kept[at] = values[(Math.floor(at / inner) * size + value) * inner + (at % inner)]!;
  return { scope: scope.filter((each) => each !== variable), values: kept };
}
