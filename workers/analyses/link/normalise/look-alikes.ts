const LETTER_FOR: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '5': 's', '8': 'b' };
const DIGIT_FOR: Record<string, string> = { o: '0', l: '1', i: '1', s: '5', b: '8', q: '9', z: '2' };

/** Digits among letters, read as the letters that a scanner took them for: `j0hns0n`. */
export function asLetters(word: string): string {
  if (!/\d/.test(word)) return word;
  const digits = word.replace(/\D/g, '').length;
  return digits * 2 <= word.length && word.length > 2
    ? word.replace(/[01358]/g, (digit) => LETTER_FOR[digit] ?? digit)
    : word;
}

/** Letters among digits, read as the digits that a scanner took them for: `55O-1l23`. */
export function asDigits(text: string): string {
  const letters = text.replace(/[^a-z]/g, '').length;
  const digits = text.replace(/\D/g, '').length;
  return letters > 0 && letters * 3 <= digits
    ? text.replace(/[olisbqz]/g, (letter) => DIGIT_FOR[letter] ?? letter)
    : text;
}
