/**
 * The fewest holders that are enough: ceil(support × all). 0.1 × 30 is a trifle more than 3 in binary numbers and must
 * not become 4.
 */
export function leastCount(support: number, all: number): number {
  return Math.max(1, Math.ceil(support * all * (1 - 1e-12)));
}

export interface FittingSupport {
  /** With few digits. */
  support: number;
  count: number;
  /** What is found with it. */
  size: number;
}

/**
 * The least support, to about a tenth of itself, with which a search does not find too much. It is tried out: a search stops as soon as
 * it has found too much, so that each try is short.
 * @param all holders
 * @param tried what is found with so many holders as the fewest; undefined where it is too much
 */
export function fittingSupport(
  least: number,
  all: number,
  tried: (least: number) => number | undefined,
): FittingSupport {
  let [low, high] = [least, Math.min(all + 1, least * 2)];
  while (tried(high) === undefined) [low, high] = [high, Math.min(all + 1, high * 2)];
  while (high - low > 1 && high > low * 1.1) {
    const middle = Math.floor((low + high) / 2);
    if (tried(middle) === undefined) low = middle;
    else high = middle;
  }
  const support = shortSupport(Math.min(high, all), all);
  const count = leastCount(support, all);
  return { support, count, size: tried(count) ?? 0 };
}

/** Three digits, rounded up. */
function shortSupport(count: number, all: number): number {
  const step = 10 ** (Math.floor(Math.log10(count / all)) - 2);
  return Number(Math.min(1, Math.ceil(count / all / step - 1e-9) * step).toPrecision(3));
}
