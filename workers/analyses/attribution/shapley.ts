import type { Path } from './paths';

/**
 * Each channel's Shapley value where a set of channels is worth the conversions (or the value) of all journeys that touch no other. Such a game is a sum
 * of games that only a whole set can win, and in each of those all of the set count alike (L. S. Shapley, 1953): every conversion is shared
 * equally by the different channels of its journey. That is exact for any number of channels.
 */
export function shapleyValues(
  paths: readonly Path[],
  channels: number,
  worth: (path: Path) => number,
): Float64Array {
  const values = new Float64Array(channels);
  for (const path of paths) {
    const worthOf = worth(path);
    if (worthOf === 0) continue;
    const set = new Set(path.touches);
    for (const code of set) values[code]! += worthOf / set.size;
  }
  return values;
}
