import { type Data, DataType, type Vector } from 'apache-arrow';
import { doubled } from './grow';
import { isFixedWidth } from './pick';
import { vectorTexts } from './texts';

/** A column of few different texts: each once, and a code per row; NULL is −1. */
export interface WordColumn {
  codes: Int32Array;
  words: string[];
}

/** A vector as codes into its different values, in the order in which they come. Bytes are compared, so that each text is decoded once. */
export function vectorWords(vector: Vector): WordColumn {
  if (!DataType.isUtf8(vector.type)) return textWords(vectorTexts(vector));
  const known = new KnownBytes();
  return { codes: bytesCodes(vector, known), words: known.texts() };
}

/**
 * Which rows of a vector have the same value: codes in the order in which values come, NULL is −1. Values of any type and number are
 * told apart, and only compared, never decoded.
 */
export function vectorKeys(vector: Vector): Int32Array {
  const isBytes = DataType.isUtf8(vector.type) || isFixedWidth(vector.type as DataType);
  return isBytes ? bytesCodes(vector, new KnownBytes()) : textWords(vectorTexts(vector)).codes;
}

function textWords(texts: readonly (string | null)[]): WordColumn {
  const places = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null) return -1;
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  });
  return { codes, words: [...places.keys()] };
}

/** Codes of texts, or of values of one width. */
function bytesCodes(vector: Vector, known: KnownBytes): Int32Array {
  const codes = new Int32Array(vector.length);
  let row = 0;
  for (const data of vector.data as readonly Data[]) {
    const { length } = data;
    const valueOffsets = data.valueOffsets as Int32Array;
    const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = data.values as Uint8Array;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    const width = BYTES_PER_ELEMENT * data.stride;
    const isText = DataType.isUtf8(data.type);
    const isWhole = data.nullCount === 0;
    for (let i = 0; i < length; i++, row++) {
      if (!isWhole && !data.getValid(i)) codes[row] = -1;
      else if (isText) codes[row] = known.codeOf(bytes, valueOffsets[i]!, valueOffsets[i + 1]!);
      else codes[row] = known.codeOf(bytes, i * width, (i + 1) * width);
    }
  }
  return codes;
}

/** Byte strings by hash: open addressing at a load of at most one half, grown when it is reached. Each is kept where it was met first. */
class KnownBytes {
  #count = 0;
  readonly #sources: Uint8Array[] = [];
  #from = new Int32Array(512);
  #to = new Int32Array(512);
  #hashes = new Int32Array(512);
  #slots = new Int32Array(1024).fill(-1);

  codeOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    const slots = this.#slots;
    let slot = this.#slotOf(hash);
    for (let code = slots[slot]!; code >= 0; code = slots[slot]!) {
      if (this.#hashes[code] === hash && this.#isSame(code, bytes, from, to)) return code;
      slot = (slot + 1) & (slots.length - 1);
    }
    const code = this.#count++;
    this.#sources.push(bytes);
    this.#from[code] = from;
    this.#to[code] = to;
    this.#hashes[code] = hash;
    slots[slot] = code;
    if (2 * this.#count === slots.length) this.#grow();
    return code;
  }

  texts(): string[] {
    const decoder = new TextDecoder();
    return this.#sources.map((bytes, code) =>
      decoder.decode(bytes.subarray(this.#from[code], this.#to[code])),
    );
  }

  #isSame(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#from[code]!;
    if (this.#to[code]! - start !== to - from) return false;
    const word = this.#sources[code]!;
    for (let i = 0; i < to - from; i++) if (word[start + i] !== bytes[from + i]) return false;
    return true;
  }

  /** FNV mixes upwards: the lowest bits of a hash are not enough to spread by. */
  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #grow(): void {
    this.#from = doubled(this.#from);
    this.#to = doubled(this.#to);
    this.#hashes = doubled(this.#hashes);
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (let code = 0; code < this.#count; code++) {
      let slot = this.#slotOf(this.#hashes[code]!);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = code;
    }
  }
}
