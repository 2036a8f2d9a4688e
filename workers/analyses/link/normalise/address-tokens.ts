import { plainText } from './plain-text';

/** Words that say what kind of thing follows, and that some write, some shorten and some leave out. */
const KINDS = new Set(
  `street st str strasse road rd avenue ave av lane ln drive dr court ct close cl boulevard blvd place pl terrace ter way square
  sq crescent cres highway hwy parkway pkwy circle cir trail trl apartment apt flat unit suite ste floor fl room rm building bldg
  house no nr number hausnr wohnung whg rue via viale calle carrer plaza platz weg gasse allee straat laan po box p o postfach
  c the of usa us uk deutschland germany china prc`.split(/\s+/),
);
const DIRECTIONS: Record<string, string> = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
  saint: 'st',
  mount: 'mt',
};
/** What stands after the names of places in a Chinese address, or is left out with them. */
const REGIONS_ZH = /中华人民共和国|中国|特别行政区|自治区|自治州|[省市]/gu;
/** What stands after numbers. */
const UNITS_ZH = /单元|号楼|大厦|[号弄栋幢室楼层座组户]/gu;

const MOST = 20;

/**
 * The parts of an address that tell places apart, each once: words without kinds (Street, Apt), numbers without leading zeros,
 * Chinese in pairs of neighbouring characters. Their order does not count.
 */
export function addressTokens(text: string | null): string[] {
  const plain = plainText(text);
  if (plain === '') return [];
  const tokens = new Set<string>();
  const parts = plain
    .replace(/['’`´]/g, '')
    .replace(REGIONS_ZH, '')
    .replace(UNITS_ZH, ' ')
    .match(/\d+|\p{Script=Han}+|[^\s\d\p{P}\p{S}\p{Script=Han}]+/gu);
  for (const part of parts ?? []) {
    if (/^\d/.test(part)) tokens.add(part.replace(/^0+(?=\d)/, ''));
    else if (/^\p{Script=Han}/u.test(part)) addPairs(tokens, part);
    else addWord(tokens, part);
    if (tokens.size >= MOST) break;
  }
  return [...tokens];
}

function addPairs(tokens: Set<string>, part: string): void {
  if (part.length === 1) tokens.add(part);
  for (let i = 0; i + 1 < part.length; i++) tokens.add(part.slice(i, i + 2));
}

function addWord(tokens: Set<string>, word: string): void {
  if (KINDS.has(word)) return;
  // `hauptstrasse` and `hauptstr` are `haupt`.
  const stem = word.length > 5 ? word.replace(/(?:strasse|str|straat)$/, '') : word;
  const bare = stem.length > 3 ? stem.replace(/([aou])e/g, '$1') : stem;
  tokens.add(DIRECTIONS[bare] ?? bare);
}
