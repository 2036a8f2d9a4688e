/** Spaces around and doubled ones do not tell values apart. */
export function tidy(text: string): string {
  return text.replaceAll(/[\s\p{Z}]+/gu, ' ').replaceAll(/^ | $/g, '');
}

/** Full-width letters, digits and signs as plain ones; signs that Chinese text writes full width stay. */
export function halfWidth(text: string): string {
  return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ＆＠．－＿＋％／]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** Points, commas, quotes and hyphens that neither belong to a number nor stand for something (`A-`, `C++`). */
const LOOSE_SIGNS =
  /(?<![0-9])[.,;:'’"“”·](?![0-9])|(?<![0-9])[.,;:](?=[0-9])|(?<=[0-9])[.,;:'’](?=\s|$|\p{L})/gu;
const JOINING_SIGNS = /(?<=[\p{L}\p{N}])\s*[-_‐–/]\s*(?=\p{L})|(?<=\p{L})\s*[-_‐–/]\s*(?=[\p{L}\p{N}])/gu;

/**
 * What is left of a text when case, width, spaces and loose punctuation are taken away: texts with one fingerprint are
 * spellings of the same value (key collision, as in OpenRefine, but words keep their order and digits their points).
 */
export function fingerprint(text: string): string {
  const plain = tidy(text.normalize('NFKC').toLowerCase());
  const bare = tidy(plain.replaceAll(JOINING_SIGNS, ' ').replaceAll(LOOSE_SIGNS, ''));
  return bare === '' ? plain : bare;
}

/** How two texts of one fingerprint differ, the plainest difference first. */
export type Difference = 'spaces' | 'case' | 'width' | 'punctuation' | 'spelling';

export function differenceOf(text: string, suggested: string): Difference {
  const a = tidy(text);
  const b = tidy(suggested);
  if (a === b) return 'spaces';
  if (a.toLowerCase() === b.toLowerCase()) return 'case';
  const wide = (each: string): string => tidy(each.normalize('NFKC')).toLowerCase();
  if (wide(a) === wide(b)) return 'width';
  return fingerprint(a) === fingerprint(b) ? 'punctuation' : 'spelling';
}
