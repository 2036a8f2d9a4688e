import { type Random, createRandom } from '../../../workers/kernels/random';
import { GIVEN, GIVEN_ZH, NICKNAMES, SURNAMES, SURNAMES_ZH } from './names';
import {
  CITIES,
  CITIES_DE,
  CITIES_ZH,
  ESTATES_ZH,
  ROADS_ZH,
  STREETS,
  STREETS_DE,
  STREET_KINDS,
} from './places';
import { type SlipKind, pick, slip } from './slips';

export interface ChannelRow {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
}

/** Columns of both tables, in their order. */
export const FIELD_NAMES = ['id', 'name', 'email', 'phone', 'address'] as const;

export interface Channels {
  shop: ChannelRow[];
  crm: ChannelRow[];
  /** Ids of the two tables that are one person. */
  truth: [string, string][];
}

export interface ChannelOptions {
  seed: number;
  /** Rows of each table. */
  size: number;
  /** Share of each table whose people are in the other as well. */
  overlap?: number;
  slips?: SlipKind;
  /** Chance of a slip in a field of one table. */
  slipRate?: number;
  /** Chance that a field is missing in one table. */
  missing?: { email: number; phone: number; address: number };
  /** Chance that a person has another value in the second table. */
  changed?: { email: number; phone: number; address: number };
  /** Share of people with a Chinese name. */
  chinese?: number;
}

interface Person {
  zh: boolean;
  de: boolean;
  given: string;
  middle: string;
  surname: string;
  email: string;
  phone: string;
  address: Address;
}

interface Address {
  zh: boolean;
  de: boolean;
  city: string;
  district: string;
  street: string;
  kind: [string, string];
  number: number;
  unit: number;
  postcode: string;
}

const HOUSEHOLDS = 0.22;

/**
 * Two channels' tables of customers, of whom the truth is known: households at one address, namesakes, people who moved or
 * changed numbers, nicknames, slips and missing fields. The same seed gives the same tables.
 */
export function makeChannels(options: ChannelOptions): Channels {
  const {
    seed,
    size,
    overlap = 0.6,
    missing = { email: 0.14, phone: 0.14, address: 0.09 },
    changed = { email: 0.09, phone: 0.08, address: 0.08 },
    chinese = 0.25,
  } = options;
  const random = createRandom(seed);
  const both = Math.round(size * overlap);
  const taken = new Set<string>();
  const people = makePeople(random, 2 * size - both, chinese, taken);
  shuffle(random, people);
  const inShop = people.slice(0, size);
  const inCrm = [...people.slice(0, both), ...people.slice(size)];
  const writing = { slips: options.slips ?? 'keyboard', rate: options.slipRate ?? 0.06, missing };
  const shop = inShop.map((person, row) => write(random, `S${100000 + row}`, person, writing, false));
  const crm = inCrm.map((person, row) => {
    const now = row < both ? later(random, person, changed, taken) : person;
    return write(random, `C${500000 + row * 7}`, now, writing, true);
  });
  const truth = Array.from({ length: both }, (_, row): [string, string] => [shop[row]!.id, crm[row]!.id]);
  shuffle(random, shop);
  shuffle(random, crm);
  return { shop, crm, truth };
}

function shuffle(random: Random, values: unknown[]): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    [values[i], values[j]] = [values[j], values[i]];
  }
}

function makePeople(random: Random, count: number, chinese: number, taken: Set<string>): Person[] {
  const people: Person[] = [];
  const email = (person: Pick<Person, 'zh' | 'given' | 'surname'>): string =>
    newMailbox(taken, () => emailOf(random, person));
  while (people.length < count) {
    const first = makePerson(random, random.uniform() < chinese);
    people.push({ ...first, email: email(first) });
    const chance = random.uniform();
    if (chance < HOUSEHOLDS) {
      // A household: one address, mostly one surname, sometimes one telephone.
      const sharedPhone = random.uniform() < 0.4;
      for (let more = 1 + Math.floor(random.uniform() * 3); more > 0 && people.length < count; more--) {
        const other = makePerson(random, first.zh);
        if (random.uniform() < (first.zh ? 0.55 : 0.85)) other.surname = first.surname;
        people.push({
          ...other,
          address: first.address,
          phone: sharedPhone ? first.phone : other.phone,
          email: email(other),
        });
      }
    } else if (chance < HOUSEHOLDS + 0.03 && people.length < count) {
      // A namesake somewhere else.
      const other = makePerson(random, first.zh);
      const named = { ...other, given: first.given, surname: first.surname };
      people.push({ ...named, email: email(named) });
    }
  }
  return people;
}

/** Falling chances, as names have them. */
function common<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random.uniform() ** 1.7 * values.length)]!;
}

const SURNAME_SHARES = Array.from(SURNAMES_ZH.matchAll(/(\D+)(\d+)/g), ([, name, share]) => ({
  name: name!,
  share: Number(share),
}));
const ALL_SHARES = SURNAME_SHARES.reduce((sum, { share }) => sum + share, 0);

