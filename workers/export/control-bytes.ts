const encoder = new TextEncoder();

/**
 * Writes the control characters that SQL left in a text in the form that the format has for them. They are rare, and finding
 * them here costs a tenth of what it costs in SQL.
 * @param bytes UTF-8, cut between characters
 * @param form what stands for a character, by its code; null keeps it. Asked for U+FFFE and U+FFFF, too
 */
export function writeControls(
  bytes: Uint8Array,
  form: (code: number) => string | null,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    // The two that are no characters at all are EF BF BE and EF BF BF in UTF-8.
    const isNone = byte === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe;
    if (byte >= 0x20 && !isNone) continue;
    const text = form(isNone ? 0xff40 + bytes[at + 2]! : byte);
    if (text === null) continue;
    parts.push(bytes.subarray(from, at), encoder.encode(text));
    from = isNone ? at + 3 : at + 1;
  }
  return joined([...parts, bytes.subarray(from)]);
}

const SHORT: Record<number, string> = { 8: '\\b', 9: '\\t', 12: '\\f', 13: '\\r' };

/** In JSON's strings. The line feed parts rows; those inside texts are escaped already. */
export function jsonControl(code: number): string | null {
  if (code === 10 || code > 0x20) return null;
  return SHORT[code] ?? `\\u${code.toString(16).padStart(4, '0')}`;
}

/** In a workbook's texts: XML has no such characters, and would turn a carriage return into a line feed. */
export function sheetControl(code: number): string | null {
  if (code === 9 || code === 10) return null;
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
