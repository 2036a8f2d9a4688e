import { asDigits } from './look-alikes';
import { plainText } from './plain-text';

/** Country codes of two digits (ITU-T E.164); 1 and 7 have one, all others three. */
const TWO_DIGITS = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);
/** Fewer digits are an extension or a fragment. */
const LEAST = 6;
/** An international number has at most 15 digits. */
const MOST = 15;
/** A number of so many digits cannot be a national one. */
const INTERNATIONAL = 12;

/**
 * The national number as digits, without the country code, the trunk zero and an extension; '' for what is no number. Only
 * the first of several numbers counts.
 */
export function phoneDigits(text: string | null): string {
  const plain = asDigits(plainText(text).replace(/(?:ext\.?|extension|分机|转|x|#)\s*\d{1,6}$/, ''));
  // A stroke parts two numbers, or an area code from the rest.
  const [part = ''] = plain.split(/[/;,、|]/);
  const first = part.replace(/\D/g, '').length > LEAST ? part : plain;
  const isInternational = /^\D*\+|^\D*00[1-9]/.test(first);
  // `+44 (0)20` has a trunk zero that is not dialled.
  let digits = first.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length > MOST) return '';
  if (isInternational || digits.length >= INTERNATIONAL)
    digits = digits.slice(countryCode(digits)).replace(/^0+/, '');
  return digits.length < LEAST || /^(\d)\1*$/.test(digits) ? '' : digits;
}

function countryCode(digits: string): number {
  if (/^[17]/.test(digits)) return digits.length > 10 ? 1 : 0;
  return TWO_DIGITS.has(digits.slice(0, 2)) ? 2 : 3;
}
