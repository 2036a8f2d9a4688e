/** A name without blanks around it, and with one blank for several inside. */
export function cleanName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Names by code in order of the alphabet, and which texts were put together because they differ by blanks only. */
export interface ItemNames {
  names: string[];
  /** The code of a clean name. */
  codeOf: ReadonlyMap<string, number>;
  /** Two ways to write each name that is written in several. */
  merged: [string, string][];
}

/** Gives names their codes. */
export function itemNames(written: readonly string[]): ItemNames {
  const spellings = new Map<string, string>();
  const merged = new Map<string, [string, string]>();
  for (const text of written) {
    const name = cleanName(text);
    if (name === '') continue;
    const first = spellings.get(name) ?? text;
    spellings.set(name, first);
    if (first !== text) merged.set(name, [first, text]);
  }
  const names = [...spellings.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    names,
    codeOf: new Map(names.map((name, code) => [name, code])),
    merged: [...merged.values()],
  };
}

/** Two names that differ by capitals only. */
export function differByCase(names: readonly string[]): [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const name of names) {
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) return [other, name];
    seen.set(name.toLowerCase(), name);
  }
  return undefined;
}

/**
 * Names with commas between, in the order that they come in; one that has a comma, a quote or an arrow in it stands in quotes, as in
 * CSV.
 */
export function setText(names: readonly string[]): string {
  return names.map((name) => (/[",→]/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(', ');
}

/** A name in quotes, so that a blank at its end can be seen. */
export function quoted(name: string): string {
  return `“${name}”`;
}
