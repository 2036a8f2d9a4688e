/** What is done to a path so that it becomes another: codes that it lacks, and codes that it has too many. */
export interface Alignment {
  missing: number[];
  extra: number[];
}

/**
 * The least insertions and deletions that make one path the other (the longest common subsequence, Wagner and Fischer 1974). Each step that
 * both have in order costs nothing, as in the alignments of process mining, where a step of one alone costs 1.
 */
export function alignPaths(path: ArrayLike<number>, wanted: ArrayLike<number>): Alignment {
  const [rows, columns] = [path.length, wanted.length];
  const width = columns + 1;
  // Length of the longest common part of the ends that begin at a place.
  const common = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const at = row * width + column;
      common[at] =
        path[row] === wanted[column]
          ? common[at + width + 1]! + 1
          : Math.max(common[at + width]!, common[at + 1]!);
    }
  }
  const missing: number[] = [];
  const extra: number[] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const at = row * width + column;
    if (row < rows && column < columns && path[row] === wanted[column]) {
      row++;
      column++;
    } else if (column >= columns || (row < rows && common[at + width]! >= common[at + 1]!))
      extra.push(path[row++]!);
    else missing.push(wanted[column++]!);
  }
  return { missing, extra };
}
