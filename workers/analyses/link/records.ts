import { Interner } from './interner';
import { addressTokens } from './normalise/address-tokens';
import { emailParts } from './normalise/email-parts';
import { nameTokens } from './normalise/name-tokens';
import { phoneDigits } from './normalise/phone-digits';

/** The fields that are compared. */
export const FIELDS = ['name', 'email', 'phone', 'address'] as const;
export type Field = (typeof FIELDS)[number];

/** Columns of one table by field, as text; a field that is not compared is absent. */
export type FieldTexts = Partial<Record<Field, (string | null)[]>>;

/** Words of a name that are compared, and of an address. */
export const NAME_SLOTS = 4;
export const ADDRESS_SLOTS = 20;

/** Last digits of a telephone number that no two subscribers share by chance. */
const PHONE_KEY = 8;

/**
 * The records of both tables, the left one's first, as numbers: words stand for themselves by their place in a list, −1
 * where there is none.
 */
export interface Records {
  count: number;
  /** Records before this one are of the left table. */
  left: number;
  /** `NAME_SLOTS` words for each record. */
  names: Int32Array;
  nameWords: Interner;
  /** The whole name, words in the order of the alphabet. */
  wholeNames: Int32Array;
  wholeNameTexts: Interner;
  emails: Int32Array;
  emailTexts: Interner;
  /** The part before the @. */
  locals: Int32Array;
  localTexts: Interner;
  /** The last digits; numbers that share them are one. */
  phoneKeys: Int32Array;
  phoneKeyTexts: Interner;
  phones: Int32Array;
  phoneTexts: Interner;
  /** `ADDRESS_SLOTS` parts for each record, in rising order. */
  addresses: Int32Array;
  addressWords: Interner;
  wholeAddresses: Int32Array;
  wholeAddressTexts: Interner;
}

/** Reads the fields of both tables; `progress` gets the share done. */
export function readRecords(
  left: { rows: number; fields: FieldTexts },
  right: { rows: number; fields: FieldTexts },
  progress: (share: number) => void,
): Records {
  const count = left.rows + right.rows;
  const none = (): Int32Array => new Int32Array(count).fill(-1);
  const records: Records = {
    count,
    left: left.rows,
    names: new Int32Array(count * NAME_SLOTS).fill(-1),
    nameWords: new Interner(),
    wholeNames: none(),
    wholeNameTexts: new Interner(),
    emails: none(),
    emailTexts: new Interner(),
    locals: none(),
    localTexts: new Interner(),
    phoneKeys: none(),
    phoneKeyTexts: new Interner(),
    phones: none(),
    phoneTexts: new Interner(),
    addresses: new Int32Array(count * ADDRESS_SLOTS).fill(-1),
    addressWords: new Interner(),
    wholeAddresses: none(),
    wholeAddressTexts: new Interner(),
  };
  for (let i = 0; i < count; i++) {
    const [fields, row] = i < left.rows ? [left.fields, i] : [right.fields, i - left.rows];
    readName(records, i, fields.name?.[row] ?? null);
    readEmail(records, i, fields.email?.[row] ?? null);
    readPhone(records, i, fields.phone?.[row] ?? null);
    readAddress(records, i, fields.address?.[row] ?? null);
    if (i % 4096 === 0) progress(i / count);
  }
  return records;
}

function readName(records: Records, i: number, text: string | null): void {
  const words = nameTokens(text);
  if (words.length === 0) return;
  records.wholeNames[i] = records.wholeNameTexts.add(words.toSorted().join(' '));
  // Of a company's many words the first ones tell most; a person's surname may be the last one.
  const kept = words.length > NAME_SLOTS ? [...words.slice(0, NAME_SLOTS - 1), words.at(-1) ?? ''] : words;
  kept.forEach((word, slot) => (records.names[i * NAME_SLOTS + slot] = records.nameWords.add(word)));
}

function readEmail(records: Records, i: number, text: string | null): void {
  const parts = emailParts(text);
  if (!parts) return;
  records.emails[i] = records.emailTexts.add(`${parts.local}@${parts.domain}`);
  records.locals[i] = records.localTexts.add(parts.local);
}

function readPhone(records: Records, i: number, text: string | null): void {
  const digits = phoneDigits(text);
  records.phones[i] = records.phoneTexts.add(digits);
  records.phoneKeys[i] = records.phoneKeyTexts.add(digits.slice(-PHONE_KEY));
}

function readAddress(records: Records, i: number, text: string | null): void {
  const words = addressTokens(text);
  if (words.length === 0) return;
  records.wholeAddresses[i] = records.wholeAddressTexts.add(words.toSorted().join(' '));
  const ids = words.slice(0, ADDRESS_SLOTS).map((word) => records.addressWords.add(word));
  ids.sort((a, b) => a - b).forEach((id, slot) => (records.addresses[i * ADDRESS_SLOTS + slot] = id));
}
