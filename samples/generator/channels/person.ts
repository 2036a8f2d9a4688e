import { FIRST_DAY, LAST_DAY } from '../calendar';
import type { Random } from '../random';
import { CITIES } from './places';

/** Where somebody lives, as places in the lists of either language. */
export interface Home {
  city: number;
  district: number;
  street: number;
  house: number;
  flat: number;
}

/** Somebody who buys, as they are; what a channel knows of them is another matter. */
export interface Person {
  surname: number;
  given: number;
  home: Home;
  /** Before they moved; null for those who have not. */
  homeBefore: Home | null;
  movedOn: number;
  /** Up to three digits behind the name in the mailbox. */
  mailbox: number;
  domain: number;
  /** The mailbox that they use at work; null for those who have one. */
  second: number | null;
  /** Eight digits: of the mobile in Chinese, of the exchange in English. */
  digits: number;
  inShop: boolean;
  inCrm: boolean;
  atEvents: boolean;
  since: number;
  /** Orders a day through each channel that they use. */
  rate: number;
}

const PEOPLE = 1150;
/** Later names of the list are rarer, as names are. */
const SURNAME_WEIGHTS = Array.from({ length: 60 }, (_, rank) => 1 / (rank + 6));
const GIVEN_NAMES_ALIKE = 64;

export function drawPeople(random: Random): Person[] {
  const people: Person[] = [];
  const numbers = new Set<string>();
  while (people.length < PEOPLE) {
    const drawn = drawPerson(random);
    const person = { ...drawn, digits: unused(numbers, drawn) };
    people.push(person);
    // Two of a household are the hardest to tell apart: one surname, one address, often one telephone.
    if (random.chance(0.05)) people.push(partnerOf(random, person));
  }
  return people;
}

/** The number drawn, or the next that nobody in the city has: an exchange has a thousand. */
function unused(numbers: Set<string>, { digits, home }: Person): number {
  let last = digits % 1000;
  while (numbers.has(`${home.city} ${last}`)) last = (last + 1) % 1000;
  numbers.add(`${home.city} ${last}`);
  return digits - (digits % 1000) + last;
}

function drawPerson(random: Random): Person {
  const home = drawHome(random);
  const moved = random.chance(0.09);
  const [inShop, inCrm, atEvents] = drawChannels(random);
  return {
    surname: random.weighted(SURNAME_WEIGHTS),
    given: random.integer(GIVEN_NAMES_ALIKE),
    home,
    homeBefore: moved ? drawHome(random) : null,
    movedOn: LAST_DAY - random.integer(700),
    mailbox: random.integer(1000),
    domain: random.integer(5),
    second: random.chance(0.14) ? random.integer(5) : null,
    digits: random.integer(100_000_000),
    inShop,
    inCrm,
    atEvents,
    since: FIRST_DAY + 365 + random.integer(LAST_DAY - FIRST_DAY - 425),
    rate: random.gamma(0.9, 1 / 190) * (inShop && inCrm ? 1.25 : 0.8),
  };
}

function partnerOf(random: Random, person: Person): Person {
  const partner = drawPerson(random);
  const { surname, home, homeBefore, movedOn } = person;
  return {
    ...partner,
    surname,
    home,
    homeBefore,
    movedOn,
    given: (person.given + 1 + random.integer(GIVEN_NAMES_ALIKE - 1)) % GIVEN_NAMES_ALIKE,
    digits: random.chance(0.4) ? person.digits : partner.digits,
  };
}

/** At least one channel knows everybody. */
function drawChannels(random: Random): [boolean, boolean, boolean] {
  const shop = random.chance(0.62);
  const crm = random.chance(shop ? 0.36 : 0.7);
  const events = random.chance(0.2);
  return [shop, crm, events || (!shop && !crm)];
}

function drawHome(random: Random): Home {
  const city = random.weighted(CITIES.en.map(({ weight }) => weight));
  return {
    city,
    district: random.integer(3),
    street: random.integer(30),
    house: 1 + random.integer(180),
    flat: random.chance(0.35) ? 1 + random.integer(24) : 0,
  };
}
