import { MORE } from './message';

const MOST = 6;

/** Names in a sentence: the first few, and a sign that there are more. */
export function listed(names: readonly string[], most = MOST): string[] {
  return [...names.slice(0, most), ...(names.length > most ? [MORE] : [])];
}
