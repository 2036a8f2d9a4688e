import { soundex } from '../../kernels/soundex';
import { ADDRESS_SLOTS, NAME_SLOTS, type Records } from './records';

/** Records that share a key, and are therefore compared: the left table's first, in rising order. */
export interface Blocks {
  /** Members of all blocks, one after the other. */
  members: Int32Array;
  /** Where each block starts, and where its records of the right table do; one more start than there are blocks. */
  starts: Int32Array;
  middles: Int32Array;
  /** The blocks of each record, as a list with starts. */
  ofRecord: Int32Array;
  ofRecordStarts: Int32Array;
  /** Pairs of the greatest block that is searched; greater ones are left out. */
  limit: number;
  /** Blocks left out, the size of the greatest, and the records that have no other keys and meet nobody. */
  skipped: { blocks: number; records: number; largest: number };
}

/** Rarest parts of an address that make keys. */
const RARE_PARTS = 3;
/** Pairs that are compared at most, and for each record besides. */
const PAIRS = 400_000;
const PAIRS_PER_RECORD = 30;
/** No two records are compared only because they share a key with so many others. */
const LARGEST_BLOCK = 250_000;

/** Finds the blocks: every record has several keys, so that one slip or one missing field hides no pair. */
export function makeBlocks(records: Records): Blocks {
  const keys = new KeyList(records.count);
  for (let record = 0; record < records.count; record++) addKeys(keys, records, record);
  return group(keys.sorted(), records);
}

/** Keys with their records, packed into doubles that sort by key and then by record. */
class KeyList {
  #packed: Float64Array;
  #length = 0;
  #record = 0;

  constructor(records: number) {
    this.#packed = new Float64Array(24 * records + 64);
  }

  start(record: number): void {
    this.#record = record;
  }

