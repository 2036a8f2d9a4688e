import type { Language } from '../../../workers/contract/message';
import type { Deal } from '../deals';
import { Random } from '../random';
import { type SampleColumn, csvOf } from '../sample-table';
import { type AccountProfile, accountProfiles } from './accounts';
import { ACTIVITY_WORDS, PEOPLE_WORDS } from './b2b-words';
import { type DealStep, dealSteps } from './deal-steps';
import { SALE_TASKS, type SaleTask } from './sale-tasks';

const ACCOUNT_COLUMNS: readonly SampleColumn<AccountProfile>[] = [
  { name: 'account', text: ({ account }) => account.name },
  { name: 'industry', text: ({ account }) => account.industry.name },
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
      helper ? PEOPLE_WORDS[helper][language] : deal.account.owner.name,
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

/** Tables of the accounts of these deals, as CSV: what they need, what was done for them, and the plan of a sale. */
export function accountTables(
  deals: readonly Deal[],
  seed: number,
): Record<'accounts' | 'deal_steps' | 'sale_tasks', (language: Language) => string> {
  const random = new Random(seed);
  const profiles = accountProfiles(random, deals);
  const steps = dealSteps(random, deals, profiles);
  return {
    accounts: (language) => csvOf(ACCOUNT_COLUMNS, profiles, language),
    deal_steps: (language) => csvOf(STEP_COLUMNS, steps, language),
    sale_tasks: (language) => csvOf(TASK_COLUMNS, SALE_TASKS, language),
  };
}
