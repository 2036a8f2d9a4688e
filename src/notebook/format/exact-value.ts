import type { Scalar } from 'yaml';

/** A scalar without loss: `bigint` for integers beyond 2^53, the written text for decimals beyond a double. */
export type ExactValue = string | number | bigint | boolean | null;

/**
 * The value of a YAML scalar. A number that a double cannot hold, or that has leading zeros (a code such as `007`),
 * is not rounded: integers become `bigint`, everything else stays the text that was written.
 */
export function exactValue(node: Scalar): ExactValue {
  const { value } = node;
  const text = scalarText(node);
  if (typeof value === 'bigint') {
    if (/^[-+]?0\d/.test(text)) return text;
    return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  }
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return isSameDecimal(text, String(value)) ? value + 0 : text;
    return /\d/.test(text) ? text : value;
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : text;
}

/** A scalar as text: as it is written where YAML would make something else of it (`2024`, `no`, `1.10`). */
export function scalarText(node: Scalar): string {
  if (typeof node.value === 'string') return node.value;
  return node.source ?? String(node.value);
}

/** Whether two decimal numbers, written in any way, are the same number. */
function isSameDecimal(a: string, b: string): boolean {
  return canonicalDecimal(a) === canonicalDecimal(b);
}

/** Sign, digits without zeros at either end, and the power of ten of the last digit. */
function canonicalDecimal(text: string): string {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const trimmed = digits.replace(/0+$/, '');
  if (trimmed === '') return '0';
  const power = Number(exponent) - fraction.length + (digits.length - trimmed.length);
  return `${sign === '-' ? '-' : ''}${trimmed}e${power}`;
}
