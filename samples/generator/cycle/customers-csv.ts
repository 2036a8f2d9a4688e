import type { Language } from '../../../workers/contract/message';
import { isoDate } from '../calendar';
import { nameIn } from '../chinese';
import { type SampleColumn, csvOf } from '../sample-table';
import type { KnownCustomer } from './customers';

const COLUMNS: readonly SampleColumn<KnownCustomer>[] = [
  { name: 'customer_id', text: (customer) => customer.customerId },
  { name: 'acquired_on', text: (customer) => isoDate(customer.acquiredOn) },
  { name: 'first_channel', text: ({ firstChannel }, language) => nameIn(language, firstChannel) },
  { name: 'acquisition_cost', text: (customer) => String(customer.acquisitionCost) },
  { name: 'age', text: (customer) => String(customer.age) },
  { name: 'newsletter', text: ({ newsletter }, language) => yesOrNo(newsletter, language) },
  { name: 'satisfaction', text: ({ satisfaction }) => satisfaction?.toString() ?? '' },
];

/** The customer list as CSV, header first. */
export function customersCsv(customers: readonly KnownCustomer[], language: Language): string {
  return csvOf(COLUMNS, customers, language);
}

function yesOrNo(value: boolean, language: Language): string {
  if (language === 'zh') return value ? '是' : '否';
  return value ? 'yes' : 'no';
}
