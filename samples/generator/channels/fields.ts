import type { Language } from '../../../workers/contract/message';
import type { Random } from '../random';
import { GIVEN_NAMES, SURNAMES } from './names';
import type { Home, Person } from './person';
import { CITIES, STREETS } from './places';
import { misheard, oneOf, slipped } from './slips';

/** The parts of a person as they are written, without any slip. */
export function nameOf(
  person: Person,
  language: Language,
): { surname: string; given: string; short: string } {
  const surname = SURNAMES[language][person.surname]?.text ?? '';
  const given = GIVEN_NAMES[language][person.given];
  return { surname, given: given?.text ?? '', short: given?.short ?? given?.text ?? '' };
}

/** A slip of the language: of the fingers, or of the ear. */
export function nameSlip(random: Random, name: string, language: Language): string {
  return language === 'zh' ? misheard(random, name) : slipped(random, name);
}

/** Endings that no mailbox has, so that nobody's is in the file. */
const DOMAINS: Record<Language, readonly string[]> = {
  en: ['mail.example', 'inbox.example', 'post.example', 'home.example', 'letters.example'],
  zh: ['youxiang.example', 'xinjian.example', 'mail.example', 'post.example', 'inbox.example'],
};
const WORK = ['acme.example', 'northwind.example', 'lakeside.example', 'granite.example', 'orbit.example'];

/** The mailbox at home, or the one at work. */
export function mailOf(person: Person, language: Language, atWork: boolean): string {
  const surname = SURNAMES[language][person.surname]?.latin ?? '';
  const given = GIVEN_NAMES[language][person.given]?.latin ?? '';
  if (atWork && person.second !== null) return `${given}.${surname}@${WORK[person.second] ?? ''}`;
  const number = person.mailbox < 400 ? '' : String(person.mailbox);
  const local = language === 'zh' ? `${surname}${given}${number}` : `${given}.${surname}${number}`;
  return `${local}@${DOMAINS[language][person.domain] ?? ''}`;
}

/** Digits by fours; the prefix 154 was never given to anybody. */
function chineseMobile(digits: number): [string, string] {
  const text = String(digits).padStart(8, '0');
  return [text.slice(0, 4), text.slice(4)];
}

/** A telephone number in one of the ways that people write it. */
export function phoneOf(random: Random, person: Person, language: Language): string {
  if (language === 'zh') {
    const [first, last] = chineseMobile(person.digits);
    return oneOf(random, [
      `154${first}${last}`,
      `154 ${first} ${last}`,
      `154-${first}-${last}`,
      `+86 154${first}${last}`,
    ]);
  }
  const exchange = CITIES.en[person.home.city]?.exchange ?? '';
  const national = `${exchange}${String(person.digits % 1000).padStart(3, '0')}`;
  return oneOf(random, [
    national,
    national.replace(/ /g, ''),
    `+44 ${national.slice(1)}`,
    `(${national.replace(' ', ') ')}`,
    `0044 ${national.slice(1).replace(/ /g, '')}`,
  ]);
}

export interface Address {
  street: string;
  postcode: string;
  city: string;
}

/** An address in the usual order; `isShort` as those write it who are in a hurry. */
export function addressOf(home: Home, language: Language, isShort: boolean): Address {
  const city = CITIES[language][home.city];
  const street = STREETS[language][home.street] ?? '';
  const district = city?.districts[home.district] ?? '';
  if (language === 'zh') {
    const flat = home.flat === 0 ? '' : `${home.flat}栋${100 + home.flat * 3}室`;
    return {
      street: isShort ? `${street}${home.house}号` : `${district}${street}${home.house}号${flat}`,
      postcode: `${city?.postcode ?? ''}${String(home.district * 100 + home.street).padStart(3, '0')}`,
      city: city?.name ?? '',
    };
  }
  const flat = home.flat === 0 ? '' : `Flat ${home.flat}, `;
  const written = isShort
    ? street.replace('Road', 'Rd').replace('Street', 'St').replace('Avenue', 'Ave')
    : street;
  const inward = `${home.district + 1}${'ABDEFGHJLN'[home.street % 10] ?? ''}${'PQRSTUWXYZ'[home.house % 10] ?? ''}`;
  return {
    street: `${isShort ? '' : flat}${home.house} ${written}${isShort ? '' : `, ${district}`}`,
    postcode: `${city?.postcode ?? ''}${home.street + 1} ${inward}`,
    city: city?.name ?? '',
  };
}

/** Where somebody lived when a record was written. */
export function homeAt(person: Person, day: number): Home {
  return person.homeBefore !== null && day < person.movedOn ? person.homeBefore : person.home;
}
