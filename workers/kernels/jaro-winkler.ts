/** Longest text whose matches are marked in one array; what comes after does not count. */
const LONGEST = 256;
const markedA = new Uint8Array(LONGEST);
const markedB = new Uint8Array(LONGEST);

/** Characters at the start that raise the similarity, and by how much each (Winkler 1990). */
const MOST_PREFIX = 4;
const PREFIX_WEIGHT = 0.1;

/**
 * Similarity of two texts, 0 to 1, given as UTF-16 codes: Jaro's (1989, JASA 84:414), raised by a common beginning
 * (Winkler 1990, Proceedings of the Section on Survey Research Methods, ASA, 354).
 */
export function jaroWinkler(a: Uint16Array, b: Uint16Array): number {
  const similarity = jaro(a, b);
  const most = Math.min(MOST_PREFIX, a.length, b.length);
  let prefix = 0;
  while (prefix < most && a[prefix] === b[prefix]) prefix++;
  return similarity + prefix * PREFIX_WEIGHT * (1 - similarity);
}

/** Jaro's similarity: shares of characters that agree near the same place, and how many of them are out of order. */
export function jaro(a: Uint16Array, b: Uint16Array): number {
  const lengthA = Math.min(a.length, LONGEST);
  const lengthB = Math.min(b.length, LONGEST);
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0;
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  markedA.fill(0, 0, lengthA);
  markedB.fill(0, 0, lengthB);
  let matches = 0;
  for (let i = 0; i < lengthA; i++) {
    const end = Math.min(lengthB, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (markedB[j] === 1 || a[i] !== b[j]) continue;
      markedA[i] = markedB[j] = 1;
      matches++;
      break;
    }
  }
  if (matches === 0) return 0;
  let outOfOrder = 0;
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (markedA[i] === 0) continue;
    while (markedB[j] === 0) j++;
    if (a[i] !== b[j]) outOfOrder++;
    j++;
  }
  const swaps = outOfOrder / 2;
  return (matches / lengthA + matches / lengthB + (matches - swaps) / matches) / 3;
}
