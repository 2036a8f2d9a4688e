const PAIRS: readonly (readonly [string, string])[] = [
  ['+', '-'],
  ['/', '_'],
];
/** `String.fromCharCode` takes its bytes as arguments, of which there can be only so many. */
const PIECE = 0x2000;

/** Bytes as text that can stand in an address (RFC 4648, section 5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  const text = btoa(binary).replace(/=+$/, '');
  return PAIRS.reduce((made, [plain, safe]) => made.replaceAll(plain, safe), text);
}

/** @throws Error for text that is no base64url */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) throw new Error('a sign that base64url does not have');
  const plain = PAIRS.reduce((made, [sign, safe]) => made.replaceAll(safe, sign), text);
  return Uint8Array.from(atob(plain), (sign) => sign.charCodeAt(0));
}
