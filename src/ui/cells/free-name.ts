import { foldIdentifier } from '../../sql/identifier';

/** `base`, or `base_2` and so on when a cell or table has that name already; case does not tell names apart. */
export function freeName(base: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, foldIdentifier));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!used.has(foldIdentifier(name))) return name;
  }
}
