/** Where the line that holds `at` ends: the offset of its `\n`, `\r\n` or `\r`, or of the end of the text. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
    end++;
  }
  return end;
}

/** Where the next line starts, given where this one ends. */
export function nextLine(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Whether a line holds nothing but spaces and tabs. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** The text with `\n` for every line end. */
export function withUnixLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The text with `eol` for every line end. */
export function withLineEnds(text: string, eol: string): string {
  return eol === '\n' ? withUnixLineEnds(text) : text.replace(/\r\n?|\n/g, eol);
}

/** The first line end in a text, or undefined. */
export function firstLineEnd(text: string): string | undefined {
  const end = lineEnd(text, 0);
  return end < text.length ? text.slice(end, nextLine(text, end)) : undefined;
}
