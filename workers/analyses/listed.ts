const MOST = 6;

/** Names in a sentence: the first few, and a sign that there are more. */
export function listed(names: readonly string[]): string {
  return names.slice(0, MOST).join(', ') + (names.length > MOST ? ', …' : '');
}
