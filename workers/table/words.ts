import { DataType, type Utf8, type Vector } from 'apache-arrow';
import { vectorTexts } from './texts';

/** A column of few different texts: each once, and a code per row; NULL is −1. */
export interface WordColumn {
  codes: Int32Array;
  words: string[];
}

/** A vector as codes into its different values, in the order in which they come. Bytes are compared, so that each text is decoded once. */
export function vectorWords(vector: Vector): WordColumn {
  return DataType.isUtf8(vector.type) ? utf8Words(vector as Vector<Utf8>) : textWords(vectorTexts(vector));
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

function utf8Words(vector: Vector<Utf8>): WordColumn {
  const known = new KnownWords();
  const codes = new Int32Array(vector.length);
  let row = 0;
  for (const data of vector.data) {
    const { valueOffsets, values } = data;
    for (let i = 0; i < data.length; i++)
      codes[row++] = data.getValid(i) ? known.codeOf(values, valueOffsets[i]!, valueOffsets[i + 1]!) : -1;
  }
  return { codes, words: known.words() };
}

/** Byte strings by hash: open addressing at a load of at most one half, grown when it is reached. */
class KnownWords {
  readonly #bytes: Uint8Array[] = [];
  readonly #hashes: number[] = [];
  #slots = new Int32Array(1024).fill(-1);

  codeOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    let slot = this.#slotOf(hash);
    for (let code = this.#slots[slot]!; code >= 0; code = this.#slots[slot]!) {
      if (this.#hashes[code] === hash && isSame(this.#bytes[code]!, bytes, from, to)) return code;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const code = this.#bytes.push(bytes.slice(from, to)) - 1;
    this.#hashes.push(hash);
    this.#slots[slot] = code;
    if (2 * this.#bytes.length > this.#slots.length) this.#grow();
    return code;
  }

  words(): string[] {
    const decoder = new TextDecoder();
    return this.#bytes.map((bytes) => decoder.decode(bytes));
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    this.#hashes.forEach((hash, code) => {
      let slot = this.#slotOf(hash);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = code;
    });
  }
}

function isSame(word: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word[i] !== bytes[from + i]) return false;
  return true;
}
