import { foldIdentifier } from './identifier';

/** The name itself, or with a number behind it when a table, cell or column has it already; case does not tell names apart. */
export function freeName(name: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, foldIdentifier));
  let free = name;
  for (let number = 2; used.has(foldIdentifier(free)); number++) free = `${name}_${number}`;
  return free;
}
