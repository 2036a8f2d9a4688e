/** Encodings by the names that `TextDecoder` knows. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1252',
  'windows-1251',
] as const;

export type Encoding = (typeof ENCODINGS)[number];

export interface DetectedEncoding {
  encoding: Encoding;
  /** Length of the byte order mark. */
  mark: number;
  /** UTF-8 with bytes in it that are none. */
  isDamaged?: true;
}

/**
 * Tells in what encoding a text is.
 * @param head the first bytes of the file
 * @param more pieces from elsewhere in the file, cut anywhere
 */
export function detectEncoding(head: Uint8Array, more: readonly Uint8Array[] = []): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const wide = unmarkedUtf16(head);
  if (wide) return { encoding: wide, mark: 0 };
  if ([head, ...more].every(isUtf8)) return { encoding: 'utf-8', mark: 0 };
  if ([head, ...more].reduce((sum, piece) => sum + utf8Balance(piece), 0) > 0) {
    return { encoding: 'utf-8', mark: 0, isDamaged: true };
  }
  const scores = [head, ...more].map(scorePiece);
  const total = (name: keyof Scores) => scores.reduce((sum, score) => sum + score[name], 0);
  const names = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252', 'windows-1251'] as const;
  const [best = 'windows-1252'] = [...names].sort((a, b) => total(b) - total(a));
  return { encoding: best, mark: 0 };
}

/** An encoding that the reader chose, with the length of the mark at the beginning and whether the text is damaged. */
export function givenEncoding(
  encoding: Encoding,
  head: Uint8Array,
  more: readonly Uint8Array[] = [],
): DetectedEncoding {
  const found = detectEncoding(head);
  const mark = found.encoding === encoding ? found.mark : 0;
  const isDamaged = encoding === 'utf-8' && ![head, ...more].every(isUtf8);
  return { encoding, mark, ...(isDamaged ? { isDamaged } : {}) };
}

/** UTF-8, but for a character that is cut at either end. */
export function isUtf8(bytes: Uint8Array): boolean {
  let start = 0;
  while (start < 3 && (bytes[start]! & 0xc0) === 0x80) start++;
  let end = bytes.length;
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (needed > back) end = bytes.length - back;
    break;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    return true;
  } catch {
    return false;
  }
}

/** Characters of several bytes less a multiple of the broken ones: above zero only where UTF-8 was meant. */
function utf8Balance(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  let whole = 0;
  let broken = 0;
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\x7f') whole++;
  }
  return whole - 5 * Math.max(broken - 6, 0) - Math.min(broken, 6);
}

/** Latin text in UTF-16 has a zero in every second byte; other text has none at all. */
function unmarkedUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(head.length, 4096) >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[pair * 2] === 0) even++;
    if (head[pair * 2 + 1] === 0) odd++;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

type Scores = Record<Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>, number>;

/**
 * Points for how well the bytes beyond ASCII fit each encoding: a character of its common block earns points, an
 * impossible one costs many. The blocks are those that the standards set apart for frequent characters.
 */
function scorePiece(bytes: Uint8Array): Scores {
  return {
    gb18030: scorePairs(bytes, (lead, trail) => {
      if (lead < 0x81 || lead === 0xff || trail < 0x30 || trail === 0x7f || trail === 0xff) return IMPOSSIBLE;
      if (trail < 0xa1) return RARE;
      // GB 2312: symbols in the first rows, frequent characters (level 1) in rows 16 to 55.
      return lead >= 0xb0 && lead <= 0xd7
        ? COMMON + 1
        : lead <= 0xa3 && lead >= 0xa1
          ? COMMON
          : lead <= 0xf7
            ? FAIR
            : RARE;
    }),
    big5: scorePairs(bytes, (lead, trail) => {
      if (lead < 0x81 || trail < 0x40 || (trail > 0x7e && trail < 0xa1) || trail === 0xff) return IMPOSSIBLE;
      return lead >= 0xa4 && lead <= 0xc6 ? COMMON : lead >= 0xa1 && lead <= 0xf9 ? FAIR : RARE;
    }),
    shift_jis: scoreShiftJis(bytes),
    'euc-kr': scoreHangul(bytes),
    'windows-1252': scoreSingles(bytes),
    'windows-1251': scoreCyrillic(bytes),
  };
}

const COMMON = 4;
const FAIR = 1;
const RARE = -2;
const IMPOSSIBLE = -20;

function scorePairs(bytes: Uint8Array, rate: (lead: number, trail: number) => number): number {
  let score = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    score += rate(lead, bytes[++at]!);
  }
  return score;
}

/** Hangul fills the rows that Chinese shares with it, so only much text of nothing else is taken for Korean. */
function scoreHangul(bytes: Uint8Array): number {
  let pairs = 0;
  let hangul = 0;
  scorePairs(bytes, (lead) => {
    pairs++;
    if (lead >= 0xb0 && lead <= 0xc8) hangul++;
    return 0;
  });
  const isKorean = pairs >= 100 ? hangul >= pairs * 0.95 : pairs >= 24 && hangul === pairs;
  return isKorean ? pairs * (COMMON + 2) : IMPOSSIBLE;
}

function scoreShiftJis(bytes: Uint8Array): number {
  let score = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    // Half-width katakana are single bytes and seldom used.
    if (lead >= 0xa1 && lead <= 0xdf) {
      score += RARE;
      continue;
    }
    const trail = bytes[++at]!;
    const isPossible =
      ((lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc)) && trail >= 0x40 && trail !== 0x7f;
    const isKana = (lead === 0x82 && trail >= 0x9f) || lead === 0x83;
    score += !isPossible ? IMPOSSIBLE : isKana || (lead >= 0x88 && lead <= 0x97) ? COMMON : FAIR;
  }
  return score;
}

/** Cyrillic letters come in words: small ones after each other, capitals in front of them or among themselves. */
function scoreCyrillic(bytes: Uint8Array): number {
  const isLetter = (byte = 0) => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8;
  let score = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const before = bytes[at - 1];
    const isAlone = !isLetter(before) && !isLetter(bytes[at + 1]);
    const isSmall = byte >= 0xe0 || byte === 0xb8;
    const isFirst = !isLetter(before) || (before !== undefined && before < 0xe0);
    score += !isLetter(byte) ? -COMMON : isAlone ? RARE : isSmall ? 3 : isFirst ? FAIR : RARE;
  }
  return score;
}

/** Western letters stand alone among ASCII ones; two in a row are rare, five holes are never used. */
function scoreSingles(bytes: Uint8Array): number {
  let score = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    const neighbours = (bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80;
    const isHole = [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
    const isLetter = byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;
    const isUsual = isLetter || [0x80, 0x92, 0x93, 0x94, 0x96, 0xa0, 0xa3, 0xb0].includes(byte);
    score += isHole ? IMPOSSIBLE : neighbours ? RARE : isUsual ? COMMON : FAIR;
  }
  return score;
}
