/** Splits rows into those of each group; the query has them next to each other. */
export function groupRuns(rows: readonly number[], names: readonly (string | null)[]): number[][] {
  const runs: number[][] = [];
  let current: string | null | undefined;
  for (const row of rows) {
    const name = names[row] ?? null;
    if (runs.length === 0 || name !== current) runs.push([]);
    current = name;
    runs.at(-1)?.push(row);
  }
  return runs;
}
