/** A text that is another one when any of the numbers is: a key for what is `remembered`. */
export function fingerprint(columns: readonly (Float64Array | Int32Array)[]): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (const column of columns) {
    for (const word of new Int32Array(column.buffer, column.byteOffset, column.byteLength / 4)) {
      one = Math.imul(one ^ word, 0x01000193);
      other = Math.imul((other << 5) ^ (other >>> 27) ^ word, 0x85ebca6b);
    }
    one = Math.imul(one ^ column.length, 0x01000193);
  }
  return `${one} ${other}`;
}
