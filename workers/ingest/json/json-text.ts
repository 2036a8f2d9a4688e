import { BACKSLASH } from './json-scan';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const PLAIN_ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Whether a string holds escapes; without them its bytes are its text. */
export function hasEscapes(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === BACKSLASH) return true;
  return false;
}

/** The text of a string, given without its quotes. Halves of characters that stand alone are left; written as UTF-8 they become U+FFFD. */
export function stringText(bytes: Uint8Array, start: number, end: number): string {
  const text = decoder.decode(bytes.subarray(start, end));
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, letter: string) =>
    code === undefined ? (PLAIN_ESCAPES[letter] ?? letter) : String.fromCharCode(parseInt(code, 16)),
  );
}

/** The JSON as it is written. */
export function sourceText(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
