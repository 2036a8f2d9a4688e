import type { FenceKind } from './types';

/** One `key=value` (or bare word) of an info string, with its offsets in it. */
interface InfoPart {
  key: string;
  /** As written, with its quotes; null for a bare word. */
  value: string | null;
  start: number;
  end: number;
}

const FENCE_KINDS: ReadonlySet<string> = new Set<FenceKind>(['sql', 'analysis', 'chart', 'input']);
const PART = /[^ \t=]+(?:=(?:"[^"\\]*(?:\\[^][^"\\]*)*"|[^ \t]*))?|=[^ \t]*/g;

/**
 * The kind of cell that an info string makes: its first bare word (`sql`), wherever it stands among the keys.
 * Any other word, `SQL` too, leaves the block what Markdown says it is: code.
 */
export function fenceKind(info: string): FenceKind | null {
  for (const { key, value } of infoParts(info)) {
    if (value === null) return FENCE_KINDS.has(key) ? (key as FenceKind) : null;
  }
  return null;
}

/**
 * The keys of an info string `kind key=value other="a b"`, the first of equal ones. In quotes `\"` and `\\` stand
 * for the character, `\n` and `\r` for a line end. A bare word other than the kind is a key with the value ''.
 */
export function infoAttributes(info: string): Record<string, string> {
  const attributes = Object.create(null) as Record<string, string>;
  let kindSeen = false;
  for (const { key, value } of infoParts(info)) {
    if (value === null && !kindSeen) kindSeen = true;
    else attributes[key] ??= unquoteValue(value ?? '');
  }
  return attributes;
}

/** The info string with one key set, or removed (`null`); everything else stays as it is. */
export function withInfoAttribute(info: string, key: string, value: string | null): string {
  if (!/^[^\s="`\\]+$/.test(key)) throw new RangeError(`not a key: ${key}`);
  const parts = [...infoParts(info)];
  const kind = parts.find((part) => part.value === null);
  const same = parts.filter((part) => part.key === key && part !== kind);
  if (value === null) {
    return same.reduceRight((text, { start, end }) => text.slice(0, start).trimEnd() + text.slice(end), info);
  }
  const text = `${key}=${quoteValue(value)}`;
  const [first] = same;
  if (first) return info.slice(0, first.start) + text + info.slice(first.end);
  const end = info.trimEnd().length;
  return `${info.slice(0, end)} ${text}${info.slice(end)}`;
}

/** The info string with another kind in the place of its kind. */
export function withInfoKind(info: string, kind: FenceKind): string {
  const word = [...infoParts(info)].find(({ value }) => value === null);
  return word ? info.slice(0, word.start) + kind + info.slice(word.end) : kind + info;
}

function* infoParts(info: string): Generator<InfoPart> {
  for (const match of info.matchAll(PART)) {
    const [text] = match;
    const equals = text.indexOf('=');
    const key = equals < 0 ? text : text.slice(0, equals);
    const value = equals < 0 ? null : text.slice(equals + 1);
    yield { key, value, start: match.index, end: match.index + text.length };
  }
}

function unquoteValue(text: string): string {
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  return text.slice(1, -1).replace(/\\([^])/g, (_, char: string) => {
    if (char === 'n') return '\n';
    return char === 'r' ? '\r' : char;
  });
}

function quoteValue(value: string): string {
  if (value !== '' && !/[\s"\\=]/.test(value)) return value;
  const escaped = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `"${escaped}"`;
}
