import type { ParamValue } from '../contract/manifest';

/** Between names that are written one after the other: commas, semicolons, arrows, and their Chinese sisters; line ends. */
const BETWEEN = /\s*(?:[,;，；、›>→\n]|->)\s*/;

/**
 * The names in a parameter of type text, however they are written: `Lead, Offer, Won`, or a list in YAML, which comes as
 * JSON and may hold names with commas.
 */
export function listOf(value: ParamValue | undefined): string[] {
  const given = typeof value === 'string' && value.trim().startsWith('[') ? fromJson(value) : value;
  const names = Array.isArray(given) ? given : typeof given === 'string' ? given.split(BETWEEN) : [];
  return names
    .filter((name) => typeof name !== 'object')
    .map((name) => String(name).trim())
    .filter((name) => name !== '');
}

function fromJson(text: string): (string | number)[] | string {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as (string | number)[]) : text;
  } catch {
    return text;
  }
}
