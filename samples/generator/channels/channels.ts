import { LAST_DAY, weekday } from '../calendar';
import { Random } from '../random';
import { CHANNELS_SEED } from '../seeds';
import { EVENTS, OWNERS, type RecordPlan } from './contacts';
import { type Person, drawPeople } from './person';

export interface ChannelOrder {
  orderId: string;
  channel: 'shop' | 'crm';
  contactId: string;
  orderedOn: number;
  cents: number;
}

/** Who is written down where, and who ordered what: the same in every language. */
export interface Channels {
  shop: RecordPlan[];
  crm: RecordPlan[];
  events: RecordPlan[];
  orders: ChannelOrder[];
}

/** The channels of the committed files, drawn once for all tables. */
export function channels(): Channels {
  drawn ??= drawChannels(new Random(CHANNELS_SEED));
  return drawn;
}

let drawn: Channels | undefined;

function drawChannels(random: Random): Channels {
  const people = drawPeople(random);
  const all: Channels = { shop: [], crm: [], events: [], orders: [] };
  for (const [index, person] of people.entries()) {
    const shopIds = person.inShop ? write(all.shop, 'W', 10_200, person, index, random, 0.07) : [];
    const crmIds = person.inCrm ? write(all.crm, 'C', 3000, person, index, random, 0.05) : [];
    if (person.atEvents) meet(all.events, person, index, random);
    order(all.orders, 'shop', shopIds, person, random);
    order(all.orders, 'crm', crmIds, person, random);
  }
  all.orders.sort((a, b) => a.orderedOn - b.orderedOn || (a.contactId < b.contactId ? -1 : 1));
  for (const [at, each] of all.orders.entries()) each.orderId = `A${20_001 + at}`;
  for (const records of [all.shop, all.crm, all.events]) shuffle(records, random);
  return all;
}

/** One record, or two of somebody who forgot that there was one. */
function write(
  records: RecordPlan[],
  letter: string,
  start: number,
  person: Person,
  index: number,
  random: Random,
  twice: number,
): string[] {
  const owner = random.integer(OWNERS.en.length);
  const times = random.chance(twice) ? 2 : 1;
  return Array.from({ length: times }, (_, time) => {
    const id = unusedId(records, letter, start, random);
    const updatedOn = LAST_DAY - 1 - random.integer(Math.max(LAST_DAY - person.since, 60));
    // Who registers again often does so because the password went to another mailbox.
    const atWork = person.second !== null && random.chance(time === 0 ? 0.3 : 0.6);
    records.push({ id, person, index, updatedOn, atWork, seed: random.integer(2 ** 31), owner });
    return id;
  });
}

/** Numbers tell nothing of who stands beside whom. */
function unusedId(records: readonly RecordPlan[], letter: string, start: number, random: Random): string {
  for (;;) {
    const id = `${letter}${start + random.integer(2400)}`;
    if (!records.some((record) => record.id === id)) return id;
  }
}

function meet(records: RecordPlan[], person: Person, index: number, random: Random): void {
  const updatedOn = EVENTS[random.weighted([1, 1.4, 1.1])] ?? LAST_DAY;
  const atWork = random.chance(0.5);
  records.push({
    id: `E${501 + records.length}`,
    person,
    index,
    updatedOn,
    atWork,
    seed: random.integer(2 ** 31),
    owner: 0,
  });
}

function order(
  orders: ChannelOrder[],
  channel: ChannelOrder['channel'],
  ids: readonly string[],
  person: Person,
  random: Random,
): void {
  if (ids.length === 0) return;
  const typical = channel === 'shop' ? 62 : 148;
  const leaves = person.since + random.exponential(1 / 700);
  let day = person.since + random.integer(30);
  while (day <= Math.min(LAST_DAY, leaves)) {
    const orderedOn = channel === 'crm' && weekday(day) > 4 ? day - 2 : day;
    const cents = Math.round(typical * Math.exp(0.55 * random.normal()) * 20) * 5;
    // The later number takes over when there are two.
    const contactId = ids[random.chance(0.6) ? ids.length - 1 : 0] ?? '';
    orders.push({ orderId: '', channel, contactId, orderedOn, cents });
    day += 1 + Math.round(random.exponential(person.rate));
  }
}

function shuffle(records: RecordPlan[], random: Random): void {
  for (let i = records.length - 1; i > 0; i--) {
    const other = random.integer(i + 1);
    const [one, two] = [records[i], records[other]];
    if (one && two) [records[i], records[other]] = [two, one];
  }
}
