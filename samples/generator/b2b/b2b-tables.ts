import type { Language } from '../../../workers/contract/message';
import { companyIn, nameIn } from '../chinese';
import { generateDeals } from '../deals';
import { Random } from '../random';
import { type SampleColumn, csvOf } from '../sample-table';
import { ACCOUNTS_SEED, DEALS_SEED } from '../seeds';
import { type AccountProfile, accountProfiles } from './accounts';
import { ACTIVITY_WORDS, PEOPLE_WORDS } from './b2b-words';
import { type DealStep, dealSteps } from './deal-steps';
import { SALE_TASKS, type SaleTask } from './sale-tasks';

const ACCOUNT_COLUMNS: readonly SampleColumn<AccountProfile>[] = [
  { name: 'account', text: ({ account }, language) => companyIn(language, account.name) },
  { name: 'industry', text: ({ account }, language) => nameIn(language, account.industry.name) },
  { name: 'employees', text: ({ account }) => String(account.employees) },
  { name: 'sites', text: ({ sites }) => String(sites) },
  { name: 'service_hours', text: ({ serviceHours }) => String(serviceHours) },
  { name: 'digital_share', text: ({ digitalShare }) => digitalShare.toFixed(2) },
  { name: 'discount_asked', text: ({ discountAsked }) => discountAsked.toFixed(3) },
  { name: 'advice_days', text: ({ adviceDays }) => adviceDays.toFixed(1) },
  { name: 'product_lines', text: ({ productLines }) => String(productLines) },
  { name: 'framework_contract', text: ({ hasContract }) => String(hasContract) },
  { name: 'potential', text: ({ potential }) => `${potential}.00` },
];

const STEP_COLUMNS: readonly SampleColumn<DealStep>[] = [
  { name: 'deal_id', text: ({ deal }) => deal.dealId },
  { name: 'activity', text: ({ activity }, language) => ACTIVITY_WORDS[activity][language] },
  { name: 'started_at', text: ({ startedAt }) => startedAt },
  { name: 'finished_at', text: ({ finishedAt }) => finishedAt },
  {
    name: 'resource',
    text: ({ deal, helper }, language) =>
      helper ? PEOPLE_WORDS[helper][language] : nameIn(language, deal.account.owner.name),
  },
];

const TASK_COLUMNS: readonly SampleColumn<SaleTask>[] = [
  { name: 'task', text: ({ id }, language) => ACTIVITY_WORDS[id][language] },
  { name: 'responsible', text: ({ by }, language) => PEOPLE_WORDS[by][language] },
  { name: 'optimistic', text: ({ optimistic }) => String(optimistic) },
  { name: 'likely', text: ({ likely }) => String(likely) },
  { name: 'pessimistic', text: ({ pessimistic }) => String(pessimistic) },
  {
    name: 'predecessors',
    text: ({ after }, language) => after.map((id) => ACTIVITY_WORDS[id][language]).join('; '),
  },
];

/** What the accounts of the deals need, and what was done for their deals. */
function drawn(): { profiles: AccountProfile[]; steps: DealStep[] } {
  const random = new Random(ACCOUNTS_SEED);
  const deals = generateDeals(DEALS_SEED);
  const profiles = accountProfiles(random, deals);
  return { profiles, steps: dealSteps(random, deals, profiles) };
}

export function accountsCsv(language: Language): string {
  return csvOf(ACCOUNT_COLUMNS, drawn().profiles, language);
}

export function dealStepsCsv(language: Language): string {
  return csvOf(STEP_COLUMNS, drawn().steps, language);
}

export function saleTasksCsv(language: Language): string {
  return csvOf(TASK_COLUMNS, SALE_TASKS, language);
}
