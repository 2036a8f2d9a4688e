import { RESERVED_WORDS } from './reserved-words';
import type { Token } from './tokenize';

/** `name` as a quoted identifier. DuckDB has no name with a NUL in it; it becomes U+FFFD, which no table is called. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('\0', '\ufffd').replaceAll('"', '""')}"`;
}

/** `name` as a person would write it: bare where DuckDB takes it so, quoted otherwise. */
export function writeIdentifier(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !RESERVED_WORDS.has(name.toLowerCase());
  return isPlain ? name : quoteIdentifier(name);
}

/** The form under which DuckDB takes two names for the same: ASCII letters without case, all others as they are. */
export function foldIdentifier(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** The name that a `word`, `quoted-identifier`, `string` or `parameter` token stands for. */
export function nameOf(token: Token): string {
  const text = token.kind === 'parameter' ? token.text.slice(1) : token.text;
  const quote = text.charAt(0);
  if (quote !== '"' && quote !== "'") return text;
  const inner = text.slice(1, text.length > 1 && text.endsWith(quote) ? -1 : undefined);
  return inner.replaceAll(quote + quote, quote);
}