function surnameZh(random: Random): string {
  let left = random.uniform() * ALL_SHARES;
  return (SURNAME_SHARES.find(({ share }) => (left -= share) < 0) ?? SURNAME_SHARES[0]!).name;
}

/** A person without a mailbox yet. */
function makePerson(random: Random, zh: boolean): Person {
  const de = !zh && random.uniform() < 0.2;
  const signs = Array.from(GIVEN_ZH);
  const given = zh
    ? random.uniform() < 0.3
      ? pick(random, signs)
      : pick(random, signs) + pick(random, signs)
    : common(random, GIVEN);
  return {
    zh,
    de,
    given,
    middle: zh || random.uniform() < 0.6 ? '' : common(random, GIVEN),
    surname: zh ? surnameZh(random) : common(random, SURNAMES),
    phone: makePhone(random, zh, de),
    email: '',
    address: makeAddress(random, zh, de),
  };
}

const DOMAINS = ['gmail.com', 'yahoo.com', 'outlook.com', 'hotmail.com', 'icloud.com', 'web.de', 'gmx.de'];
const DOMAINS_ZH = ['qq.com', '163.com', '126.com', 'sina.com', 'foxmail.com', 'gmail.com'];

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

/** A mailbox that nobody else has. */
function newMailbox(taken: Set<string>, make: () => string): string {
  for (;;) {
    const email = make();
    if (taken.has(email)) continue;
    taken.add(email);
    return email;
  }
}

function emailOf(random: Random, person: Pick<Person, 'zh' | 'given' | 'surname'>): string {
  const number = Math.floor(random.uniform() * 10_000);
  if (person.zh) {
    const local =
      random.uniform() < 0.6
        ? String(Math.floor(1e7 + random.uniform() * 2e9))
        : `${pick(random, ['wang', 'li', 'zhang', 'xiao', 'lucky', 'happy', 'sky', 'moon', 'fish', 'star'])}${number}`;
    return `${local}@${pick(random, DOMAINS_ZH)}`;
  }
  const [given, surname] = [plain(person.given), plain(person.surname)];
  const local = pick(random, [
    `${given}.${surname}`,
    `${given}.${surname}${number % 100}`,
    `${given[0]}${surname}`,
    `${surname}${given[0]}${number % 1000}`,
    `${given}${number}`,
    `${given}_${surname}`,
    `${pick(random, ['blue', 'happy', 'dancing', 'tiger', 'sunny', 'crazy', 'music'])}${pick(random, ['fox', 'cat', 'lover', 'star', 'runner', 'fan'])}${number}`,
  ]);
  return `${local}@${pick(random, DOMAINS)}`;
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random.uniform() * 10)).join('');

/** In international form, without the plus. */
function makePhone(random: Random, zh: boolean, de: boolean): string {
  if (zh)
    return `86${pick(random, ['138', '139', '150', '158', '186', '187', '135', '177', '133'])}${digits(random, 8)}`;
  if (de)
    return `49${pick(random, ['151', '160', '170', '172', '176', '221', '40', '89'])}${digits(random, 7)}`;
  return `1${pick(random, ['212', '310', '415', '617', '713', '206', '303'])}${2 + Math.floor(random.uniform() * 8)}${digits(random, 6)}`;
}

function makeAddress(random: Random, zh: boolean, de: boolean): Address {
  const [city, districts] = zh
    ? (pick(random, CITIES_ZH).split(':') as [string, string])
    : [pick(random, de ? CITIES_DE : CITIES), ''];
  return {
    zh,
    de,
    city,
    district: zh ? pick(random, districts.split(' ')) : '',
    street: pick(random, zh ? ROADS_ZH : de ? STREETS_DE : STREETS),
    kind: pick(random, STREET_KINDS),
    number: 1 + Math.floor(random.uniform() ** 1.5 * (zh ? 2000 : 300)),
    unit: random.uniform() < 0.35 || zh ? 1 + Math.floor(random.uniform() * (zh ? 30 : 12)) : 0,
    postcode: zh ? '' : digits(random, 5),
  };
}

function later(
  random: Random,
  person: Person,
  changed: NonNullable<ChannelOptions['changed']>,
  taken: Set<string>,
): Person {
  const now = { ...person };
  if (random.uniform() < changed.email) now.email = newMailbox(taken, () => emailOf(random, person));
  if (random.uniform() < changed.phone) now.phone = makePhone(random, person.zh, person.de);
  if (random.uniform() < changed.address) now.address = makeAddress(random, person.zh, person.de);
  // Some take another surname.
  if (!person.zh && random.uniform() < 0.01) now.surname = common(random, SURNAMES);
  return now;
}

interface Writing {
  slips: SlipKind;
  rate: number;
  missing: NonNullable<ChannelOptions['missing']>;
}

