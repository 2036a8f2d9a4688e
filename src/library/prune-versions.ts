const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** What the versions of one notebook may take together. */
const MAX_BYTES = 4_000_000;

interface KeptVersion {
  time: number;
  bytes: number;
}

/**
 * Which versions may go: of the last day all stay, of the last week the last one of each hour, of the time before the
 * last one of each day. Beyond the limit the oldest go first; the newest stays whatever it takes.
 */
export function prunable<V extends KeptVersion>(
  versions: readonly V[],
  now: number,
  limit: number = MAX_BYTES,
): V[] {
  const newestFirst = versions.toSorted((a, b) => b.time - a.time);
  const seen = new Set<string>();
  let total = 0;
  return newestFirst.filter((version, index) => {
    const slot = slotOf(version.time, now);
    const isDoubled = slot !== null && seen.has(slot);
    if (slot !== null) seen.add(slot);
    if (isDoubled) return true;
    total += version.bytes;
    return index > 0 && total > limit;
  });
}

/** Of the versions in one slot the last stays; null where each stays. */
function slotOf(time: number, now: number): string | null {
  const age = now - time;
  if (age < DAY) return null;
  return age < WEEK ? `hour ${Math.floor(time / HOUR)}` : `day ${Math.floor(time / DAY)}`;
}
