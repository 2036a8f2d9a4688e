import type { Language } from '../../../workers/contract/message';
import { isoDate } from '../calendar';
import { csvOf } from '../sample-table';
import { channels } from './channels';
import { crmContact, eventContact, shopContact } from './contacts';

/** The web shop's accounts. */
export function shopContactsCsv(language: Language): string {
  const rows = channels().shop.map((plan) => shopContact(plan, language));
  return csvOf(
    [
      { name: 'shop_id', text: (row) => row.shopId },
      { name: 'full_name', text: (row) => row.fullName },
      { name: 'email', text: (row) => row.email },
      { name: 'phone', text: (row) => row.phone },
      { name: 'street', text: (row) => row.street },
      { name: 'postcode', text: (row) => row.postcode },
      { name: 'city', text: (row) => row.city },
      { name: 'updated_on', text: (row) => isoDate(row.updatedOn) },
    ],
    rows,
    language,
  );
}

/** The file of the sales team, with a few rows that were exported twice. */
export function crmContactsCsv(language: Language): string {
  const rows = channels().crm.map((plan) => crmContact(plan, language));
  const again = rows.filter((_, at) => at % 97 === 40);
  return csvOf(
    [
      { name: 'crm_id', text: (row) => row.crmId },
      { name: 'surname', text: (row) => row.surname },
      { name: 'first_name', text: (row) => row.firstName },
      { name: 'email', text: (row) => row.email },
      { name: 'phone', text: (row) => row.phone },
      { name: 'address', text: (row) => row.address },
      { name: 'city', text: (row) => row.city },
      { name: 'owner', text: (row) => row.owner },
      { name: 'last_call', text: (row) => row.lastCall },
      { name: 'updated_on', text: (row) => isoDate(row.updatedOn) },
    ],
    [...rows, ...again],
    language,
  );
}

/** Everybody who left a name at an event. */
export function eventContactsCsv(language: Language): string {
  return csvOf(
    [
      { name: 'badge_id', text: (row) => row.badgeId },
      { name: 'name', text: (row) => row.name },
      { name: 'email', text: (row) => row.email },
      { name: 'mobile', text: (row) => row.mobile },
      { name: 'city', text: (row) => row.city },
      { name: 'event', text: (row) => row.event },
      { name: 'event_on', text: (row) => isoDate(row.eventOn) },
    ],
    channels().events.map((plan) => eventContact(plan, language)),
    language,
  );
}

/** Orders of both channels, each with the number of the list that its channel knows the customer by. */
export function channelOrdersCsv(language: Language): string {
  return csvOf(
    [
      { name: 'order_id', text: (row) => row.orderId },
      { name: 'shop_id', text: (row) => (row.channel === 'shop' ? row.contactId : '') },
      { name: 'crm_id', text: (row) => (row.channel === 'crm' ? row.contactId : '') },
      { name: 'ordered_on', text: (row) => isoDate(row.orderedOn) },
      { name: 'amount', text: (row) => (row.cents / 100).toFixed(2) },
    ],
    channels().orders,
    language,
  );
}