function write(random: Random, id: string, person: Person, writing: Writing, isCrm: boolean): ChannelRow {
  const spoilt = (text: string): string =>
    random.uniform() < writing.rate ? slip(random, text, writing.slips) : text;
  const unless = (chance: number, text: string): string | null =>
    random.uniform() < chance ? pick(random, [null, null, null, '', 'N/A', '-']) : text;
  return {
    id,
    name: unless(0.01, writeName(random, person, spoilt, isCrm)),
    email: unless(writing.missing.email, writeEmail(random, spoilt(person.email))),
    phone: unless(writing.missing.phone, writePhone(random, spoilt(person.phone), isCrm)),
    address: unless(writing.missing.address, writeAddress(random, person.address, spoilt, isCrm)),
  };
}

function writeName(random: Random, person: Person, spoilt: (text: string) => string, isCrm: boolean): string {
  if (person.zh) {
    const name = spoilt(person.surname + person.given);
    const chance = random.uniform();
    if (chance < 0.04) return `${name}${pick(random, ['先生', '女士'])}`;
    return chance < 0.07 ? Array.from(name).join(' ') : name;
  }
  const nick = NICKNAMES[person.given];
  let given = nick && random.uniform() < 0.1 ? pick(random, nick) : person.given;
  if (isCrm && random.uniform() < 0.04) given = `${given[0]}.`;
  given = given.length > 2 ? spoilt(given) : given;
  const surname = spoilt(person.surname);
  const middle =
    person.middle === '' || random.uniform() < 0.6
      ? ''
      : random.uniform() < 0.5
        ? `${person.middle[0]}. `
        : `${person.middle} `;
  const chance = random.uniform();
  let name = `${given} ${middle}${surname}`;
  if (chance < (isCrm ? 0.3 : 0.04)) name = `${surname}, ${given} ${middle}`.trim();
  else if (chance < (isCrm ? 0.34 : 0.07)) name = `${surname} ${given}`;
  const style = random.uniform();
  if (style < 0.08) return name.toUpperCase();
  if (style < 0.16) return name.toLowerCase();
  if (style < 0.22) return name.normalize('NFD').replace(/\p{M}/gu, '');
  if (style < 0.26) return `${pick(random, ['Mr', 'Mrs.', 'Dr.', 'Ms'])} ${name}`;
  if (style < 0.28) return `  ${name.replace(' ', '  ')} `;
  return name;
}

function writeEmail(random: Random, email: string): string {
  const style = random.uniform();
  if (style < 0.05) return email.toUpperCase();
  if (style < 0.08 && email.endsWith('@gmail.com'))
    return email.replace('.', '').replace('gmailcom', 'gmail.com');
  if (style < 0.1 && email.endsWith('@gmail.com')) return email.replace('@', '+shop@');
  return style < 0.12 ? ` ${email} ` : email;
}

function writePhone(random: Random, phone: string, isCrm: boolean): string {
  const code = phone.startsWith('1') ? '1' : phone.slice(0, 2);
  const rest = phone.slice(code.length);
  const trunk = code === '49' ? '0' : '';
  const style = random.uniform() + (isCrm ? 0.2 : 0);
  if (style < 0.3) return trunk + rest;
  if (style < 0.5) return `+${code} ${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`;
  if (style < 0.7) return `${trunk}${rest.slice(0, 3)}-${rest.slice(3, 7)}-${rest.slice(7)}`;
  if (style < 0.9) return `(${trunk}${rest.slice(0, 3)}) ${rest.slice(3)}`;
  return style < 1.1 ? `00${code}${rest}` : `+${code}${rest}`;
}

function writeAddress(
  random: Random,
  address: Address,
  spoilt: (text: string) => string,
  isCrm: boolean,
): string {
  const short = random.uniform() < (isCrm ? 0.6 : 0.2);
  if (address.zh) {
    const city = short ? address.city.replace(/^.{2,3}省/, '') : address.city;
    const road = spoilt(address.street);
    const number = `${address.number}号`;
    const tail =
      random.uniform() < 0.8
        ? random.uniform() < 0.5
          ? `${address.unit}栋${100 + address.unit}室`
          : `${address.unit}-${100 + address.unit}`
        : '';
    return `${city}${address.district}${road}路${number}${random.uniform() < 0.15 ? pick(random, ESTATES_ZH) : ''}${tail}`;
  }
  const street = spoilt(address.street);
  if (address.de) {
    const kind = short ? 'str.' : 'straße';
    const place = random.uniform() < 0.85 ? `, ${address.postcode} ${address.city}` : `, ${address.city}`;
    return `${street}${kind} ${address.number}${place}`;
  }
  const kind = address.kind[short ? 1 : 0];
  const unit = address.unit > 0 && random.uniform() < 0.8 ? `${short ? ' #' : ', Apt '}${address.unit}` : '';
  const postcode = random.uniform() < 0.8 ? ` ${address.postcode}` : '';
  return `${address.number} ${street} ${kind}${unit}, ${address.city}${postcode}`;
}
