import type { Language } from '../../workers/contract/message';
import { isoDate } from './calendar';
import { companyIn, nameIn } from './chinese';
import type { Deal } from './deals';
import { type SampleColumn, csvOf } from './sample-table';

/** Stages and outcomes are codes, the same in both languages. */
const DEAL_COLUMNS: readonly SampleColumn<Deal>[] = [
  { name: 'deal_id', text: (deal) => deal.dealId },
  { name: 'account', text: (deal, language) => companyIn(language, deal.account.name) },
  { name: 'industry', text: (deal, language) => nameIn(language, deal.account.industry.name) },
  { name: 'employees', text: (deal) => String(deal.account.employees) },
  { name: 'region', text: (deal, language) => nameIn(language, deal.account.region) },
  { name: 'owner', text: (deal, language) => nameIn(language, deal.account.owner.name) },
  { name: 'channel', text: (deal, language) => nameIn(language, deal.channel) },
  { name: 'stage', text: (deal) => deal.stage },
  { name: 'created_on', text: (deal) => isoDate(deal.createdOn) },
  { name: 'qualified_on', text: (deal) => dateOrNothing(deal.qualifiedOn) },
  { name: 'proposal_on', text: (deal) => dateOrNothing(deal.proposalOn) },
  { name: 'negotiation_on', text: (deal) => dateOrNothing(deal.negotiationOn) },
  { name: 'closed_on', text: (deal) => dateOrNothing(deal.closedOn) },
  { name: 'amount', text: (deal) => `${deal.amount}.00` },
  { name: 'outcome', text: (deal) => deal.outcome },
];

/** The deal list as CSV. */
export function dealsCsv(deals: readonly Deal[], language: Language): string {
  return csvOf(DEAL_COLUMNS, deals, language);
}

function dateOrNothing(day: number | undefined): string {
  return day === undefined ? '' : isoDate(day);
}
