/** A number that values of one order have in common and others hardly ever: 53 bits of two multiplicative hashes (FNV-1a's, over 32-bit words). */
export function fingerprint(lists: Iterable<Float64Array | Int32Array>): number {
  let [one, two] = [0x811c9dc5, 0x9e3779b9];
  for (const list of lists) {
    const words = new Uint32Array(list.buffer, list.byteOffset, list.byteLength >> 2);
    one = Math.imul(one ^ words.length, 0x01000193);
    for (const word of words) {
      one = Math.imul(one ^ word, 0x01000193);
      two = Math.imul((two << 5) ^ (two >>> 27) ^ word, 0x85ebca6b);
    }
  }
  return (two >>> 0) * 2 ** 21 + (one >>> 11);
}
