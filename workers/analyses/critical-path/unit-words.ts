/** The label of a unit beside a number of them: "1 day", "2 days". */
export function unitOf(count: number, unit: string): string {
  return count === 1 ? unit.replace(/s$/, '') : unit;
}
