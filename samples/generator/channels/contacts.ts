import type { Language } from '../../../workers/contract/message';
import { LAST_DAY, isoDate } from '../calendar';
import { Random } from '../random';
import { addressOf, homeAt, mailOf, nameOf, nameSlip, phoneOf } from './fields';
import type { Person } from './person';
import { oneOf, slipped } from './slips';

/** A record of a channel before it is written down: who, when, and the seed of its slips. */
export interface RecordPlan {
  id: string;
  person: Person;
  /** Place of the person in the list of all. */
  index: number;
  updatedOn: number;
  /** The record knows the mailbox at work. */
  atWork: boolean;
  /** Slips come from a stream of their own, so that both languages have the same rows. */
  seed: number;
  owner: number;
}

export interface ShopContact {
  shopId: string;
  fullName: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  city: string;
  updatedOn: number;
}

export interface CrmContact {
  crmId: string;
  surname: string;
  firstName: string;
  email: string;
  phone: string;
  address: string;
  city: string;
  owner: string;
  lastCall: string;
  updatedOn: number;
}

export interface EventContact {
  badgeId: string;
  name: string;
  email: string;
  mobile: string;
  city: string;
  event: string;
  eventOn: number;
}

/** Words that mean that nothing is known. */
const NOTHING: Record<Language, readonly string[]> = {
  en: ['n/a', '-', 'none', 'unknown'],
  zh: ['无', '-', '暂无', '未知'],
};
export const OWNERS: Record<Language, readonly string[]> = {
  en: ['Hannah Reid', 'Marcus Obi', 'Priya Nair', 'Tom Ellery'],
  zh: ['何雨晴', '罗志远', '唐慧', '薛明哲'],
};
/** The days of the three events. */
export const EVENTS = [LAST_DAY - 250, LAST_DAY - 130, LAST_DAY - 45];
const EVENT_NAMES: Record<Language, readonly string[]> = {
  en: ['Spring fair', 'Home & Living show', 'Autumn open day'],
  zh: ['春季展会', '家居生活展', '秋季开放日'],
};

/** The web shop: typed by customers themselves, who have the telephone on their mind least. */
export function shopContact(plan: RecordPlan, language: Language): ShopContact {
  const { person, updatedOn } = plan;
  const random = new Random(plan.seed);
  const { surname, given } = nameOf(person, language);
  let fullName = language === 'zh' ? `${surname}${given}` : `${given} ${surname}`;
  if (random.chance(0.04)) fullName = nameSlip(random, fullName, language);
  if (random.chance(0.1)) fullName = language === 'zh' ? `${surname} ${given}` : fullName.toLowerCase();
  else if (random.chance(0.05)) fullName = `${fullName} `;
  const address = addressOf(homeAt(person, updatedOn), language, random.chance(0.15));
  return {
    shopId: plan.id,
    fullName,
    email: random.chance(0.03) ? '' : typedMail(random, mailOf(person, language, plan.atWork), 0.02),
    phone: random.chance(0.28) ? '' : phoneOf(random, person, language),
    ...address,
    updatedOn,
  };
}

/** The file of the sales team: what was heard on the telephone, in whatever way each of them writes. */
export function crmContact(plan: RecordPlan, language: Language): CrmContact {
  const { person, updatedOn } = plan;
  const random = new Random(plan.seed);
  const name = nameOf(person, language);
  const surname = random.chance(0.05) ? nameSlip(random, name.surname, language) : name.surname;
  let firstName = random.chance(0.3) ? name.short : name.given;
  if (random.chance(0.03)) firstName = nameSlip(random, firstName, language);
  const isSwapped = random.chance(0.03);
  const address = addressOf(homeAt(person, updatedOn), language, random.chance(0.4));
  const isKnown = !random.chance(0.12);
  return {
    crmId: plan.id,
    surname: isSwapped ? firstName : random.chance(0.06) ? surname.toUpperCase() : surname,
    firstName: isSwapped ? surname : firstName,
    email: random.chance(0.2)
      ? random.chance(0.4)
        ? oneOf(random, NOTHING[language])
        : ''
      : typedMail(random, mailOf(person, language, plan.atWork), 0.03),
    phone: random.chance(0.07)
      ? oneOf(random, ['', ...NOTHING[language]])
      : phoneOf(random, person, language),
    address: isKnown ? (language === 'zh' ? address.street : `${address.street}, ${address.postcode}`) : '',
    city: cityByHand(random, address.city, language),
    owner: OWNERS[language][plan.owner] ?? '',
    lastCall: callDay(random, updatedOn),
    updatedOn,
  };
}

/** Badges and lists at events: written standing up. */
export function eventContact(plan: RecordPlan, language: Language): EventContact {
  const { person, updatedOn } = plan;
  const random = new Random(plan.seed);
  const { surname, given, short } = nameOf(person, language);
  const called = random.chance(0.5) ? short : given;
  let name = language === 'zh' ? `${surname}${given}` : `${called} ${surname}`;
  if (random.chance(0.08)) name = nameSlip(random, name, language);
  if (random.chance(0.15)) {
    name = language === 'zh' ? `${surname}\u3000${given}` : `${surname.toUpperCase()}, ${called}`;
  }
  return {
    badgeId: plan.id,
    name,
    email: random.chance(0.12) ? '' : typedMail(random, mailOf(person, language, plan.atWork), 0.05),
    mobile: random.chance(0.3) ? '' : phoneOf(random, person, language),
    city: random.chance(0.1) ? '' : addressOf(person.home, language, true).city,
    event: EVENT_NAMES[language][EVENTS.indexOf(updatedOn)] ?? '',
    eventOn: updatedOn,
  };
}

function typedMail(random: Random, mail: string, slips: number): string {
  const [local = '', domain = ''] = mail.split('@');
  if (random.chance(slips)) return `${slipped(random, local)}@${domain}`;
  // The sign that is hardest to find on a strange keyboard.
  if (random.chance(0.012)) return `${local}.${domain}`;
  return random.chance(0.06) ? mail.toUpperCase() : mail;
}

function cityByHand(random: Random, city: string, language: Language): string {
  if (random.chance(0.05)) return language === 'zh' ? city.replace('市', '') : city.toUpperCase();
  if (random.chance(0.02)) return language === 'zh' ? `${city} ` : `${city.toLowerCase()} `;
  return random.chance(0.008) ? slipped(random, city) : city;
}

/** Mostly the day of the last change; now and then a year that a finger missed. */
function callDay(random: Random, day: number): string {
  const iso = isoDate(day - random.integer(20));
  return random.chance(0.012) ? iso.replace(/^20/, random.chance(0.5) ? '22' : '02') : iso;
}
