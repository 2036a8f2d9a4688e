/** The round step, 1, 2, 2.5 or 5 times a power of ten, that cuts `span` into at most `count` parts. */
export function niceStep(span: number, count: number): number {
  if (!(span > 0)) return 1;
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * Round ticks for an interval, at most about `count`. With `extend` the first and last tick enclose the interval,
 * without they lie inside it. `whole` keeps the step at 1 or more, for things that are counted.
 */
export function niceTicks(
  [low, high]: readonly [number, number],
  count: number,
  { extend = false, whole = false }: { extend?: boolean; whole?: boolean } = {},
): number[] {
  if (!(high > low)) return Number.isFinite(low) ? [low] : [];
  const rough = niceStep(high - low, count);
  const step = whole ? Math.max(1, rough === 2.5 ? 5 : rough) : rough;
  const slack = 1e-9;
  const first = extend ? Math.floor(low / step + slack) : Math.ceil(low / step - slack);
  const last = extend ? Math.ceil(high / step - slack) : Math.floor(high / step + slack);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Powers of ten inside an interval, with their doubles and halves where there are few; `count` at most. */
export function logTicks([low, high]: readonly [number, number], count: number): number[] {
  if (!(low > 0) || !(high > low)) return low > 0 ? [low] : [];
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const inside = (factors: number[], every: number): number[] => {
    const ticks: number[] = [];
    for (let power = first; power <= last; power++) {
      if ((power - first) % every !== 0) continue;
      for (const factor of factors) {
        const tick = Number((factor * 10 ** power).toPrecision(12));
        if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick);
      }
    }
    return ticks;
  };
  for (const factors of [
    [1, 2, 5],
    [1, 3],
  ]) {
    const ticks = inside(factors, 1);
    if (ticks.length <= count) return ticks;
  }
  for (let every = 1; ; every++) {
    const ticks = inside([1], every);
    if (ticks.length <= Math.max(2, count)) return ticks;
  }
}

/** Zero and powers of ten to both sides, for a scale that is linear around zero. */
export function symlogTicks([low, high]: readonly [number, number], count: number): number[] {
  const sides = (high > 1 ? 1 : 0) + (low < -1 ? 1 : 0);
  const half = Math.max(1, sides < 2 ? count - 1 : Math.floor(count / 2));
  const positive = high > 1 ? logTicks([1, high], half) : [];
  const negative = low < -1 ? logTicks([1, -low], half).map((tick) => -tick) : [];
  return [...negative.reverse(), 0, ...positive];
}
