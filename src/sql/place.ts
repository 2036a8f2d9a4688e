/** 1-based line and character (UTF-16 units) of an offset; `\n`, `\r\n` and a lone `\r` end a line. */
export function offsetToPlace(text: string, offset: number): { line: number; character: number } {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let lineStart = 0;
  for (const ending of text.slice(0, end).matchAll(/\r\n|\r|\n/g)) {
    const next = ending.index + ending[0].length;
    // An offset between the two halves of \r\n still stands on the line that they end.
    if (ending[0] === '\r' && next === end && text.charAt(end) === '\n') break;
    line++;
    lineStart = next;
  }
  return { line, character: end - lineStart + 1 };
}
