/** Soundex digits of the letters A to Z; 0 for vowels, 7 for H and W, which do not part equal digits. */
const DIGITS = '01230127022455012623017202';
const A = 97;

/**
 * American Soundex (Odell and Russell 1918; the rules of the U.S. National Archives) of a lower-case text, as a number: the
 * first letter, 1 to 26, then three digits in base 7. 0 for a text that does not begin with a letter from a to z.
 */
export function soundex(codes: Uint16Array): number {
  const first = (codes[0] ?? 0) - A + 1;
  if (first < 1 || first > 26) return 0;
  let key = first;
  let digits = 0;
  let last = digitOf(codes[0]!);
  for (let i = 1; i < codes.length && digits < 3; i++) {
    const digit = digitOf(codes[i]!);
    if (digit === 7) continue;
    if (digit > 0 && digit !== last) {
      key = key * 7 + digit;
      digits++;
    }
    last = digit;
  }
  return key * 7 ** (3 - digits);
}

function digitOf(code: number): number {
  return code >= A && code < A + 26 ? DIGITS.charCodeAt(code - A) - 48 : 0;
}