  /** @param kind keeps keys of different kinds apart */
  add(kind: number, one: number, other = 0): void {
    if (this.#length === this.#packed.length) {
      const larger = new Float64Array(this.#packed.length * 2);
      larger.set(this.#packed);
      this.#packed = larger;
    }
    let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(one + 1, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(other + 1, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1);
    this.#packed[this.#length++] = ((hash ^ (hash >>> 16)) >>> 0) * RECORDS + this.#record;
  }

  sorted(): Float64Array {
    return this.#packed.subarray(0, this.#length).sort();
  }
}

/** More records than this have no place beside a key in a double. */
export const RECORDS = 2 ** 21;

const KIND = {
  email: 0,
  local: 1,
  phone: 2,
  name: 3,
  nameParts: 4,
  address: 5,
  parts: 6,
  nameAddress: 7,
  namePhone: 8,
};

function addKeys(keys: KeyList, records: Records, record: number): void {
  keys.start(record);
  const email = records.emails[record]!;
  const local = records.locals[record]!;
  const phone = records.phoneKeys[record]!;
  const name = records.wholeNames[record]!;
  const address = records.wholeAddresses[record]!;
  if (email >= 0) keys.add(KIND.email, email);
  if (local >= 0 && records.localTexts.texts[local]!.length > 4) keys.add(KIND.local, local);
  if (phone >= 0) keys.add(KIND.phone, phone);
  if (name >= 0) keys.add(KIND.name, name);
  if (address >= 0) keys.add(KIND.address, address);
  const sounds = name >= 0 ? soundsOf(records, record) : [];
  const parts = address >= 0 ? rareParts(records, record) : [];
  addNameKeys(keys, records, record, sounds);
  for (let i = 0; i < parts.length; i++) {
    for (let j = i + 1; j < parts.length; j++) {
      keys.add(KIND.parts, Math.min(parts[i]!, parts[j]!), Math.max(parts[i]!, parts[j]!));
    }
    for (const sound of sounds) keys.add(KIND.nameAddress, sound, parts[i]);
  }
  if (phone >= 0) {
    const text = records.phoneKeyTexts.texts[phone]!;
    for (const sound of sounds) {
      keys.add(KIND.namePhone, sound, Number(text.slice(-4)));
      keys.add(KIND.namePhone, sound, 10_000 + Number(text.slice(0, 4)));
    }
  }
}

/** Each word's sound with another word's beginning, both ways; the two characters of a Chinese given name one by one. */
function addNameKeys(keys: KeyList, records: Records, record: number, sounds: readonly number[]): void {
  const { codes } = records.nameWords;
  for (let i = 0; i < sounds.length; i++) {
    for (let j = 0; j < sounds.length; j++) {
      if (i === j) continue;
      const other = codes[records.names[record * NAME_SLOTS + j]!]!;
      keys.add(KIND.nameParts, sounds[i]!, other[0]);
      if (other.length === 2 && other[0]! > 0x2e80) keys.add(KIND.nameParts, sounds[i]!, other[1]);
    }
  }
}

/** Soundex of Latin words; other scripts sound as they are written. */
function soundsOf(records: Records, record: number): number[] {
  const sounds: number[] = [];
  for (let slot = 0; slot < NAME_SLOTS - 1; slot++) {
    const word = records.names[record * NAME_SLOTS + slot]!;
    if (word < 0) break;
    const sound = soundex(records.nameWords.codes[word]!);
    sounds.push(sound > 0 ? sound : 2 ** 20 + word);
  }
  return sounds;
}

function rareParts(records: Records, record: number): number[] {
  const { addresses, addressWords } = records;
  const start = record * ADDRESS_SLOTS;
  const parts: number[] = [];
  for (let slot = 0; slot < ADDRESS_SLOTS && addresses[start + slot]! >= 0; slot++) {
    parts.push(addresses[start + slot]!);
  }
  return parts
    .sort((a, b) => addressWords.counts[a]! - addressWords.counts[b]! || a - b)
    .slice(0, RARE_PARTS);
}

function group(sorted: Float64Array, { count, left }: Records): Blocks {
  const ends: number[] = [];
  const keyAt = (at: number): number => Math.floor(sorted[at]! / RECORDS);
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && keyAt(end) === keyAt(start)) end++;
    if (end - start > 1) ends.push(start, end);
    start = end;
  }
  const sizes = ends.length / 2;
  const pairs = new Float64Array(sizes);
  const middles = new Int32Array(sizes);
  for (let block = 0; block < sizes; block++) {
    const [start, end] = [ends[2 * block]!, ends[2 * block + 1]!];
    let middle = start;
    while (middle < end && sorted[middle]! % RECORDS < left) middle++;
    middles[block] = middle;
    pairs[block] = ((end - start) * (end - start - 1)) / 2;
  }
  const limit = limitOf(pairs, PAIRS + PAIRS_PER_RECORD * count);
  return fill(sorted, ends, middles, pairs, limit, count);
}

/** The greatest number of pairs in one block that keeps all of them together within the budget. */
function limitOf(pairs: Float64Array, budget: number): number {
  const rising = pairs.toSorted();
  let sum = 0;
  for (const size of rising) {
    sum += size;
    if (sum > budget || size > LARGEST_BLOCK) return Math.max(1, size - 1);
  }
  return LARGEST_BLOCK;
}

function fill(
  sorted: Float64Array,
  ends: readonly number[],
  middles: Int32Array,
  pairs: Float64Array,
  limit: number,
  count: number,
): Blocks {
  const kept: number[] = [];
  const lost = new Uint8Array(count);
  const skipped = { blocks: 0, records: 0, largest: 0 };
  let total = 0;
  for (let block = 0; block < pairs.length; block++) {
    const [start, end] = [ends[2 * block]!, ends[2 * block + 1]!];
    if (pairs[block]! <= limit) {
      kept.push(block);
      total += end - start;
      continue;
    }
    skipped.blocks++;
    skipped.largest = Math.max(skipped.largest, end - start);
    for (let at = start; at < end; at++) lost[sorted[at]! % RECORDS] = 1;
  }
  const members = new Int32Array(total);
  const starts = new Int32Array(kept.length + 1);
  const newMiddles = new Int32Array(kept.length);
  const ofRecordStarts = new Int32Array(count + 1);
  let at = 0;
  kept.forEach((block, index) => {
    starts[index] = at;
    newMiddles[index] = at + middles[block]! - ends[2 * block]!;
    for (let from = ends[2 * block]!; from < ends[2 * block + 1]!; from++) {
      const record = sorted[from]! % RECORDS;
      members[at++] = record;
      ofRecordStarts[record + 1]!++;
    }
  });
  starts[kept.length] = at;
  for (let record = 0; record < count; record++) {
    if (lost[record] === 1 && ofRecordStarts[record + 1] === 0) skipped.records++;
  }
  for (let record = 0; record < count; record++) ofRecordStarts[record + 1]! += ofRecordStarts[record]!;
  const next = ofRecordStarts.slice();
  const ofRecord = new Int32Array(total);
  for (let block = 0; block < kept.length; block++) {
    for (let from = starts[block]!; from < starts[block + 1]!; from++)
      ofRecord[next[members[from]!]!++] = block;
  }
  return { members, starts, middles: newMiddles, ofRecord, ofRecordStarts, limit, skipped };
}
