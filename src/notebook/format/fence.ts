import { isBlank, lineEnd, nextLine } from './lines';

/** The first line of a fenced block, as CommonMark has it. */
export interface Fence {
  /** Spaces before it, 0 to 3. */
  indent: number;
  char: '`' | '~';
  /** How many of them. */
  length: number;
  /** What follows on the line, untrimmed. */
  info: string;
}

/** Reads the line as the opening of a fence, or null. */
export function openFence(text: string, start: number, end: number): Fence | null {
  const at = skipIndent(text, start, end);
  const char = text.charAt(at);
  if (at >= end || (char !== '`' && char !== '~')) return null;
  const length = runLength(text, at, end);
  if (length < 3) return null;
  const info = text.slice(at + length, end);
  // Backticks after backticks are code within a paragraph.
  return char === '`' && info.includes('`') ? null : { indent: at - start, char, length, info };
}

/** Whether the line closes the fence. */
export function closesFence(
  text: string,
  start: number,
  end: number,
  fence: Pick<Fence, 'char' | 'length'>,
): boolean {
  const at = skipIndent(text, start, end);
  if (at >= end || text.charAt(at) !== fence.char) return false;
  const length = runLength(text, at, end);
  return length >= fence.length && isBlank(text, at + length, end);
}

/** How long a fence must be, at least `length`, so that no line of the body closes it. */
export function safeFenceLength(body: string, char: Fence['char'], length: number): number {
  let safe = length;
  for (let start = 0; start < body.length;) {
    const end = lineEnd(body, start);
    if (closesFence(body, start, end, { char, length: safe })) {
      safe = runLength(body, skipIndent(body, start, end), end) + 1;
    }
    start = nextLine(body, end);
  }
  return safe;
}

function skipIndent(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < 3 && text.charAt(at) === ' ') at++;
  return at;
}

function runLength(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at - start;
}
