import { sqlLiteral } from '../sql/literal';

const WHOLE = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/;
const PLAIN_NUMERAL = /^-?\d+(\.\d+)?$/;
/** Up to so many digits a numeral and the double it stands for are the same whichever way it is read. */
const DOUBLE_DIGITS = 15;

/** Whether values of the type can be NaN or infinite. */
export function isFloating(type: string): boolean {
  return type === 'DOUBLE' || type === 'FLOAT';
}

/**
 * A value, given as its exact text, as a literal that compares with a column of this type without a changed digit:
 * a plain numeral where that says the same, a cast everywhere else.
 */
export function typedLiteral(text: string, type: string): string {
  const isNumeral = PLAIN_NUMERAL.test(text);
  const digits = text.replace(/\D/g, '').length;
  if (isNumeral && (WHOLE.test(type) || type.startsWith('DECIMAL')) && digits <= 38) return signed(text);
  if (isNumeral && type === 'DOUBLE' && digits <= DOUBLE_DIGITS) return signed(text);
  if (type === 'VARCHAR' || type.startsWith('ENUM')) return sqlLiteral(text);
  if (type === 'BOOLEAN' && /^(true|false)$/i.test(text)) return text.toLowerCase();
  if (type === 'DATE' || type === 'TIMESTAMP') return `${type} ${sqlLiteral(text.replace('T', ' '))}`;
  return `CAST(${sqlLiteral(text)} AS ${type})`;
}

function signed(digits: string): string {
  return digits.startsWith('-') ? `(${digits})` : digits;
}
