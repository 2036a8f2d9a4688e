import { ADDRESS } from './address-comparison';
import { ADDRESS_SLOT, EMAIL, EMAIL_SLOT, PHONE, PHONE_SLOT, SLOTS } from './comparison';
import type { Outcome } from './outcome';
import { FIELDS, type Field, NAME_SLOTS } from './records';
import type { Customers } from './tables-read';
import { MATCH, REVIEW } from './verdicts';
import { WORD } from './word-likeness';

export const AGREEMENTS = ['same', 'alike', 'different', 'missing'] as const;

/** How the field of matched pairs agrees: pairs by `AGREEMENTS`. */
export interface FieldAgreement {
  field: Field;
  pairs: number[];
}

/** What the findings and charts tell of. */
export interface Summary {
  /** Customers found in both tables, in the left one alone, in the right one alone. */
  both: number;
  leftOnly: number;
  rightOnly: number;
  /** Different identifiers of each table that have a partner in the other. */
  leftLinked: number;
  rightLinked: number;
  matches: number;
  toReview: number;
  agreement: FieldAgreement[];
}

export function summarise(left: Customers, right: Customers, outcome: Outcome): Summary {
  const { judged, entities, records, entityCount } = outcome;
  const sides = new Uint8Array(entityCount);
  entities.forEach((entity, record) => (sides[entity]! |= record < records.left ? 1 : 2));
  const counts = [0, 0, 0, 0];
  for (const side of sides) counts[side]!++;
  const linked = ({ keys }: Customers, start: number): number =>
    new Set(keys.filter((_, row) => sides[entities[start + row]!] === 3)).size;
  const verdicts = judged.verdicts;
  return {
    both: counts[3]!,
    leftOnly: counts[1]!,
    rightOnly: counts[2]!,
    leftLinked: linked(left, 0),
    rightLinked: linked(right, records.left),
    matches: verdicts.reduce((sum, verdict) => sum + (verdict === MATCH ? 1 : 0), 0),
    toReview: verdicts.reduce((sum, verdict) => sum + (verdict === REVIEW ? 1 : 0), 0),
    agreement: FIELDS.filter((field) => left.fields[field]).map((field) => agreementOf(field, outcome)),
  };
}

function agreementOf(field: Field, { judged }: Outcome): FieldAgreement {
  const pairs = [0, 0, 0, 0];
  for (let pair = 0; pair < judged.count; pair++) {
    if (judged.verdicts[pair] !== MATCH) continue;
    pairs[levelOf(field, judged.levels.subarray(pair * SLOTS, (pair + 1) * SLOTS))]!++;
  }
  return { field, pairs };
}

/** Place in `AGREEMENTS`. */
function levelOf(field: Field, levels: Uint8Array): number {
  switch (field) {
    case 'name': {
      const words = levels.subarray(0, NAME_SLOTS).filter((level) => level > 0);
      if (words.length === 0) return 3;
      const least = Math.min(...words);
      return least === WORD.exact ? 0 : least > WORD.differ ? 1 : 2;
    }
    case 'email':
      return grade(levels[EMAIL_SLOT]!, EMAIL.exact, EMAIL.local);
    case 'phone':
      return grade(levels[PHONE_SLOT]!, PHONE.exact, PHONE.typo);
    case 'address':
      return grade(levels[ADDRESS_SLOT]!, ADDRESS.exact, ADDRESS.part);
  }
}

function grade(level: number, same: number, alike: number): number {
  if (level === 0) return 3;
  return level >= same ? 0 : level >= alike ? 1 : 2;
}
