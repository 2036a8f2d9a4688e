import { isoDate } from './calendar';
import type { Deal } from './deals';

const DEAL_COLUMNS: readonly { name: string; text: (deal: Deal) => string }[] = [
  { name: 'deal_id', text: (deal) => deal.dealId },
  { name: 'account', text: (deal) => deal.account.name },
  { name: 'industry', text: (deal) => deal.account.industry.name },
  { name: 'employees', text: (deal) => String(deal.account.employees) },
  { name: 'region', text: (deal) => deal.account.region },
  { name: 'owner', text: (deal) => deal.account.owner.name },
  { name: 'channel', text: (deal) => deal.channel },
  { name: 'stage', text: (deal) => deal.stage },
  { name: 'created_on', text: (deal) => isoDate(deal.createdOn) },
  { name: 'qualified_on', text: (deal) => dateOrNothing(deal.qualifiedOn) },
  { name: 'proposal_on', text: (deal) => dateOrNothing(deal.proposalOn) },
  { name: 'negotiation_on', text: (deal) => dateOrNothing(deal.negotiationOn) },
  { name: 'closed_on', text: (deal) => dateOrNothing(deal.closedOn) },
  { name: 'amount', text: (deal) => `${deal.amount}.00` },
  { name: 'outcome', text: (deal) => deal.outcome },
];

/** The deal list as CSV (RFC 4180, but with plain line feeds), header first. */
export function dealsCsv(deals: readonly Deal[]): string {
  const header = DEAL_COLUMNS.map((column) => column.name).join(',');
  const lines = deals.map((deal) => DEAL_COLUMNS.map((column) => quoted(column.text(deal))).join(','));
  return [header, ...lines, ''].join('\n');
}

function dateOrNothing(day: number | undefined): string {
  return day === undefined ? '' : isoDate(day);
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
